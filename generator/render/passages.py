"""A source's page: the cited passages in their paragraphs, marked, with the way back to each place that cites them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.evidence.locate import Place
from generator.model.document import Document, Paragraph
from generator.render.articles import shown_text
from generator.render.citing import Citer
from generator.render.shown import CitedPassage, CitingPlace, Piece, ShownParagraph, SourcePage, SourceView


def source_page_view(citer: Citer, source: SourceView, places: Mapping[str, Sequence[CitingPlace]]) -> SourcePage:
    """The page of one source; `places` are the places that cite it, by footnote label."""
    document = citer.published.documents.get(source.id)
    found: list[tuple[Place, CitedPassage]] = []
    missing: list[CitedPassage] = []
    for place, citation in citer.passages(source.id):
        passage = CitedPassage(citation, tuple(places.get(citation.label, ())))
        if place is None:
            missing.append(passage)
        else:
            found.append((place, passage))
    if document is None:
        return SourcePage(source, (), 0, tuple(missing))
    found.sort(key=lambda pair: (pair[0].start, -pair[0].end))
    shown, skipped = [], 0
    for paragraph in document.paragraphs:
        here = [pair for pair in found if pair[0].start < paragraph.end and paragraph.start < pair[0].end]
        if here or source.free_to_publish:
            shown.append(_shown(document, paragraph, here, skipped))
            skipped = 0
        else:
            skipped += 1
    return SourcePage(source, tuple(shown), skipped, tuple(missing))


def _shown(
    document: Document, paragraph: Paragraph, here: Sequence[tuple[Place, CitedPassage]], skipped: int
) -> ShownParagraph:
    starting = tuple(passage for place, passage in here if place.start >= paragraph.start)
    spans = [(place, passage.citation.label, _only_name(passage)) for place, passage in here]
    marked = _pieces(document, paragraph, spans)
    return ShownParagraph(paragraph.number, paragraph.kind, marked, starting, skipped)


@dataclass(frozen=True, slots=True)
class _Marking:
    """A passage, or the rest of one, inside one paragraph."""

    start: int
    end: int
    label: str | None
    only_name: bool


def _only_name(passage: CitedPassage) -> bool:
    """Whether pages of actors alone cite a passage: it is there to show the actor's name."""
    return bool(passage.places) and all(citing.page.startswith("actors/") for citing in passage.places)


def _pieces(document: Document, paragraph: Paragraph, spans: Sequence[tuple[Place, str, bool]]) -> tuple[Piece, ...]:
    """A paragraph with its passages marked. Passages nest; one that only overlaps another is marked in two parts."""
    markings = [
        _Marking(
            max(place.start, paragraph.start),
            min(place.end, paragraph.end),
            label if place.start >= paragraph.start else None,
            only_name,
        )
        for place, label, only_name in spans
    ]
    return tuple(_nested(document, paragraph.start, paragraph.end, markings))


def _nested(document: Document, start: int, end: int, markings: Sequence[_Marking]) -> Iterator[Piece]:
    waiting, position = sorted(markings, key=lambda marking: (marking.start, -marking.end)), start
    while waiting:
        outer, *rest = waiting
        yield from _text(document, position, outer.start)
        yield Piece("start", label=outer.label, only_name=outer.only_name)
        inner = [replace(marking, end=min(marking.end, outer.end)) for marking in rest if marking.start < outer.end]
        yield from _nested(document, outer.start, outer.end, inner)
        yield Piece("end")
        position = outer.end
        later = [marking for marking in rest if marking.start >= outer.end]
        over = [
            _Marking(outer.end, marking.end, None, marking.only_name)
            for marking in rest
            if marking.start < outer.end and marking.end > outer.end
        ]
        waiting = sorted([*over, *later], key=lambda marking: (marking.start, -marking.end))
    yield from _text(document, position, end)


def _text(document: Document, start: int, end: int) -> Iterator[Piece]:
    if text := shown_text(document, start, end):
        yield Piece("text", text)
