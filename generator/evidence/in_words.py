"""Dates, counts and lists in words, for messages and pages alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_in_words(when: str) -> str:
    """`2024-05-01` to "1 May 2024", `2024-05` to "May 2024", `--05-01` to "1 May", with an optional time after it."""
    day, _, clock = when.replace("T", " ").partition(" ")
    if day.startswith("--"):
        month, number = day[2:].split("-")
        return f"{int(number)} {MONTHS[int(month) - 1]}"
    parts = day.split("-")
    words = parts[0]
    if len(parts) > 1:
        words = f"{MONTHS[int(parts[1]) - 1]} {words}"
    if len(parts) > 2:
        words = f"{int(parts[2])} {words}"
    return f"{words}, {_clock(clock)}" if clock else words


def _clock(clock: str) -> str:
    """`09:30:00Z` to "09:30 UTC", `09:30+02:00` to "09:30 +02:00"; a time without a zone stays without one."""
    zone = clock[5:].lstrip(":0123456789") if clock[5:6] == ":" else clock[5:]
    return clock[:5] + (" UTC" if zone == "Z" else f" {zone}" if zone else "")


def listed(words: Sequence[str], last: str = "and") -> str:
    """ "S1", "S1 and S2", "S1, S2 and S3"; the empty string for none."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number: int, singular: str, plural: str | None = None) -> str:
    """ "1 article", "5 articles"."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"
