"""A brief's paper to the bytes of a PDF: typeset by Typst, archivable (PDF/A-2a) and accessible (PDF/UA-1).

The same paper gives the same bytes on every machine: fonts come with the templates, none from the system, and the date
in the file is handed in.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import typst

from generator.diagnostics import Diagnostic, GeneratorError

STANDARDS: Final[list[typst.PDFStandard]] = ["a-2a", "ua-1"]
FOLDER: Final = "pdf"
FONTS: Final = "pdf/fonts"
PACKAGED: Final = "packaged/"
FORMS: Final = ("brief", "one-page", "digest")
"""The documents there are; each is a template of that name in the folder `pdf`."""

MOST_TRIALS: Final = 3
"""How often sharing notes is tried before every mark gets a note of its own."""

MOST_UNSHOWN: Final = 40
"""How many different characters without a glyph are looked for; with more, the script itself has no font."""

UNSHOWN: Final = re.compile(r'(?:the text|contains the codepoint) `"(?P<text>.+?)"`')
ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")


class Typesetter:
    """The templates with their fonts, read once for any number of briefs.

    `template_folders` are searched in order for each template, so that a project's file goes before the packaged one of
    the same name, which stays importable below `packaged/`; fonts are taken from all of them. `form` is one of `FORMS`.
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
        self._template = f"{FOLDER}/{form}.typ"
        files = _templates(template_folders)
        if f"{form}.typ" not in files:
            searched = ", ".join(str(folder) for folder in template_folders)
            raise GeneratorError(Diagnostic("template-missing", f"{self._template} is in none of {searched}"), 3)
        self._folder = TemporaryDirectory(prefix="briefwright-pdf-")
        for name, content in {**files, **(pictures or {})}.items():
            path = Path(self._folder.name, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self._font_paths = [folder / FONTS for folder in template_folders if (folder / FONTS).is_dir()]
        self._own = self._compiler_with_fonts(installed=False)
        self._with_installed: Any = None if installed_fonts else self._own
        self._compiler = self._own

    def _compiler_with_fonts(self, installed: bool) -> Any:
        fonts = typst.Fonts(include_system_fonts=installed, font_paths=self._font_paths)
        root = Path(self._folder.name)
        return typst.Compiler(root / self._template.removeprefix(f"{FOLDER}/"), root=root, font_paths=fonts)

    def typeset(
        self, paper: Mapping[str, Any], timestamp: int, file: str = ""
    ) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        """A brief's paper to a PDF, or to what kept it from being made.

        A character no font has is an error, and is printed as its number, such as [U+4E2D]. `timestamp` is the file's
        date in seconds since 1970; `file` is the brief's path, for the messages.
        """
        return self._typeset(self._with_shared_notes, paper, timestamp, file)

    def _typeset(
        self, setting: Callable[[dict[str, Any], int], bytes], paper: Mapping[str, Any], timestamp: int, file: str
    ) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        self._compiler = self._own
        written = json.dumps(paper, ensure_ascii=False)
        found: list[Diagnostic] = []
        for _ in range(MOST_UNSHOWN):
            try:
                return setting(json.loads(written), timestamp), tuple(found)
            except typst.TypstError as error:
                text = _unshown(error)
                if text and self._compiler is self._own and self._with_installed is not self._own:
                    self._with_installed = self._with_installed or self._compiler_with_fonts(installed=True)
                    self._compiler = self._with_installed
                    found += _installed(text, paper, file)
                    continue
                if not text:
                    message = f"the PDF could not be typeset: {error.message}"
                    remedy = f"Look at site_templates/{self._template} and what it imports."
                    return None, (*found, Diagnostic("pdf-failed", message, remedy, file=file, words=error.diagnostic))
                found = [problem for problem in found if problem.words not in (text, "")]
                found += _missing(text, paper, file)
                written = written.replace(json.dumps(text, ensure_ascii=False)[1:-1], _numbers(text))
        return None, tuple(found)

    def typeset_on_one_page(
        self, versions: Sequence[Mapping[str, Any]], timestamp: int, file: str = ""
    ) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
        """The first version that fits on a page; where none does, the last, with a warning.

        Each version is to be sparer than those before it, so that half of them can be passed over at a time.
        """

        def fits(version: int) -> bool:
            made, _ = self._typeset(self._as_it_is, versions[version], timestamp, file)
            return made is None or json.loads(self._compiler.query("<pages>", field="value")) == [1]

        last = len(versions) - 1
        first = 0 if fits(0) else bisect_left(range(last), True, lo=1, key=fits)
        made, found = self._typeset(self._as_it_is, versions[first], timestamp, file)
        if first < last or fits(last):
            return made, found
        message = "even the summary and the sources do not fit on one page"
        return made, (*found, Diagnostic("too-long", message, "Shorten the summary.", "warning", file=file))

    def _as_it_is(self, paper: dict[str, Any], timestamp: int) -> bytes:
        return self._compile(paper, timestamp)

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


def _installed(text: str, paper: Mapping[str, Any], file: str) -> Iterator[Diagnostic]:
    """A warning where fonts of this machine are asked, since another machine may have others."""
    message = f"the fonts of this machine are used, too: those of the PDF have no “{text}”"
    remedy = f"Put a font that has it into site_templates/{FONTS}/, so that the PDF is the same everywhere."
    item = next((item for item, _ in sorted(set(_items_with(text, paper)))), "")
    yield Diagnostic("font-installed", message, remedy, "warning", file=file, item=item, words=text)


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
    """`points-signed` to "points.signed": made of a section and an id; in a digest, the event goes before."""
    if not isinstance(anchor, str):
        return ""
    anchor = anchor.rpartition("/")[2]
    section, _, name = anchor.removeprefix("open-").partition("-")
    return f"open_{section}.{name}" if anchor.startswith("open-") else f"{section}.{name}"
