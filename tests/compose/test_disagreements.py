"""A disagreement is one question that sources answer differently; where they answer alike there is none."""

from __future__ import annotations

from compose.events import event
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief


def disputes(brief: Brief) -> list[tuple[str, list[list[str]]]]:
    """Each disagreement's kind with the sources of its sides."""
    return [
        (found.kind, [sorted({evidence.source for evidence in side.evidence}) for side in found.sides.values()])
        for found in brief.disagreements.values()
    ]


def test_two_counts_of_one_thing_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "On Monday twelve passengers drowned when the ferry sank off Kiel.",
        "On Monday nine passengers drowned when the ferry sank off Kiel.",
    ).brief
    assert disputes(brief) == [("count", [["s1"], ["s2"]])]


def test_each_side_holds_the_number_of_its_source(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "On Monday twelve passengers drowned when the ferry sank off Kiel.",
        "On Monday nine passengers drowned when the ferry sank off Kiel.",
    ).brief
    (found,) = brief.disagreements.values()
    assert ["twelve" in side.text for side in found.sides.values()] == [True, False]
    assert ["nine" in side.text for side in found.sides.values()] == [False, True]


def test_a_number_in_words_and_in_figures_is_one_number(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "On Monday twelve passengers drowned when the ferry sank off Kiel.",
        "When the ferry sank off Kiel, 12 passengers drowned, the police said.",
    ).brief
    assert disputes(brief) == []


def test_counts_of_different_things_do_not_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "On Monday twelve passengers drowned when the ferry sank off Kiel.",
        "On Monday nine cars were lost when the ferry sank off Kiel.",
    ).brief
    assert disputes(brief) == []


def test_counts_of_one_thing_doing_different_things_do_not_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "That night twelve passengers drowned in the cold water off the coast.",
        "The police said 200 passengers had bought a ticket in the harbour that morning.",
    ).brief
    assert disputes(brief) == []


def test_two_counts_in_one_article_are_its_own_affair(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "On Monday nine passengers drowned in the ferry. On Monday twelve passengers drowned in the ferry.",
        "The ferry sank off Kiel on Monday in a heavy storm.",
    ).brief
    assert disputes(brief) == []


def test_a_refusal_and_conditions_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Lena Voss said she was ready to accept the merger of the harbours, but only with a guarantee for jobs.",
    ).brief
    assert disputes(brief) == [("direct", [["s1"], ["s2"]])]


def test_a_refusal_and_an_acceptance_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Lena Voss accepted the merger of the two harbours.",
    ).brief
    assert disputes(brief) == [("direct", [["s1"], ["s2"]])]


def test_the_stands_of_two_people_are_no_disagreement_of_sources(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Paul Renner accepted the merger of the two harbours.",
    ).brief
    assert disputes(brief) == []


def test_refusing_one_thing_and_accepting_another_is_no_disagreement(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Lena Voss accepted an invitation to the wedding of the king.",
    ).brief
    assert disputes(brief) == []


def test_a_change_of_mind_that_one_article_tells_is_no_disagreement(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours in March. On Friday Lena Voss accepted the merger.",
        "It rained in Kiel all day, and the harbours were empty.",
    ).brief
    assert disputes(brief) == []


def test_articles_that_agree_have_no_disagreement(pipeline: Pipeline) -> None:
    text = "Lena Voss rejected the merger of the two harbours. Twelve ships were waiting."
    assert disputes(event(pipeline, text, f"It rained. {text}").brief) == []


def test_no_place_named_against_a_named_place_disagrees(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss offered to hold the talks with the dockers in Geneva.",
        "No venue for the talks with the dockers has been named.",
    ).brief
    assert disputes(brief) == [("place", [["s2"], ["s1"]])]


def test_one_day_in_two_wordings_does_not_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours on 4 March 2024.",
        "Lena Voss rejected the merger of the two harbours on Monday.",
        published={2: "2024-03-05"},
    ).brief
    assert disputes(brief) == []
