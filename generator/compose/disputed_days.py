"""When an actor answered: on two different days."""

from __future__ import annotations

from datetime import date

from generator.compose.dates import Dated
from generator.compose.dispute import Dispute, Found, Passage, apart, dispute
from generator.compose.disputed_answers import REFUSING, by_camp
from generator.model.document import Span


def disputed_answer_days(found: Found) -> list[Dispute]:
    """An actor said to have answered, refused or set conditions on different days."""
    result = []
    for camp, stands in by_camp(found).items():
        days: dict[str, list[Passage]] = {}
        for taken in stands:
            if not taken.stand.answers and taken.stand.stance not in {*REFUSING, "conditions"}:
                continue
            for dated in found.dated:
                if (
                    dated.article is taken.article
                    and taken.stand.sentence == dated.mention.sentence
                    and _within(dated, taken.stand.evidence)
                ):
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


def _within(dated: Dated, span: Span) -> bool:
    event = dated.mention.event
    near = event.start < span.end and span.start < event.end and abs(dated.mention.start - span.start) < 240
    return near and day_of(dated) is not None


def day_of(dated: Dated, year: str = "") -> date | None:
    """The exact day, one whose year is not said as of the year of its article's publication, else of `year`; None for
    anything vaguer.
    """
    when = dated.when
    if when.startswith("--"):
        year = (dated.article.document.published or year)[:4]
        if not year:
            return None
        when = f"{year}{when[1:]}"
    try:
        return date.fromisoformat(when)
    except ValueError:
        return None
