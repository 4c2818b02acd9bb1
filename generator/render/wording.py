"""The words that are derived, not typed: dates, counts, lists, and the sentence for each value of a closed list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.model.brief import Basis, QuestionReason, Stance, Voice

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

STANCE_SHAPES: Final[dict[Stance, str]] = {
    "proposes": "▲", "offers": "▲", "accepts": "▲", "supports": "▲",
    "rejects": "▼", "opposes": "▼", "denies": "▼",
    "demands": "◆", "conditions": "◆",
    "claims": "●", "doubts": "●", "warns": "●",
}  # fmt: skip
"""For, against, setting terms, saying. The stance's word always stands beside the sign."""

STANCE_WORDS: Final[dict[Stance, str]] = {"conditions": "sets conditions"}
"""What is shown where the format's word is no verb a reader expects."""

BASIS_WORDS: Final[dict[Basis, str]] = {
    "stated": "in their own words",
    "attributed": "as reported",
    "inferred": "an analyst's reading",
}

VOICE_WORDS: Final[dict[Voice, str]] = {
    "spoken": "spoken",
    "written": "in writing",
    "spokesperson": "through a spokesperson",
    "unknown": "",
}

REASONS: Final[dict[QuestionReason, str]] = {
    "disputed": "The sources disagree.",
    "not reported": "No source reports it.",
    "declined": "Those who were asked declined to say.",
    "future": "It lies in the future.",
    "one source": "One source alone speaks of it.",
}

SMALL_NUMBERS: Final = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


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


def spelled(number: int) -> str:
    """ "five" up to twelve, then figures: for counts inside a sentence."""
    return SMALL_NUMBERS[number] if number < len(SMALL_NUMBERS) else str(number)


def shortened(text: str) -> str:
    """A passage short enough to name it: whole up to 70 characters, else its first six and last four words."""
    words = text.split()
    return text if len(text) <= 70 or len(words) <= 10 else f"{' '.join(words[:6])} … {' '.join(words[-4:])}"


def said_by(codes: Sequence[str]) -> str:
    """ "S1 reports", "S1 and S3 report": one verb for every side of a disagreement."""
    return f"{listed(codes)} {'reports' if len(codes) == 1 else 'report'}"


def ended(text: str) -> str:
    """A clause with a full stop, unless it ends with a mark of its own."""
    return text if text.rstrip("”’\"')]").endswith((".", "!", "?", "…")) else f"{text}."


def begun(text: str) -> str:
    """A clause with its first letter large."""
    return text[:1].upper() + text[1:]
