"""Footnote marks show what their notes are called, in the order of the page; each way back has a name of its own."""

from __future__ import annotations

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.publish.citations import spoken

TEXT = """\
- Late in the tree [^a]

<div markdown="1">

Early in the reader's way [^a] [^b]

</div>

Last [^a]

[^a]: **S1 ¶3** The Gazette: “words”

[^b]: A note that begins otherwise
"""


@pytest.fixture
def page() -> LexborHTMLParser:
    extensions = ["footnotes", "md_in_html", "generator.publish.citations"]
    return LexborHTMLParser(markdown.markdown(TEXT, extensions=extensions))


def test_a_mark_shows_its_code_and_is_heard_as_words(page: LexborHTMLParser) -> None:
    mark = page.css_first("sup a")
    assert mark is not None
    assert mark.css_first("[aria-hidden=true]").text() == "[S1\u00a0¶3]"
    assert mark.css_first(".bw-spoken").text() == "Source 1, paragraph 3"


def test_a_note_that_begins_otherwise_keeps_its_number(page: LexborHTMLParser) -> None:
    assert [link.text() for link in page.css("sup a[href='#fn:b']")] == ["2"]


def test_marks_are_counted_in_the_order_of_the_page(page: LexborHTMLParser) -> None:
    ids = [mark.attributes["id"] for mark in page.css("sup")]
    assert ids == ["fnref:a", "fnref2:a", "fnref:b", "fnref3:a"]


def test_each_way_back_leads_to_a_mark_of_its_own_and_says_which(page: LexborHTMLParser) -> None:
    back = [(link.attributes["href"], link.attributes["aria-label"]) for link in page.css(".footnote-backref")]
    assert back == [
        ("#fnref:a", "Back to S1 ¶3, place 1 of 3"),
        ("#fnref2:a", "Back to S1 ¶3, place 2 of 3"),
        ("#fnref3:a", "Back to S1 ¶3, place 3 of 3"),
        ("#fnref:b", "Back to the text"),
    ]


@pytest.mark.parametrize(
    ("code", "words"),
    [("S1 ¶3", "Source 1, paragraph 3"), ("S12", "Source 12"), ("GAZETTE ¶3", "GAZETTE paragraph 3")],
)
def test_codes_are_heard_as_words(code: str, words: str) -> None:
    assert spoken(code) == words
