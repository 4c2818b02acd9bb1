"""The timeline as a picture: a column for each date, a row for what happened, was said and is planned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from markupsafe import Markup

from generator.render import drawing as draw
from generator.render.shown import TimelineView
from generator.render.wording import MONTHS

LEFT: Final = 66
GAP: Final = 12
"""Between items of one date and kind, which stand above each other."""

FEWEST: Final = 2
MOST_LABELS: Final = 7
RADIUS: Final = 4.5

SHAPES: Final[dict[str, Callable[[float, float, float, str], str]]] = {
    "happened": draw.disc,
    "said": draw.disc,
    "planned": draw.diamond,
}
"""Told apart by row and by form: filled, hollow, hollow on a corner."""


def time_drawing(items: Sequence[TimelineView]) -> Markup:
    """Dates in order at equal distances, those without a year after a gap at the end. A date that is disputed stands
    there once for each answer, with a dashed line between them. Nothing for fewer than two dates.
    """
    dates = sorted({item.when for item in items}, key=_order)
    if len(dates) < FEWEST:
        return Markup("")
    columns = _columns(dates)
    kinds = [kind for kind in SHAPES if any(item.kind == kind for item in items)]
    parts: list[str] = []
    places: dict[str, tuple[float, float]] = {}
    top = 4.0
    for kind in kinds:
        row = [item for item in items if item.kind == kind]
        height = GAP * max(sum(item.when == date for item in row) for date in dates) + 8
        middle = top + height / 2
        parts += [draw.line(LEFT, middle, draw.WIDTH, middle, "rail"), draw.text(0, middle + 4, kind)]
        for date in dates:
            here = [item for item in row if item.when == date]
            for number, item in enumerate(here):
                places[item.id] = (columns[date], middle + GAP * (number - (len(here) - 1) / 2))
        top += height
    marks = [_mark(item, *places[item.id]) for item in items]
    return draw.drawing(
        top + 30, (*parts, *_disputes(items, places), *marks, *_labels(dates, columns, top + 12)), "time"
    )


def _order(when: str) -> tuple[bool, str]:
    return when.startswith("--"), when


def _columns(dates: Sequence[str]) -> dict[str, float]:
    """The middle of each date's column; half a column stays free before the dates without a year."""
    gap = 0.5 if any(date.startswith("--") for date in dates) else 0
    width = (draw.WIDTH - LEFT) / (len(dates) + gap)
    return {
        date: LEFT + width * (number + 0.5 + (gap if date.startswith("--") else 0)) for number, date in enumerate(dates)
    }


def _mark(item: TimelineView, x: float, y: float) -> str:
    disputed = " bw-contested" if item.standing.disputes else ""
    return draw.linked(
        item.anchor, f"{item.date}: {item.text}", SHAPES[item.kind](x, y, RADIUS, f"at bw-{item.kind}{disputed}")
    )


def _disputes(items: Sequence[TimelineView], places: dict[str, tuple[float, float]]) -> list[str]:
    """A line between each two neighbouring answers to one disputed question."""
    answers: dict[str, list[tuple[float, float]]] = {}
    for item in items:
        for dispute in item.standing.disputes:
            answers.setdefault(dispute.anchor, []).append(places[item.id])
    return [draw.line(*one, *other, "between") for held in answers.values() for one, other in pairwise(sorted(held))]


def _labels(dates: Sequence[str], columns: dict[str, float], y: float) -> list[str]:
    """Day and month below each column, the year below the first date of it; where there are many, not below each."""
    step, parts, year = -(-len(dates) // MOST_LABELS), [], ""
    for number, date in enumerate(dates):
        if number % step:
            continue
        upper, lower = _label(date)
        parts.append(draw.text(columns[date], y, upper, "date", "middle"))
        if lower and lower != year:
            parts.append(draw.text(columns[date], y + 12, lower, "date bw-year", "middle"))
        year = lower or upper
    return parts


def _label(when: str) -> tuple[str, str]:
    """`2024-05-01` to "1 May" and "2024", `2024-05` to "May" and "2024", `2024` to "2024" alone."""
    yearless = when.startswith("--")
    year, *rest = ("year?", *when[2:].split("-")) if yearless else when[:10].split("-")
    if not rest:
        return year, ""
    month = MONTHS[int(rest[0]) - 1][:3]
    return (f"{int(rest[1])} {month}" if len(rest) > 1 else month), year
