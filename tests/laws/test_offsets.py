"""Everything that is found lies inside the article, and everything that is cited is found there again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from compose.events import Event, event
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.check import check
from generator.codec import decode, encode
from generator.compose import compose
from generator.evidence.locate import locate
from generator.extract import extract
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief, Evidence, Record
from generator.model.clause import TimeMention
from generator.model.document import Span
from generator.model.mention import ActorMention, Mentions
from laws.sentences import articles


def spans(value: object) -> Iterator[Span]:
    """Every span in a value, those of mentions with a start and an end of their own included."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from spans(part)
    elif is_dataclass(value):
        if isinstance(value, ActorMention | TimeMention):
            yield Span(value.start, value.end)
        for field in fields(value):
            yield from spans(getattr(value, field.name))


def evidence_in(value: object) -> Iterator[Evidence]:
    """Every citation in a brief or a part of one."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from evidence_in(getattr(value, name))
    elif isinstance(value, dict):
        for part in value.values():
            yield from evidence_in(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from evidence_in(part)


def outside(mentions: Mentions, text: str) -> list[Span]:
    """The spans that lie outside a text or are empty."""
    return [span for span in spans(mentions) if not 0 <= span.start < span.end <= len(text)]


def untrue(made: Event) -> list[Evidence]:
    """The citations of a brief whose words do not stand where they say."""
    wrong = []
    for evidence in evidence_in(made.brief):
        places = locate(made.documents[evidence.source], evidence.exact)
        exact = len(places) == 1 if evidence.occurrence is None else evidence.occurrence <= len(places) > 1
        if not exact:
            wrong.append(evidence)
    return wrong


def test_every_span_lies_inside_its_article(sample: Event) -> None:
    for source, mentions in sample.mentions.items():
        assert list(spans(mentions))
        assert outside(mentions, sample.documents[source].text) == []


def test_mentions_carry_the_words_that_stand_at_their_offsets(sample: Event) -> None:
    for source, mentions in sample.mentions.items():
        text = sample.documents[source].text
        assert [text[a.start : a.end] for a in mentions.actors] == [a.text for a in mentions.actors]
        assert [text[t.start : t.end] for t in mentions.times] == [t.text for t in mentions.times]
        for quotation in mentions.quotations:
            assert " […] ".join(text[part.start : part.end] for part in quotation.parts) == quotation.text
            assert (quotation.parts[0].start, quotation.parts[-1].end) == (quotation.span.start, quotation.span.end)


def test_indexes_point_at_mentions_that_are_there(sample: Event) -> None:
    for mentions in sample.mentions.values():
        count = len(mentions.actors)
        pointing = [*mentions.attributions, *mentions.quotations, *mentions.stands, *mentions.uncertainties]
        assert all(item.actor is None or 0 <= item.actor < count for item in pointing)
        for mention in mentions.actors:
            assert mention.refers_to is None or mentions.actors[mention.refers_to].refers_to is None


def test_every_citation_stands_where_it_says(sample: Event) -> None:
    assert list(evidence_in(sample.brief))
    assert untrue(sample) == []


def test_composing_twice_gives_the_same_brief(sample: Event) -> None:
    def made() -> Brief:
        return compose(sample.name, None, sample.sources, sample.documents, sample.mentions)

    assert made() == made()
    assert encode(made()) == encode(made())


def test_an_article_reads_the_same_whatever_was_read_before(sample: Event, pipeline: Pipeline) -> None:
    for source, document in sample.documents.items():
        assert extract(document, pipeline.parse(document.reading_text)) == sample.mentions[source]


def test_a_brief_that_is_written_and_read_is_the_same_brief(sample: Event) -> None:
    decoded = decode(encode(sample.brief), f"briefs/{sample.name}.yml")
    assert decoded.brief == sample.brief
    assert decoded.diagnostics == ()


def test_the_checker_finds_no_error_in_what_the_machine_made(sample: Event) -> None:
    decoded = decode(encode(sample.brief), f"briefs/{sample.name}.yml")
    found = [str(problem) for problem in check(decoded, sample.documents) if problem.severity == "error"]
    assert found == []


def test_a_disagreement_has_two_sides_with_evidence(sample: Event) -> None:
    for found in sample.brief.disagreements.values():
        assert len(found.sides) > 1
        assert all(side.evidence for side in found.sides.values())


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(articles, min_size=1, max_size=3))
def test_the_laws_hold_for_any_articles(pipeline: Pipeline, told: list[str]) -> None:
    made = event(pipeline, *told)
    assert [outside(mentions, made.documents[source].text) for source, mentions in made.mentions.items()] == [[]] * len(
        told
    )
    assert untrue(made) == []
    decoded = decode(encode(made.brief), "briefs/event.yml")
    assert decoded.brief == made.brief
    assert [str(p) for p in check(decoded, made.documents) if p.severity == "error"] == []
