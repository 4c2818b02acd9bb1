"""Where the characters of a document stand in the text it was read from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model.document import Document, Span

_WORDS_TO_FIND = 5


def positions(document: Document, raw: str) -> list[int]:
    """For each character of the document's text its position in `raw`; one more for the end.

    A reader joins lines, makes white space single, and leaves out signs that nobody sees, bullets and settings at the
    head. So each paragraph is looked for by its first words, after the one before it, and then followed letter by
    letter.
    """
    found: list[int] = []
    here = 0
    for paragraph in document.paragraphs:
        here = _beginning(document.text[paragraph.start : paragraph.end], raw, here)
        found += [here] * (paragraph.start - len(found))
        for character in document.text[paragraph.start : paragraph.end]:
            if not character.isspace():
                place = raw.find(character, here)
                here = place if place >= 0 else here
            found.append(here)
            here = min(here + (not character.isspace()), len(raw))
    found += [here] * (len(document.text) + 1 - len(found))
    return found


def _beginning(paragraph: str, raw: str, here: int) -> int:
    """Where a paragraph begins in `raw`, at `here` or later; `here` where its first words are not found as they are.

    Signs that nobody sees may stand between its letters.
    """
    letters = "".join(paragraph.split()[:_WORDS_TO_FIND])
    start = r"(?<!\w)" if letters[:1].isalnum() else ""
    match = re.compile(start + r"\W*?".join(map(re.escape, letters))).search(raw, here)
    return match.start() if match else here


def in_raw(span: Span, places: Sequence[int]) -> Span:
    """A span of a document's text as a span of the text it was read from: first to last character."""
    if span.start >= span.end:
        return Span(places[span.start], places[span.start])
    return Span(places[span.start], places[span.end - 1] + 1)
