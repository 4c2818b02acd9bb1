from generator.language.paragraphs import LONGEST_CHUNK, split_paragraphs


def test_a_plain_line_is_itself() -> None:
    (paragraph,) = split_paragraphs("\n He left. \n\n")
    assert paragraph.text == "He left."
    assert [paragraph.place(offset) for offset in (0, 3)] == [2, 5]


def test_white_space_becomes_one_space_and_places_are_kept() -> None:
    text = "He\u00a0 left\tearly"
    (paragraph,) = split_paragraphs(text)
    assert paragraph.text == "He left early"
    assert [text[paragraph.place(offset)] for offset in (0, 3, 8, 12)] == ["H", "l", "e", "y"]


def test_a_run_without_spaces_is_cut() -> None:
    text = "x" * (LONGEST_CHUNK + 5)
    (paragraph,) = split_paragraphs(text)
    assert paragraph.text == "x" * LONGEST_CHUNK + " " + "x" * 5
    assert paragraph.place(LONGEST_CHUNK + 1) == LONGEST_CHUNK
