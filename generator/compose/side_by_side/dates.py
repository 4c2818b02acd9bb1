"""Dates: what the words of an article come to, with the date that a weekday or "the same day" rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.compose.shared.article import Article
from generator.compose.side_by_side.anchors import Anchor, anchors
from generator.compose.side_by_side.reckoning import day_counted, in_nearest_year, month_or_year, whole_date
from generator.model.brief import WorkedOut
from generator.model.clause import TimeMention

# So many sentences on, a day of the same month is of the year that was said.
FARTHEST_YEAR = 4
# So many days from a whole date of the event a day without its year is of the same year.
SAME_YEAR = 10
THAT_YEAR = re.compile(r",? (?:of )?(?:that|the same) year\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """A time mention with its value as the timeline writes it, and how that was worked out where the words alone don't
    say it.
    """

    article: Article
    mention: TimeMention
    when: str
    worked_out: WorkedOut | None = None

    @property
    def words(self) -> str:
        """The words of the article that give the time."""
        return _words(self.article, self.mention)

    @property
    def until(self) -> str | None:
        """The last day of a range ("from 3 to 5 May") as the timeline writes days, None where one day is meant."""
        return f"{self.when[:-2]}{self.mention.to_day:02}" if self.mention.to_day and len(self.when) > 6 else None


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
            elif whole_date(found[-1].mention) is None:
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
    """How a time came to its value by the date that was said before it."""
    return WorkedOut(words=_words(article, mention), source=article.source, exact=on.words)


def _resolved(article: Article, mention: TimeMention, anchor: Anchor | None, last: Dated | None) -> Dated | None:
    if mention.year is not None:
        parts = [f"{mention.year:04}"] + [f"{part:02}" for part in (mention.month, mention.day) if part is not None]
        return Dated(article, mention, "-".join(parts)) if mention.day is None or whole_date(mention) else None
    yearless = mention.month is not None and mention.day is not None
    if mention.same_day and last is not None and not yearless:
        rests = last.worked_out or _resting(article, mention, last)
        words = _words(article, mention)
        return Dated(article, mention, last.when, rests.model_copy(update={"words": words}))
    when = _counted(mention, anchor, yearless) if anchor is not None else None
    if anchor is None or when is None:
        return Dated(article, mention, f"--{mention.month:02}-{mention.day:02}") if yearless else None
    worked_out = WorkedOut(words=_words(article, mention), source=anchor.source, exact=anchor.exact)
    return Dated(article, mention, when, worked_out)


def _counted(mention: TimeMention, anchor: Anchor, yearless: bool) -> str | None:
    """A time counted from the anchor of its article; what is vague only from a day of publication, and a year from
    another day of the event only close to it.
    """
    published = anchor.exact is None
    if yearless:
        day = in_nearest_year(mention, anchor.day)
        if not published and day is not None and abs((day - anchor.day).days) > SAME_YEAR:
            day = None
    elif published and (when := month_or_year(mention, anchor.day)) is not None:
        return when
    elif anchor.of_the_week:
        day = day_counted(mention, anchor.day, published=published)
    else:
        day = None
    return day.isoformat() if day is not None else None


def _words(article: Article, mention: TimeMention) -> str:
    return article.document.text[mention.start : mention.end]


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
