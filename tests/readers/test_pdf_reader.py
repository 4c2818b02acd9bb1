from pathlib import Path

import pytest
import typst

from generator.readers.blocks import Article
from generator.readers.read import article_of

FIRST = (
    "The council of Alder signed a deal on Wednesday after four years of talks about the water of the river, which"
    " the towns downstream had long asked for and which the ministry had twice put off."
)
SECOND = (
    "Maria Lopez, the mayor, said that she would not sign anything that left the well-known river to chance, and that"
    " an international commission would watch over the agreement in the years to come."
)
SETTINGS = (
    '#set page(width: 140mm, height: 110mm)\n#set text(size: 10pt, lang: "en", hyphenate: true)\n'
    "#set par(justify: true)\n"
)


def article(tmp_path: Path, source: str) -> Article:
    (tmp_path / "a.typ").write_text(source)
    found, problems = article_of("a.pdf", typst.compile(str(tmp_path / "a.typ")))
    assert found is not None, problems
    return found


def shape(found: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in found.blocks]


def test_paragraphs_and_headings_are_found_by_their_place_and_size(tmp_path: Path) -> None:
    found = article(tmp_path, f"{SETTINGS}= Council signs deal\n{FIRST}\n\n== What is next\n{SECOND}\n")
    assert shape(found) == [
        ("heading", "Council signs deal"), ("text", FIRST), ("heading", "What is next"), ("text", SECOND),
    ]  # fmt: skip
    assert (found.about["title"], found.about["language"]) == ("Council signs deal", "en")


def test_words_broken_at_the_end_of_a_line_are_joined(tmp_path: Path) -> None:
    found = article(tmp_path, SETTINGS.replace("140mm", "85mm") + f"{FIRST}\n\n{SECOND}\n")
    assert [text for _, text in shape(found)] == [FIRST, SECOND]


def test_running_heads_and_page_numbers_are_left_out_and_a_sentence_goes_on_over_pages(tmp_path: Path) -> None:
    head = '#set page(height: 60mm, header: [The Gazette], numbering: "1 / 1")\n'
    found = article(tmp_path, f"{SETTINGS}{head}{FIRST} {SECOND}\n\n{SECOND}\n\n{FIRST}\n")
    text = "\n".join(text for _, text in shape(found))
    assert "Gazette" not in text
    assert text == "\n".join([f"{FIRST} {SECOND}", SECOND, FIRST])


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    found = article(tmp_path, f"{SETTINGS}#set page(columns: 2)\n{FIRST}\n\n{SECOND}\n#colbreak()\n{FIRST}\n")
    assert [text for _, text in shape(found)] == [FIRST, SECOND, FIRST]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"%PDF-1.7\nnothing", "broken"), (b"%PDF", "broken"), (b"not a pdf at all", "broken")],
)
def test_a_pdf_that_cannot_be_read_is_refused_with_a_remedy(content: bytes, words: str) -> None:
    found, problems = article_of("a.pdf", content)
    assert found is None
    assert words in problems[0].message
    assert problems[0].remedy


def test_pictures_of_pages_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.typ").write_text("#rect(width: 5cm)")
    found, problems = article_of("a.pdf", typst.compile(str(tmp_path / "a.typ")))
    assert found is None
    assert "OCR" in problems[0].remedy
