"""Where a layout has its marks, and where they will stand when notes that repeat on a page are left out.

The guess saves layouts: the one it leads to is looked at like any other (see `sharing`). Blocks are taken in order;
each goes on the page at hand if it has room there with the notes that the page does not have yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Pages = Mapping[str, int]
"""The page of each mark, in the order of the document. A mark is an item's anchor, a space and a passage's label."""


@dataclass(frozen=True, slots=True)
class Block:
    """What stays on one page where a page holds it. Lengths are in points.

    `top` and `bottom` count from where text begins on its first and last page; `above` is its distance from what is
    before it; `notes` are its marks with the heights of their notes; `room` is the height for text and notes on a page,
    `rule` that of the line above the notes.
    """

    page: int
    last_page: int
    top: float
    bottom: float
    above: float
    notes: tuple[tuple[str, float], ...]
    room: float
    rule: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A document laid out: the page of each mark, and its blocks in order."""

    pages: Pages
    blocks: tuple[Block, ...] = ()


def passage(mark: str) -> str:
    """The label of the passage that a mark cites."""
    return mark.rpartition(" ")[2]


def foretold(layout: Layout) -> Pages:
    """The pages of marks once notes are shared, from a layout in which none is."""
    pages = dict(layout.pages)
    page, filled = 1, 0.0
    noted: dict[str, float] = {}
    before: Block | None = None
    for block in layout.blocks:
        notes = {passage(mark): height for mark, height in block.notes}
        follows = before is not None and before.last_page == block.page
        gap = block.top - before.bottom if before and follows else block.top + (block.above if before else 0)
        height = block.bottom - block.top if block.page == block.last_page else block.room
        both = notes | noted
        if before and filled + gap + height + sum(both.values()) + (block.rule if both else 0) > block.room:
            page += 1 + block.last_page - block.page
            filled, noted = (0 if follows else block.top) + height, notes
        else:
            filled, noted = filled + gap + height, both
        pages |= {mark: page for mark, _ in block.notes}
        before = block
    return pages
