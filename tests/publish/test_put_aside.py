"""Pages come out the same, whether their references and inline tags are put aside or not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import markdown
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.publish.inline_patterns import FewerPatterns
from generator.publish.put_aside import KNOWN, PutAside, without

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.md"))
PIECES = (
    "word", " ", "\n", "\n\n", "    ", "*", "__", "`", "`&#65;`", "\\", "[a](b)", "](", "](x&#65;y)", "[b]: /c\n",
    "[^n]", "\n[^n]: note\n", "![a](b)", "<https://a.example>", "<b>", "</b>", "&amp;", "&#65;", "&#46;", "&#", "&",
    "<", '<span class="x">', "</span>", '<a href="#x">', "</a>", "<p>", "</p>", '<section markdown="1">', "</section>",
    "<table><tr><td>", "</td></tr></table>", "<!-- c -->", "<hr>", "<br/>", '<line x="1"/>', '<i title="*">', "</i>",
    "|", "| a | b |\n|---|---|\n", "\n# h &#65; <b>x</b>\n", "> ", "- ", ":   ", "{ .c }", "    { #y }\n", "{", "}",
)  # fmt: skip
LEFT_BY_MARKDOWN = ("zzwxh", "wzxhzdk")
"""Python-Markdown's own placeholders, which it loses in odd pages."""


def converted(text: str, *more: markdown.extensions.Extension) -> tuple[str, Any]:
    converter = markdown.Markdown(extensions=[*sorted(KNOWN), *more])
    return converter.convert(text), converter.toc_tokens  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", GOLDEN, ids=lambda page: page.stem)
def test_a_golden_page_is_converted_alike(page: Path) -> None:
    text = page.read_text("utf-8")
    assert converted(text, PutAside(), FewerPatterns()) == converted(text)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_page_is_converted_alike(text: str) -> None:
    ordinary = converted(text)
    assume(not any(sign in str(ordinary) for sign in LEFT_BY_MARKDOWN))
    assert converted(text, PutAside(), FewerPatterns()) == ordinary


def test_references_and_inline_tags_become_single_characters() -> None:
    made, aside = without('Rock &#38; roll, <b>loud</b> &#38; <a href="#x">here</a>\n    { #y }\n')
    assert aside == ["&#38;", "<b>", "</b>", '<a href="#x">', "</a>"]
    assert len(made) == len("Rock x roll, xloudx x xherex\n    { #y }\n")


@pytest.mark.parametrize(
    "text",
    [
        "![one &#65;](two)",
        "<!-- a --> &#65;",
        "[a]: /b\n\n&#65;",
        "    code &#65;",
        "``a &#65; b``",
        "`a &#65; | b`",
        "<p>a</p> &#65;",
        "a &#65; < b",
        "\U000f0000 &#65;",
    ],
)
def test_a_page_that_may_come_out_otherwise_is_left_as_it_is(text: str) -> None:
    assert without(text) == (text, [])


def test_a_reference_in_code_and_in_a_link_stays_what_it_is() -> None:
    assert converted("`&#65;` &#66; [c](d&amp;e)", PutAside())[0] == converted("`&#65;` &#66; [c](d&amp;e)")[0]
    assert without("`&#65;` &#66;")[1] == ["&#66;"]


def test_one_converter_takes_one_page_after_the_other() -> None:
    converter = markdown.Markdown(extensions=[PutAside()])
    assert converter.convert("&#65; <b>b</b>") == "<p>&#65; <b>b</b></p>"
    assert converter.convert("<i>&#66;</i>") == "<p><i>&#66;</i></p>"
    assert converter.convert("plain") == "<p>plain</p>"
