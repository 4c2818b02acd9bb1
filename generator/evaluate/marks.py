"""Which characters of a text lie between double quotation marks, and what kind of speech a stretch therefore is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from generator.model.document import Span

SpeechType = Literal["direct", "mixed", "indirect"]

OPENING, CLOSING = "“«", "”»"
_WHOLLY_QUOTED = 0.9


def quoted(text: str) -> bytearray:
    """For each character 1 where it stands between double quotation marks, else 0.

    A line end closes every mark, so that one which is left open at the start of a paragraph covers that paragraph
    alone. The marks of typewriters (``…'') count; the character of a mark itself does not.
    """
    inside = False
    found = bytearray(len(text))
    for position, character in enumerate(text):
        if character == "\n" or character in CLOSING:
            inside = False
        elif character in OPENING:
            inside = True
        elif character == '"':
            inside = not inside
        elif text.startswith("``", position):
            inside = True
        elif text.startswith("''", position):
            inside = False
        elif inside:
            found[position] = 1
    return found


def speech_type(text: str, marked: bytearray, spans: Iterable[Span]) -> SpeechType:
    """What stretches of a text are by the share of their letters between marks: all but a tenth, some, or none."""
    letters = [marked[i] for span in spans for i in range(span.start, span.end) if text[i].isalnum()]
    if not any(letters):
        return "indirect"
    return "direct" if sum(letters) / len(letters) >= _WHOLLY_QUOTED else "mixed"
