"""What somebody passes over, has not promised or has yet to decide is asked; what an article settles is not."""

from __future__ import annotations

import pytest

from extract.shown import found_in
from generator.language.pipeline import Pipeline


def asked(pipeline: Pipeline, text: str) -> list[str | None]:
    return [point.asked for point in found_in(pipeline, text)[1].uncertainties]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Mr. Holm ignored two questions about the missing funds.", "what does Mr. Holm say about the missing funds"),
        (
            "The company did not respond to inquiries about the recall.",
            "what does The company say about the recall",
        ),
        (
            "Karin Holm gave no indication that she was ready to leave the board.",
            "was Karin Holm ready to leave the board",
        ),
        ("Police said it was too early to discuss the motive.", "what is the motive"),
        (
            "The ministry has not committed to sending a delegate to the fair.",
            "will the ministry send a delegate to the fair",
        ),
        ("Karin Holm has yet to make an endorsement in the race.", "will Karin Holm make an endorsement in the race"),
        ("The bank did not disclose what those conditions were.", "what were those conditions"),
        ("Her lawyer would not say what she was inclined to do.", "what was she inclined to do"),
        (
            "Karin Holm demurred when asked whether she believed the mayor was lying.",
            "did Karin Holm believe the mayor was lying",
        ),
        (
            "The ruling left open the question of how the towns would pay for the bridge.",
            "how would the towns pay for the bridge",
        ),
    ],
)
def test_what_somebody_passes_over_is_asked(pipeline: Pipeline, text: str, question: str) -> None:
    assert [words and words.lower() for words in asked(pipeline, text)] == [question.lower()]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Holm answered two questions about the missing funds.",
        "The company did not respond to the flood in time.",
        "Karin Holm gave every indication that she was ready to leave the board.",
        "It was too early to harvest the beans.",
        "The ministry has committed to sending a delegate to the fair.",
        "Karin Holm made an endorsement in the race.",
        "They did not even know who the captain was.",
        "“I wonder if he can read a map at all,” she said.",
    ],
)
def test_what_is_answered_promised_or_mocked_is_not_asked(pipeline: Pipeline, text: str) -> None:
    assert asked(pipeline, text) == []
