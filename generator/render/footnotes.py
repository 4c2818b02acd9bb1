"""Footnotes: a mark in the text for each citation, a note for each passage a page cites, and where each mark stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Final

from markupsafe import Markup

from generator.render.shown import Citation

MARK: Final = re.compile(r"\[\^([^\]\s]+)\]")
LABEL_DIGITS: Final = 6
DEFINITION: Final = re.compile(r"\n\[\^([^\]\s]+)\]:")
LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
HEADING: Final = re.compile(r"^#{1,6} +(.*?)(?: *\{[^}\n]*\})? *$")
"""Raw brackets and number signs in a page come from templates only: the gate turns those of texts into references."""


@dataclass(frozen=True, slots=True)
class MarkPlace:
    """One footnote mark of a page: its label, its id in the built page, and the heading above it (escaped Markdown)."""

    label: str
    mark_id: str
    heading: Markup


@dataclass(frozen=True, slots=True)
class Note:
    """One note of a page: its label and the passages it shows, which stand in one paragraph of one source."""

    label: str
    passages: tuple[Citation, ...]


class Notes:
    """The notes that one page asks for, by label. Passages of one paragraph that are cited together share a note."""

    def __init__(self) -> None:
        self.by_label: dict[str, Note] = {}

    def cite(self, citations: Iterable[Citation]) -> Markup:
        """The footnote marks of some citations, a space before each, so that they never run into each other."""
        return Markup("".join(f" [^{note.label}]" for note in map(self._noted, _by_paragraph(citations))))

    def _noted(self, passages: tuple[Citation, ...]) -> Note:
        label = passages[0].label
        if len(passages) > 1:
            digest = sha256("\n".join(passage.label for passage in passages).encode()).hexdigest()[:LABEL_DIGITS]
            label = f"{label.rpartition('-')[0]}-{digest}"
        if label not in self.by_label:
            self.by_label[label] = Note(label, passages)
        return self.by_label[label]


def _by_paragraph(citations: Iterable[Citation]) -> Iterator[tuple[Citation, ...]]:
    for _, group in groupby(citations, key=lambda citation: (citation.source, citation.paragraph or citation.label)):
        yield tuple(group)


def shown_passages(passages: Iterable[Citation]) -> tuple[Citation, ...]:
    """The passages of a note without those whose words stand inside another one of it."""
    known = tuple(passages)
    return tuple(
        one for one in known if not any(one.exact != other.exact and one.exact in other.exact for other in known)
    )


def code(citation: Citation) -> Markup:
    """What a citation is called, "S1 ¶3". Made of letters, digits and the pilcrow only."""
    return Markup(citation.mark)


def mark_id(label: str, occurrence: int) -> str:
    """The id of the n-th mark of a note, counted from 1 in the order of the page: `fnref:x`, `fnref2:x`, …"""
    return f"fnref{occurrence if occurrence > 1 else ''}:{label}"


def cited_labels(page: str) -> frozenset[str]:
    """The labels that a page's marks name; what stands at the start of a line before a colon is a note."""
    return frozenset(MARK.findall(DEFINITION.sub("\n", f"\n{page}")))


def defined_labels(page: str) -> list[str]:
    """The labels of a page's notes, in its order."""
    return DEFINITION.findall("\n" + page)


def mark_places(page: str) -> Iterator[MarkPlace]:
    """Every footnote mark of a page, in order."""
    seen: dict[str, int] = {}
    heading = Markup("")
    for line in page.splitlines():
        if line.startswith("#") and (titled := HEADING.match(line)):
            heading = Markup(LINK.sub(r"\1", MARK.sub("", titled[1])).strip())
        if "[^" not in line or (line.startswith("[^") and defined_labels(line)):
            continue
        for label in MARK.findall(line):
            seen[label] = seen.get(label, 0) + 1
            yield MarkPlace(label, mark_id(label, seen[label]), heading)
