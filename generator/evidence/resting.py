"""A brief to everything it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.brief import Actor, Brief, Evidence, OpenQuestion, Position, Quote, TimelineEvent


def all_evidence(brief: Brief) -> Iterator[Evidence]:
    """Every passage a brief rests on, in page order."""
    for statement in (*brief.summary.values(), *brief.points.values()):
        yield from statement.evidence
    for disagreement in brief.disagreements.values():
        for side in disagreement.sides.values():
            yield from side.evidence
    resting: tuple[OpenQuestion | Position | Quote | TimelineEvent | Actor, ...] = (
        *brief.open_questions.values(),
        *brief.positions.values(),
        *brief.quotes.values(),
        *brief.timeline.values(),
        *brief.actors.values(),
    )
    for item in resting:
        yield from item.evidence
    taken_back = [statement.withdrawn for statement in (*brief.summary.values(), *brief.points.values())]
    taken_back += [position.withdrawn for position in brief.positions.values()]
    taken_back += [quotation.withdrawn for quotation in brief.quotes.values()]
    for withdrawal in taken_back:
        if withdrawal:
            yield from withdrawal.evidence
