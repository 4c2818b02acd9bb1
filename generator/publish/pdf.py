"""A brief's paper to the bytes of a PDF: typeset by Typst, archivable (PDF/A-2a) and accessible (PDF/UA-1).

The same paper gives the same bytes on every machine: fonts come with the templates, none from the system, and the date
in the file is handed in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import typst

from generator.diagnostics import Diagnostic, GeneratorError

STANDARDS: Final[list[typst.PDFStandard]] = ["a-2a", "ua-1"]
TEMPLATE: Final = "pdf/brief.typ"
FONTS: Final = "pdf/fonts"

MOST_TRIALS: Final = 3
"""How often sharing notes is tried before every mark gets a note of its own."""

MOST_UNSHOWN: Final = 40
"""How many different characters without a glyph are looked for; with more, the script itself has no font."""

UNSHOWN: Final = re.compile(r'(?:the text|contains the codepoint) `"(?P<text>.+?)"`')
ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")


class Typesetter:
    """The template with its fonts, read once for any number of briefs.

    `template_folders` are searched in order for the template; fonts are taken from all of them.
    """

    def __init__(self, template_folders: Sequence[Path]) -> None:
        templates = [folder / TEMPLATE for folder in template_folders if (folder / TEMPLATE).is_file()]
        if not templates:
            searched = ", ".join(str(folder) for folder in template_folders)
            raise GeneratorError(Diagnostic("template-missing", f"{TEMPLATE} is in none of {searched}"), 3)
        self._template = templates[0]
        fonts = typst.Fonts(
            include_system_fonts=False,
            font_paths=[folder / FONTS for folder in template_folders if (folder / FONTS).is_dir()],
        )
        self._compiler = typst.Compiler(templates[0], root=templates[0].parent, font_paths=fonts)

    def typeset(
        self, paper: Mapping[str, Any], timestamp: int, file: str = ""
    ) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        """A brief's paper to a PDF, or to what kept it from being made.

        A character no font has is an error, and is printed as its number, such as [U+4E2D]. `timestamp` is the file's
        date in seconds since 1970; `file` is the brief's path, for the messages.
        """
        written = json.dumps(paper, ensure_ascii=False)
        found: list[Diagnostic] = []
        for _ in range(MOST_UNSHOWN):
            try:
                return self._with_shared_notes(json.loads(written), timestamp), tuple(found)
            except typst.TypstError as error:
                text = _unshown(error)
                if not text:
                    message = f"the PDF could not be typeset: {error.message}"
                    remedy = f"Look at {self._template}."
                    return None, (*found, Diagnostic("pdf-failed", message, remedy, file=file, words=error.diagnostic))
                found += _missing(text, paper, file)
                written = written.replace(json.dumps(text, ensure_ascii=False)[1:-1], _numbers(text))
        return None, tuple(found)

    def _with_shared_notes(self, paper: dict[str, Any], timestamp: int) -> bytes:
        """The PDF in which marks of one page that cite the same passage share a note.

        Sharing moves text, so it is tried and looked at: a mark whose page turns out not to have its note gets its
        own. Where that doesn't come to an end soon, every mark has its own note. Typst could decide this by itself, but
        doesn't settle on long briefs (tried with 90 pages).
        """
        shared: dict[str, str] = {}
        alone: set[str] = set()
        for _ in range(MOST_TRIALS):
            made = self._compile(paper | {"shared": shared}, timestamp)
            pages = self._pages_of_marks()
            astray = {mark for mark, first in shared.items() if pages[mark] != pages[first]}
            if shared and not astray:
                return made
            alone |= astray
            shared = _sharing(pages, alone) if not shared else {m: f for m, f in shared.items() if m not in astray}
            if not shared:
                return self._compile(paper | {"shared": {}}, timestamp)
        return self._compile(paper | {"shared": {}}, timestamp)

    def _pages_of_marks(self) -> dict[str, int]:
        """The page of each mark of what was compiled last, in order."""
        marks = json.loads(self._compiler.query("<mark>", field="value"))
        return {mark["key"]: mark["page"] for mark in marks}

    def _compile(self, paper: Mapping[str, Any], timestamp: int) -> bytes:
        made = self._compiler.compile(
            sys_inputs={"brief": json.dumps(paper, ensure_ascii=False)},
            format="pdf",
            pdf_standards=STANDARDS,
            timestamp=timestamp,
        )
        assert isinstance(made, bytes)
        return made


def _sharing(pages: Mapping[str, int], alone: Collection[str]) -> dict[str, str]:
    """For each mark that follows one of the same passage on its page: the first of them, which has the note."""
    firsts: dict[tuple[str, int], str] = {}
    shared = {}
    for mark, page in pages.items():
        first = firsts.setdefault((mark.rpartition(" ")[2], page), mark)
        if first != mark and mark not in alone:
            shared[mark] = first
    return shared


def _unshown(error: typst.TypstError) -> str:
    """The characters that an error says no font has; the empty string for any other error."""
    unshown = UNSHOWN.search(error.message)
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), unshown["text"]) if unshown else ""


def _numbers(text: str) -> str:
    return "".join(f"[U+{ord(character):04X}]" for character in text)


def _missing(text: str, paper: Mapping[str, Any], file: str) -> Iterator[Diagnostic]:
    """One error for each item that has the characters."""
    message = f"no font of the PDF has the character “{text}”; it is printed as {_numbers(text)}"
    remedy = f"Take the character out, or put a font that has it into site_templates/{FONTS}/."
    for item, words in sorted(set(_items_with(text, paper))):
        yield Diagnostic("glyph-missing", message, remedy, file=file, item=item, words=words)


def _items_with(text: str, value: Any, item: str = "") -> Iterator[tuple[str, str]]:
    """Every item whose texts have the characters, by its path in the brief ("points.signed"), with the whole text."""
    if isinstance(value, str):
        if text in value:
            yield item, value
    elif isinstance(value, Mapping):
        item = _path(value.get("anchor")) or item
        for inner in value.values():
            yield from _items_with(text, inner, item)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from _items_with(text, inner, item)


def _path(anchor: object) -> str:
    """`points-signed` to "points.signed": anchors are made of a section and an id."""
    if not isinstance(anchor, str):
        return ""
    section, _, name = anchor.removeprefix("open-").partition("-")
    return f"open_{section}.{name}" if anchor.startswith("open-") else f"{section}.{name}"
