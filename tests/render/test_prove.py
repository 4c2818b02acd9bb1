"""A page is read back before it is written: footnotes, markup, links and texts."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from generator.diagnostics import Diagnostic
from generator.model.page import Page
from generator.render.citing import PublishedBrief
from generator.render.gate import gate
from generator.render.pages import render
from generator.render.prove import prove, prove_whole

FILES = ("briefs/a.md", "sources/a/s1.md")


def codes(text: str, printed: tuple[str, ...] = ()) -> list[str]:
    return [found.code for found in prove(Page("briefs/a.md", text), printed, FILES)]


def test_a_sound_page_has_nothing_against_it() -> None:
    note = '[^x]: **S1 ¶1** [words](../sources/a/s1.md#x) <span class="n">n</span>'
    text = f"# {gate('A [^b] *c*')}\n\nText [^x]\n\n{note}\n"
    assert codes(text, ("A [^b] *c*",)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Text [^x]", "footnote-undefined"),
        ("Text\n\n[^x]: A note", "footnote-unused"),
        ("Text [^x]\n\n[^x]: One note here\n\n[^x]: Another note here", "footnote-twice"),
        ("<script>x</script>", "page-markup"),
        ('A <img src="x"> picture', "page-markup"),
        ('A <span onclick="x()">y</span>', "page-markup"),
        ('A <a href="javascript:x">y</a>', "page-markup"),
        ("A <!-- comment -->", "page-markup"),
        ("![x](y.png)", "page-markup"),
        ("[x](s2.md)", "page-link"),
        ("[x](../../a.md)", "page-link"),
    ],
)
def test_what_is_wrong_with_a_page_is_found(text: str, code: str) -> None:
    assert code in codes(text)


def test_a_text_that_reads_back_changed_is_found() -> None:
    assert codes("This is *not* it", ("This is *not* it",)) == ["page-text"]


def test_a_text_that_never_reached_the_page_is_found() -> None:
    assert codes("Something else", ("The words",)) == ["page-text"]


SPOILT = (
    "<script>x</script>",
    "![](https://example.org/x.png)",
    "[x](javascript:y)",
    "[x](nowhere.md)",
    "[x][y]\n\n[y]: javascript:z",
    "<https://example.org>",
    '<p onclick="x">y</p>',
    "<p>a < b</p>",
    "a > b",
    "    &#65; in code",
    "`&#65;`",
    "```\n&#65;\n```",
    "<!-- x -->",
    '<div\nstyle="x">y</div>',
    "[^unknown]",
    "- x\n\n        &#65; deeper",
)


@pytest.mark.parametrize("spoilt", SPOILT)
@pytest.mark.parametrize("around", ["@", "Before.\n\n@\n\nAfter.", "- item\n- @", "> @", "# x { #y }\n@"])
def test_the_quick_proof_lets_nothing_pass_that_the_whole_proof_stops(spoilt: str, around: str) -> None:
    page = Page("x.md", around.replace("@", spoilt) + "\n")
    if prove_whole(page, ["A"] if "&#65;" in spoilt else [], {"x.md"}):
        assert prove(page, ["A"] if "&#65;" in spoilt else [], {"x.md"})


def test_every_page_of_the_sample_passes_the_quick_proof_and_the_whole_one(
    published: PublishedBrief, templates: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    proven = []

    def watched(page: Page, printed: Sequence[str], expected: Collection[str]) -> tuple[Diagnostic, ...]:
        assert prove_whole(page, printed, expected) == ()
        monkeypatch.setattr("generator.render.prove.prove_whole", never)
        proven.append(page.path)
        return prove(page, printed, expected)

    def never(*arguments: object) -> tuple[Diagnostic, ...]:
        raise AssertionError(f"{arguments[0]} needs the whole proof")

    monkeypatch.setattr("generator.render.pages.prove", watched)
    render([published], templates)
    assert len(proven) > 10
