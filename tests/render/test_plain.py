"""Text in pull requests: shown as it is, whatever is in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.render.plain import plain_markdown

GITHUB = MarkdownIt("gfm-like", {"linkify": False, "html": True})
PIECES = st.sampled_from(
    [
        *"\\`*_[]()<>#|~&$!:/@.+-=\"' 1ab",
        "](http://x.example)",
        "<b>",
        "<!--",
        "-->",
        "&lt;",
        "**",
        "__",
        "![",
        "www.",
        "1. ",
    ]
)


def shown(markdown: str) -> tuple[str, set[str]]:
    """The text a reader sees, and the elements it is in."""
    html = GITHUB.render(f"- said: {markdown}\n")
    text = re.sub(r"<!-- -->", "", html)
    elements = set(re.findall(r"</?(\w+)", text))
    plain = re.sub(r"<[^>]*>", "", text).strip()
    for code, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(code, character)
    return plain.removeprefix("said:").strip(), elements


@settings(max_examples=400)
@given(st.lists(PIECES | st.text(max_size=3), max_size=12).map("".join))
def test_whatever_somebody_wrote_reads_as_that_and_nothing_else(text: str) -> None:
    wanted = " ".join(re.sub(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]", "\ufffd", text).split())
    if not wanted.isprintable():
        return
    assert shown(plain_markdown(text)) == (wanted, {"ul", "li"})


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The deal ended four years of talks.", "The deal ended four years of talks."),
        ("ask @ana about #12", "ask @<!-- -->ana about #<!-- -->12"),
        ("see https://x.example", "see https:\\//x.example"),
        ("a|b", "a\\|b"),
        ("two\nlines", "two lines"),
    ],
)
def test_only_what_would_be_taken_for_something_else_is_marked(text: str, written: str) -> None:
    assert plain_markdown(text) == written
