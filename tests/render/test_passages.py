"""A source's page: passages marked in their paragraphs, the rest of the article left out."""

from __future__ import annotations

from dataclasses import replace

from generator.evidence.locate import Place
from generator.model.document import Document, Paragraph, Span
from generator.render.citing import Citer, PublishedBrief
from generator.render.passages import _pieces, source_page_view
from generator.render.shown import SourcePage
from generator.render.view import brief_view

TEXT = "One two three four five [1] six."
DOCUMENT = Document("a.txt", "0" * 64, TEXT, (Paragraph(1, 0, len(TEXT)),), (Span(24, 27),))


def marked(*spans: tuple[str, str]) -> str:
    """The paragraph with each passage in brackets; its label stands at its first start."""
    places = [(Place(TEXT.index(words), TEXT.index(words) + len(words), 1), label, False) for words, label in spans]
    shown = {"start": "[", "end": "]"}
    return "".join(
        piece.text if piece.kind == "text" else shown[piece.kind] + (f"{piece.label}:" if piece.label else "")
        for piece in _pieces(DOCUMENT, DOCUMENT.paragraphs[0], places)
    )


def test_a_passage_is_marked_and_marks_that_point_nowhere_are_left_out() -> None:
    assert marked(("two three", "a")) == "One [a:two three] four five six."


def test_passages_nest() -> None:
    assert marked(("three", "b"), ("two three four", "a")) == "One [a:two [b:three] four] five six."


def test_passages_that_overlap_are_marked_in_two_parts() -> None:
    assert marked(("two three", "a"), ("three four", "b")) == "One [a:two [b:three]][ four] five six."


def test_the_same_words_can_be_two_passages() -> None:
    assert marked(("two", "a"), ("two", "b")) == "One [a:[b:two]] three four five six."


def shown(published: PublishedBrief, source: str, free: bool) -> SourcePage:
    sources = {**published.brief.sources}
    sources[source] = sources[source].model_copy(update={"free_to_publish": free})
    changed = replace(published, brief=published.brief.model_copy(update={"sources": sources}))
    view = next(each for each in brief_view(changed).sources if each.id == source)
    return source_page_view(Citer(changed), view, {})


def test_only_paragraphs_with_cited_words_are_shown(published: PublishedBrief) -> None:
    page = shown(published, "s3", free=False)
    whole = published.documents["s3"].paragraphs
    assert len(page.paragraphs) + sum(each.skipped for each in page.paragraphs) + page.skipped == len(whole)
    assert all(any(piece.kind == "start" for piece in each.pieces) for each in page.paragraphs)


def test_an_article_that_is_free_to_publish_is_shown_whole(published: PublishedBrief) -> None:
    page = shown(published, "s3", free=True)
    assert [each.number for each in page.paragraphs] == [each.number for each in published.documents["s3"].paragraphs]
