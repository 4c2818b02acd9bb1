"""How far the words of gold and those of a prediction are the same, and which of them belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.evaluate.said import Said

_EDGES = " \t\n\r\u00a0\u201c\u201d\"'\u2018\u2019`.,;:!?-\u2013\u2014…"
ENOUGH = 0.5
_CONTAINED = 0.8


def matched(overlaps: Sequence[Sequence[float]]) -> dict[int, int]:
    """Gold to the prediction that matches it, for a table of overlaps with a row for each gold content."""
    rows = enumerate(overlaps)
    return one_to_one(
        (overlap, one, other) for one, row in rows for other, overlap in enumerate(row) if overlap >= ENOUGH
    )


def one_to_one(candidates: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Of pairs with how well they fit those to keep, none in two: the best first, of equals the first."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in sorted((-fit, one, other) for fit, one, other in candidates):
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def covered(gold: Sequence[set[int]], found: Sequence[set[int]], least: float) -> int:
    """How many gold contents have more than the share `least` of their letters in a prediction of their own."""
    left = list(range(len(found)))
    count = 0
    for letters in gold:
        shares = [(len(letters & found[other]) / max(1, len(letters)), -other) for other in left]
        share, other = max(shares, default=(0.0, 0))
        if share > least:
            count += 1
            left.remove(-other)
    return count


def letters_of(item: Said, text: str) -> set[int]:
    """The places of the letters and digits of a content in its text."""
    return {i for part in item.parts for i in range(part.start, min(part.end, len(text))) if text[i].isalnum()}


def overlap(one: set[int], other: set[int]) -> float:
    """The share of all letters of two contents that are in both."""
    return len(one & other) / max(1, len(one | other))


def inside(one: set[int], other: set[int]) -> float:
    """The share of the first content's letters that the second has, where it has nearly all of them; else 0."""
    shared = len(one & other)
    return shared / max(1, len(one)) if shared >= _CONTAINED * len(one) else 0.0


def core(item: Said, text: str) -> tuple[int, int]:
    """Where a content begins and ends without the marks, white space and punctuation at its edges."""
    start, end = item.span.start, item.span.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
