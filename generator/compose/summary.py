"""In short: two sentences that most sources carry, and the dispute if there is one; sixty words at most."""

from __future__ import annotations

from collections.abc import Mapping

from generator.compose.identifiers import identifier
from generator.compose.likeness import alike, telling
from generator.model.brief import Disagreement, Statement

MOST_WORDS = 60
SENTENCES = 2


def summary(points: Mapping[str, Statement], disputed: Mapping[str, Disagreement]) -> dict[str, Statement]:
    """The sentences of the summary, in order."""
    dispute = _dispute(disputed)
    left = MOST_WORDS - (len(dispute.text.split()) if dispute else 0)
    found: dict[str, Statement] = {}
    for point in points.values():
        words = len(point.text.split())
        if len(found) == SENTENCES:
            break
        if words <= left and not any(alike(telling(point.text), telling(other.text), 0.6) for other in found.values()):
            found[identifier(point.text, found)] = Statement(text=point.text, evidence=point.evidence)
            left -= words
    if dispute:
        found[identifier("disputed", found)] = dispute
    return found


def _dispute(disputed: Mapping[str, Disagreement]) -> Statement | None:
    """ "The sources disagree: Did the council refuse, or set conditions?" for the first disagreement."""
    for disagreement in disputed.values():
        evidence = tuple(side.evidence[0] for side in disagreement.sides.values() if side.evidence)
        return Statement(text=f"The sources disagree: {disagreement.question}", evidence=evidence)
    return None
