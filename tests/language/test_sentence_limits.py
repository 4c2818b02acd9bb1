import pytest

from generator.language.pipeline import Pipeline


@pytest.mark.parametrize(
    "text",
    [
        "“We can’t accept this,” Anna Novak, the mayor, told the agency.",
        '"Who will pay?" she asked the council.',
        '"They left," John Baker said, "and nobody knows why."',
    ],
)
def test_no_sentence_begins_between_a_quotation_and_its_speaker(pipeline: Pipeline, text: str) -> None:
    assert len(pipeline.parse(text).sentences) == 1


def test_no_sentence_begins_inside_a_name_where_a_paragraph_ends_as_sentences_do(pipeline: Pipeline) -> None:
    text = "Thomas Sann, 42, and his wife Manju Sann, 36, from Sydney were arrested."
    assert len(pipeline.parse(text).sentences) == 1


def test_no_sentence_begins_inside_what_a_reporter_adds_to_a_quotation(pipeline: Pipeline) -> None:
    text = "“Neither President [Nora W.] Klein nor the mayor would have been in favour of it,” she said."
    assert len(pipeline.parse(text).sentences) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A letter by Sens. Ida Moor and Tom Leck asked the board to pay.",
        "The No. 2 official of the port resigned.",
        "The deputy, Kim Rask, denied it on Monday.",
    ],
)
def test_no_sentence_begins_behind_a_short_title_a_number_sign_or_a_comma(pipeline: Pipeline, text: str) -> None:
    assert len(pipeline.parse(text).sentences) == 1
