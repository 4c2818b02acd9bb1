"""A text → its paragraphs as strings a tokenizer likes, each with the way back to the places in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_CHUNK = re.compile(r"\S+")

LONGEST_CHUNK = 400
"""Characters without white space that go to the tokenizer in one piece: it peels marks off one by one, so a very long
run of them would take quadratic time."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a text with its white space made single spaces.

    `text` is what the tokenizer gets. The piece that begins at `text[inner[i]]` begins at `outer[i]` in the whole text.
    """

    text: str
    inner: tuple[int, ...]
    outer: tuple[int, ...]

    def place(self, offset: int) -> int:
        """An offset in `text`, not on a space → the same character's offset in the whole text."""
        if len(self.inner) == 1:
            return self.outer[0] + offset
        piece = bisect_right(self.inner, offset) - 1
        return self.outer[piece] + offset - self.inner[piece]


def split_paragraphs(text: str) -> Iterator[Paragraph]:
    """A text → the paragraphs of it that are not blank, in order."""
    for line in _LINE.finditer(text):
        words = line.group()
        stripped = words.strip()
        if not stripped:
            continue
        if stripped == " ".join(stripped.split()) and len(max(stripped.split(" "), key=len)) <= LONGEST_CHUNK:
            first = line.start() + len(words) - len(words.lstrip())
            yield Paragraph(stripped, (0,), (first,))
        else:
            yield _mended(words, line.start())


def _mended(words: str, start: int) -> Paragraph:
    pieces: list[str] = []
    inner: list[int] = []
    outer: list[int] = []
    length = 0
    for chunk in _CHUNK.finditer(words):
        for begin in range(chunk.start(), chunk.end(), LONGEST_CHUNK):
            piece = words[begin : min(begin + LONGEST_CHUNK, chunk.end())]
            pieces.append(piece)
            inner.append(length)
            outer.append(start + begin)
            length += len(piece) + 1
    return Paragraph(" ".join(pieces), tuple(inner), tuple(outer))
