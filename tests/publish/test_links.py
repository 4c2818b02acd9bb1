"""Broken links in a built site are found, each with its page; sound ones are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.links import check_links


def found(folder: Path, **pages: str) -> list[tuple[str, str]]:
    for name, text in pages.items():
        path = folder / name.replace("__", "/").replace("_html", ".html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return [(diagnostic.code, diagnostic.words) for diagnostic in check_links(folder)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('<a href="none.html">x</a>', "link-broken"),
        ('<a href="b.html#none">x</a>', "anchor-missing"),
        ('<a href="#none">x</a>', "anchor-missing"),
        ('<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup>', "anchor-missing"),
        ('<img src="none.png">', "link-broken"),
        ('<img srcset="b.html 1x, none.png 2x">', "link-broken"),
        ('<p id="x"></p><p id="x"></p>', "id-twice"),
        ('<script src="https://elsewhere.example/x.js"></script>', "request-leaves-site"),
        ('<link rel="stylesheet" href="//elsewhere.example/x.css">', "request-leaves-site"),
        ('<a href="../outside.html">x</a>', "link-broken"),
    ],
)
def test_what_is_broken_is_found(tmp_path: Path, text: str, code: str) -> None:
    assert [each for each, _ in found(tmp_path, a_html=text, b_html="")] == [code]


def test_what_is_sound_is_left_alone(tmp_path: Path) -> None:
    text = (
        '<a href="b.html#there">x</a><a href="#here" id="here">y</a><a href="deep/c.html">z</a><a href="deep/">i</a>'
        '<a href="https://elsewhere.example/">w</a><a href="mailto:a@b.example">m</a><img src="data:image/png,x">'
        '<link rel="canonical" href="https://elsewhere.example/a">'
    )
    deep = '<a href="../a.html#here">up</a><a href="/b.html">top</a>'
    assert found(tmp_path, a_html=text, b_html='<p id="there">', deep__c_html=deep, deep__index_html="") == []
