import pytest

from generator.language.party_labels import without_labels
from generator.language.pipeline import Pipeline


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Ida Moor, R-Ohio, said no.", "Ida Moor          said no."),
        ("Ida Moor (D–N.J.) said no.", "Ida Moor          said no."),
        ("Ida Moor, D-Conn., who said no, left.", "Ida Moor         , who said no, left."),
        ("They met Ida Moor, R-Tenn. The talks failed.", "They met Ida Moor        . The talks failed."),
        ("Tom Leck (Calif.) and Ida Moor left.", "Tom Leck          and Ida Moor left."),
    ],
)
def test_party_and_place_behind_a_name_are_blanks_of_the_same_length(text: str, read: str) -> None:
    assert without_labels(text) == read
    assert len(read) == len(text)


@pytest.mark.parametrize("text", ["The D-Day landing, D-Day itself.", "The body (CPS) met the union (U.N.)."])
def test_other_letters_with_a_hyphen_or_in_brackets_stay(text: str) -> None:
    assert without_labels(text) == text


def test_who_has_a_party_behind_the_name_is_the_subject(pipeline: Pipeline) -> None:
    parse = pipeline.parse("On Sunday, Sen. Ida Moor, R-S.C., suggested a vote.")
    subject = next(token for token in parse.tokens if token.dependency == "nsubj")
    assert parse.text[subject.start : subject.end] == "Moor"
    assert parse.tokens[subject.head].text == "suggested"
