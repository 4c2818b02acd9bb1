"""Quotation marks of every style: which stretches of a document stand between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.document import Document, Paragraph

OPENING = "“„«‟"
CLOSING = "”»"
STRAIGHT = '"＂'
PAIRED = re.compile(
    rf"[{OPENING}{CLOSING}{STRAIGHT}]+|``|''|(?<!\w)‘(?=\w)|(?<!\w)'(?=\w)|’(?!\w)|(?<=[\w.,!?…])'(?!\w)"
)
SINGLE_OPENING, SINGLE_CLOSING = "‘", "’"
# An apostrophe at a word's start that opens nothing: 'em, 'til, '90s.
ELISION = re.compile(r"['‘’](?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE)
# A single-marked stretch shorter than this many characters is as likely a title or an apostrophe pair.
SHORTEST_SINGLE = 12


@dataclass(frozen=True, slots=True)
class Marked:
    """One stretch between marks: `start`, `end` of the words inside, `outer_start`, `outer_end` with the marks.

    `open_end` is True where no closing mark was found before the paragraph ended; `continues` where the stretch goes on a
    quotation of the paragraph before (a mark opens each paragraph, only the last closes).
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    single: bool = False
    open_end: bool = False
    continues: bool = False


def marked(document: Document) -> tuple[Marked, ...]:
    """All stretches between quotation marks of a document, in order, never overlapping."""
    found: list[Marked] = []
    for paragraph in document.paragraphs:
        stretches = _in_paragraph(document.reading_text, paragraph)
        if stretches and found and found[-1].open_end and found[-1].paragraph == paragraph.number - 1:
            first = stretches[0]
            if not document.text[paragraph.start : first.outer_start].strip():
                stretches[0] = _replaced(first, continues=True)
        found.extend(stretches)
    return tuple(found)


def _replaced(stretch: Marked, continues: bool) -> Marked:
    return Marked(
        stretch.start, stretch.end, stretch.outer_start, stretch.outer_end, stretch.paragraph,
        stretch.single, stretch.open_end, continues,
    )  # fmt: skip


def _in_paragraph(text: str, paragraph: Paragraph) -> list[Marked]:
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    for mark in PAIRED.finditer(text, paragraph.start, paragraph.end):
        if ELISION.match(text, mark.start()):
            continue
        role = _role(text, mark, paragraph)
        if opened is None:
            if role != "close":
                opened = mark
        elif _style(opened) == _style(mark):
            if role == "open" and _style(mark) == "double" and mark.group()[0] in OPENING:
                # A second opening mark: the first one was never closed; it ends where its sentence does.
                found.append(_closed_at_sentence(text, opened, mark.start(), paragraph))
                opened = mark
            elif role != "open" or mark.group()[0] in STRAIGHT:
                if stretch := _stretch(text, opened, mark.start(), mark.end(), paragraph):
                    found.append(stretch)
                opened = None
        elif _style(opened) == "single" and role != "close":
            opened = mark
    if opened is not None and _style(opened) == "double":
        found.append(_unclosed(text, opened, paragraph))
    return found


def _style(mark: re.Match[str]) -> str:
    return "single" if mark.group() in ("‘", "’", "'") else "double"


def _role(text: str, mark: re.Match[str], paragraph: Paragraph) -> str:
    sign = mark.group()
    if sign[0] in OPENING or sign in ("``", "‘"):
        return "open"
    if sign[0] in CLOSING or sign == "’":
        return "close"
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if before.isspace() or before in "([—–-/":
        return "either" if after.isspace() else "open"
    return "close" if not after.isalnum() else "either"


def _stretch(text: str, opened: re.Match[str], end: int, outer_end: int, paragraph: Paragraph) -> Marked | None:
    start = opened.end()
    single = _style(opened) == "single"
    if not any(c.isalnum() for c in text[start:end]) or (single and end - start < SHORTEST_SINGLE):
        return None
    return Marked(start, end, opened.start(), outer_end, paragraph.number, single)


def _closed_at_sentence(text: str, opened: re.Match[str], limit: int, paragraph: Paragraph) -> Marked:
    stop = re.compile(r"[.!?…](?=\s|$)").search(text, opened.end(), limit)
    end = stop.end() if stop else limit
    return Marked(opened.end(), end, opened.start(), end, paragraph.number, open_end=True)


def _unclosed(text: str, opened: re.Match[str], paragraph: Paragraph) -> Marked:
    return Marked(opened.end(), paragraph.end, opened.start(), paragraph.end, paragraph.number, open_end=True)
