"""A document: one article as it was read, frozen, with its paragraphs. All later positions are offsets in its text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

ParagraphKind = Literal["text", "heading", "pull quote", "list item", "caption"]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` up to, not including, `end` of a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of a document's text. `number` counts from 1 over all blocks, headings included: the ¶ of a
    citation.
    """

    number: int
    start: int
    end: int
    kind: ParagraphKind = "text"


def _start(paragraph: Paragraph) -> int:
    return paragraph.start


@dataclass(frozen=True, slots=True)
class Document:
    """One article.

    `file` is the path under seeds/, with forward slashes; `sha256` is of the file's bytes. `text` is the article
    after the reader's normalisation, paragraphs separated by a newline each; nothing changes it afterwards. `markers`
    are in-text reference marks ("[1]") that point nowhere: they stand in `text`, are skipped when words are looked
    for, and are blanks in `reading_text`. What the article does not say about itself is None.
    """

    file: str
    sha256: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    markers: tuple[Span, ...] = ()
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"

    @property
    def reading_text(self) -> str:
        """`text` with each marker replaced by as many spaces: what the language pipeline reads. Offsets are the
        same.
        """
        characters = list(self.text)
        for marker in self.markers:
            characters[marker.start : marker.end] = " " * (marker.end - marker.start)
        return "".join(characters)

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph that holds the character at `offset`; the nearest one before it for an offset between two."""
        return self.paragraphs[max(0, bisect_right(self.paragraphs, offset, key=_start) - 1)]
