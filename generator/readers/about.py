"""What a file says of itself, in the form of a document: dates as YYYY-MM-DD, addresses that are addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diagnostics import Diagnostic

# The keys of front matter that people write, and what they mean here.
_KEYS = {
    "title": "title", "headline": "title",
    "outlet": "outlet", "publisher": "outlet", "site": "outlet", "sitename": "outlet", "publication": "outlet",
    "author": "author", "authors": "author", "by": "author", "byline": "author",
    "published": "published", "date": "published", "pubdate": "published",
    "url": "url", "link": "url", "canonical": "url",
    "language": "language", "lang": "language",
    "licence": "licence", "license": "licence",
}  # fmt: skip
_FIRST_YEAR = 1450  # before print there was no news; programs write the year 1 where they know none
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = "(?P<month>" + "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS) + r"|sept)\.?"
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?$")
_DAY_FIRST = re.compile(rf"(?:\w+,? )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>\d{{4}})$", re.IGNORECASE)
_MONTH_FIRST = re.compile(
    rf"(?:\w+,? )?{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})$", re.IGNORECASE
)
_FRONT_LINE = re.compile(r"([A-Za-z][\w-]*)\s*:(?:\s+(.*))?$")

_FORM = {"published": "date", "url": "web address", "language": "language tag"}
_EXAMPLE = {"published": "YYYY-MM-DD", "url": "it with https:// at the front", "language": "a tag such as en or pt-BR"}


def moment(text: str) -> str | None:
    """A date as people and programs write it to YYYY-MM-DD, with its time if any; None where it is no date."""
    text = text.strip()
    if match := _ISO.match(text):
        year, month, day, clock, seconds, zone = match.groups()
        if not _is_day(int(year), int(month), int(day)):
            return None
        return f"{year}-{month}-{day}" + (f"T{clock}{seconds or ''}{(zone or '').replace('UTC', 'Z')}" if clock else "")
    if match := _DAY_FIRST.match(text) or _MONTH_FIRST.match(text):
        month_number = next(i for i, name in enumerate(MONTHS, 1) if name[:3] == match["month"][:3].lower())
        if _is_day(int(match["year"]), month_number, int(match["day"])):
            return f"{match['year']}-{month_number:02d}-{int(match['day']):02d}"
    return None


def about_from(values: Mapping[str, str | None], file: str) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Keys and values as found to those of a document; values that cannot be used are left out, each with a warning."""
    about: dict[str, str] = {}
    problems = []
    for key, value in values.items():
        name = _KEYS.get(key.lower())
        text = " ".join((value or "").split())
        if not name or not text:
            continue
        if name == "published":
            read = moment(text)
        elif name == "url":
            read = text if re.fullmatch(r"https?://\S+", text) else None
        elif name == "language":
            read = _language(text)
        else:
            read = text
        if read is None:
            message, remedy = f"{key}: {text!r} is no {_FORM[name]}", f"write {_EXAMPLE[name]}, here or in event.yml"
            problems.append(Diagnostic("unusable-metadata", message, remedy, "warning", file, words=text))
        else:
            about.setdefault(name, read)
    return about, tuple(problems)


def front_matter(text: str) -> tuple[dict[str, str], str]:
    """Clean text that may begin with what it says of itself to these keys and values, and the rest.

    That is front matter (`key: value` lines and simple lists between two lines ---), or two and more lines of known
    keys (`Title: …`, `Date: …`) before the first blank line.
    """
    if not text.startswith("---\n"):
        head, _, rest = text.lstrip("\n").partition("\n\n")
        lines = head.split("\n")
        found = [match for line in lines if (match := _FRONT_LINE.match(line.strip())) and match[1].lower() in _KEYS]
        return ({m[1]: m[2] or "" for m in found}, rest) if len(found) == len(lines) > 1 else ({}, text)
    end = re.compile(r"^(?:---|\.\.\.)[ ]*$", re.MULTILINE).search(text, 4)
    lines = text[4 : end.start()].splitlines() if end else []
    values: dict[str, str] = {}
    key = ""
    for line in lines:
        if match := _FRONT_LINE.match(line.strip()):
            key, values[match[1]] = match[1], _listed((match[2] or "").strip())
        elif key and (item := re.match(r"\s*- +(.+)$", line)):
            values[key] = ", ".join(filter(None, (values[key], _unquoted(item[1]))))
    if not end or not values:
        return {}, text
    return values, text[end.end() :].lstrip("\n")


def _listed(value: str) -> str:
    """A value, or the values of a list in brackets."""
    inside = re.match(r"\[(.*)\]$", value)
    return ", ".join(map(_unquoted, inside[1].split(","))) if inside else _unquoted(value)


def _unquoted(value: str) -> str:
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def _language(text: str) -> str | None:
    language, _, rest = text.replace("_", "-").partition("-")
    tag = language.lower() + (f"-{rest}" if rest else "")
    return tag if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", tag) else None


def _is_day(year: int, month: int, day: int) -> bool:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    lengths = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return year >= _FIRST_YEAR and 1 <= month <= 12 and 1 <= day <= lengths[month - 1]
