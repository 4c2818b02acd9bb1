"""Pairs quotation marks of every style, and gives the stretches between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.model.document import Document, Paragraph

OPENING = "“„«‟"
CLOSING = "”»"
STRAIGHT = '"＂'
PAIRED = re.compile(
    rf"[{OPENING}{CLOSING}{STRAIGHT}]+|``|''|(?<!\w)‘(?=\w)|(?<!\w)'(?=\w)|’(?!\w)|(?<=[\w.,!?…])'(?!\w)"
)
# Marks that close what another opened, against what they do elsewhere: „…“ and »…«.
PARTNERS = {"„": "“”", "»": "«"}
EMPTY = frozenset({'""', "“”"})
# An apostrophe at a word's start that opens nothing: 'em, 'til, '90s.
ELISION = re.compile(r"['‘’](?:em|til|tis|twas|cause|bout|round|n|\d\ds?)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?…](?=\s|$)")
# A single-marked stretch shorter than this many characters is as likely a title or an apostrophe pair.
SHORTEST_SINGLE = 12


@dataclass(frozen=True, slots=True)
class Marked:
    """One stretch between marks: `start`, `end` of the words inside, `outer_start`, `outer_end` with the marks.

    `open_end` is True where no closing mark was found before the paragraph ended; `continues` where the stretch carries
    on a quotation of the paragraph before (a mark opens each paragraph, only the last closes).
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    open_end: bool = False
    continues: bool = False

    def holds(self, start: int, end: int) -> bool:
        """Whether the characters from `start` to `end` stand between the marks."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True)
class Spoken:
    """A marked stretch that somebody said: the tokens of cue and speaker, each None where the text has none.

    `whole` is True where the stretch reads as a sentence of its own, `asking` where an interviewer says it.
    """

    marked: Marked
    cue: int | None
    speaker: int | None
    whole: bool
    asking: bool = False


def marked(document: Document) -> tuple[Marked, ...]:
    """All stretches between quotation marks of a document, in order, never overlapping."""
    text = document.reading_text
    found: list[Marked] = []
    for paragraph in document.paragraphs:
        stretches = _in_paragraph(text, paragraph)
        if stretches and found and found[-1].open_end and found[-1].paragraph == paragraph.number - 1:
            first = stretches[0]
            if not document.text[paragraph.start : first.outer_start].strip():
                stretches[0] = replace(first, continues=True)
        found.extend(stretches)
    return tuple(found)


def _in_paragraph(text: str, paragraph: Paragraph) -> list[Marked]:
    found: list[Marked] = []
    opened: re.Match[str] | None = None
    for mark in PAIRED.finditer(text, paragraph.start, paragraph.end):
        if ELISION.match(text, mark.start()):
            continue
        role = _role(text, mark, paragraph)
        if opened is not None and mark.group() in PARTNERS.get(opened.group(), ""):
            role = "close"
        if opened is not None and _is_possessive(text, mark, paragraph):
            continue
        if opened is None and mark.group() in EMPTY and not text[mark.end() : mark.end() + 1].isalnum():
            continue
        if opened is None:
            opened = mark if role != "close" else None
        elif _is_single(opened) != _is_single(mark):
            opened = mark if _is_single(opened) and role != "close" else opened
        elif role == "open" and mark.group()[0] in OPENING and not _closes_wrongly(text, mark):
            # A second opening mark: the first one was never closed; it ends where its sentence does.
            found.append(_closed_at_sentence(text, opened, mark.start(), paragraph))
            opened = mark
        elif role != "open" or mark.group()[0] in STRAIGHT or mark.group()[0] in OPENING:
            if stretch := _stretch(text, opened, mark, paragraph):
                found.append(stretch)
            opened = None
    if opened is not None and not _is_single(opened):
        found.append(_unclosed(opened, paragraph.end, paragraph))
    return found


def _closes_wrongly(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark of an opening shape closes all the same, as typists err: “Hardly,“ she said."""
    return text[mark.start() - 1 : mark.start()] in tuple(",.!?…") and text[mark.end() : mark.end() + 1].isspace()


def _is_possessive(text: str, mark: re.Match[str], paragraph: Paragraph) -> bool:
    """Whether a single mark behind an s is the farmers’ own: another one closes later, with none opening before it."""
    if mark.group() not in ("’", "'") or text[mark.start() - 1 : mark.start()] != "s":
        return False
    if not re.match(r" [a-z]", text[mark.end() : mark.end() + 2]):
        return False
    later = next((m for m in PAIRED.finditer(text, mark.end(), paragraph.end) if _is_single(m)), None)
    return later is not None and later.group() in ("’", "'") and not text[later.end() : later.end() + 1].isalnum()


def _is_single(mark: re.Match[str]) -> bool:
    return mark.group() in ("‘", "’", "'")


def _role(text: str, mark: re.Match[str], paragraph: Paragraph) -> str:
    """Whether a mark opens or closes, or may do either: by its shape, a straight one by what stands around it."""
    sign = mark.group()
    if sign[0] in OPENING or sign in ("``", "‘"):
        return "open"
    if sign == "»" and text[mark.end() : mark.end() + 1].isalnum():
        return "open"
    if sign[0] in CLOSING or sign == "’":
        return "close"
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if before.isspace() or before in "([—–-/":
        return "either" if after.isspace() else "open"
    return "close" if not after.isalnum() else "either"


def _stretch(text: str, opened: re.Match[str], closed: re.Match[str], paragraph: Paragraph) -> Marked | None:
    start, end = opened.end(), closed.start()
    if not any(c.isalnum() for c in text[start:end]) or (_is_single(opened) and end - start < SHORTEST_SINGLE):
        return None
    return Marked(start, end, opened.start(), closed.end(), paragraph.number)


def _closed_at_sentence(text: str, opened: re.Match[str], limit: int, paragraph: Paragraph) -> Marked:
    stop = SENTENCE_END.search(text, opened.end(), limit)
    return _unclosed(opened, stop.end() if stop else limit, paragraph)


def _unclosed(opened: re.Match[str], end: int, paragraph: Paragraph) -> Marked:
    return Marked(opened.end(), end, opened.start(), end, paragraph.number, open_end=True)
