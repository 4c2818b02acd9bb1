"""When an actor answered: on two different days."""

from __future__ import annotations

from generator.compose.disagreements.dispute import Dispute, Passage, apart, dispute
from generator.compose.disagreements.disputed_answers import REFUSING, about_same, by_camp
from generator.compose.shared.stand import Taken
from generator.compose.side_by_side.dates import Dated, day_of
from generator.compose.side_by_side.found import Found
from generator.model.document import Span

ANSWERS = REFUSING | {"conditions"}


def disputed_answer_days(found: Found) -> list[Dispute]:
    """An actor said to have answered, refused or set conditions on different days."""
    result = []
    for camp, stands in by_camp(found).items():
        answers = [answer for taken in stands for answer in _dated(taken, found)]
        days: dict[str, list[Passage]] = {}
        for taken, dated in answers:
            if any(_is_one_answer((taken, dated), other) for other in answers):
                start = min(taken.stand.evidence.start, dated.mention.start)
                span = Span(start, max(taken.stand.evidence.end, dated.mention.end))
                days.setdefault(dated.when, []).append(Passage(taken.article, span, span))
        sides = [passages for _, passages in sorted(days.items())]
        if len(sides) > 1 and apart(sides):
            name = found.actors[camp].name
            result.append(
                (f"{camp} answer day", dispute("timing", f"When did {name} answer?", "a dated record", sides))
            )
    return result


def _dated(taken: Taken, found: Found) -> list[tuple[Taken, Dated]]:
    """A stand with each day that its clause gives."""
    return [
        (taken, dated)
        for dated in found.dated
        if dated.article is taken.article
        and taken.stand.sentence == dated.mention.sentence
        and _within(dated, taken.stand.evidence)
    ]


def _is_one_answer(one: tuple[Taken, Dated], other: tuple[Taken, Dated]) -> bool:
    """Whether two stands of different articles are one answer: both reply to somebody, or they say the same of one
    thing.
    """
    (mine, _), (theirs, _) = one, other
    if mine.article is theirs.article:
        return False
    if _replies(*one) and _replies(*other):
        return True
    alike = mine.stand.stance == theirs.stand.stance and mine.stand.stance in ANSWERS
    return alike and mine.stand.finite and theirs.stand.finite and about_same(mine, theirs, 1)


def _replies(taken: Taken, dated: Dated) -> bool:
    return taken.stand.answers or (dated.mention.same_day and taken.stand.stance in ANSWERS)


def _within(dated: Dated, span: Span) -> bool:
    event = dated.mention.event
    near = event.start < span.end and span.start < event.end and abs(dated.mention.start - span.start) < 240
    return near and day_of(dated) is not None
