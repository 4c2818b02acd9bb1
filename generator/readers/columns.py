"""Boxes of text on a page to the order they are read in: columns from left to right, each from top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

_SLACK = 2.0


class Box(Protocol):
    """A rectangle in points, the origin at the lower left corner of the page."""

    x0: float
    x1: float
    y0: float
    y1: float


AnyBox = TypeVar("AnyBox", bound=Box)


def in_reading_order(boxes: Sequence[AnyBox]) -> list[AnyBox]:
    """Cuts the page where a gap runs through: first between columns, else below the highest boxes, and so on."""
    if len(boxes) < 2:
        return list(boxes)
    across = [(box.x0, box.x1, box) for box in boxes]
    downwards = [(-box.y1, -box.y0, box) for box in boxes]
    for side in (across, downwards):
        first, rest = _cut(side)
        if rest:
            return in_reading_order(first) + in_reading_order(rest)
    return sorted(boxes, key=lambda box: (-box.y1, box.x0))


def _cut(boxes: list[tuple[float, float, AnyBox]]) -> tuple[list[AnyBox], list[AnyBox]]:
    """Boxes with where each begins and ends along one side to those before the first gap, and the rest."""
    ordered = sorted(boxes, key=lambda entry: entry[:2])
    reached = ordered[0][1]
    for number, (start, end, _) in enumerate(ordered):
        if start > reached - _SLACK and number:
            return [box for *_, box in ordered[:number]], [box for *_, box in ordered[number:]]
        reached = max(reached, end)
    return [box for *_, box in ordered], []
