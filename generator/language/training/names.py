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

_EVENT = re.compile(r"\((\d+(?:\[\d+/\d+\])?)-([a-z]+)[^()]*(\)?)|(\d+(?:\[\d+/\d+\])?)\)")
"""Brackets of mentions: number, kind and perhaps end of one that opens; number of one that ends."""

Name = tuple[int, int, str]
"""First word, word after the last, label."""

_EDGES = frozenset({"DET", "PUNCT", "ADP", "CCONJ", "PART"})
_PARTICLES = frozenset(["de", "von", "van", "al", "bin", "ibn", "da", "di", "el", "der", "la", "le", "du", "ben"])
_LINKS = frozenset({"of", "for", "on", "de"})


def mentions(sentence: TreebankSentence) -> Iterator[tuple[int, int, str]]:
    """The mentions of a sentence: first word, word after the last, GUM's kind."""
    opened: dict[str, list[tuple[int, str]]] = {}
    for position, word in enumerate(sentence.words):
        entity = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for number, kind, closed, closing in _EVENT.findall(entity):
            if closed:
                yield position, position + 1, kind
            elif number:
                opened.setdefault(number, []).append((position, kind))
            elif opened.get(closing):
                first, kind = opened[closing].pop()
                yield first, position + 1, kind


def names(sentence: TreebankSentence) -> list[Name]:
    """The names of a sentence, none inside another, in order."""
    found: list[Name] = []
    for first, last, kind in mentions(sentence):
        label = LABELS.get(kind)
        span = _name(sentence.words, first, last, label) if label else None
        if label == "PER" and span:
            span = _untitled(sentence.words, *span)
        if label and span:
            people = label == "PER" and span[1] - span[0] == 1 and sentence.words[span[0]].tag == "NNPS"
            found.append((*span, "MISC" if people else label))
    kept: list[Name] = []
    for name in sorted(found, key=lambda name: (name[0] - name[1], name[0])):
        if all(name[1] <= other[0] or name[0] >= other[1] for other in kept):
            kept.append(name)
    return sorted(kept)


def _name(words: tuple[Word, ...], first: int, last: int, label: str) -> tuple[int, int] | None:
    """A mention → the words around its head that make the name, or nothing when the head is a common noun."""
    outside = (i for i in range(first, last) if words[i].head == i or not first <= words[i].head < last)
    head = next(outside, None)
    if head is None or words[head].universal_tag != "PROPN" or not words[head].form[:1].isupper():
        return None
    inside = {head}
    while added := {
        i for i in range(first, last) if i not in inside and words[i].head in inside and _belongs(words, i, label)
    }:
        inside |= added
    start = end = head
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    while start < head and (words[start].universal_tag in _EDGES or _common(words[start].form)):
        start += 1
    while end > head and words[end].universal_tag in _EDGES:
        end -= 1
    return start, end + 1


def _common(form: str) -> bool:
    return form[:1].islower() and form not in _PARTICLES


def _belongs(words: tuple[Word, ...], position: int, label: str) -> bool:
    """Whether a dependent is part of its head's name: of a person's only words joined to it without a preposition."""
    word = words[position]
    relation = word.dependency.partition(":")[0]
    if relation in ("flat", "compound", "goeswith"):
        return True
    if relation in ("case", "det", "cc", "punct"):
        return word.form.lower() in (*_LINKS, "the", "and", "&", "'s", "’s", "-", "–", ".", "/", "'", "in", "at")
    if relation not in ("amod", "nummod", "nmod", "conj", "obl") or not word.form[:1].isupper():
        return relation == "nummod" and word.form[:1].isdigit()
    below = [child.form.lower() for child in words if child is not word and words[child.head] is word]
    if "," in below or "(" in below or word.universal_tag in ("PRON", "PUNCT"):
        return False
    if relation == "conj":
        return label in ("ORG", "MISC")
    if relation in ("nmod", "obl") and label != "MISC":
        linked = [form for form in below if form in _LINKS and (form != "on" or label == "ORG")]
        return label != "PER" and bool(linked) and not {"in", "at", "from", "to", "'s", "’s"} & set(below)
    return True


def _untitled(words: tuple[Word, ...], first: int, last: int) -> tuple[int, int] | None:
    """A person's name without the titles and offices before it; nothing when there is only a title."""
    titles = [i for i in range(first, last) if words[i].form.lower().rstrip(".") in TITLES]
    if titles and titles[-1] == last - 1:
        return None if titles[0] == first else (first, last)
    first = titles[-1] + 1 if titles else first
    return (first, last) if words[first].form[:1].isupper() and words[first].universal_tag not in _EDGES else None
