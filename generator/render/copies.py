"""A brief's view to the texts of a book (EPUB) and of an e-mail: HTML and plain text, every citation a note."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.render.functions import identifier
from generator.render.gate import web_address
from generator.render.paper import Copy, paper
from generator.render.shown import BriefView, Citation
from generator.render.templates import Templates, fill
from generator.render.wording import date_in_words

WIDTH: Final = 72
"""Characters to a line of a plain e-mail (RFC 5322 wants fewer than 78)."""

CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML can't hold; articles with them are refused when they are read."""

SANS: Final = "font-family:Helvetica,Arial,sans-serif"
STYLES: Final = {
    "body": "margin:0;padding:16px;background:#ffffff;color:#1a1a1a",
    "sheet": "max-width:640px;margin:0 auto;font-family:Georgia,serif;font-size:16px;line-height:1.45",
    "h1": f"{SANS};font-size:26px;line-height:1.2;color:ACCENT",
    "h2": f"{SANS};font-size:18px;color:ACCENT;border-top:2px solid ACCENT;padding-top:6px;margin:28px 0 10px",
    "h3": f"{SANS};font-size:15px;margin:16px 0 6px",
    "p": "margin:0 0 8px",
    "li": "margin:0 0 8px",
    "facts": f"{SANS};font-size:13px;color:#555555",
    "small": f"{SANS};font-size:12px;color:#555555",
    "block": "border-left:4px solid ACCENT;background:#f5f5f5;padding:8px 12px;margin:0 0 12px",
    "quote": "border-left:3px solid ACCENT;padding-left:12px;margin:0 0 14px",
    "dt": f"{SANS};font-size:13px;font-weight:bold;margin-top:8px",
    "dd": "margin:0",
    "table": f"{SANS};font-size:12px;border-collapse:collapse",
    "cell": "border-bottom:1px solid #999999;padding:3px 6px;text-align:left;vertical-align:top",
    "row": "border-bottom:1px solid #999999;padding:3px 6px;text-align:left;font-weight:normal",
    "note": "font-size:13px",
    "mark": f"{SANS};font-size:11px;text-decoration:none;color:ACCENT;white-space:nowrap",
    "a": "color:ACCENT",
}
"""How the elements of an e-mail look: mail programs drop style sheets, so each element carries its own."""


CLASSES: Final = ("block", "quote", "note", "facts", "mark")
"""The looks that the style sheet of a book knows; the others follow from the elements."""


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail's subject and its two bodies, which say the same."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Book:
    """A book's title, its one page (XHTML) and its style sheet (CSS)."""

    title: str
    page: str
    style: str


class Notes:
    """Numbers passages as they are first cited; the notes are those numbers in order."""

    def __init__(self, look: Callable[[str], Markup], attributes: Markup) -> None:
        self._numbers: dict[str, tuple[int, Citation]] = {}
        self._look = look
        self._attributes = attributes

    def number(self, citation: Citation) -> tuple[int, bool]:
        """A passage's number, and whether this is its first mention."""
        known = citation.label in self._numbers
        number, _ = self._numbers.setdefault(citation.label, (len(self._numbers) + 1, citation))
        return number, not known

    def cite(self, citations: Sequence[Citation]) -> Markup:
        """Marks that lead to the notes, as HTML."""
        return Markup("").join(self._mark(citation) for citation in citations)

    def _mark(self, citation: Citation) -> Markup:
        number, first = self.number(citation)
        place = Markup(' id="mark-{}"').format(number) if first else Markup("")
        opening = Markup(' <a{}{}{} href="#note-{}">').format(place, self._attributes, self._look("mark"), number)
        return opening + escape(citation.mark) + Markup("<sup>{}</sup></a>").format(number)

    def marks(self, item: Any) -> str:
        """Marks as plain text: " [3] [4]"."""
        return "".join(f" [{self.number(citation)[0]}]" for citation in item.citations)

    def cited(self, item: Any) -> str:
        """An item's text with its marks, as plain text."""
        return f"{item.text}{self.marks(item)}"

    def notes(self) -> list[tuple[int, Citation]]:
        """What was cited so far."""
        return list(self._numbers.values())


def mail(view: BriefView, copy: Copy, templates: Templates) -> Mail:
    """The e-mail of a brief."""

    def styled(name: str) -> Markup:
        style = STYLES.get(name, "").replace("ACCENT", copy.house.accent)
        return Markup(' style="{}"').format(style) if style else Markup("")

    words = {"notes_attributes": "", "note_element": "div", "note_attributes": ""}
    html = _filled("mail/brief.html.j2", view, copy, templates, Notes(styled, Markup("")), styled, words)
    text = _filled("mail/brief.txt.j2", view, copy, templates, Notes(styled, Markup("")), styled, words)
    return Mail(view.title, _spaced(text), html)


def book(view: BriefView, copy: Copy, templates: Templates) -> Book:
    """The book of a brief."""

    def classed(name: str) -> Markup:
        return Markup(' class="{}"').format(name) if name in CLASSES else Markup("")

    words = {
        "notes_attributes": Markup(' epub:type="footnotes" role="doc-endnotes"'),
        "note_element": "aside",
        "note_attributes": Markup(' epub:type="footnote" role="doc-footnote"'),
    }
    notes = Notes(classed, Markup(' epub:type="noteref" role="doc-noteref"'))
    page = _filled("epub/brief.xhtml.j2", view, copy, templates, notes, classed, words)
    return Book(view.title, page, _filled("epub/style.css.j2", view, copy, templates, notes, classed, words))


def _filled(
    name: str, view: BriefView, copy: Copy, templates: Templates, notes: Notes,
    look: Callable[[str], Markup], words: Mapping[str, str],
) -> str:  # fmt: skip
    environment = _environment(templates)
    environment.globals.update(
        look=look, cite=notes.cite, cited=notes.cited, marks=notes.marks, notes=notes.notes,
        id=identifier, web=_web, wrapped=wrapped,
    )  # fmt: skip
    accessed = {name: date_in_words(day) for name, day in copy.accessed.items()}
    context = {"brief": view, "house": copy.house, "live": copy.live, "accessed": accessed, **words}
    return CONTROLS.sub("", fill(environment, name, context | {"edition": paper(view, copy)["edition"]}))


def _web(url: str | None) -> Markup:
    return web_address(url) if url else Markup("")


def _environment(templates: Templates) -> Environment:
    def source(name: str) -> tuple[str, str, Callable[[], bool]] | None:
        return (templates[name], name, lambda: True) if name in templates else None

    return Environment(
        loader=FunctionLoader(source),
        autoescape=lambda name: name is None or not name.endswith(".txt.j2"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def wrapped(text: str) -> str:
    """A paragraph in lines of `WIDTH` characters; what it begins with ("- ", "> ") sets how far the others stand in."""
    inner = text.lstrip(" ")
    indent = " " * (len(text) - len(inner) + (2 if inner[:2] in ("- ", "* ") else 0))
    following = f"{indent}> " if inner.startswith("> ") else indent
    lines = textwrap.wrap(text, WIDTH, subsequent_indent=following, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def _spaced(text: str) -> str:
    """No more than two empty lines in a row."""
    kept: list[str] = []
    for line in text.splitlines():
        if line.strip() or kept[-2:] != ["", ""]:
            kept.append(line if line == "-- " else line.rstrip())
    return "\n".join(kept).strip("\n") + "\n"
