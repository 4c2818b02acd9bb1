import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.document import Document
from generator.model.event import ArticleSettings
from generator.readers import read
from tests.counting import calls

PROJECT = Path(__file__).parents[1] / "projects" / "river-deal" / "seeds" / "river-deal"
SEEDS = Path(__file__).parents[2] / "seeds"
ARTICLE = "The council signed a deal on the river today."


def document(text: str | bytes, file: str = "a/b.txt") -> Document:
    found, _ = read(file, text if isinstance(text, bytes) else text.encode())
    assert found is not None
    return found


def shape(found: Document) -> list[tuple[str, str]]:
    return [(paragraph.kind, found.text[paragraph.start : paragraph.end]) for paragraph in found.paragraphs]


def codes(content: bytes, file: str = "a/b.txt") -> list[tuple[str, str]]:
    return [(problem.code, problem.severity) for problem in read(file, content)[1]]


def test_paragraphs_are_numbered_and_cover_the_text() -> None:
    found = document("One sentence stands here.\n\nAnd another one stands there.\n")
    assert found.text == "One sentence stands here.\nAnd another one stands there."
    assert [(p.number, p.start, p.end) for p in found.paragraphs] == [(1, 0, 25), (2, 26, 55)]
    assert found.sha256 == hashlib.sha256(b"One sentence stands here.\n\nAnd another one stands there.\n").hexdigest()


def test_what_the_article_does_not_say_is_none() -> None:
    found = document((PROJECT / "gazette.txt").read_bytes())
    assert (found.title, found.outlet, found.author, found.published, found.url) == (None,) * 5


def test_what_people_know_goes_before_what_the_file_says() -> None:
    settings = ArticleSettings(outlet="The Daily Herald", published="2024-05-03")
    found, _ = read("river-deal/herald.md", (PROJECT / "herald.md").read_bytes(), settings)
    assert found is not None
    assert (found.title, found.outlet, found.published) == (
        "Alder signs river deal after four years", "The Daily Herald", "2024-05-03",
    )  # fmt: skip


def test_front_matter_is_read_and_left_out_of_the_text() -> None:
    found = document((PROJECT / "herald.md").read_bytes(), "river-deal/herald.md")
    assert (found.outlet, found.author, found.published) == ("The Herald", "Ana Brandt", "2024-05-02")
    assert found.url == "https://herald.example/2024/05/alder-river-deal"
    assert shape(found)[0] == ("heading", "Alder signs river deal after four years")
    assert "outlet" not in found.text


@pytest.mark.parametrize(
    "authors", ['[Jo Field, "Ana Brandt"]', "\n  - Jo Field\n  - Ana Brandt", "Jo Field, Ana Brandt"]
)
def test_a_list_of_authors_in_front_matter_is_read(authors: str) -> None:
    found = document(
        f"---\ntitle: Deal\nauthors: {authors}\ntags:\n- water\ndate: 2024-05-02\n---\n\n{ARTICLE}", "a/b.md"
    )
    assert (found.title, found.author, found.published) == ("Deal", "Jo Field, Ana Brandt", "2024-05-02")


def test_a_byline_and_a_date_right_below_each_other_are_two_lines_even_in_wrapped_text() -> None:
    wrapped = f"{ARTICLE[:-1]} after four years of\ntalks about the water that farms may take from it."
    found = document(f"Council signs deal\n\nBy Ana Brandt\nMay 1, 2024\n\n{wrapped}\n\n{wrapped}\n")
    assert (found.author, found.published) == ("Ana Brandt", "2024-05-01")
    assert [kind for kind, _ in shape(found)] == ["heading", "caption", "caption", "text", "pull quote"]


def test_lines_of_known_keys_above_the_text_are_read_too() -> None:
    found = document(f"Title: A deal\nDate: May 2, 2024\nURL: https://a.example/b\n\n{ARTICLE}\n")
    assert (found.title, found.published, found.url, found.text) == (
        "A deal",
        "2024-05-02",
        "https://a.example/b",
        ARTICLE,
    )
    assert document(f"Warning: rain\nDate: soon\n\n{ARTICLE}").text.startswith("Warning: rain")


def test_html_becomes_the_article_without_menus_and_scripts() -> None:
    found = document((PROJECT / "ministry.html").read_bytes(), "river-deal/ministry.html")
    assert (found.title, found.outlet) == ("Ministry welcomes the Alder river deal", "Ministry of Water")
    assert (found.published, found.url) == ("2024-05-03T09:30:00Z", "https://water.example/press/alder-river-deal")
    assert ("heading", "Water for farms and for the river") in shape(found)
    assert not any(word in found.text for word in ("Cookies", "Contact", "tracker"))


def test_a_headline_and_headings_without_markup_are_found_between_single_lines() -> None:
    found = document((PROJECT / "ledger.txt").read_bytes())
    assert found.title == "River Deal Leaves Farmers and Anglers at Odds"
    headings = [text for kind, text in shape(found) if kind == "heading"]
    assert headings == [found.title, "What the deal says", "What comes next"]


def test_markers_are_spans_of_the_text_and_blanks_for_reading() -> None:
    found = document((PROJECT / "courier.txt").read_bytes())
    assert [found.text[m.start : m.end] for m in found.markers] == [
        "[1]",
        "[1], [2]",
        "[2]",
        "[1]",
        "[3]",
        "[3]",
        "[1]",
    ]
    assert "[" not in found.reading_text
    assert len(found.reading_text) == len(found.text)


def test_a_pull_quote_with_doubled_marks_is_told_from_the_text() -> None:
    found = document((PROJECT / "courier.txt").read_bytes())
    assert [text for kind, text in shape(found) if kind == "pull quote"] == [
        '“"We will not sign a deal that leaves the river to chance."”'
    ]


def test_of_two_equal_paragraphs_the_first_is_the_text() -> None:
    sentence = "The council signed a deal on the river."
    assert [kind for kind, _ in shape(document(f"{sentence}\n\nIt was raining all day.\n\n{sentence}\n"))] == [
        "text", "text", "pull quote",
    ]  # fmt: skip


WRAPPED = """\
The council of Alder signed a deal on Wednesday that sets how much water
farms may take from the Alder River, ending four years of talks between
the town and the long-
range planners of the valley.

Maria Lopez, the mayor of Alder, said the town had no choice and that it
would not have signed otherwise.
"""


def test_wrapped_lines_are_joined_and_no_word_is_changed() -> None:
    found = document(WRAPPED)
    assert len(found.paragraphs) == 2
    assert "how much water farms may take" in found.text
    assert "long-range planners" in found.text


def test_wrapped_lines_without_blank_lines_keep_their_paragraphs() -> None:
    found = document(WRAPPED.replace("\n\n", "\n"))
    assert [text[:11] for _, text in shape(found)] == ["The council", "Maria Lopez"]


def test_lists_bylines_and_a_date_line_are_known() -> None:
    head = "A deal for the river\n\nBy Ana Brandt\n\n4 May 2024\n\n"
    found = document(head + "It has two parts.\n- water for the farms\n- water for the river\n")
    assert (found.title, found.author, found.published) == ("A deal for the river", "Ana Brandt", "2024-05-04")
    assert [kind for kind, _ in shape(found)] == ["heading", "caption", "caption", "text", "list item", "list item"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_form_of_unicode_is_read(encoding: str) -> None:
    text = "The café in “Alder” signed a deal – at last. And so on and so forth."
    found, problems = read("a/b.txt", text.encode(encoding))
    assert problems == ()
    assert found is not None
    assert found.text == text


def test_windows_text_is_read_with_a_warning_that_names_the_file() -> None:
    found, problems = read("a/b.txt", "The café in “Alder” signed a deal at last.".encode("cp1252"))
    assert found is not None
    assert found.text == "The café in “Alder” signed a deal at last."
    assert [(p.code, p.severity, p.file) for p in problems] == [("encoding-guessed", "warning", "a/b.txt")]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-article"),
        (b" \n\r\n\t", "empty-article"),
        (b"Word", "no-article"),
        (b"%PDF-1.7 and so on", "binary-file"),
        (b"\x89PNG\r\n\x1a\n", "binary-file"),
        (bytes(range(256)) * 4, "binary-file"),
        ("Совет подписал договор о реке сегодня".encode("cp1251"), "undecodable"),
        (b"\xff\xfeT\x00h\x00e", "undecodable"),
        ((ARTICLE * 9).encode() + b"\x81\x8d", "undecodable"),
    ],
)
def test_what_is_no_article_is_refused_with_a_remedy(content: bytes, code: str) -> None:
    found, problems = read("a/b.txt", content)
    assert found is None
    assert [(p.code, p.severity, p.file) for p in problems] == [(code, "error", "a/b.txt")]
    assert problems[0].remedy


def test_an_unknown_kind_of_file_is_refused() -> None:
    assert codes(ARTICLE.encode(), "a/b.odt") == [("unknown-format", "error")]
    assert codes(b"<html><body></body></html>", "a/b.html") == [("no-article", "error")]


def test_hidden_characters_are_left_out_and_that_is_said() -> None:
    found, problems = read(
        "a/b.txt", "The \u202ecouncil\u202c signed\x07 a \u200bdeal to\u00adday\u00a0on it.".encode()
    )
    assert found is not None
    assert found.text == "The council signed a deal today on it."
    assert [p.code for p in problems] == ["hidden-characters"]
    assert "U+202E" in problems[0].message


def test_raw_html_in_markdown_is_left_out_and_that_is_said() -> None:
    found, problems = read(
        "a/b.md", f"{ARTICLE}\n\n<script>alert(1)</script>\n\nThe *end* of [it](javascript:alert(1)).".encode()
    )
    assert found is not None
    assert "alert(1)</script>" not in found.text
    assert [p.code for p in problems] == ["html-left-out"]


def test_metadata_that_makes_no_sense_is_named() -> None:
    found, problems = read(
        "a/b.txt", f"---\ndate: soon\nurl: javascript:alert(1)\ntitle: 'A deal'\n---\n{ARTICLE}".encode()
    )
    assert found is not None
    assert (found.title, found.published, found.url) == ("A deal", None, None)
    assert [p.code for p in problems] == ["unusable-metadata", "unusable-metadata"]


def test_ten_times_the_article_is_not_much_more_than_ten_times_the_work() -> None:
    def article(paragraphs: int) -> str:
        numbers = range(paragraphs)
        return "\n\n".join(
            f"Paragraph {i} says what it says, “and this is number {i} of it,” he said." for i in numbers
        )

    short, long = article(500), article(5_000)
    assert len(document(long).paragraphs) == 5_000
    assert calls(lambda: document(long)) < 15 * calls(lambda: document(short))


@pytest.mark.parametrize("path", sorted(SEEDS.rglob("*.txt")), ids=lambda path: path.name[:3])
def test_no_word_of_a_real_article_is_changed(path: Path) -> None:
    content = path.read_bytes()
    found = document(content)
    assert found.text.split() == content.decode().split()
    assert document(content) == found


@given(st.text(max_size=300), st.sampled_from(["a/b.txt", "a/b.md"]))
def test_any_text_is_read_or_refused_and_read_the_same_twice(text: str, file: str) -> None:
    content = text.encode()
    found, problems = read(file, content)
    assert (found is None) == any(problem.severity == "error" for problem in problems)
    if found:
        assert [found.text[p.start : p.end] for p in found.paragraphs] == found.text.split("\n")
        assert [p.number for p in found.paragraphs] == list(range(1, len(found.paragraphs) + 1))
    assert read(file, content) == (found, problems)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    found, problems = read("a/b.txt", content)
    assert found is not None or problems
