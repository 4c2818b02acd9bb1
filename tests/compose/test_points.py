"""What happened: what several articles tell stands first, each thing once, with the words of each."""

from __future__ import annotations

from compose.events import Event, event
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief


def told(brief: Brief) -> list[tuple[str, list[str]]]:
    """Each point with the sources it cites."""
    return [(point.text, [evidence.source for evidence in point.evidence]) for point in brief.points.values()]


def test_what_two_articles_tell_is_one_point_with_both(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The council of Kiel closed the old school in the harbour on Monday.",
        "The council of Kiel has closed the old school in the harbour.",
    ).brief
    assert [sources for _, sources in told(brief)] == [["s1", "s2"]]


def test_what_several_tell_stands_before_what_one_tells(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss opened a new museum of shipping in March. The council of Kiel closed the old school in the harbour.",
        "The council of Kiel closed the old school in the harbour.",
    ).brief
    assert [sources for _, sources in told(brief)] == [["s1", "s2"], ["s1"]]


def test_different_events_of_the_same_people_stay_two(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss opened the new museum of shipping with a concert.",
        "Lena Voss visited the farmers in the flooded valley by boat.",
    ).brief
    assert sorted(sources for _, sources in told(brief)) == [["s1"], ["s2"]]


def test_a_sentence_that_points_back_is_no_point(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, "Lena Voss opened the museum on Monday. She visited the farmers in the valley by boat."
    ).brief
    assert not any(text.startswith("She") for text, _ in told(brief))


def test_a_quotation_is_no_point(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, '"The council of Kiel closed the old school in the harbour," said Mayor Lena Voss on Monday.'
    ).brief
    assert not any(text.startswith("The council") for text, _ in told(brief))


def test_what_the_article_only_supposes_is_no_point(pipeline: Pipeline) -> None:
    brief = event(pipeline, "The council of Kiel may close the old school in the harbour in the spring.").brief
    assert told(brief) == []


def test_every_point_is_a_sentence_with_evidence(sample: Event) -> None:
    assert sample.brief.points
    for point in sample.brief.points.values():
        assert point.evidence
        assert point.text[0].isupper() or point.text[0].isdigit()
        assert point.text.endswith((".", "!", "?"))


def test_no_source_stands_twice_under_one_point(sample: Event) -> None:
    for point in sample.brief.points.values():
        sources = [evidence.source for evidence in point.evidence]
        assert len(sources) == len(set(sources))


def test_a_point_begins_behind_the_dateline(pipeline: Pipeline) -> None:
    brief = event(pipeline, "KIEL, May 1 (Agency) - Lena Voss closed the old school of the harbour on Monday.").brief
    assert [point.text for point in brief.points.values()] == [
        "Lena Voss closed the old school of the harbour on Monday."
    ]


def test_a_sentence_that_means_somebody_named_elsewhere_is_no_point(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, "Lena Voss spoke to the dockers of Kiel. In the evening the police arrested her at home."
    ).brief
    assert [point.text for point in brief.points.values()] == ["Lena Voss spoke to the dockers of Kiel."]
