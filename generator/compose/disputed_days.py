"""When: an actor's answer, or one event, on two different days."""

from __future__ import annotations

import re
from datetime import date

from generator.compose.dates import AHEAD, Dated
from generator.compose.dispute import Dispute, Found, Passage, apart, dispute
from generator.compose.disputed_answers import REFUSING, by_camp
from generator.compose.identifiers import SMALL
from generator.compose.likeness import stem
from generator.model.document import Span

# Two dates further apart are hardly one event.
FARTHEST = 60
# What two clauses must share, names and times aside, to be about one event.
SHARED = 2
TIMES = re.compile(
    r"\b(?:\w+day|\d[\d:.]*(?:st|nd|rd|th)?|a\.?m|p\.?m|week|month|year|day|morning|evening|night|afternoon)\b"
)


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
    return near and _day(dated) is not None


def _day(dated: Dated) -> date | None:
    """The exact day, one whose year is not said as of the year of its article's publication; None for anything
    vaguer.
    """
    when = dated.when
    if when.startswith("--"):
        published = dated.article.document.published
        if not published:
            return None
        when = f"{published[:4]}{when[1:]}"
    try:
        return date.fromisoformat(when)
    except ValueError:
        return None


def disputed_event_days(found: Found) -> list[Dispute]:
    """One event with two dates: clauses of two sources that share their words and differ in the day."""
    exact = [(dated, day, _about(dated)) for dated in found.dated if (day := _day(dated)) is not None]
    result: list[Dispute] = []
    used: set[int] = set()
    for number, (one, day, about) in enumerate(exact):
        others = [
            n
            for n, (other, another, theirs) in enumerate(exact)
            if n > number
            and n not in used
            and other.article is not one.article
            and 0 < abs((another - day).days) <= FARTHEST
            and _ahead(one) == _ahead(other)
            and len(about & theirs) >= max(SHARED, 0.5 * min(len(about), len(theirs)))
        ]
        if others and number not in used:
            used.update({number, *others})
            days: dict[date, list[Passage]] = {}
            for n in (number, *others):
                days.setdefault(exact[n][1], []).append(_passage(exact[n][0]))
            what = one.article.words(one.mention.event)
            result.append(
                (
                    f"day {what}",
                    dispute("timing", f"On which day: {_without_date(one)}?", "a dated record", list(days.values())),
                )
            )
    return result


def _ahead(dated: Dated) -> bool:
    published, day = dated.article.document.published, _day(dated)
    if published and day is not None:
        return day.isoformat() > published[:10]
    return dated.mention.tense in AHEAD


def _passage(dated: Dated) -> Passage:
    return Passage(dated.article, dated.mention.event, dated.mention.event)


def _about(dated: Dated) -> frozenset[str]:
    """The words of a dated clause that are no names, no times and no small words, as stems."""
    words = re.findall(r"(?<![\w’'])[a-z][a-z-]+", TIMES.sub(" ", dated.article.words(dated.mention.event)))
    return frozenset(stem(word) for word in words if word not in SMALL and len(word) > 2)


def _without_date(dated: Dated) -> str:
    event = dated.mention.event
    text = dated.article.document.text
    before = re.sub(r"\s*\b(?:on|by|of|from|until|for)?\s*$", "", text[event.start : dated.mention.start])
    after = text[dated.mention.end : event.end]
    joined = " ".join(f"{before} {after}".split()).strip(" ,;:.–—")
    return (
        joined[:1].lower() + joined[1:]
        if joined[:1].isupper() and joined[1:2].islower() and " " in joined and joined.split()[0] in ("The", "A", "An")
        else joined
    )
