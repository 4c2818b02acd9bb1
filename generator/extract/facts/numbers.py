"""Reads the number that begins at a token: figures, number words, both together, and ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree

FIGURES = re.compile(r"^\d[\d,]*(\.\d+)?$")
GLUED = re.compile(r"^(\d[\d,]*(?:\.\d+)?)(m|mn|bn|tn|k|million|billion)$", re.IGNORECASE)
MULTIPLIERS = {"hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT = {"m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3, "million": 1e6, "billion": 1e9}
# A multiplier of at least this closes what stands before it: "two thousand | three hundred".
CLOSING = 1e3
# Words that are often no number: "one of them", "the second", "a score".
DOUBTFUL = frozenset(
    {"one", "second", "seconds", "half", "quarter", "first", "third", "zero", "score", "scores", "dozens"}
)
HALVES = {"half": 0.5, "quarter": 0.25}
RANGES = frozenset({"to", "and", "or", "-", "–"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its first and last token, its value, and the upper end where it is a range."""

    first: int
    last: int
    value: float
    most: float | None = None


def number_at(tree: Tree, index: int) -> Number | None:
    """The number or range that begins at a token, as far as it goes; None where none begins."""
    text = tree.lower[index]
    if not text[0].isdigit() and text not in tables.number_words() and text not in MULTIPLIERS and text not in HALVES:
        return None
    low = _part(tree, index) or _single(tree, index)
    if low is None:
        return None
    link = low.last + 1
    if link + 1 < len(tree.tokens) and tree.lower[link] in RANGES:
        between = index > 0 and tree.lower[index - 1] == "between"
        high = _single(tree, link + 1)
        if high is not None and (tree.lower[link] != "and" or between):
            return _ranged(low, high)
    return low


def _part(tree: Tree, index: int) -> Number | None:
    """ "half a million", "a quarter of a million"."""
    share = HALVES.get(tree.lower[index])
    words = tree.lower[index + 1 : index + 4]
    for between in (["a"], ["of", "a"]):
        after = len(between)
        if share is not None and words[:after] == between and words[after : after + 1] and words[after] in MULTIPLIERS:
            return Number(index, index + after + 1, share * MULTIPLIERS[words[after]])
    return None


def _ranged(low: Number, high: Number) -> Number:
    """Two ends as one range; the lower takes the multiplier of the upper: "two to three million"."""
    scale = next((m for m in (1e9, 1e6, 1e3, 1e2) if high.value % m == 0 and low.value < 100 <= high.value), 1.0)
    value = low.value * scale if low.value < high.value / scale <= 1000 and scale > 1 else low.value
    if value >= high.value:
        return low
    return Number(low.first, high.last, value, high.value)


def _single(tree: Tree, index: int) -> Number | None:
    total, current, last, place = 0.0, None, index - 1, index
    figures = False
    while place < len(tree.tokens):
        text = tree.lower[place]
        glued = GLUED.match(text)
        if glued and current is None:
            current = float(glued[1].replace(",", "")) * SHORT[glued[2].lower()]
        elif FIGURES.match(text) and current is None and not total:
            current, figures = float(text.replace(",", "")), True
        elif text in MULTIPLIERS and (current is not None or place == index or total):
            current = (1.0 if current is None else current) * MULTIPLIERS[text]
            if MULTIPLIERS[text] >= CLOSING:
                total, current = total + current, None
        elif text in SHORT and current is not None:
            total, current = total + current * SHORT[text], None
        elif text in tables.number_words() and not figures and _counts(tree, place, index):
            if current is not None and not _joins(current, tables.number_words()[text]):
                break
            current = (current or 0.0) + tables.number_words()[text]
        elif (half := _half(tree, place, current)) is not None:
            current, place = (current or 0.0) + half, place + 2
        elif text in ("-", "and") and last == place - 1 and _goes_on(tree, place, text, current, total):
            place += 1
            continue
        else:
            break
        last, place = place, place + 1
    value = total + (current or 0.0)
    return Number(index, last, value) if last >= index else None


def _joins(current: float, word: float) -> bool:
    """Whether a number word goes on with a number: "twenty-one", "one hundred and five", not "five six"."""
    return (current >= 100 and word < 100) or (20 <= current < 100 and current % 10 == 0 and word < 10)


def _goes_on(tree: Tree, place: int, text: str, current: float | None, total: float) -> bool:
    """Whether a hyphen or "and" stands inside a number: "twenty-one", "two hundred and five", not "five and six"."""
    after = tree.lower[place + 1] if place + 1 < len(tree.tokens) else ""
    word = tables.number_words().get(after)
    if text == "-" and after in MULTIPLIERS:
        return True
    if word is None or after in MULTIPLIERS or word < 1:
        return False
    return _joins(current, word) if current is not None else bool(total) and word < 100


def _half(tree: Tree, place: int, current: float | None) -> float | None:
    """ "five and a half": what the three words from "and" on add."""
    if current is None or tree.lower[place : place + 2] not in (["and", "a"], ["and", "one"]):
        return None
    return HALVES.get(tree.lower[place + 2]) if place + 2 < len(tree.tokens) else None


def _counts(tree: Tree, place: int, first: int) -> bool:
    """Whether a number word is a number here: "one" and "second" are often something else."""
    word = tree.lower[place]
    if tree.tokens[place].tag == "JJ" or word.endswith(("th", "nds")):
        return False
    return (
        tree.tokens[place].universal_tag == "NUM"
        or place > first
        or (word not in DOUBTFUL and tables.number_words()[word] >= 2)
    )
