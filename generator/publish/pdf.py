"""A brief's paper to the bytes of a PDF: typeset by Typst, archivable (PDF/A-2a) and accessible (PDF/UA-1).

The same paper gives the same bytes on every machine: fonts come with the templates, none from the system, and the date
in the file is handed in.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from contextlib import closing
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import typst

from generator.diagnostics import Diagnostic, GeneratorError
from generator.publish.glyphs import FONTS, installed, missing, numbered, unshown
from generator.publish.setting import Setting
from generator.publish.sharing import Settle, on_one_page, settled

FOLDER: Final = "pdf"
PACKAGED: Final = "packaged/"

PLACE: Final = re.compile(r"┌─ (?P<file>\S+):(?P<line>\d+):(?P<column>\d+)")
"""Where the typesetter found an error, in its diagnostics."""
TRIES: Final = 5
"""With the fonts of the PDF, with those of the machine, with numbers for what none has; each names all it lacks."""

Paper = Mapping[str, Any]
Typeset = tuple[bytes | None, tuple[Diagnostic, ...]]


class Typesetter:
    """The templates with their fonts, read once for any number of briefs; several threads can use it at once.

    `template_folders` are searched in order for each template, so that a project's file goes before the packaged one of
    the same name, which stays importable below `packaged/`; fonts are taken from all of them. `form` names the
    template: "brief", "one-page" or "digest".
    `pictures` are files that the templates show, by the path the content calls them by. `installed_fonts` says whether
    fonts of this machine are asked for a character that no other font has.
    """

    def __init__(
        self,
        template_folders: Sequence[Path],
        form: str = "brief",
        pictures: Mapping[str, bytes] | None = None,
        installed_fonts: bool = True,
    ) -> None:
        files = _templates(template_folders)
        if f"{form}.typ" not in files:
            searched = ", ".join(str(folder) for folder in template_folders)
            message = f"{FOLDER}/{form}.typ is in none of {searched}"
            raise GeneratorError(Diagnostic("template-missing", message), 3)
        self._temporary = TemporaryDirectory(prefix="briefwright-pdf-")
        self._folder = Path(self._temporary.name)
        self._template = self._folder / f"{form}.typ"
        for name, content in {**files, **(pictures or {})}.items():
            path = self._folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self._font_paths = [folder / FONTS for folder in template_folders if (folder / FONTS).is_dir()]
        self._fonts = typst.Fonts(include_system_fonts=False, font_paths=self._font_paths)
        self._asks_installed = installed_fonts

    @cached_property
    def _fonts_with_installed(self) -> typst.Fonts:
        return typst.Fonts(include_system_fonts=True, font_paths=self._font_paths)

    def typeset(self, paper: Paper, timestamp: int, file: str = "", settle: Settle = settled) -> Typeset:
        """A brief's paper to a PDF, or to what kept it from being made.

        A character no font has is an error, and is printed as its number, such as [U+4E2D]. `timestamp` is the file's
        date in seconds since 1970; `file` is the brief's path, for the messages; `settle` says which notes are shared.
        """
        fonts, shown = self._fonts, paper
        asked: dict[str, None] = {}
        nowhere: dict[str, None] = {}
        for _ in range(TRIES):
            try:
                with closing(Setting(self._template, fonts, shown)) as setting:
                    made = setting.pdf(settle(setting.lay_out), timestamp)
                there = [text for text in asked if text not in nowhere]
                return made, (*installed(there, paper, file), *missing(list(nowhere), paper, file))
            except typst.TypstError as error:
                texts = unshown(error.diagnostic)
                if not texts:
                    return None, (self._failed(error, file),)
                if self._asks_installed and fonts is self._fonts:
                    fonts = self._fonts_with_installed
                    asked |= dict.fromkeys(texts)
                else:
                    nowhere |= dict.fromkeys(texts)
                    shown = numbered(nowhere, paper)
        return None, tuple(missing(list(nowhere), paper, file))

    def _failed(self, error: typst.TypstError, file: str) -> Diagnostic:
        """What is wrong with a template, at its line; with the brief's file where the typesetter names no line."""
        message = f"the PDF could not be typeset: {error.message}"
        found = PLACE.search(error.diagnostic)
        if found is None:
            remedy = f"Look at site_templates/{FOLDER}/{self._template.name} and what it imports."
            return Diagnostic("pdf-failed", message, remedy, file=file, words=error.diagnostic)
        name = found["file"].rpartition(f"{self._folder.name}/")[2]
        remedy = "Correct the template, or remove it to get the packaged one back."
        line, column = int(found["line"]), int(found["column"]) + 1  # columns are counted from 0 there
        place = f"site_templates/{FOLDER}/{name}"
        return Diagnostic("pdf-failed", message, remedy, file=place, line=line, column=column, words=error.diagnostic)

    def typeset_on_one_page(self, versions: Sequence[Paper], timestamp: int, file: str = "") -> Typeset:
        """The first version that fits on a page; where none does, the last, with a warning.

        Each version is to be sparer than those before it, so that half of them can be passed over at a time.
        """

        def fits(version: Paper) -> bool:
            with closing(Setting(self._template, self._fonts, version)) as setting:
                return setting.length(on_one_page(setting.lay_out)) <= 1

        first = 0 if fits(versions[0]) else bisect_left(versions, True, lo=1, key=fits)
        made, found = self.typeset(versions[min(first, len(versions) - 1)], timestamp, file, on_one_page)
        if first == len(versions):
            message = "even the summary and the sources do not fit on one page"
            found += (Diagnostic("too-long", message, "Shorten the summary.", "warning", file=file),)
        return made, found


def _templates(folders: Sequence[Path]) -> dict[str, bytes]:
    """The templates by their path in the folder `pdf`; those of the last folder, the packaged ones, twice."""
    found: dict[str, bytes] = {}
    for folder in reversed(folders):
        paths = sorted((folder / FOLDER).rglob("*.typ"))
        texts = {path.relative_to(folder / FOLDER).as_posix(): path.read_bytes() for path in paths}
        if not found:
            found |= {f"{PACKAGED}{name}": text for name, text in texts.items()}
        found |= texts
    return found
