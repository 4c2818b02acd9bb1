"""The timeline of a PDF as a picture to scale: dots by day, with years or months below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from generator.render.shown import TimelineView
from generator.render.wording import MONTHS, counted

Picture = dict[str, Any]
PLACES_ON_AXIS: Final = 100
MOST_TICKS: Final = 8


def time_axis(timeline: Sequence[TimelineView]) -> Picture | None:
    """The timeline to scale: dots by place from 0 to 1, one above the other where they meet, and years or months below.

    None where fewer than three different days are given. A date without a year has no place and is left out.
    """
    placed = [(day, item) for item in timeline if (day := _day(item.when))]
    days = sorted({day for day, _ in placed})
    if len(days) < 3:
        return None
    first, length = days[0], max((days[-1] - days[0]).days, 1)
    dots, heights = [], dict[int, int]()
    for day, item in placed:
        place = round((day - first).days / length * PLACES_ON_AXIS)
        dots.append({"at": place / PLACES_ON_AXIS, "above": heights.get(place, 0), "kind": item.kind})
        heights[place] = heights.get(place, 0) + 1
    ticks = [{"at": (day - first).days / length, "words": words} for day, words in _ticks(first, days[-1])]
    said = "; ".join(f"{item.date}: {item.text}" for _, item in placed)
    alt = f"{counted(len(placed), 'entry', 'entries')} of the timeline to scale. {said}"
    return {"dots": dots, "ticks": ticks, "highest": max(heights.values()), "alt": alt}


def _day(when: str) -> date | None:
    """The first day that a date such as 2024, 2024-05 or 2024-05-01 can mean; None where the year is not said."""
    try:
        parts = [int(part) for part in when.replace("T", " ").partition(" ")[0].split("-")]
        return date(*[*parts, 1, 1][:3])
    except ValueError:
        return None


def _ticks(first: date, last: date) -> list[tuple[date, str]]:
    """Beginnings of years between two days, or of months, or the two days themselves; few enough to be read."""
    years = [(date(year, 1, 1), str(year)) for year in range(first.year, last.year + 1)]
    months = [
        (date(day.year, month, 1), f"{name} {day.year}") for day, _ in years for month, name in enumerate(MONTHS, 1)
    ]
    for choice in (months, years[:: -(-len(years) // MOST_TICKS)]):
        within = [tick for tick in choice if first <= tick[0] <= last]
        if 2 <= len(within) <= MOST_TICKS:
            return within
    return [(day, f"{day.day} {MONTHS[day.month - 1]} {day.year}") for day in (first, last)]
