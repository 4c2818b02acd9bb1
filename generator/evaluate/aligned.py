"""Our mentions beside gold mentions of the same text, so that their groups can be compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.evaluate.names import KINDS, name_in
from generator.model.document import Span
from generator.model.mention import ActorMention, MentionKind

_ENOUGH = 0.5
_PRONOUNS = frozenset(
    ["i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "hers", "it", "its", "they",
    "them",
     "their", "who", "whom", "whose", "which", "that", "himself", "herself", "itself", "themselves"]
)  # fmt: skip
_KIND: Mapping[str, MentionKind] = {"PER": "person", "ORG": "organization", "LOC": "place"}


def matched(ours: Sequence[Span], gold: Sequence[Span], least: float = _ENOUGH) -> dict[int, int]:
    """Our spans paired with gold's, one to one, the best overlap first: position in `ours` → position in `gold`.

    Overlap is the share of characters in both of those in either; below `least` nothing is paired.
    """
    candidates = []
    for number, one in enumerate(ours):
        for other_number, other in enumerate(gold):
            both = min(one.end, other.end) - max(one.start, other.start)
            if both > 0 and (share := both / (max(one.end, other.end) - min(one.start, other.start))) >= least:
                candidates.append((-share, number, other_number))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, number, other_number in sorted(candidates):
        if number not in found and other_number not in taken:
            found[number] = other_number
            taken.add(other_number)
    return found


def gold_as_ours(
    text: str, gold: Sequence[tuple[Span, str]], actors: Sequence[ActorMention], spans: Sequence[Span]
) -> tuple[ActorMention, ...]:
    """Gold mentions (span, label) of a text as mentions of ours, each with what we read of the same words.

    `spans` are those of `actors` in `text`. A gold mention that we have too keeps our reading, with what it refers
    to; for another only its words count: a name where it has a capital, a pronoun, or a description.
    """
    pairs = matched(spans, [span for span, _ in gold], least=0.01)
    ours = {other: number for number, other in pairs.items()}
    found = []
    for number, (span, label) in enumerate(gold):
        words = text[span.start : span.end]
        if number not in ours:
            found.append(_by_words(words, span, label))
            continue
        mine = actors[ours[number]]
        refers_to = pairs.get(mine.refers_to) if mine.refers_to is not None else None
        found.append(replace(mine, refers_to=refers_to if refers_to != number else None))
    return tuple(found)


def _by_words(words: str, span: Span, label: str) -> ActorMention:
    kind = _KIND.get(KINDS.get(label.lower(), ""), "unknown")
    if words.lower() in _PRONOUNS:
        return ActorMention(span.start, span.end, words, "pronoun", kind, 0)
    if named := name_in(words, 0, len(words), KINDS.get(label.lower(), ""), ()):
        return ActorMention(span.start, span.end, words, "name", kind, 0, name=words[named[0] : named[1]])
    return ActorMention(span.start, span.end, words, "role", kind, 0)
