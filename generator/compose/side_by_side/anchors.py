"""For each article the date that its weekdays count from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.compose.shared.article import Article
from generator.compose.side_by_side.reckoning import AHEAD, day_counted, in_nearest_year, whole_date

WEEK = 7


@dataclass(frozen=True, slots=True)
class Anchor:
    """A full date to count from: that of publication (`exact` None) or one that an article gives in words; weekdays
    count from it where it is `of_the_week` that the articles tell of.
    """

    day: date
    source: str
    exact: str | None
    of_the_week: bool = True


def anchors(articles: Sequence[Article]) -> dict[str, Anchor]:
    """For each source the date its weekdays count from: its publication, else the day most articles name in full."""
    full: Counter[date] = Counter()
    first: dict[date, Anchor] = {}
    for article in articles:
        for mention in article.mentions.times:
            day = whole_date(mention)
            if day is not None:
                full[day] += 1
                first.setdefault(day, Anchor(day, article.source, article.document.text[mention.start : mention.end]))
    weekdays = Counter(m.weekday for a in articles for m in a.mentions.times if m.weekday is not None)
    shared = max(sorted(full), key=lambda day: (weekdays[day.weekday()] > 0, full[day], day), default=None)
    found = {}
    for article in articles:
        published = article.document.published
        if published:
            found[article.source] = Anchor(date.fromisoformat(published[:10]), article.source, None)
        elif shared is not None:
            found[article.source] = first[shared]
    undated = [article for article in articles if article.source in found and not article.document.published]
    if any(_of_another_week(article, found[article.source].day) for article in undated):
        found |= {article.source: replace(found[article.source], of_the_week=False) for article in undated}
    return found


def _of_another_week(article: Article, start: date) -> bool:
    """Whether weekdays can't be counted from a day: one of the past would come some days before a day of the same week
    that its article gives by its date alone. News names the days of its own week by weekday: it tells of a later one.
    """
    times = article.mentions.times
    weekdays = [m for m in times if m.weekday is not None and m.month is None and m.tense not in AHEAD]
    named = {m.weekday for m in weekdays}
    dates = [m for m in times if m.month is not None and m.day is not None and m.weekday is None]
    told = [whole_date(m) if m.year is not None else in_nearest_year(m, start) for m in dates]
    alone = [day for day in told if day is not None and day.weekday() not in named]
    counted = [day for m in weekdays if (day := day_counted(m, start, published=False)) is not None]
    return any(1 < (other - day).days < WEEK for day in counted for other in alone)
