"""One paper in the hands of Typst: laid out, looked at, and written as a PDF."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final

import typst

from generator.publish.pagination import Block, Layout
from generator.publish.sharing import Sharing

STANDARDS: Final[list[typst.PDFStandard]] = ["a-2a", "ua-1"]

NUMBER_OF_PAGES: Final = "query(<pages>).first().value"
LAYOUT: Final = """(
  pages: query(<mark>).map(mark => (mark.value, mark.location().page())),
  blocks: query(<begin>).zip(query(<end>)).map(((begin, end)) => begin.value.block + (
    page: begin.location().page(),
    last_page: end.location().page(),
    top: begin.location().position().y.pt() - begin.value.margin,
    bottom: end.location().position().y.pt() - begin.value.margin,
  )),
)"""
"""What `parts.typ` leaves in a document for whoever looks at its layout."""

EMPTY: Final = "empty.typ"
AGES: Final = 4
"""Typst keeps what it laid out until ten more compilations had no use for it: so many empty ones let it forget a paper
soon, but not what another thread is at."""


class Setting:
    """A paper with the template and the fonts it is set with.

    Which notes are shared is handed over in a file, and all else, in a single input, stays the same from one layout to
    the next: so Typst takes up again what it has laid out already. (The binding shuffles several inputs.)
    """

    def __init__(self, template: Path, fonts: typst.Fonts, paper: Mapping[str, Any]) -> None:
        self._template = template
        self._fonts = fonts
        with NamedTemporaryFile(dir=template.parent, suffix=".json", delete=False) as file:
            self._shared = Path(file.name)
        self._inputs = {"brief": json.dumps({**paper, "shared": f"/{self._shared.name}"}, ensure_ascii=False)}

    def close(self) -> None:
        """Removes what the setting needed, and lets Typst forget older papers."""
        self._shared.unlink()
        empty = self._template.with_name(EMPTY)
        empty.touch()
        compiler = typst.Compiler(empty, root=empty.parent, font_paths=self._fonts)
        for _ in range(AGES):
            compiler.compile(format="svg")

    def lay_out(self, shared: Sharing) -> Layout:
        """The layout with these notes shared; empty where the template is wrong, which writing the PDF will tell."""
        try:
            found = json.loads(self._with(shared).eval(LAYOUT))
        except RuntimeError:
            return Layout({})
        return Layout(dict(found["pages"]), tuple(_block(block) for block in found["blocks"]))

    def length(self, shared: Sharing) -> int:
        """How many pages there are; 0 where the template is wrong."""
        try:
            return int(self._with(shared).eval(NUMBER_OF_PAGES))
        except RuntimeError:
            return 0

    def pdf(self, shared: Sharing, timestamp: int) -> bytes:
        """The PDF, dated in seconds since 1970; `typst.TypstError` where it can't be made."""
        made = self._with(shared).compile(format="pdf", pdf_standards=STANDARDS, timestamp=timestamp)
        assert isinstance(made, bytes)
        return made

    def _with(self, shared: Sharing) -> typst.Compiler:
        self._shared.write_text(json.dumps(shared), "utf-8")
        root = self._template.parent
        return typst.Compiler(self._template, root=root, font_paths=self._fonts, sys_inputs=self._inputs)


def _block(block: dict[str, Any]) -> Block:
    return Block(**block | {"notes": tuple((mark, height) for mark, height in block["notes"])})
