"""Footnotes: a mark in the text for each citation, a note for each passage a page cites, and where each mark stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.render.shown import Citation

MARK: Final = re.compile(r"\[\^([^\]\s]+)\](?!:)")
DEFINITION: Final = re.compile(r"^\[\^([^\]\s]+)\]:", re.MULTILINE)
LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
HEADING: Final = re.compile(r"^#{1,6} +(.*?)(?: *\{[^}\n]*\})? *$")
"""Raw brackets and number signs in a page come from templates only: the gate turns those of texts into references."""


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """One footnote mark of a page: its label, its id in the built page, and the heading above it (escaped Markdown)."""

    label: str
    mark_id: str
    heading: Markup


def cite(citations: Iterable[Citation]) -> Markup:
    """The footnote marks of some citations, a space before each, so that they never run into each other."""
    return Markup("".join(f" [^{citation.label}]" for citation in citations))


def code(citation: Citation) -> Markup:
    """What a citation is called, "S1 ¶3". Made of letters, digits and the pilcrow only."""
    return Markup(citation.mark)


def mark_id(label: str, occurrence: int) -> str:
    """The id of the n-th mark of a note, counted from 1 in the order of the page: `fnref:x`, `fnref2:x`, …"""
    return f"fnref{occurrence if occurrence > 1 else ''}:{label}"


def cited_labels(page: str) -> frozenset[str]:
    """The labels that a page's marks name."""
    return frozenset(MARK.findall(page))


def mark_places(page: str) -> Iterator[MarkPlace]:
    """Every footnote mark of a page, in order."""
    seen: dict[str, int] = {}
    heading = Markup("")
    for line in page.splitlines():
        if titled := HEADING.match(line):
            heading = Markup(LINK.sub(r"\1", MARK.sub("", titled[1])).strip())
        if DEFINITION.match(line):
            continue
        for label in MARK.findall(line):
            seen[label] = seen.get(label, 0) + 1
            yield MarkPlace(label, mark_id(label, seen[label]), heading)
