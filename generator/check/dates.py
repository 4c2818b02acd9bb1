"""Dates in a text, whichever way they are written: 4 June 2026, June 4, Jun 4th, 2026-06-04, June 2026, 04/06/2026."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# "may" and "march" are months only with a capital; a month alone is a date only with a year or a day.
_MONTH = "(" + "|".join(f"{m[:3].capitalize()}(?:{m[3:]}|\\.)?" if m != "may" else "May" for m in MONTHS) + r"|Sept\.?)"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_FULL_MONTH = "(" + "|".join(month.capitalize() for month in MONTHS) + ")"
_AND = r" ?(?:-|to|and|or) ?"
# A letter of a form says what a group is: year, month in digits, Month by name, day, end of a range of days.
_PATTERNS = (
    (re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)"), "ymd"),
    (re.compile(rf"\b{_DAY}{_AND}{_DAY} (?:of )?{_MONTH}(?:,? (\d{{4}}))?\b"), "deMy"),
    (re.compile(rf"\b{_MONTH} {_DAY}{_AND}{_DAY}(?:,? (\d{{4}}))?\b"), "Mdey"),
    (re.compile(rf"\b{_DAY} (?:of )?{_MONTH}(?:,? (\d{{4}}))?\b"), "dMy"),
    (re.compile(rf"\b{_MONTH} {_DAY}(?:,? (\d{{4}}))?\b(?![.,]\d)"), "Mdy"),
    (re.compile(rf"\b{_MONTH},? (?:of )?(\d{{4}})\b"), "My"),
    (re.compile(r"(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)"), "xxy"),
    (re.compile(rf"\b{_FULL_MONTH}\b(?! [A-Z])"), "M"),  # "April Jones" is nobody's date
    (re.compile(r"(?<![\d.,-])((?:1[5-9]|20)\d{2})(?!\d|[.,]\d|%)"), "y"),
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as far as a text gives it, with the words for it and where they stand."""

    year: int | None
    month: int | None
    day: int | None
    words: str = ""
    start: int = 0
    end: int = 0

    def supports(self, other: PartialDate) -> bool:
        """Whether this date says everything that the other one says."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(wanted is None or mine == wanted for mine, wanted in pairs)


@lru_cache(maxsize=8192)
def dates(text: str) -> tuple[PartialDate, ...]:
    """The dates of a text in order, each as far as it is given; weekdays and "last month" are no dates."""
    found: list[PartialDate] = []
    taken: list[tuple[int, int]] = []
    for pattern, form in _PATTERNS:
        for match in pattern.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            found += _read(match, form)
    return tuple(sorted(found, key=lambda one: one.start))


def when_date(when: str) -> PartialDate:
    """A timeline's `when` as a partial date: 2024, 2024-05, 2024-05-01 or --05-01."""
    if when.startswith("--"):
        return PartialDate(None, int(when[2:4]), int(when[5:7]), when)
    parts = [int(part) for part in when.split("-")]
    year, month, day = (*parts, None, None)[:3]
    return PartialDate(year, month, day, when)


def calendar_day(one: PartialDate) -> date | None:
    """The day of the calendar, where the date is whole and exists."""
    if one.year is None or one.month is None or one.day is None:
        return None
    try:
        return date(one.year, one.month, one.day)
    except ValueError:
        return None


def _read(match: re.Match[str], form: str) -> Iterator[PartialDate]:
    if form == "xxy":  # 04/06/2026 may be either; both are read
        first, second, year = (int(group) for group in match.groups())
        for one, other in ((second, first), (first, second)):
            if 1 <= one <= 12 and 1 <= other <= 31:
                yield PartialDate(year, one, other, match[0], *match.span())
        return
    parts: dict[str, int] = {}
    for letter, group in zip(form, match.groups(), strict=True):
        if group:
            parts[letter] = _month(group) if letter == "M" else int(group)
    month = parts.get("M", parts.get("m"))
    for day in dict.fromkeys((parts.get("d"), parts.get("e", parts.get("d")))):
        if (day is None or 1 <= day <= 31) and (month is None or 1 <= month <= 12):
            yield PartialDate(parts.get("y"), month, day, match[0], *match.span())


def _month(name: str) -> int:
    return next(i for i, month in enumerate(MONTHS, 1) if month[:3] == name.lower()[:3])
