"""Where words stand in an article: every place, in order, or the nearest passage where they do not stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from generator.evidence.fold import Folded, fold, fold_words
from generator.model.document import Document


@dataclass(frozen=True, slots=True)
class Place:
    """Characters `start` up to, not including, `end` of a document's text; `paragraph` is the number of the first
    one's ¶.
    """

    start: int
    end: int
    paragraph: int


def locate(document: Document, exact: str) -> tuple[Place, ...]:
    """Every place where the words `exact` stand in the document, in order, places that overlap left out.

    White space, quotation marks, dashes, ellipses and Unicode forms are folded; case is not. The document's markers
    ("[1]") are skipped. Words stand somewhere only as whole words: "rat" does not stand in "narrative", nor 200 in
    1,200.
    """
    needle = fold_words(exact, without_markers=bool(document.markers))
    if not needle:
        return ()
    folded = fold(document.text, document.markers)
    places = []
    at = folded.text.find(needle)
    while at >= 0:
        whole = _whole(folded.text, at, at + len(needle))
        if whole:
            places.append(_place(document, folded, at, at + len(needle)))
        at = folded.text.find(needle, at + (len(needle) if whole else 1))
    return tuple(places)


def nearest(document: Document, exact: str) -> tuple[Place, float] | None:
    """The passage most like the words `exact`, in whole words, and how like it is (0 to 1); None where nothing is.

    For "did you mean": looks only into the paragraphs that share the most words with `exact`, so that it stays quick.
    """
    from rapidfuzz import fuzz  # only a message needs it, and a sound brief has none

    needle = fold_words(exact, without_markers=bool(document.markers))
    wanted = _words(needle)
    if not wanted:
        return None
    folded = fold(document.text, document.markers)
    best: tuple[int, int, float] | None = None
    for start, end in sorted(_blocks(document, folded), key=lambda b: -len(wanted & _words(folded.text[b[0] : b[1]])))[
        :5
    ]:
        block = folded.text[start:end]
        if wanted.isdisjoint(_words(block)):
            break
        found = fuzz.partial_ratio_alignment(needle.casefold(), _lower(block))
        if found and (best is None or found.score > best[2]):
            first, last = (found.dest_start, found.dest_end) if len(needle) <= len(block) else (0, len(block))
            best = (*_to_whole_words(folded.text, start + first, start + last), found.score)
    if best is None or best[0] == best[1]:
        return None
    return _place(document, folded, best[0], best[1]), best[2] / 100


def _place(document: Document, folded: Folded, start: int, end: int) -> Place:
    original = folded.original_start(start)
    paragraphs = document.paragraphs
    index = max(bisect_right(paragraphs, original, key=lambda paragraph: paragraph.start) - 1, 0)
    return Place(original, folded.original_end(end), paragraphs[index].number if paragraphs else 1)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether neither end of text[start:end] cuts a word or a number apart."""
    before, first = text[start - 1 : start] if start else "", text[start]
    after, last = text[end : end + 1], text[end - 1]
    if (before.isalnum() and first.isalnum()) or (last.isalnum() and after.isalnum()):
        return False
    if first.isdigit() and before in ",." and start > 1 and text[start - 2].isdigit() and before:
        return False
    return not (last.isdigit() and after and after in ",." and text[end + 1 : end + 2].isdigit())


def _blocks(document: Document, folded: Folded) -> list[tuple[int, int]]:
    """The paragraphs of a document as stretches of its folded text."""
    starts = [_folded_offset(folded, paragraph.start) for paragraph in document.paragraphs]
    return list(zip(starts, [*starts[1:], len(folded.text)], strict=True))


def _folded_offset(folded: Folded, original: int) -> int:
    """The first folded character that comes from `original` or later."""
    i = max(bisect_right(folded.starts, original) - 1, 0)
    if not folded.starts or original < folded.starts[i]:
        return 0
    if not folded.even[i] or original >= folded.ends[i]:
        return folded.folded[i + 1] if i + 1 < len(folded.folded) and original > folded.starts[i] else folded.folded[i]
    return folded.folded[i] + original - folded.starts[i]


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _lower(text: str) -> str:
    """Lower case that keeps every offset."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def _to_whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start - 1].isspace() and (text[start] in ",." or not _whole(text, start, end)):
        start -= 1
    while end < len(text) and not text[end].isspace() and not _whole(text, start, end):
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
