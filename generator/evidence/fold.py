"""Folding: two texts that differ only in how they were typed become the same text.

White space is one space; quotation marks are alike, dashes are alike, ellipses are alike; Unicode forms are those of
NFKC; invisible characters and in-text markers are not there. Case and every letter stay. Each folded character knows
where it came from, so that a find in the folded text is a place in the article.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.model.document import Span

QUOTATION_MARKS = "\"'`´‘’‚‛“”„‟‹›«»′″‵‶＂＇「」『』〝〞〟❛❜❝❞"
DASHES = "-‐‑‒–—―−﹘﹣－⁃"
# One character for one character: the length does not change, so no offset moves.
_ALIKE = str.maketrans(dict.fromkeys(QUOTATION_MARKS, '"') | dict.fromkeys(DASHES, "-"))
MARKER = re.compile(r"\[\d{1,3}\](?:\s*[,;–-]?\s*\[\d{1,3}\])*")
_UNEVEN = re.compile(  # what may change the length of a text, once _ALIKE is done
    r'"{2,}|-{2,}'  # doubled marks and typewriter dashes
    r"|\.(?:\s?\.){2,}"  # an ellipsis made of full stops, with or without spaces
    r"|[\x09-\x0d\x20\x85\xa0]{2,}|[\x09-\x0d]"  # white space other than one space
    r"|[\x00-\x7f]?[^\x00-\x7f]+"  # all that NFKC may change, with the letter a combining mark belongs to
)
_INVISIBLE = re.compile(r"[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f]+")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded `text`, and the stretches it is made of.

    Stretch i begins at `folded[i]` in `text` and is characters `starts[i]` up to, not including, `ends[i]` of the
    original; where it is `even`, the two have the same length.
    """

    text: str
    folded: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    even: tuple[bool, ...]

    def original_start(self, offset: int) -> int:
        """Where the folded character at `offset` begins in the original text."""
        i = bisect_right(self.folded, offset) - 1
        return self.starts[i] + (offset - self.folded[i] if self.even[i] else 0)

    def original_end(self, offset: int) -> int:
        """Where the folded character before `offset` ends in the original text."""
        i = bisect_right(self.folded, offset - 1) - 1
        return self.starts[i] + offset - self.folded[i] if self.even[i] else self.ends[i]


@lru_cache(maxsize=8192)
def fold(text: str, markers: tuple[Span, ...] = ()) -> Folded:
    """A text, with the spans to leave out (each with the white space before it), to its folded form. Time is linear."""
    alike = text.translate(_ALIKE)
    pieces: list[str] = []
    stretches: list[tuple[int, int, int, bool]] = []
    length = 0
    for piece, start, end, even in _pieces(alike, markers):
        if pieces and piece.startswith(" ") and pieces[-1].endswith(" "):
            piece, start = piece[1:], start + even  # white space on both sides of something invisible
        if piece:
            pieces.append(piece)
            stretches.append((length, start, end, even))
            length += len(piece)
    folded, starts, ends, evens = zip(*stretches, strict=True) if stretches else ((), (), (), ())
    return Folded("".join(pieces), folded, starts, ends, evens)


def fold_words(words: str, *, without_markers: bool = False) -> str:
    """Words to look for, to their folded form without white space at the ends; `without_markers` leaves out "[1]"."""
    if without_markers:
        words = re.sub(r"\s*" + MARKER.pattern, "", words)
    return fold(words).text.strip()


def _pieces(alike: str, markers: tuple[Span, ...]) -> Iterator[tuple[str, int, int, bool]]:
    """The folded pieces of a text: (piece, original start, original end, whether the lengths are equal)."""
    position = 0
    for marker in (*markers, Span(len(alike), len(alike))):
        end = marker.start
        while marker.end > marker.start and end > position and alike[end - 1].isspace():
            end -= 1
        yield from _uneven_pieces(alike, position, end)
        position = marker.end


def _uneven_pieces(alike: str, position: int, end: int) -> Iterator[tuple[str, int, int, bool]]:
    for match in _UNEVEN.finditer(alike, position, end):
        yield alike[position : match.start()], position, match.start(), True
        found, start = match.group(), match.start()
        if found.isascii():
            yield _reduced(found), start, match.end(), False
        elif unicodedata.is_normalized("NFKC", found) and not _INVISIBLE.search(found):
            yield found, start, match.end(), True
        else:
            yield from _clusters(found, start)
        position = match.end()
    yield alike[position:end], position, end, True


def _reduced(found: str) -> str:
    return " " if found[0].isspace() else "..." if found[0] == "." else found[0]


def _clusters(found: str, start: int) -> Iterator[tuple[str, int, int, bool]]:
    """Text beyond ASCII, one base character with its combining marks at a time, in NFKC."""
    bounds = [i for i, c in enumerate(found) if i == 0 or not unicodedata.combining(c)] + [len(found)]
    composed = [_composed(found[i:j]) for i, j in pairwise(bounds)]
    if "".join(composed) == _composed(found):
        for text, (i, j) in zip(composed, pairwise(bounds), strict=True):
            yield text, start + i, start + j, False
    else:  # letters that compose with their neighbours, such as Hangul parts
        yield _composed(found), start, start + len(found), False


def _composed(text: str) -> str:
    normal = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).translate(_ALIKE)
    return re.sub(r"\s+", " ", normal)
