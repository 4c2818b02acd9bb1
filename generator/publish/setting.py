"""One paper in the hands of Typst: laid out, looked at, and written as a PDF."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final

import typst

from generator.publish.pagination import Block, Layout
from generator.publish.sharing import Sharing, renumbered

STANDARDS: Final[list[typst.PDFStandard]] = ["a-2a", "ua-1"]

NUMBER_OF_PAGES: Final = "query(<pages>).first().value"
LAYOUT: Final = """{
  let place(element) = (element.location().page(), element.location().position().y.pt())
  (
    marks: query(<mark>).map(mark => (
      mark.value, mark.location().page(), counter(footnote).at(mark.location()).first(),
    )),
    blocks: query(<begin>).zip(query(<end>)).map(((begin, end)) => (begin.value, place(begin), place(end))),
    notes: query(<note>).zip(query(<end-note>)).map(((begin, end)) => (begin.value, place(begin), place(end))),
  )
}"""
"""What `parts.typ` leaves in a document for whoever looks at its layout."""

Place = tuple[int, float]
"""A page, and how far down on it, in points."""

EMPTY: Final = "empty.typ"
AGES: Final = 4
"""Typst keeps what it laid out until ten more compilations had no use for it: so many empty ones let it forget a paper
soon, but not what another thread is at."""


class Setting:
    """A paper with the template and the fonts it is set with.

    Which notes are shared and what the first layout told of them is handed over in a file, and all else, in a single
    input, stays the same from one layout to the next: so Typst takes up again what it has laid out already. (The
    binding shuffles several inputs.)
    """

    def __init__(self, template: Path, fonts: typst.Fonts, paper: Mapping[str, Any]) -> None:
        self._template = template
        self._fonts = fonts
        with NamedTemporaryFile(dir=template.parent, suffix=".json", delete=False) as file:
            self._notes = Path(file.name)
        self._numbers: Mapping[str, int] = {}
        self._rooms: Mapping[str, float] = {}
        inputs = {"brief": json.dumps({**paper, "notes": f"/{self._notes.name}"}, ensure_ascii=False)}
        # One compiler for all layouts: a new one reads and parses the templates anew.
        self._compiler = typst.Compiler(template, root=template.parent, font_paths=fonts, sys_inputs=inputs)

    def close(self) -> None:
        """Removes what the setting needed, and lets Typst forget older papers."""
        self._notes.unlink()
        empty = self._template.with_name(EMPTY)
        empty.touch()
        compiler = typst.Compiler(empty, root=empty.parent, font_paths=self._fonts)
        for _ in range(AGES):
            compiler.compile(format="svg")

    def lay_out(self, shared: Sharing) -> Layout:
        """The layout with these notes shared; empty where the template is wrong, which writing the PDF will tell."""
        try:
            found = json.loads(self._asked(shared, LAYOUT))
        except RuntimeError:
            return Layout({})
        if not (shared or self._numbers):
            self._numbers = {mark: number for mark, _, number in found["marks"]}
            self._rooms = {mark: _height(begin, end) + gap for (mark, gap), begin, end in found["notes"]}
        blocks = tuple(_block(held, begin, end, self._rooms) for held, begin, end in found["blocks"])
        return Layout({mark: page for mark, page, _ in found["marks"]}, blocks)

    def length(self, shared: Sharing) -> int:
        """How many pages there are; 0 where the template is wrong."""
        try:
            return int(self._asked(shared, NUMBER_OF_PAGES))
        except RuntimeError:
            return 0

    def pdf(self, shared: Sharing, timestamp: int) -> bytes:
        """The PDF, dated in seconds since 1970; `typst.TypstError` where it can't be made."""
        self._tell(shared)
        root = self._template.parent
        made = self._compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=timestamp, root=root)
        assert isinstance(made, bytes)
        return made

    def _asked(self, shared: Sharing, question: str) -> str:
        """What the document answers, laid out with these notes shared. Naming the root makes it look at files anew."""
        self._tell(shared)
        return self._compiler.eval(question, root=self._template.parent)

    def _tell(self, shared: Sharing) -> None:
        told = {"shared": shared, "numbers": renumbered(self._numbers, shared), "rooms": self._rooms}
        self._notes.write_text(json.dumps(told), "utf-8")


def _height(begin: Place, end: Place) -> float:
    """The height of a note; where it is so long that it goes over pages, about that of a page."""
    return end[1] - begin[1] if begin[0] == end[0] else max(begin[1], end[1])


def _block(held: Mapping[str, Any], begin: Place, end: Place, rooms: Mapping[str, float]) -> Block:
    notes = tuple((mark, rooms.get(mark, 0)) for mark in held["marks"])
    top, bottom = begin[1] - held["margin"], end[1] - held["margin"]
    return Block(begin[0], end[0], top, bottom, held["above"], notes, held["room"], held["rule"])
