from hypothesis import given
from hypothesis import strategies as st

from generator.readers import as_markdown, page_key, suffix_of
from generator.readers.blocks import Block
from generator.readers.markdown import read_markdown
from generator.readers.normalize import clean, one_line

MARKS = st.text(st.sampled_from(list("#*_-+>`~[]()<>&!|\\:=.1 2aB\"'é—;/lt\t")), max_size=24)


@given(
    st.lists(
        st.tuples(st.sampled_from(["text", "heading", "list item"]), MARKS | st.text(max_size=40)),
        min_size=1,
        max_size=6,
    )
)
def test_what_is_kept_is_read_again_as_it_was(parts: list[tuple[str, str]]) -> None:
    blocks = [Block(kind, one_line(clean(text)) or "x") for kind, text in parts]  # type: ignore[arg-type]
    again = read_markdown(clean(as_markdown(blocks)), "a.md")
    assert [(block.kind, block.text) for block in again.blocks] == [(block.kind, block.text) for block in blocks]
    assert again.about == ({"title": blocks[0].text} if blocks[0].kind == "heading" else {})


def test_plain_words_are_kept_plain() -> None:
    blocks = (
        Block("heading", "Deal signed"),
        Block("heading", "What is next?"),
        Block("text", "She said: “No” [1] (2 – 3) & left."),
        Block("list item", "a"),
    )
    assert as_markdown(blocks) == "# Deal signed\n\n## What is next?\n\nShe said: “No” [1] (2 – 3) & left.\n\n- a\n"


def test_spellings_of_one_address_are_one_page() -> None:
    spellings = [
        "https://www.x.example/a/?utm_source=b&id=1#top", "http://x.example:80/a?id=1&fbclid=z", "https://X.example//a?id=1",
    ]  # fmt: skip
    assert {page_key(url) for url in spellings} == {"x.example/a?id=1"}
    assert page_key("https://x.example/a?id=2") != page_key("https://x.example/a?id=1")


def test_what_bytes_are_is_seen_before_it_is_believed() -> None:
    assert suffix_of(b"<!DOCTYPE html><html>", "text/plain") == ".html"
    assert suffix_of(b"\n<?xml version='1.0'?><rss version='2.0'>", "text/html") == ".feed"
    assert suffix_of(b"%PDF-1.7", "text/html") == ".pdf"
    assert suffix_of(b"From: a\nTo: b\nMessage-ID: <c>\nSubject: d\n\nText", "") == ".eml"
    assert suffix_of(b"Just words.", "") == ".txt"
    assert suffix_of(b"\x89PNG", "image/png") == ""
