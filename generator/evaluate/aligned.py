"""Our mentions beside gold mentions of the same text, so that their groups can be compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from generator.evaluate.names import KINDS, name_in
from generator.evaluate.overlaps import one_to_one
from generator.model.document import Span
from generator.model.mention import ActorMention, MentionKind

OfficeOf = Callable[[str], tuple[str | None, str | None]]
"""The words of a description → the class of the office they name, and the country."""

_ENOUGH = 0.5
_PRONOUNS = frozenset(
    ["i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "hers", "it", "its", "they",
    "them",
     "their", "who", "whom", "whose", "which", "that", "himself", "herself", "itself", "themselves"]
)  # fmt: skip
_KIND: Mapping[str, MentionKind] = {"PER": "person", "ORG": "organization", "LOC": "place"}

_MORE = re.compile(r"\s\w+$")
"""A word behind our name: "Altavista CEO" is not Altavista."""
_ABOUT = re.compile(r"\s?[,(]|\s[-–—]\s|\s(?:who|which|that)\s")


def matched(ours: Sequence[Span], gold: Sequence[Span], least: float = _ENOUGH) -> dict[int, int]:
    """Our spans paired with gold's, one to one, the best overlap first: position in `ours` → position in `gold`.

    Overlap is the share of characters in both of those in either; below `least` nothing is paired.
    """
    candidates = []
    for number, one in enumerate(ours):
        for other_number, other in enumerate(gold):
            both = min(one.end, other.end) - max(one.start, other.start)
            share = both / (max(one.end, other.end) - min(one.start, other.start)) if both > 0 else 0.0
            if share >= least:
                candidates.append((share, number, other_number))
    return one_to_one(candidates)


def gold_as_ours(
    text: str,
    gold: Sequence[tuple[Span, str]],
    actors: Sequence[ActorMention],
    spans: Sequence[Span],
    office_of: OfficeOf = lambda words: (None, None),
) -> tuple[ActorMention, ...]:
    """Gold mentions (span, label) of a text as mentions of ours, each with what we read of the same words.

    `spans` are those of `actors` in `text`. A gold mention that we have too keeps our reading, with what it refers
    to, and so does one whose name we have, with more words about it. For another only its words count: a name where it
    ends in one, a pronoun, or a description, of whose words `office_of` tells the class of an office and a country.
    """
    pairs = {
        number: other
        for number, other in matched(spans, [span for span, _ in gold]).items()
        if actors[number].form != "name" or not _MORE.match(text[spans[number].end : gold[other][0].end])
    }
    ours = {other: number for number, other in pairs.items()}
    for other, (span, _) in enumerate(gold):
        number = _named_in(text, span, actors, spans) if other not in ours else None
        if number is not None:
            ours[other] = number
            pairs.setdefault(number, other)
    found = []
    for number, (span, label) in enumerate(gold):
        if number not in ours:
            found.append(_by_words(text[span.start : span.end], span, label, office_of))
            continue
        mine = actors[ours[number]]
        refers_to = pairs.get(mine.refers_to) if mine.refers_to is not None else None
        found.append(replace(mine, refers_to=refers_to if refers_to != number else None))
    return tuple(found)


def _named_in(text: str, gold: Span, actors: Sequence[ActorMention], spans: Sequence[Span]) -> int | None:
    """Our name that a longer gold mention is about: the one at its end ("the airline Ryanair") or, before a comma, a
    bracket or a relative clause, at its beginning."""
    for number, (actor, span) in enumerate(zip(actors, spans, strict=True)):
        if actor.form != "name" or span.start < gold.start or span.end > gold.end:
            continue
        before, behind = text[gold.start : span.start], text[span.end : gold.end]
        if not behind.strip(" .,)'’") and "," not in before:
            return number
        if _ABOUT.match(behind) and not before.replace("the", "").replace("The", "").strip():
            return number
    return None


def _by_words(words: str, span: Span, label: str, office_of: OfficeOf) -> ActorMention:
    kind = _KIND.get(KINDS.get(label.lower(), ""), "unknown")
    if words.lower() in _PRONOUNS:
        return ActorMention(span.start, span.end, words, "pronoun", kind, 0)
    named = name_in(words, 0, len(words), KINDS.get(label.lower(), ""), ())
    core = _ABOUT.split(words)[0].split()
    office, country = office_of(words)
    if named and core[-1][:1].isupper() and not office_of(core[-1])[0]:
        return ActorMention(span.start, span.end, words, "name", kind, 0, name=words[named[0] : named[1]])
    definite = core[0].lower() == "the" or any(word[:1].isupper() for word in core)
    return ActorMention(
        span.start, span.end, words, "role", kind, 0, role=words, country=country, office=office, acts=definite
    )
