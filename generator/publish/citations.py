"""A Python-Markdown extension: footnote marks show what their notes are called, "S1 ¶3", and can be heard by that name.

It works on what the `footnotes` extension of Python-Markdown has made: where it is missing, the same pages have plain
footnotes. A note is called by the bold words it begins with. MkDocs and Zensical load it by its name in `mkdocs.yml`,
and nothing of it needs a script.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator
from typing import Any, Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

AFTER_FOOTNOTES: Final = 12
"""Between the footnotes' own last step (15) and those that collect headings and anchors (8 and below)."""

NUMBERED: Final = re.compile(r"S(\d+)(?: ¶(\d+))?")
UP: Final = "↩"


class CitationCodes(Extension):
    """Codes at the marks, ids in the order of the page, and a name of its own for each way back."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the step that comes after those of the footnotes."""
        md.treeprocessors.register(_Codes(md), "citation-codes", AFTER_FOOTNOTES)


def makeExtension(**options: Any) -> CitationCodes:
    """What Python-Markdown calls."""
    return CitationCodes(**options)


class _Codes(Treeprocessor):
    def run(self, root: etree.Element) -> None:
        """Name the marks and the ways back of a whole page."""
        notes = {note.get("id", "").removeprefix("fn:"): note for note in root.iter("li") if _is_note(note)}
        places: dict[str, int] = {}
        for mark in _marks(root):
            link = mark[0]
            label = link.get("href", "").removeprefix("#fn:")
            if label in notes:
                places[label] = places.get(label, 0) + 1
                _name_mark(mark, link, label, places[label], _called(notes[label]))
        for label, note in notes.items():
            _name_ways_back(note, label, places.get(label, 0), _called(note))
        _no_rule(root)


def _is_note(element: etree.Element) -> bool:
    return element.get("id", "").startswith("fn:")


def _marks(root: etree.Element) -> Iterator[etree.Element]:
    for element in root.iter("sup"):
        if len(element) == 1 and element[0].get("class") == "footnote-ref":
            yield element


def _called(note: etree.Element) -> str:
    """The bold words a note begins with; "" where it begins otherwise."""
    paragraph = note.find("p")
    if paragraph is None or (paragraph.text or "").strip() or not len(paragraph) or paragraph[0].tag != "strong":
        return ""
    return "".join(paragraph[0].itertext())


def spoken(code: str) -> str:
    """A code in words: "S1 ¶3" to "Source 1, paragraph 3". Any other code stays as it is."""
    numbered = NUMBERED.fullmatch(code)
    if not numbered:
        return code.replace("¶", "paragraph ")
    return f"Source {numbered[1]}" + (f", paragraph {numbered[2]}" if numbered[2] else "")


def _name_mark(mark: etree.Element, link: etree.Element, label: str, place: int, code: str) -> None:
    mark.set("id", f"fnref{place if place > 1 else ''}:{label}")
    mark.set("class", "bw-cite")
    mark.set("data-search-exclude", "")
    if code:
        link.text = ""
        seen = etree.SubElement(link, "span", {"aria-hidden": "true"})
        for bracket, words in (("[", code.replace(" ", "\u00a0")), ("]", None)):
            part = etree.SubElement(seen, "span", {"class": "bw-bracket"})
            part.text = bracket
            part.tail = words
        heard = etree.SubElement(link, "span", {"class": "bw-spoken"})
        heard.text = spoken(code)


def _name_ways_back(note: etree.Element, label: str, places: int, code: str) -> None:
    links = [link for link in note.iter("a") if link.get("class") == "footnote-backref"]
    for place, link in enumerate(links, start=1):
        several = places > 1
        link.set("href", f"#fnref{place if place > 1 else ''}:{label}")
        link.set("aria-label", f"Back to {code or 'the text'}" + (f", place {place} of {places}" if several else ""))
        link.attrib.pop("title", None)
        link.text = f"{UP}\ufe0e{place if several else ''}"
        link.tail = " " if place < len(links) else None


def _no_rule(root: etree.Element) -> None:
    """The heading above the notes parts them from the text; a line would part them twice."""
    for division in root.iter("div"):
        if division.get("class") == "footnote":
            for rule in division.findall("hr"):
                division.remove(rule)
