"""A time as an article says it, counted from a day: which date, month or year it comes to."""

from __future__ import annotations

from datetime import date, timedelta

from generator.model.clause import TimeMention

# What is told as over may be an appointment so many days ahead, hardly more.
FARTHEST_AHEAD = 60
# Tenses in which a day lies ahead: "the papers go in on Thursday" too.
AHEAD = frozenset({"future", "imagined", "present"})


def whole_date(mention: TimeMention) -> date | None:
    """The day that the words of a mention give in full; None where a part is missing or no such day exists."""
    if mention.year is None or mention.month is None or mention.day is None:
        return None
    return _calendar_day(mention.year, mention.month, mention.day)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_nearest_year(mention: TimeMention, published: date) -> date | None:
    """A day without its year, in the year that puts it nearest to the day of publication.

    Of two equally near the one that the tense speaks for; what has happened lies not months ahead. None for the 29th of
    February where no year near has it.
    """
    month, day = mention.month or 1, mention.day or 1
    years = (published.year - 1, published.year, published.year + 1)
    known = [found for year in years if (found := _calendar_day(year, month, day)) is not None]
    ahead = mention.tense in AHEAD
    if mention.tense == "past" and mention.main_event:
        known = [day for day in known if (day - published).days <= FARTHEST_AHEAD]
    return min(known, key=lambda d: (abs((d - published).days), (d < published) == ahead), default=None)


def month_or_year(mention: TimeMention, published: date) -> str | None:
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


def day_counted(mention: TimeMention, start: date, *, published: bool) -> date | None:
    """A weekday, or "yesterday", counted from a day: that on which the article was `published`, or one of the event.

    Against a day of publication the past lies before it. Against one of the event the nearest such weekday is meant, or
    the next one where the clause tells of what is to come. "Yesterday" counts from publication alone.
    """
    if mention.offset is not None:
        return start + timedelta(days=mention.offset) if published else None
    if mention.weekday is None:
        return None
    ahead = (mention.weekday - start.weekday()) % 7
    if mention.near in (-1, 1):
        return start + timedelta(days=(ahead or 7) if mention.near == 1 else ahead - 7)
    farthest_ahead = 6 if mention.tense in AHEAD else 0 if published else 3
    return start + timedelta(days=ahead if ahead <= farthest_ahead else ahead - 7)
