"""Numbers in a text, whichever way they are written: 12, twelve, a dozen; 1,000, 1 000, one thousand; 3.5 million."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SMALL = {
    word: value
    for value, word in enumerate(
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
    )
}  # fmt: skip
_TENS = {
    word: 10 * value
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
    "dozen": 12, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "k": 1_000,
}  # fmt: skip
_SCALE = r"(?:[ -]?(hundred|thousand|million|billion|trillion|dozen|mn|bn|m|k)\b)?"
# A digit that belongs to a name (S-400, G7, COVID-19) is no number; a full stop or comma counts only between digits.
_DIGITS = re.compile(
    r"(?<![A-Za-z]-)(?<![\w.,])"
    rf"(\d{{1,3}}(?:[ ,.\u00a0\u202f']\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:st|nd|rd|th|s|%)?{_SCALE}",
    re.IGNORECASE,
)
_WORD = "|".join(sorted((*_SMALL, *_TENS), key=len, reverse=True))
_ONE_SCALE = "hundred|thousand|million|billion|trillion|dozen"
_IN_WORDS = re.compile(
    rf"\b(?:(?:{_WORD})\b(?:[ -](?:and[ -])?(?:{_WORD}|{_ONE_SCALE})\b)*|an?[ -](?:{_ONE_SCALE})\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, with the values it may have: 1.200 may be 1.2 or 1200."""

    words: str
    values: frozenset[float]
    start: int
    end: int


@lru_cache(maxsize=8192)
def figures(text: str) -> tuple[Figure, ...]:
    """The numbers of a text in order; "one" alone is left out, it is a pronoun more often than a number."""
    return tuple(sorted((*_in_digits(text), *_in_words(text)), key=lambda figure: figure.start))


def _in_digits(text: str) -> Iterator[Figure]:
    for match in _DIGITS.finditer(text):
        number, scale = match[1], _SCALES.get((match[2] or "").lower(), 1)
        values = {float(joined) for joined in (re.sub(r"[ ,\u00a0\u202f']", "", number),) if joined.count(".") < 2}
        if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", number):
            values.add(float(number.replace(".", "")))
        yield Figure(match[0].strip(), frozenset(value * scale for value in values), match.start(), match.end())


def _in_words(text: str) -> Iterator[Figure]:
    for match in _IN_WORDS.finditer(text):
        words = re.split(r"[ -]", match[0].lower())
        if words != ["one"]:
            yield Figure(match[0], frozenset({float(_value(words))}), match.start(), match.end())


def _value(words: list[str]) -> int:
    total = current = 0
    for word in words:
        if word in _SCALES:
            scale = _SCALES[word]
            if scale >= 1000:
                total, current = total + max(current, 1) * scale, 0
            else:
                current = max(current, 1) * scale
        else:
            current += _SMALL.get(word, 0) + _TENS.get(word, 0)
    return total + current
