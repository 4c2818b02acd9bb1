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
OFFSETS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "last night": -1, "earlier today": 0,
}  # fmt: skip
SMALL_NUMBERS = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# Days that are the name of what happened on them, and of what is called after it, whatever the year.
NAMED_DAY = re.compile(
    r"(?:Sept\.?|September) 11(?:th)?,? (?=[a-z])(?!and\b|at\b|in\b|the\b|to\b|with\b|when\b|after\b)"
)
# Times of the day in words, as minutes since midnight.
NAMED_HOURS = {"midnight": 0, "noon": 720, "midday": 720}

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
# A month without a day or year counts only where it is written out and a word before it shows that a time is meant.
_BARE_MONTH = r"(?P<bare_month>" + "|".join(name for name in MONTHS if len(name) > 3 or name == "May") + r")"
_NEAR = r"(?P<near>[Ll]ast|[Nn]ext|[Tt]his)"
_BEFORE_MONTH = r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Oo]f|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id|" + _NEAR + ")"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_TO_DAY = r" ?(?:-|–|to|and|until|through) ?(?P<to_day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?P<weekday>" + "|".join(WEEKDAYS) + r")"
_OFFSET = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(OFFSETS, key=len, reverse=True))
_NUMBER = r"(?P<number>\d{1,2}|" + "|".join(SMALL_NUMBERS) + r"|A|One|one)"

PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_YEAR}-(?P<month_number>\d\d)-(?P<day>\d\d)\b",
        rf"\b{_MONTH} {_DAY}{_TO_DAY}(?:,? {_YEAR})?\b(?![,.]?\d)",
        rf"\b{_DAY}{_TO_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?\b",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b",
        rf"(?<!\d )\b{_MONTH},? (?:of )?{_YEAR}\b",
        rf"(?<!\b[Ii]n )\b{_MONTH} {_DAY}\b(?![,.]?\d)(?! per ?cent)",
        rf"\b{_DAY} (?:of )?{_MONTH}\b",
        rf"(?:(?P<near>\b[Ll]ast|\b[Nn]ext|\b[Tt]his) )?\b{_WEEKDAY}\b",
        r"(?P<same>\b(?:on )?(?:the|that) same day\b|\b[Ll]ater (?:that|the same) day\b)",
        rf"\b{_BEFORE_MONTH}[ -]{_BARE_MONTH}\b",
        rf"(?<=\b[Ii]n ){_YEAR}\b",
        rf"(?<=\b[Ss]ince ){_YEAR}\b",
        rf"(?<=\bthe ){_YEAR}\b",
        rf"(?<=\b[Oo]f ){_YEAR}\b",
        rf"\b{_NUMBER} (?P<unit>day|year)s? ago\b",
        r"\b(?P<near>[Ll]ast|[Nn]ext|[Tt]his) (?P<unit>month|year)\b",
        rf"\b(?P<offset>{_OFFSET})\b",
        r"\b(?P<hour>\d{1,2})(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[ap])(?:m\b|\.m\b\.?)",
        r"(?<![\d.:])(?P<hour>0\d|1\d|2[0-3]):(?P<minute>[0-5]\d)\b(?![.:]\d)",
        r"\b(?:at|before|after|around|about|by|until|past|of) (?P<named_hour>midnight|noon|midday)\b",
    )
)
