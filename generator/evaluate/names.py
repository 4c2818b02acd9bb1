"""Names against gold: spans that are equal to the character, with and without their kind.

Gold of many kinds is brought to people, organizations and places by a table. Gold that marks whole noun phrases (its
entities say whether they are `named`) is reduced to the names in them, without article, title, possessive ending,
apposition and clause. Of names inside names the outermost counts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from generator.evaluate.scores import Score

Name = tuple[int, int, str]
"""Start, end, and one of PER, ORG, LOC."""

KINDS: Mapping[str, str] = {
    "per": "PER", "person": "PER", "politician": "PER", "people": "PER",
    "org": "ORG", "organization": "ORG", "organisation": "ORG", "politicalparty": "ORG", "corporation": "ORG",
    "company": "ORG", "group": "ORG", "norg": "ORG",
    "loc": "LOC", "location": "LOC", "place": "LOC", "country": "LOC", "city": "LOC", "gpe": "LOC", "fac": "LOC",
    "facility": "LOC",
}  # fmt: skip
"""The finer labels of public collections, in lower case. A label that is not here is no name of an actor or place."""

KIND_OF_ACTOR: Mapping[str, str] = {
    "person": "PER",
    "organization": "ORG",
    "group": "ORG",
    "place": "LOC",
    "state": "LOC",
}
"""The kinds of our mentions. A seat that stands for those who sit there ("the White House") is what it was read as."""

_TAIL = re.compile(r"[,(;:\n]|\s[-–—]\s|\s(?:who|which|where|that|in|at|from|to|with|on|as|by)\s")
_POSSESSIVE = re.compile(r"['’]s?$")
_SMALL = frozenset({"of", "the", "and", "for", "de", "&"})
_ARTICLES = frozenset({"The", "A", "An"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "they", "it", "you", "his", "her", "their", "its", "our", "my"})


def gold_names(text: str, entities: Iterable[Mapping[str, Any]], titles: Collection[str] = ()) -> list[Name]:
    """The names among the entities {start, end, label[, named]} of a text. `titles` are words that begin no person's
    name.
    """
    found: set[Name] = set()
    for entity in entities:
        kind = KINDS.get(str(entity["label"]).lower())
        if kind is None:
            continue
        if "named" not in entity and "chain" not in entity:
            found.add((entity["start"], entity["end"], kind))
        elif entity.get("named", True) and (name := name_in(text, entity["start"], entity["end"], kind, titles)):
            found.add(name)
    return outermost(found)


def outermost(names: Iterable[Name]) -> list[Name]:
    """Names that may overlap → those that lie in no longer one, in the order of the text."""
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name[0] - name[1], name)):
        if all(name[1] <= other[0] or name[0] >= other[1] for other in kept):
            kept.append(name)
    return sorted(kept)


def score_names(gold: Collection[Name], found: Collection[Name]) -> tuple[Score, Score]:
    """The scores of one text: spans with their kind, and spans alone."""
    bare, wanted = {name[:2] for name in found}, {name[:2] for name in gold}
    return (
        Score(len(set(gold) & set(found)), len(set(found)), len(set(gold))),
        Score(len(bare & wanted), len(bare), len(wanted)),
    )


def name_in(text: str, start: int, end: int, kind: str, titles: Collection[str]) -> Name | None:
    """The name in a noun phrase, or None where there is none."""
    words = text[start:end]
    tail = _TAIL.search(words)
    words = _POSSESSIVE.sub("", (words[: tail.start()] if tail else words).rstrip())
    pieces = [match.span() for match in re.finditer(r"\S+", words)]
    while pieces and _is_plain(words[slice(*pieces[0])]):
        pieces.pop(0)
    while pieces and _is_plain(words[slice(*pieces[-1])]):
        pieces.pop()
    if kind == "PER":
        last = max(
            (i for i, piece in enumerate(pieces) if words[slice(*piece)].lower().rstrip(".") in titles), default=-1
        )
        pieces = pieces[last + 1 :]
    said = [words[slice(*piece)] for piece in pieces]
    if (
        not said
        or said[0][:1].islower()
        or said[0].lower() in _PRONOUNS
        or any(word[:1].islower() and word not in _SMALL for word in said)
    ):
        return None
    return start + pieces[0][0], start + pieces[-1][1], kind


def _is_plain(word: str) -> bool:
    return not (word[:1].isupper() or word[:1].isdigit()) or word in _ARTICLES
