"""The treebank's mentions → names: which of them are names, where a name begins and ends, and what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.language.known_words import TITLES
from generator.language.training.treebank import TreebankSentence, Word

LABELS = {
    "person": "PER",
    "organization": "ORG",
    "place": "LOC",
    "event": "MISC",
    "object": "MISC",
    "abstract": "MISC",
}
"""The kinds of mention of GUM that can bear a name → ours. Times, plants, animals and substances are no names here."""

_EVENT = re.compile(r"\((\d+(?:\[\d+/\d+\])?)-([a-z]+)([^()]*)(\)?)|(\d+(?:\[\d+/\d+\])?)\)")

Name = tuple[int, int, str]
"""First word, word after the last, label."""


def mentions(sentence: TreebankSentence) -> Iterator[tuple[int, int, str, bool]]:
    """The mentions of a sentence: first word, word after the last, GUM's kind, and whether an encyclopedia knows it."""
    opened: dict[str, list[tuple[int, str, bool]]] = {}
    for position, word in enumerate(sentence.words):
        entity = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for number, kind, rest, closed, closing in _EVENT.findall(entity):
            if closing:
                if opened.get(closing):
                    first, kind, identified = opened[closing].pop()
                    yield first, position + 1, kind, identified
                continue
            identified = len(rest.split("-", 6)) == 7 and bool(rest.split("-", 6)[6])
            if closed:
                yield position, position + 1, kind, identified
            else:
                opened.setdefault(number, []).append((position, kind, identified))


def names(sentence: TreebankSentence) -> list[Name]:
    """The names of a sentence, none inside another, in order."""
    found: list[Name] = []
    for first, last, kind, _ in mentions(sentence):
        label = LABELS.get(kind)
        span = _name(sentence.words, first, last) if label else None
        if label and span:
            if label == "PER":
                span = _untitled(sentence.words, *span)
            if span[0] < span[1]:
                if label == "PER" and span[1] - span[0] == 1 and sentence.words[span[0]].tag == "NNPS":
                    label = "MISC"
                found.append((*span, label))
    found.sort(key=lambda name: (name[0] - name[1], name[0]))
    kept: list[Name] = []
    for name in found:
        if all(name[1] <= other[0] or name[0] >= other[1] for other in kept):
            kept.append(name)
    return sorted(kept)


def _name(words: tuple[Word, ...], first: int, last: int) -> tuple[int, int] | None:
    """A mention → the words around its head that make the name, or nothing when the head is a common noun."""
    heads = [
        position
        for position in range(first, last)
        if not first <= words[position].head < last or words[position].head == position
    ]
    if not heads or words[heads[0]].universal_tag != "PROPN" or not words[heads[0]].form[:1].isupper():
        return None
    head = heads[0]
    inside = {head}
    changed = True
    while changed:
        changed = False
        for position in range(first, last):
            word = words[position]
            if position not in inside and word.head in inside and _belongs(words, position):
                inside.add(position)
                changed = True
    start = end = head
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    while start < head and words[start].universal_tag in ("DET", "PUNCT", "ADP", "CCONJ"):
        start += 1
    while end > head and words[end].universal_tag in ("DET", "PUNCT", "ADP", "PART", "CCONJ"):
        end -= 1
    return start, end + 1


def _belongs(words: tuple[Word, ...], position: int) -> bool:
    """Whether a dependent is part of its head's name."""
    word = words[position]
    relation = word.dependency.partition(":")[0]
    capital = word.form[:1].isupper() or word.form[:1].isdigit()
    if relation in ("flat", "compound", "goeswith"):
        return True
    if relation in ("amod", "nummod", "nmod", "conj", "obl") and capital:
        return word.universal_tag in ("PROPN", "ADJ", "NUM", "NOUN", "VERB") and not _has_comma(words, position)
    if relation in ("case", "det", "cc", "punct"):
        return word.form.lower() in (
            "of",
            "for",
            "the",
            "and",
            "&",
            "'s",
            "’s",
            "-",
            "–",
            "de",
            "on",
            "in",
            ".",
            "/",
            "'",
        )
    return False


def _has_comma(words: tuple[Word, ...], position: int) -> bool:
    return any(word.head == position and word.form in (",", "(") for word in words)


def _untitled(words: tuple[Word, ...], first: int, last: int) -> tuple[int, int]:
    while first < last and words[first].form.lower().rstrip(".") in TITLES:
        first += 1
    named = first < last and words[first].form[:1].isupper() and words[first].universal_tag not in ("ADP", "DET")
    return (first, last) if named else (last, last)
