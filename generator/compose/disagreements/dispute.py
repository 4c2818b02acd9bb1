"""What finders of disagreements share: what they look through, and how sides become a disagreement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.compose.shared.article import Article
from generator.compose.shared.identifiers import identifier
from generator.compose.shared.stand import Taken
from generator.model.brief import Disagreement, DisagreementKind, Evidence, Side
from generator.model.document import Span

# A side's text longer than this is cut to the stand without its subject.
LONGEST = 30
EVIDENCE_A_SIDE = 4

Dispute = tuple[str, Disagreement]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one article for one side. `telling` is False where other words of the side make a better text."""

    article: Article
    words: Span
    evidence: Span
    telling: bool = True


def dispute(kind: DisagreementKind, question: str, settled_by: str, sides: Sequence[Sequence[Passage]]) -> Disagreement:
    """A disagreement of sides, each the passages that say it: the most telling one of about 14 words is its text."""
    made: dict[str, Side] = {}
    for passages in sides:
        best = min(passages, key=_readability)
        evidence: dict[tuple[str, str], Evidence] = {}
        for passage in passages:
            cited = passage.article.evidence(passage.evidence)
            evidence.setdefault((cited.source, cited.exact), cited)
        text = best.article.words(best.words)
        made[identifier(text, made)] = Side(text=text, evidence=tuple(evidence.values())[:EVIDENCE_A_SIDE])
    return Disagreement(question=question, kind=kind, sides=made, settled_by=settled_by)


def telling_evidence(side: Side) -> Evidence:
    """The passage of a side that holds its text, else its first one."""
    return next((one for one in side.evidence if side.text in one.exact), side.evidence[0])


def _readability(passage: Passage) -> tuple[bool, int, str]:
    words = len(passage.article.words(passage.words).split())
    return (not passage.telling, abs(words - 14), passage.article.source)


def sources(passages: Sequence[Passage]) -> set[str]:
    """The sources of some passages."""
    return {passage.article.source for passage in passages}


def apart(sides: Sequence[Sequence[Passage]]) -> bool:
    """Whether two sides have sources that the other has not, so that it is sources that differ, not one article."""
    return any(sources(one) - sources(other) and sources(other) - sources(one) for one in sides for other in sides)


def passage(taken: Taken) -> Passage:
    """A stand as a passage: with its subject where that stays short."""
    stand = taken.stand
    words = stand.evidence if len(taken.article.words(stand.evidence).split()) <= LONGEST else stand.words
    return Passage(taken.article, words, stand.evidence, stand.finite or stand.answers)
