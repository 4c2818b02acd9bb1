"""Where things stand on the pages of a PDF."""

from __future__ import annotations

import json
from dataclasses import replace

import pypdfium2
import pytest

from generator.render.paper import paper
from tests.publish.copies import river, texts, typesetter

ABOUT = "About this brief"


@pytest.mark.parametrize("more", [0, 6, 14, 20])
def test_what_is_said_of_the_brief_never_stands_alone_on_the_last_page(more: int) -> None:
    view, copy = river()
    content = json.loads(json.dumps(paper(view, copy)))
    last = content["sources"][-1]
    content["sources"] += [{**last, "anchor": f"sources-x{number}"} for number in range(more)]
    made, _ = typesetter("brief").typeset(content, 0)
    assert made is not None
    before = texts(made)[-1].partition(ABOUT)[0]
    assert "says otherwise" in before


def test_the_bullet_of_an_arabic_line_stands_in_that_line() -> None:
    view, copy = river()
    first = replace(view.agreed[0], text="قالت رئيسة البلدية إنها لن توقع من دون حد أدنى مضمون للتدفق.")
    made, _ = typesetter("brief").typeset(paper(replace(view, agreed=(first, *view.agreed[1:])), copy), 0)
    assert made is not None
    page = next(page for page in pypdfium2.PdfDocument(made) if "•" in page.get_textpage().get_text_bounded())
    text = page.get_textpage()
    every = text.get_text_bounded()
    bullet, letter = (text.get_charbox(every.index(character), loose=True) for character in ("•", "ق"))
    assert letter[1] < (bullet[1] + bullet[3]) / 2 < letter[3]
