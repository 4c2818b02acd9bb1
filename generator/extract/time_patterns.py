"""What a time looks like in English: patterns in the order they hold, fuller ones first, with named parts."""

from __future__ import annotations

import re

MONTHS_BY_NUMBER = (
    "January Jan", "February Feb", "March Mar", "April Apr", "May", "June Jun",
    "July Jul", "August Aug", "September Sept Sep", "October Oct", "November Nov", "December Dec",
)  # fmt: skip
MONTHS = {name: number for number, names in enumerate(MONTHS_BY_NUMBER, 1) for name in names.split()}
DAYS_OF_THE_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAYS = {name: number for number, name in enumerate(DAYS_OF_THE_WEEK)}
OFFSETS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
# A month without a day or year counts only where it is written out.
_BARE_MONTH = r"(?P<bare_month>" + "|".join(name for name in MONTHS if len(name) > 3 or name == "May") + r")"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?P<weekday>" + "|".join(WEEKDAYS) + r")"

PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_YEAR}-(?P<month_number>\d\d)-(?P<day>\d\d)\b",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b",
        rf"\b{_MONTH},? {_YEAR}\b",
        rf"\b{_MONTH} {_DAY}\b(?![,.]?\d)",
        rf"\b{_DAY} (?:of )?{_MONTH}\b",
        rf"\b{_WEEKDAY}\b",
        r"(?P<same>\b(?:on )?(?:the|that) same day\b|\b[Ll]ater (?:that|the same) day\b)",
        rf"(?<=\b[Ii]n ){_BARE_MONTH}\b",
        rf"(?<=\b[Ii]n ){_YEAR}\b",
        rf"(?<=\b[Ss]ince ){_YEAR}\b",
        rf"(?<=\bthe ){_YEAR}\b",
        r"\b(?P<offset>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b",
    )
)
