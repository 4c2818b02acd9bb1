"""Texts made ready to be set in lines: places to break in very long words, directions kept apart."""

from __future__ import annotations

import re
from typing import Any, Final
from unicodedata import bidirectional

LONG_WORD: Final = re.compile(r"[^\s\u200b]{20}(?=[^\s\u200b]{20})")
"""Nothing a language has; a word of more letters runs over the edge of the page."""

UNBROKEN: Final = frozenset({"anchor", "label", "url", "live", "qr", "alt", "house", "id"})
"""What is no text to be read: addresses and names that have to stay as they are."""


def in_lines(value: Any, key: str = "") -> Any:
    """The same value with its texts ready to be set in lines.

    Words too long for a line get places to break; a text that runs from right to left is set apart from what is around
    it, so that its numbers and foreign words stay where they belong (Unicode's isolates, UAX 9).
    """
    if key in UNBROKEN:
        return value
    if isinstance(value, str):
        broken = LONG_WORD.sub(lambda word: f"{word[0]}\u200b", value)
        return f"\u2067{broken}\u2069" if _from_the_right(value) else broken
    if isinstance(value, dict):
        return {name: in_lines(inner, name) for name, inner in value.items()}
    return [in_lines(inner) for inner in value] if isinstance(value, list | tuple) else value


def _from_the_right(text: str) -> bool:
    """Whether the first letter of a text belongs to a script that runs from right to left."""
    directions = (bidirectional(character) for character in text)
    return next((direction != "L" for direction in directions if direction in ("L", "R", "AL")), False)


def shortened(text: str, length: int) -> str:
    """The beginning of a text, in whole words, where it has more letters than that."""
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
