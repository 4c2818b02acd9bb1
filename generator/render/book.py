"""A brief's view to a book (EPUB): one page of XHTML and its style sheet, every citation a note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.render.copies import filled
from generator.render.numbering import Notes
from generator.render.paper import Copy
from generator.render.shown import BriefView
from generator.render.templates import Templates

CLASSES: Final = ("block", "quote", "note", "facts", "mark", "line")
"""The looks that the style sheet of a book knows; the others follow from the elements."""


@dataclass(frozen=True, slots=True)
class Book:
    """A book's title, its one page (XHTML) and its style sheet (CSS)."""

    title: str
    page: str
    style: str


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
    page = filled("epub/brief.xhtml.j2", view, copy, templates, notes, classed, words)
    return Book(view.title, page, filled("epub/style.css.j2", view, copy, templates, notes, classed, words))
