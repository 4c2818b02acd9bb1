"""What the pictures of a PDF show: who stands where, which source carries what; each also in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from generator.render.shown import BriefView, CoverageRow, MatrixCell, MatrixRow
from generator.render.time_axis import Picture
from generator.render.wording import listed

ISSUES_ACROSS: Final = 5
SOURCES_ACROSS: Final = 14
LINES_IN_PICTURE: Final = 44
"""Of the type of a picture; it must fit on one page, since a picture can't go on overleaf."""

LETTERS_IN_ACTOR: Final = 20
LETTERS_IN_POINT: Final = 78
LETTERS_SHOWN: Final = 300

COVERAGE_SIGNS: Final = {"says it": "●", "says otherwise": "▼", "took it back": "▼"}


def matrices(view: BriefView) -> list[Picture]:
    """Who stands where, cut into pictures that fit a page; rows without a position are left out."""
    pictures = []
    for first in range(0, len(view.issues), ISSUES_ACROSS):
        part = slice(first, first + ISSUES_ACROSS)
        issues = [issue.title for issue in view.issues[part]]
        shown = [(row, row.cells[part]) for row in view.matrix if any(cell.positions for cell in row.cells[part])]
        heights = [_matrix_lines(row, cells) for row, cells in shown]
        for rows in _pages(shown, heights):
            alt = " ".join(_stands(row.actor_name, cells) for row, cells in rows)
            drawn = [{"actor": row.actor_name, "cells": [_cell(cell) for cell in cells]} for row, cells in rows]
            pictures.append({"issues": issues, "rows": drawn, "alt": f"Who stands where. {alt}"})
    return pictures


def _matrix_lines(row: MatrixRow, cells: Sequence[MatrixCell]) -> float:
    words = max((len(position.stance) // 12 + 1 for cell in cells for position in cell.positions), default=1)
    return 0.8 + max(len(row.actor_name) // LETTERS_IN_ACTOR + 1, *(len(cell.positions) * words for cell in cells))


def _cell(cell: MatrixCell) -> list[dict[str, str]]:
    return [
        {
            "shape": position.shape,
            "words": position.stance,
            "remark": "withdrawn"
            if position.withdrawn
            else "disputed"
            if position.standing.status == "disputed"
            else "",
        }
        for position in cell.positions
    ]


def _stands(actor: str, cells: Sequence[MatrixCell]) -> str:
    said = [
        f"{cell.issue_title}: {', '.join(dict.fromkeys(position.stance for position in cell.positions))}"
        for cell in cells
        if cell.positions
    ]
    return f"{actor}: {'; '.join(said)}."


def coverages(view: BriefView) -> list[Picture]:
    """Which source carries which point, cut like the other one."""
    codes = [source.code for source in view.sources]
    pictures = []
    for first in range(0, len(codes), SOURCES_ACROSS):
        part = slice(first, first + SOURCES_ACROSS)
        heights = [
            0.9 + min(len(row.text), LETTERS_SHOWN) // (LETTERS_IN_POINT - 2 * len(codes[part]))
            for row in view.coverage
        ]
        for rows in _pages(view.coverage, [height + 1 for height in heights]):
            drawn = [
                {"text": _cut(row.text), "cells": [COVERAGE_SIGNS.get(cell.says, "–") for cell in row.cells[part]]}
                for row in rows
            ]
            alt = " ".join(_carried(row, part) for row in rows)
            pictures.append({"codes": codes[part], "rows": drawn, "alt": f"Which source carries what. {alt}"})
    return pictures


def _carried(row: CoverageRow, part: slice) -> str:
    cells = row.cells[part]
    says = [cell.code for cell in cells if cell.says == "says it"]
    otherwise = [cell.code for cell in cells if cell.says == "says otherwise"]
    gone = [cell.code for cell in cells if cell.says == "took it back"]
    parts = [f"in {listed(says)}" if says else "", f"otherwise in {listed(otherwise)}" if otherwise else ""]
    parts.append(f"taken back in {listed(gone)}" if gone else "")
    return f"{_cut(row.text).rstrip('.')}: {'; '.join(part for part in parts if part) or 'silent'}."


def _cut(text: str) -> str:
    return text if len(text) <= LETTERS_SHOWN else text[: LETTERS_SHOWN - 2].rsplit(" ", 1)[0] + " …"


def _pages(rows: Sequence[Any], heights: Sequence[float]) -> Iterator[list[Any]]:
    """The rows in groups whose heights together stay within a picture; a row that is higher stands alone."""
    group: list[Any] = []
    height = 0.0
    for row, needed in zip(rows, heights, strict=True):
        if group and height + needed > LINES_IN_PICTURE:
            yield group
            group, height = [], 0.0
        group.append(row)
        height += needed
    if group:
        yield group
