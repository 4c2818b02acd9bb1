"""The forms of the PDF: house style, paper, pictures in words, one page, a digest, scripts from the right."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
import segno

from generator.files import shipped
from generator.publish.pdf import Typesetter
from generator.publish.pdf_many import Order, typeset_all
from generator.render.digest import digest
from generator.render.house import House
from generator.render.one_page import one_page
from generator.render.paper import Paper, paper
from tests.publish.copies import LIVE, river, texts, typesetter

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'


def typeset(content: Paper, form: str = "brief") -> bytes:
    made, diagnostics = typesetter(form).typeset(content, 0)
    assert not diagnostics
    assert made is not None
    return made


def dictionaries(document: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return [item for item in document.objects if isinstance(item, pikepdf.Dictionary)]


def alternatives(made: bytes) -> list[str]:
    """The texts in words of all pictures."""
    with pikepdf.open(io.BytesIO(made)) as document:
        return [str(item.Alt) for item in dictionaries(document) if item.get("/S") == "/Figure" and "/Alt" in item]


def test_each_picture_says_in_words_what_it_shows() -> None:
    shown = " ".join(alternatives(typeset(paper(*river()))))
    assert "Tom Hale: Minimum flow: opposes." in shown
    assert "The deal ended four years of talks: in S1 and S2." in shown
    assert "March 2020: Talks about the water of the Alder River began." in shown
    assert f"QR code of the address {LIVE}" in shown


def test_the_code_on_paper_is_that_of_the_address() -> None:
    page = pypdfium2.PdfDocument(typeset(paper(*river())))[0]
    points_of_mm = 72 / 25.4
    side, right, top = 21 * points_of_mm, page.get_width() - 25 * points_of_mm, 27 * points_of_mm
    picture = page.render(scale=8).to_pil().convert("L")
    modules = segno.make(LIVE, error="m", micro=False).matrix
    step = side / len(modules)
    for down, row in enumerate(modules):
        for across, dark in enumerate(row):
            place = (right - side + (across + 0.5) * step, top + (down + 0.5) * step)
            assert (picture.getpixel((round(place[0] * 8), round(place[1] * 8))) < 128) == bool(dark)


def test_without_an_address_there_is_no_code_of_it() -> None:
    view, copy = river()
    made = typeset(paper(view, replace(copy, live=None)))
    assert not any("QR code" in words for words in alternatives(made))
    assert "may be out of date" not in " ".join(texts(made))


def test_links_say_where_they_lead() -> None:
    with pikepdf.open(io.BytesIO(typeset(paper(*river())))) as document:
        links = [item for item in dictionaries(document) if item.get("/Subtype") == "/Link"]
        assert len(links) > 40
        assert all("/Contents" in link for link in links)


def test_the_file_is_sound() -> None:
    for content, form in ((paper(*river()), "brief"), (digest("Both", [river()], House()), "digest")):
        with pikepdf.open(io.BytesIO(typeset(content, form))) as document:
            assert document.check_pdf_syntax() == []


def test_letter_is_letter() -> None:
    page = pypdfium2.PdfDocument(typeset(paper(*river(House(paper="letter")))))[0]
    assert page.get_size() == pytest.approx((612, 792))


def test_the_house_style_sets_name_contact_and_logo() -> None:
    style = House(name="Alder Desk", contact="desk@alder.example", accent="#aa0000", logo="art/logo.svg")
    setting = Typesetter([shipped("site_templates")], pictures={"art/logo.svg": LOGO})
    made, diagnostics = setting.typeset(paper(*river(style)), 0)
    assert made is not None
    assert not diagnostics
    everything = texts(made)
    assert all("Alder Desk · in review" in page for page in everything)
    assert "Published by Alder Desk: desk@alder.example" in everything[-1]
    assert "Alder Desk" in alternatives(made)


def test_a_template_of_the_project_can_use_the_packaged_one(tmp_path: Path) -> None:
    (tmp_path / "pdf").mkdir()
    own = '#import "packaged/parts.typ": *\n#let house = house + (name: "Mine")\n'
    (tmp_path / "pdf" / "brief.typ").write_text(f"{own}#show: styled\n#title()\n#house.name\n")
    made, _ = Typesetter([tmp_path, shipped("site_templates")]).typeset(paper(*river()), 0)
    assert made is not None
    assert texts(made) == ["The river deal Mine"]


def test_one_page_is_one_page_with_every_note() -> None:
    view, copy = river()
    made, diagnostics = typesetter("one-page").typeset_on_one_page(one_page(view, copy), 0)
    assert made is not None
    assert not diagnostics
    pages = texts(made)
    assert len(pages) == 1
    sides = [side for item in view.disagreements for side in item.sides]
    for item in (*view.summary, *sides, *view.open_questions):
        assert all(f"{one.mark} “{one.exact}”" in pages[0] for one in item.citations)
    assert "The whole brief also has 5 points and 4 quotations." in pages[0]


def test_what_does_not_fit_on_the_page_is_left_out_and_counted() -> None:
    view, copy = river()
    many = tuple(replace(view.open_questions[0], id=f"q{n}", anchor=f"open-questions-q{n}") for n in range(90))
    versions = one_page(replace(view, open_questions=many), copy)
    made, diagnostics = typesetter("one-page").typeset_on_one_page(versions, 0)
    assert made is not None
    assert not diagnostics
    pages = texts(made)
    assert len(pages) == 1
    shown = pages[0].count("How many people signed the deal?")
    assert 10 < shown < 90
    assert f"The whole brief also has {90 - shown} open questions" in pages[0]


def test_a_digest_has_a_chapter_for_each_brief_and_an_index_that_finds_its_actors() -> None:
    view, copy = river()
    second = replace(view, event="second", title="Another deal", page="briefs/second.md")
    made = typeset(digest("Two deals", [(view, copy), (second, copy)], House()), "digest")
    pages = texts(made)
    index = next(page for page in pages if "Index of actors" in page and "Contents" not in page)
    first_page = index.split("Tom Hale, The river deal ")[1].split(",")[0]
    assert "called the limit “a slow death for the valley”" in pages[int(first_page) - 1]
    with pikepdf.open(io.BytesIO(made)) as document, document.open_outline() as outline:
        assert [entry.title for entry in outline.root] == [
            "The river deal", "Another deal", "Index of actors", "About these briefs",
        ]  # fmt: skip
        assert "Timeline" in [entry.title for entry in outline.root[0].children]


def test_text_from_the_right_keeps_its_order() -> None:
    view, copy = river()
    said = "قال الوزير (Alder)"
    first = replace(view.quotes[0], text=said)
    content = paper(replace(view, quotes=(first, *view.quotes[1:])), copy)
    assert content["quotes"][0]["text"] == f"\u2067{said}\u2069"
    everything = " ".join(texts(typeset(content)))
    assert "قال" in everything
    assert "الوزير" in everything


def test_many_papers_give_what_each_gives_alone() -> None:
    view, copy = river()
    wanted = [paper(replace(view, title=f"Deal {number}"), copy) for number in range(5)]
    orders = [Order("brief", lambda one=one: [one], "") for one in wanted]
    made = typeset_all(orders, [shipped("site_templates")], {}, 0)
    for one, (content, found) in zip(wanted, made, strict=True):
        assert content == typeset(one)
        assert not found


def test_two_folders_give_the_same_bytes(tmp_path: Path) -> None:
    import shutil

    content: dict[str, Any] = paper(*river())
    made = []
    for name in ("one", "two/deeper"):
        shutil.copytree(shipped("site_templates") / "pdf", tmp_path / name / "pdf")
        made.append(Typesetter([tmp_path / name]).typeset(content, 0)[0])
    assert made[0] == made[1]
