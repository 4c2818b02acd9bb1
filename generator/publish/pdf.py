"""A brief's paper to the bytes of a PDF: typeset by Typst, archivable (PDF/A-2a) and accessible (PDF/UA-1).

The same paper gives the same bytes on every machine: fonts come with the templates, none from the system, and the date
in the file is handed in.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import typst

from generator.diagnostics import Diagnostic, GeneratorError

STANDARDS: Final[list[typst.PDFStandard]] = ["a-2a", "ua-1"]
TEMPLATE: Final = "pdf/brief.typ"
FONTS: Final = "pdf/fonts"

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

        `timestamp` is the file's date in seconds since 1970; `file` is the brief's path, for the messages.
        """
        try:
            made = self._compiler.compile(
                sys_inputs={"brief": json.dumps(paper, ensure_ascii=False)},
                format="pdf",
                pdf_standards=STANDARDS,
                timestamp=timestamp,
            )
        except typst.TypstError as error:
            return None, tuple(self._explained(error, paper, file))
        assert isinstance(made, bytes)
        return made, ()

    def _explained(self, error: typst.TypstError, paper: Mapping[str, Any], file: str) -> Iterator[Diagnostic]:
        unshown = UNSHOWN.search(error.message)
        if not unshown:
            message = f"the PDF could not be typeset: {error.message}"
            yield Diagnostic("pdf-failed", message, f"Look at {self._template}.", file=file, words=error.diagnostic)
            return
        text = ESCAPED.sub(lambda match: chr(int(match[1], 16)), unshown["text"])
        named = f"“{text}” ({' '.join(f'U+{ord(character):04X}' for character in text)})"
        remedy = f"Take the character out, or put a font that has it into site_templates/{FONTS}/."
        for item, words in sorted(set(_items_with(text, paper))):
            yield Diagnostic(
                "glyph-missing",
                f"no font of the PDF has the character {named}",
                remedy,
                file=file,
                item=item,
                words=words,
            )


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
