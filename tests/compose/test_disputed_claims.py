"""What one article says somebody did and another has them deny is a disagreement, though the words differ."""

from __future__ import annotations

import pytest

from compose.events import event
from generator.language.pipeline import Pipeline
from generator.model.brief import Disagreement


def disputes(pipeline: Pipeline, *articles: str) -> list[Disagreement]:
    return list(event(pipeline, *articles).brief.disagreements.values())


@pytest.mark.parametrize(
    ("claim", "denial", "question"),
    [
        (
            "Rosa Klein told the inquiry that Mayor Oskar Brandt had requested that Klein put an end to the audit.",
            "Oskar Brandt, the mayor, denied on Tuesday that he had asked Klein to stop the audit.",
            "Did Oskar Brandt ask Klein to stop the audit?",
        ),
        (
            "Campaigners made claims that the new bylaw would discriminate against street traders.",
            "The council praised the bylaw and rejected assertions that it allowed discrimination against traders.",
            "Did the bylaw allow discrimination against traders?",
        ),
        (
            "Two nurses accused the director, Emil Stark, of hiding the test results from patients.",
            "Emil Stark, the director, denied having concealed test results from any patients.",
            "Did Emil Stark hide the test results from patients?",
        ),
        (
            "The Courier published a report that said Anna Lind had ordered the dam gates closed.",
            "A spokesman disputed a report that said Anna Lind had directed engineers to close the dam gates.",
            "Did Anna Lind direct engineers to close the dam gates?",
        ),
    ],
)
def test_what_is_claimed_in_one_article_and_denied_in_another_is_asked(
    pipeline: Pipeline, claim: str, denial: str, question: str
) -> None:
    (found,) = disputes(pipeline, claim, denial)
    assert found.question == question
    assert [{e.source for e in side.evidence} for side in found.sides.values()] == [{"s1"}, {"s2"}]


def test_denying_the_allegations_denies_what_the_articles_tell_of_the_one_who_denies(pipeline: Pipeline) -> None:
    found = disputes(
        pipeline,
        "The paper printed allegations that Judge Peter Moss had taken money from a builder.",
        "A complaint accused Peter Moss, the judge, of taking money from builders. He kept silent for a week.",
        "Peter Moss, the judge, denied the allegations and said he would stay.",
    )
    assert [one.question for one in found] == ["Did Peter Moss take money from builders?"]


@pytest.mark.parametrize(
    ("claim", "other"),
    [
        # somebody else
        (
            "Rosa Klein told the inquiry that Paul Ritter had requested that Klein stop the audit of the harbour.",
            "Oskar Brandt, the mayor, denied on Tuesday that he had asked Klein to stop the audit.",
        ),
        # another deed of the same man
        (
            "Rosa Klein told the inquiry that Mayor Oskar Brandt had asked Klein to dinner at the harbour.",
            "Oskar Brandt, the mayor, denied on Tuesday that he had asked Klein to stop the audit.",
        ),
        # nobody says it is so
        (
            "The inquiry will examine whether Mayor Oskar Brandt asked Klein to stop the audit.",
            "Oskar Brandt, the mayor, denied on Tuesday that he had asked Klein to stop the audit.",
        ),
        # what is denied is a service, not a claim
        (
            "The hospital provides treatment to all asylum seekers who come to its doors.",
            "The clinic denied treatment to asylum seekers who came to its doors.",
        ),
        # nothing was denied
        (
            "Two nurses accused the director, Emil Stark, of hiding the test results from patients.",
            "Emil Stark, the director, did not deny hiding the test results from patients.",
        ),
        # the same denial told twice
        (
            "Emil Stark, the director, denied hiding the test results from patients.",
            "Emil Stark, the director, rejected claims that he had hidden test results from patients.",
        ),
        # the claim is of something else that was alleged of somebody else
        (
            "A report accused the ferry company of selling unsafe boats. It said that Lena Voss inspected them.",
            "Peter Moss, the judge, denied the allegations and said he would stay.",
        ),
    ],
)
def test_what_is_not_denied_of_the_same_in_the_same_words_is_no_disagreement(
    pipeline: Pipeline, claim: str, other: str
) -> None:
    assert disputes(pipeline, claim, other) == []


def test_a_phrase_claimed_of_a_thing_and_said_not_to_fit_it_is_asked(pipeline: Pipeline) -> None:
    found = disputes(
        pipeline,
        "The senator stood by his claim that the canal is a “monument to the minister's vanity”.",
        "An editor replied that the canal was not “a monument to the minister’s vanity”.",
    )
    assert [one.question for one in found] == ["Was the canal a monument to the minister’s vanity?"]


def test_what_one_article_tells_and_a_person_says_they_did_not_do_is_asked(pipeline: Pipeline) -> None:
    found = disputes(
        pipeline,
        "Karin Holm sold forged tickets to two hundred visitors of the fair, the organisers found.",
        "“I have not sold forged tickets to visitors,” Karin Holm said on Monday.",
    )
    assert [one.question for one in found] == [
        "Did Karin Holm sell forged tickets to two hundred visitors of the fair?"
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # only why is denied
        (
            "Karin Holm sold her share of the mill in March.",
            "Karin Holm did not sell her share of the mill because of the strike.",
        ),
        # not only: nothing is denied
        ("The old mill is a museum of crafts.", "The old mill is not only a museum of crafts but a school."),
        # what may be is not told
        (
            "Karin Holm may have sold forged tickets to two hundred visitors of the fair.",
            "“I have not sold forged tickets to visitors,” Karin Holm said on Monday.",
        ),
        # two articles with one denial
        (
            "“I have not sold forged tickets to visitors,” Karin Holm said on Monday.",
            "Karin Holm said she had not sold forged tickets to any visitors.",
        ),
        # only as what she runs is denied
        (
            "Karin Holm is running for mayor as an independent.",
            "Karin Holm is not running for mayor as a stand-in for her brother.",
        ),
    ],
)  # fmt: skip
def test_what_can_both_be_so_is_not_asked(pipeline: Pipeline, one: str, other: str) -> None:
    assert disputes(pipeline, one, other) == []


def test_who_was_dismissed_by_one_article_and_resigned_by_another_is_asked(pipeline: Pipeline) -> None:
    found = disputes(
        pipeline,
        "Lena Voss, whom the board dismissed in May, has written a book.",
        "Lena Voss resigned in May and has written a book.",
    )
    assert [one.kind for one in found] == ["direct"]


def test_a_photo_disliked_and_apologised_for_is_no_refusal(pipeline: Pipeline) -> None:
    assert disputes(
        pipeline,
        "Karin Holm said the photo of the burning flag was too cruel.",
        "Karin Holm issued an apology for the photo of the burning flag.",
    ) == []  # fmt: skip


def test_who_maintains_their_innocence_denies_what_two_articles_claim_of_them(pipeline: Pipeline) -> None:
    found = disputes(
        pipeline,
        "The paper printed allegations that Judge Peter Moss had taken money from a builder.",
        "A complaint accused Peter Moss, the judge, of taking money from builders. He kept silent for a week.",
        "Peter Moss, the judge, has maintained his innocence and said he would stay.",
    )
    assert [one.question for one in found] == ["Did Peter Moss take money from builders?"]


def test_who_does_something_wrong_maintains_nothing(pipeline: Pipeline) -> None:
    found = disputes(
        pipeline,
        "The paper printed allegations that Judge Peter Moss had taken money from a builder.",
        "A complaint accused Peter Moss, the judge, of taking money from builders. He kept silent for a week.",
        "Peter Moss, the judge, did the right thing and left the court.",
    )
    assert found == []


def test_a_length_told_to_the_last_page_is_asked_and_a_rounded_one_is_not(pipeline: Pipeline) -> None:
    exact = disputes(pipeline, "The 48-page indictment names nobody else.", "The 47-page indictment names nobody else.")
    assert [(one.kind, one.question) for one in exact] == [("count", "How many pages has the indictment?")]
    assert disputes(pipeline, "The 50-page indictment names nobody else.", "The 51-page indictment names nobody.") == []


def test_the_number_of_a_place_in_a_row_counts_nothing(pipeline: Pipeline) -> None:
    assert disputes(
        pipeline,
        "Karin Holm kept the No. 2 position of the union at its meeting.",
        "Karin Holm kept the No. 3 position of the union at its meeting.",
    ) == []  # fmt: skip


def test_a_law_signed_by_one_and_opposed_is_no_refusal(pipeline: Pipeline) -> None:
    assert disputes(
        pipeline,
        "Governor Karin Holm rejected the harbour law as a burden on boats.",
        "Governor Karin Holm signed the harbour law on Thursday.",
    ) == []  # fmt: skip
