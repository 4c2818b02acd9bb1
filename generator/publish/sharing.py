"""Notes that several marks of a page share: which, when sharing a note moves the text and with it the marks.

Each mark that follows one of the same passage on its page is led to that one's note. The saved lines pull text up, so
where the marks will stand is foretold from a layout without sharing, looked at, and decided anew until marks and notes
meet. The typesetter could do this by itself, but doesn't settle on long briefs (tried with 90 pages).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from generator.publish.pagination import Layout, Pages, foretold, passage

Sharing = Mapping[str, str]
"""For each mark that has no note of its own: the mark that has it."""

LayOut = Callable[[Sharing], Layout]
Settle = Callable[[LayOut], Sharing]

MOST_LAYOUTS: Final = 6
"""How often all marks are decided anew; if that doesn't settle, those that went astray get notes of their own."""


def settled(lay_out: LayOut) -> Sharing:
    """A sharing in which every mark has its note on its page; `lay_out` lays the document out with one."""
    shared = sharing(foretold(lay_out({})))
    for _ in range(MOST_LAYOUTS):
        better = sharing(lay_out(shared).pages)
        if better == shared:
            return shared
        shared = better
    while astray := _astray(shared, lay_out(shared).pages):
        shared = {mark: first for mark, first in shared.items() if mark not in astray}
    return shared


def on_one_page(lay_out: LayOut) -> Sharing:
    """The sharing in a document that is to be a single page, whether it is one yet or not."""
    return sharing(dict.fromkeys(lay_out({}).pages, 1))


def sharing(pages: Pages) -> Sharing:
    """For each mark that follows one of the same passage on its page: the first of them, which has the note."""
    firsts: dict[tuple[str, int], str] = {}
    shared = {}
    for mark, page in pages.items():
        first = firsts.setdefault((passage(mark), page), mark)
        if first != mark:
            shared[mark] = first
    return shared


def renumbered(numbers: Mapping[str, int], shared: Sharing) -> dict[str, int]:
    """The number of each note where some are shared, from those where every mark, in order, has a note of its own."""
    found, spared = {}, 0
    for mark, number in numbers.items():
        if mark in shared:
            spared += 1
        else:
            found[mark] = number - spared
    return found


def _astray(shared: Sharing, pages: Pages) -> set[str]:
    return {mark for mark, first in shared.items() if pages[mark] != pages[first]}
