"""A page is read back before it is written: footnotes, markup, links and texts."""

from __future__ import annotations

import pytest

from generator.model.page import Page
from generator.render.gate import gate
from generator.render.prove import prove

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
