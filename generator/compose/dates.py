"""Dates: what the words of an article come to, with the date that a weekday or "the same day" rests on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.compose.article import Article
from generator.model.brief import WorkedOut
from generator.model.mention import TimeMention

# So many sentences on, a day of the same month is of the year that was said.
FARTHEST_YEAR = 4
THAT_YEAR = re.compile(r",? (?:of )?(?:that|the same) year\b")
# Tenses in which a day lies ahead: "the papers go in on Thursday" too.
AHEAD = frozenset({"future", "imagined", "present"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """A full date to count from: that of publication (`exact` None) or one that an article gives in words."""

    day: date
    source: str
    exact: str | None


@dataclass(frozen=True, slots=True)
class Dated:
    """A time mention with its value as the timeline writes it, and how it was worked out where the words alone do not
    say. `until` is the last day of a range of days.
    """

    article: Article
    mention: TimeMention
    when: str
    worked_out: WorkedOut | None = None

    @property
    def until(self) -> str | None:
        """The last day of a range ("from 3 to 5 May") as the timeline writes days, None where one day is meant."""
        return f"{self.when[:-2]}{self.mention.to_day:02}" if self.mention.to_day and len(self.when) > 6 else None


def anchors(articles: Sequence[Article]) -> dict[str, Anchor]:
    """For each source the date its weekdays count from: its own publication, else the date that the articles share
    most.
    """
    full: Counter[date] = Counter()
    first: dict[date, Anchor] = {}
    for article in articles:
        for mention in article.mentions.times:
            day = _full(mention)
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


def _full(mention: TimeMention) -> date | None:
    if mention.year is None or mention.month is None or mention.day is None:
        return None
    return _date(mention.year, mention.month, mention.day)


def dated(articles: Sequence[Article]) -> list[Dated]:
    """All times of the articles that come to something, in order."""
    counting = anchors(articles)
    found: list[Dated] = []
    for article in articles:
        last: Dated | None = None
        for mention in article.mentions.times:
            year = _year_told(article, mention, found)
            if year is None:
                result = _resolved(article, mention, counting.get(article.source), last)
            elif _full(found[-1].mention) is None:
                result = _resolved(article, mention, None, None)  # no whole date that the year could rest on
            else:
                result = _resolved(article, replace(mention, year=year), None, None)
                result = result and replace(result, worked_out=_resting(article, mention, found[-1]))
            if result is not None:
                found.append(result)
                last = result if len(result.when) == 10 and result.when[0] != "-" else last
    return found


def _year_told(article: Article, mention: TimeMention, found: Sequence[Dated]) -> int | None:
    """The year of a day or month without one that was said just before it, for the same month or as "that year"."""
    before = found[-1].mention if found and found[-1].article is article else None
    if mention.year is not None or mention.month is None or before is None or before.year is None:
        return None
    named = THAT_YEAR.match(article.document.text, mention.end) is not None
    near = mention.sentence - before.sentence <= FARTHEST_YEAR and before.month == mention.month
    return before.year if named or (near and mention.tense == "past") else None


def _resting(article: Article, mention: TimeMention, on: Dated) -> WorkedOut:
    """How a day came to the year of the date before it."""
    words = article.document.text[mention.start : mention.end]
    return WorkedOut(words=words, source=article.source, exact=_words(on))


def _resolved(article: Article, mention: TimeMention, anchor: Anchor | None, last: Dated | None) -> Dated | None:
    if mention.year is not None:
        parts = [f"{mention.year:04}"] + [f"{part:02}" for part in (mention.month, mention.day) if part is not None]
        return Dated(article, mention, "-".join(parts)) if mention.day is None or _full(mention) else None
    if mention.month is not None and mention.day is not None:
        return _in_year(article, mention, anchor)
    if mention.same_day and last is not None:
        words = article.document.text[mention.start : mention.end]
        rests = last.worked_out or WorkedOut(words=words, source=article.source, exact=_words(last))
        return Dated(article, mention, last.when, rests.model_copy(update={"words": words}))
    if anchor is None:
        return None
    when = _vague(mention, anchor.day) if anchor.exact is None else None
    if when is None:
        day = _counted(mention, anchor)
        when = day.isoformat() if day is not None else None
    if when is None:
        return None
    words = article.document.text[mention.start : mention.end]
    return Dated(article, mention, when, WorkedOut(words=words, source=anchor.source, exact=anchor.exact))


def _vague(mention: TimeMention, published: date) -> str | None:
    """A month or year counted from the day of publication: "in June", "last month", "two years ago"."""
    if mention.years is not None:
        return f"{published.year + mention.years:04}"
    if mention.months is not None:
        return _month(published.year * 12 + published.month - 1 + mention.months)
    if mention.month is None:
        return None
    now = published.year * 12 + published.month - 1
    if mention.near == -1 or (mention.near is None and mention.tense == "past"):
        return _month(now - ((now - (mention.month - 1)) % 12 or 12 * (mention.near == -1)))
    if mention.tense in AHEAD or mention.near is not None:
        return _month(now + (mention.month - 1 - now) % 12)
    return None


def _month(number: int) -> str:
    """A month counted from the year 0 as the timeline writes it."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def _in_year(article: Article, mention: TimeMention, anchor: Anchor | None) -> Dated:
    """A day without its year: in the year that puts it nearest to the article's publication, where that is known.

    A day in the past tense that would lie ahead by more than a week is the last year's only where that is nearer.
    """
    month, day = mention.month or 1, mention.day or 1
    if anchor is not None and anchor.exact is None:
        ahead = mention.tense in AHEAD
        years = (anchor.day.year - 1, anchor.day.year, anchor.day.year + 1)
        known = [found for year in years if (found := _date(year, month, day)) is not None]
        if known:
            nearest = min(known, key=lambda d: (abs((d - anchor.day).days), (d < anchor.day) == ahead))
            words = article.document.text[mention.start : mention.end]
            worked_out = WorkedOut(words=words, source=anchor.source, exact=None)
            return Dated(article, mention, nearest.isoformat(), worked_out)
    return Dated(article, mention, f"--{month:02}-{day:02}")


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _words(dated: Dated) -> str:
    return dated.article.document.text[dated.mention.start : dated.mention.end]


def _counted(mention: TimeMention, anchor: Anchor) -> date | None:
    """A weekday or "yesterday" as a date. Against a publication date the past lies before it; against a date of the
    event itself the nearest such weekday is meant, of two the later one for what comes after."""
    if mention.offset is not None:
        return anchor.day + timedelta(days=mention.offset) if anchor.exact is None else None
    if mention.weekday is None:
        return None
    ahead = (mention.weekday - anchor.day.weekday()) % 7
    if mention.near in (-1, 1):
        return anchor.day + timedelta(days=(ahead or 7) if mention.near == 1 else ahead - 7)
    if anchor.exact is None:
        coming = mention.tense in AHEAD or ahead == 0
        return anchor.day + timedelta(days=ahead if coming else ahead - 7)
    if mention.tense in AHEAD:
        return anchor.day + timedelta(days=ahead)
    return anchor.day + timedelta(days=ahead if ahead <= 3 else ahead - 7)
