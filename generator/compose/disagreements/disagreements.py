"""Disagreements: one question to which different sources give different answers, each with its words.

Only what can be shown is reported: an actor said to refuse by one source and to accept or set conditions by another,
an offer and its denial, one act on two days, "no place has been named" against a named place, one thing counted twice.
A table of finders, one a kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.compose.disagreements.dispute import Dispute
from generator.compose.disagreements.disputed_answers import disputed_answers
from generator.compose.disagreements.disputed_claims import disputed_claims
from generator.compose.disagreements.disputed_counts import disputed_counts
from generator.compose.disagreements.disputed_days import disputed_answer_days
from generator.compose.disagreements.disputed_facts import disputed_facts
from generator.compose.disagreements.disputed_offers import disputed_offers
from generator.compose.disagreements.disputed_places import disputed_places
from generator.compose.disagreements.disputed_times import disputed_times
from generator.compose.shared.identifiers import identifier
from generator.compose.side_by_side.found import Found
from generator.model.brief import Disagreement

FINDERS: tuple[Callable[[Found], list[Dispute]], ...] = (
    disputed_answers,
    disputed_offers,
    disputed_places,
    disputed_answer_days,
    disputed_facts,
    disputed_claims,
    disputed_times,
    disputed_counts,
)


def disagreements(found: Found) -> dict[str, Disagreement]:
    """All disagreements of the articles, by kind in the order of FINDERS."""
    result: dict[str, Disagreement] = {}
    for finder in FINDERS:
        for name, disagreement in finder(found):
            if not _between_articles(disagreement, found.newest) or any(
                _same(disagreement, other) for other in result.values()
            ):
                continue
            result[identifier(name, result)] = disagreement
    return result


def _between_articles(disagreement: Disagreement, newest: Mapping[str, str]) -> bool:
    """Whether two sides have an article each that the other has not; a new version of an article corrects the old one
    and does not contradict it.
    """
    sides = [
        {entry.source for entry in side.evidence if newest.get(entry.source, entry.source) == entry.source}
        for side in disagreement.sides.values()
    ]
    return any(one - other and other - one for one in sides for other in sides)


def _same(one: Disagreement, other: Disagreement) -> bool:
    """Whether two disagreements set the same passages against each other, so that one of them is enough; whether, when
    and how many are different questions, though one sentence may answer them all.
    """
    if "timing" in (one.kind, other.kind) and one.kind != other.kind:
        return False
    met = {
        (side, name)
        for side, mine in one.sides.items()
        for name, theirs in other.sides.items()
        if any(_overlap(a.exact, b.exact) and a.source == b.source for a in mine.evidence for b in theirs.evidence)
    }
    return len({side for side, _ in met}) == len(one.sides) and len({name for _, name in met}) > 1


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one
