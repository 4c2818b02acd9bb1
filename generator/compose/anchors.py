"""For each article the date that its weekdays count from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.compose.article import Article
from generator.compose.reckoning import whole_date


@dataclass(frozen=True, slots=True)
class Anchor:
    """A full date to count from: that of publication (`exact` None) or one that an article gives in words."""

    day: date
    source: str
    exact: str | None


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
    return found
