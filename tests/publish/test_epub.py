"""The book: a sound EPUB 3 in which every citation leads to its note and back."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
from lxml import etree

from generator.files import shipped
from generator.publish.epub import epub
from generator.publish.ingredients import read_templates
from generator.render.book import book
from generator.render.shown import BriefView
from tests.publish.copies import river

EPOCH = 315_532_800
HTML = "{http://www.w3.org/1999/xhtml}"
HOSTILE = "<b>&amp; {{ x }} ]]> \"q\" 'p' <!-- --> <?php ?> \x01 javascript:x"


def bound(view: BriefView) -> bytes:
    made = book(view, river()[1], read_templates([shipped("site_templates")]))
    return epub(made.title, made.page, made.style, "Briefwright", EPOCH)


def page_of(made: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return etree.fromstring(archive.read("book/brief.xhtml"))


def test_the_type_comes_first_and_plain() -> None:
    made = bound(river()[0])
    assert made[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xhtml", ".opf", ".xml")):
                etree.fromstring(archive.read(name))


def test_every_passage_that_is_cited_is_a_note_and_every_mark_leads_to_it() -> None:
    view, _ = river()
    page = page_of(bound(view))
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    targets = [link.get("href") for link in page.iter(f"{HTML}a") if link.get("href", "").startswith("#")]
    assert len(targets) > 80
    assert {target[1:] for target in targets} <= set(ids)
    notes = [" ".join("".join(aside.itertext()).split()) for aside in page.iter(f"{HTML}aside")]
    cited = [one for item in (*view.summary, *view.agreed, *view.quotes, *view.timeline) for one in item.citations]
    for citation in cited:
        assert any(f"{citation.mark} {citation.credit}: “{citation.exact}”" in note for note in notes)


def test_the_contents_lead_to_the_sections() -> None:
    made = bound(river()[0])
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        contents = archive.read("book/nav.xhtml").decode()
    entries = re.findall(r'<a href="brief.xhtml#([^"]+)">([^<]+)</a>', contents)
    assert entries[0][1] == "In short"
    assert "Where the sources disagree" in [title for _, title in entries]
    headings = {element.get("id"): element.text for element in page_of(made).iter(f"{HTML}h2")}
    assert headings == dict(entries)


@pytest.mark.parametrize("text", [HOSTILE, "long" * 3000, "قال الوزير", "中文 😀"])
def test_hostile_text_comes_out_as_text(text: str) -> None:
    view, _ = river()
    first = replace(view.agreed[0], text=text)
    page = page_of(bound(replace(view, title=text, agreed=(first, *view.agreed[1:]))))
    assert "".join(page.itertext()).count(text.replace("\x01", "")) >= 3


def test_the_same_book_gives_the_same_bytes() -> None:
    assert bound(river()[0]) == bound(river()[0])
