"""What is not known, as questions in the articles' own words."""

from __future__ import annotations

import pytest

from compose.events import Event, event
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief


def asked(brief: Brief) -> list[str]:
    return [question.question for question in brief.open_questions.values()]


@pytest.mark.parametrize(
    ("text", "question", "why"),
    [
        (
            "Lena Voss did not say whether she would resign.",
            "Would Lena Voss resign?",
            "not reported",
        ),
        (
            "The judge has not decided whether the tenants may stay in the flats.",
            "May the tenants stay in the flats?",
            "not reported",
        ),
        (
            "Nobody in the town knows whether the driver saw the red signal.",
            "Did the driver see the red signal?",
            "not reported",
        ),
        (
            "The company declined to say when the ferry will sail again.",
            "When will the ferry sail again?",
            "declined",
        ),
        (
            "The town declined to say why the gates were open that night.",
            "Why were the gates open that night?",
            "declined",
        ),
        ("No date has been set for the trial.", "Has any date been set for the trial?", "not reported"),
        (
            "Neither side has confirmed the number of jobs.",
            "Has either side confirmed the number of jobs?",
            "not reported",
        ),
        ("Who will pay for the new dyke?", "Who will pay for the new dyke?", "not reported"),
        ("It remains unclear who ordered the evacuation.", "Who ordered the evacuation?", "not reported"),
        (
            "It is unclear what caused the fire in the ferry.",
            "What caused the fire in the ferry?",
            "not reported",
        ),
    ],
)
def test_an_open_point_is_a_question_in_the_articles_words(
    pipeline: Pipeline, text: str, question: str, why: str
) -> None:
    brief = event(pipeline, f"The council met in the town hall on Monday. {text}").brief
    assert [(q.question, q.why) for q in brief.open_questions.values()] == [(question, why)]


def test_the_same_open_point_in_two_articles_is_asked_once(pipeline: Pipeline) -> None:
    text = "Lena Voss did not say whether she would resign."
    assert asked(event(pipeline, text, f"It rained. {text}").brief) == ["Would Lena Voss resign?"]


def test_a_disagreement_is_asked_first_and_pointed_at(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "No date has been set for the trial. On Monday twelve passengers drowned when the ferry sank off Kiel.",
        "On Monday nine passengers drowned when the ferry sank off Kiel.",
    ).brief
    first = next(iter(brief.open_questions.values()))
    assert first.why == "disputed"
    assert first.see == tuple(brief.disagreements)
    assert {evidence.source for evidence in first.evidence} == {"s1", "s2"}


def test_articles_that_leave_nothing_open_have_no_question(pipeline: Pipeline) -> None:
    assert asked(event(pipeline, "The bridge has reopened and traffic is flowing again.").brief) == []


def test_what_a_speaker_asks_is_a_quotation_and_no_open_question(pipeline: Pipeline) -> None:
    assert asked(event(pipeline, '"Why did nobody warn us?" asked Piotr Nowak, whose shop was flooded.').brief) == []


def test_at_most_twelve_questions_are_asked(pipeline: Pipeline) -> None:
    text = """\
Lena Voss did not say whether she would resign. No date has been set for the trial. Who will pay for the new dyke?
The company declined to say when the ferry will sail again. The town declined to say why the gates were open that night.
It remains unclear who ordered the evacuation. The judge has not decided whether the tenants may stay in the flats.
Nobody in the town knows whether the driver saw the red signal. Neither side has confirmed the number of jobs.
It is unclear what caused the fire in the brewery. What did the minister know of the forged passports?
Paul Renner did not say whether he would sell the farm. Where have all the salmon gone?
The museum declined to say who stole the painting. Why does nobody speak of the bankrupt airline?
"""
    assert len(asked(event(pipeline, text).brief)) == 12


def test_every_question_has_evidence_and_a_question_mark(sample: Event) -> None:
    assert sample.brief.open_questions
    for question in sample.brief.open_questions.values():
        assert question.evidence
        assert question.question.endswith("?")
        assert question.question[0].isupper()
