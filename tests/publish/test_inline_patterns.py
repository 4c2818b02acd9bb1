"""Pages come out the same, however few of Python-Markdown's patterns they are searched for."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.publish.inline_patterns import FewerPatterns, needed

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("*.md"))
EXTENSIONS = ["attr_list", "def_list", "footnotes", "generator.publish.citations", "md_in_html", "tables", "toc"]
PIECES = (
    "word", " ", "\n", "\n\n", "*", "**", "_", "__", "`", "``", "\\", "\\*", "[a]", "[a](b)", "[a][b]", "[b]: /c",
    "\n[b]: /c\n", "[^n]", "\n[^n]: note\n", "![a](b)", "![a][b]", "<https://a.example>", "<me@a.example>", "<b>",
    "</b>", "&amp;", "&#65;", "  \n", "<div markdown>", "</div>", "| a | b |\n|---|---|\n", "# ", "> ",
    "- ", "{: #id }", "://", "@", "&", "<", "]:",
)  # fmt: skip


def converted(text: str, *more: markdown.extensions.Extension) -> str:
    return markdown.Markdown(extensions=[*EXTENSIONS, *more]).convert(text)


@pytest.mark.parametrize("page", GOLDEN, ids=lambda page: page.stem)
def test_a_golden_page_is_converted_alike(page: Path) -> None:
    text = page.read_text("utf-8")
    assert converted(text, FewerPatterns()) == converted(text)


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_page_is_converted_alike(text: str) -> None:
    assert converted(text, FewerPatterns()) == converted(text)


def test_one_converter_takes_pages_of_every_kind_one_after_the_other() -> None:
    converter = markdown.Markdown(extensions=[FewerPatterns()])
    assert converter.convert("plain") == "<p>plain</p>"
    assert converter.convert("*now* `code`") == "<p><em>now</em> <code>code</code></p>"


def test_a_page_without_signs_is_searched_for_few_patterns() -> None:
    converter = markdown.Markdown(extensions=EXTENSIONS)
    assert len(needed(converter, ["plain words"])) < len(list(converter.inlinePatterns)) / 3
