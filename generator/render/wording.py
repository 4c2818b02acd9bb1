"""The words that are derived, not typed: dates, counts, lists, and the sentence for each value of a closed list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from generator.evidence.in_words import MONTHS, counted, date_in_words, listed
from generator.model.brief import Basis, DisagreementKind, QuestionReason, Stance, Voice

__all__ = ["MONTHS", "counted", "date_in_words", "listed"]

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
    "not reported": "No source answers it.",
    "declined": "Those who were asked declined to say.",
    "future": "It lies in the future.",
    "one source": "One source alone speaks of it.",
}

DISAGREEMENT_WORDS: Final[dict[DisagreementKind, str]] = {
    "direct": "Sources contradict each other",
    "count": "Sources disagree on the number",
    "timing": "Sources disagree on the time",
    "place": "Sources disagree on the place",
    "scope": "Sources disagree on the extent",
    "attribution": "Sources disagree on who it was",
    "wording": "Sources disagree on the wording",
}

SMALL_NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


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
