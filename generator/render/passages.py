"""A source's page: the cited passages in their paragraphs, marked, with the way back to each place that cites them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from markupsafe import Markup

from generator.evidence.locate import Place
from generator.model.brief import Evidence
from generator.model.document import Document, Paragraph
from generator.render.articles import shown_text
from generator.render.citing import Citer, all_evidence
from generator.render.shown import Citation, SourceView


@dataclass(frozen=True, slots=True)
class Piece:
    """A step through a paragraph: text, or the start or end of a marked passage. `label` stands at its first start."""

    kind: Literal["text", "start", "end"]
    text: str = ""
    label: str | None = None


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """One place that cites a passage: the page, the footnote mark's id there, and the heading it stands under.

    `heading` is escaped Markdown, empty where it is the page's title; `number` counts the places under one heading that
    cite this passage.
    """

    page: str
    mark_id: str
    page_title: str
    heading: Markup
    number: int


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A passage with every place that cites it, in the order of the site."""

    citation: Citation
    places: tuple[CitingPlace, ...]


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """One paragraph with its marked passages. `skipped` counts the paragraphs left out just before it."""

    number: int
    kind: str
    pieces: tuple[Piece, ...]
    passages: tuple[CitedPassage, ...]
    skipped: int


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Everything the page of one source shows. `skipped` counts the paragraphs left out at the end."""

    source: SourceView
    paragraphs: tuple[ShownParagraph, ...]
    skipped: int
    missing: tuple[CitedPassage, ...]


def source_page_view(citer: Citer, source: SourceView, places: Mapping[str, Sequence[CitingPlace]]) -> SourcePage:
    """The page of one source; `places` are the places that cite it, by footnote label."""
    document = citer.published.documents.get(source.id)
    found: dict[str, tuple[Place, CitedPassage]] = {}
    missing: dict[str, CitedPassage] = {}
    for evidence in all_evidence(citer.brief):
        if evidence.source == source.id:
            _sort_in(citer, evidence, places, found, missing)
    if document is None:
        return SourcePage(source, (), 0, tuple(missing.values()))
    shown, skipped = [], 0
    for paragraph in document.paragraphs:
        here = sorted(
            (pair for pair in found.values() if pair[0].start < paragraph.end and paragraph.start < pair[0].end),
            key=lambda pair: (pair[0].start, -pair[0].end),
        )
        if not here and not source.free_to_publish:
            skipped += 1
            continue
        starting = tuple(passage for place, passage in here if place.start >= paragraph.start)
        spans = [(place, passage.citation.label) for place, passage in here]
        shown.append(
            ShownParagraph(paragraph.number, paragraph.kind, _pieces(document, paragraph, spans), starting, skipped)
        )
        skipped = 0
    return SourcePage(source, tuple(shown), skipped, tuple(missing.values()))


def _sort_in(
    citer: Citer,
    evidence: Evidence,
    places: Mapping[str, Sequence[CitingPlace]],
    found: dict[str, tuple[Place, CitedPassage]],
    missing: dict[str, CitedPassage],
) -> None:
    (citation,) = citer.cite([evidence])
    place = citer.place(evidence)
    passage = CitedPassage(citation, tuple(places.get(citation.label, ())))
    if place is None:
        missing.setdefault(citation.label, passage)
    else:
        found.setdefault(citation.label, (place, passage))


@dataclass(frozen=True, slots=True)
class _Marking:
    """A passage, or the rest of one, inside one paragraph."""

    start: int
    end: int
    label: str | None


def _pieces(document: Document, paragraph: Paragraph, spans: Sequence[tuple[Place, str]]) -> tuple[Piece, ...]:
    """A paragraph with its passages marked. Passages nest; one that only overlaps another is marked in two parts."""
    markings = [
        _Marking(
            max(place.start, paragraph.start),
            min(place.end, paragraph.end),
            label if place.start >= paragraph.start else None,
        )
        for place, label in spans
    ]
    return tuple(_nested(document, paragraph.start, paragraph.end, markings))


def _nested(document: Document, start: int, end: int, markings: Sequence[_Marking]) -> Iterator[Piece]:
    waiting, position = sorted(markings, key=lambda marking: (marking.start, -marking.end)), start
    while waiting:
        outer, *rest = waiting
        yield from _text(document, position, outer.start)
        yield Piece("start", label=outer.label)
        inner = [replace(marking, end=min(marking.end, outer.end)) for marking in rest if marking.start < outer.end]
        yield from _nested(document, outer.start, outer.end, inner)
        yield Piece("end")
        position = outer.end
        later = [marking for marking in rest if marking.start >= outer.end]
        over = [
            _Marking(outer.end, marking.end, None)
            for marking in rest
            if marking.start < outer.end and marking.end > outer.end
        ]
        waiting = sorted([*over, *later], key=lambda marking: (marking.start, -marking.end))
    yield from _text(document, position, end)


def _text(document: Document, start: int, end: int) -> Iterator[Piece]:
    if text := shown_text(document, start, end):
        yield Piece("text", text)
