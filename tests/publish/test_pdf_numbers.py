"""The number of a mark is that of the note it leads to, on its page; what is cited again there shares it."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from random import Random

import pikepdf
import pypdfium2
import pytest

from generator.render.digest import digest
from generator.render.house import House
from generator.render.paper import Paper, paper
from generator.render.shown import BriefView, StatementView
from tests.publish.copies import river, texts, typesetter

MARGIN, INDENT = 25 * 72 / 25.4, 5 * 72 / 25.4
"""Where the numbers of notes stand, and how far to the right of them their texts."""


def typeset(content: Paper, form: str = "brief") -> bytes:
    made, diagnostics = typesetter(form).typeset(content, 0)
    assert not diagnostics
    assert made is not None
    return made


def followed(made: bytes) -> list[tuple[int, str, int, str]]:
    """For each mark: its page and number, and the page and number of the note that it leads to."""
    shown = [page.get_textpage() for page in pypdfium2.PdfDocument(made)]
    found = []
    with pikepdf.open(io.BytesIO(made)) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages)}
        names = pikepdf.NameTree(document.Root.Names.Dests) if "/Names" in document.Root else {}
        for page, text in enumerate(shown):
            for link in document.pages[page].get("/Annots", []):
                target = link.get("/Dest", link.get("/A", pikepdf.Dictionary()).get("/D"))
                if target is None:
                    continue
                if isinstance(target, pikepdf.String):
                    target = names[str(target)]
                target = target.get("/D") if isinstance(target, pikepdf.Dictionary) else target
                left, bottom, right, top = (float(value) for value in link.Rect)
                mark = text.get_text_bounded(left, bottom - 1, right + 0.5, top + 1).strip()
                if not re.fullmatch(r"\d+", mark) or "/XYZ" not in [str(part) for part in target]:
                    continue
                there, y = numbers[target[0].objgen], float(target[3])
                note = shown[there].get_text_bounded(MARGIN - 1, y - 16, MARGIN + INDENT - 3, y - 9).strip()
                found.append((page, mark, there, note))
    return found


def many_statements(view: BriefView, random: Random) -> BriefView:
    """A brief whose points cite few passages again and again."""

    def statement(number: int) -> StatementView:
        cited = tuple(random.sample(view.citations, random.randint(1, 4)))
        text = f"Point {number} " + "text " * random.randint(3, 40)
        standing = replace(view.alone[0].standing, disputes=())
        return replace(
            view.alone[0], id=f"p{number}", anchor=f"points-p{number}", text=text, citations=cited, standing=standing
        )

    return replace(view, agreed=tuple(statement(number) for number in range(60)))


@pytest.mark.parametrize("seed", range(3))
def test_every_mark_has_the_number_of_its_note_and_both_are_on_one_page(seed: int) -> None:
    view, copy = river()
    met = followed(typeset(paper(many_statements(view, Random(seed)), copy)))
    assert len(met) > 100
    assert len({(page, mark) for page, mark, _, _ in met}) < len(met)
    for page, mark, there, note in met:
        assert (page, mark) == (there, note)


def test_in_a_digest_repeated_citations_share_a_number_on_a_page_and_none_is_lost() -> None:
    view, copy = river()
    long = many_statements(view, Random(4))
    made = typeset(digest("Both", [(view, copy), (replace(long, event="second"), copy)], House()), "digest")
    met = followed(made)
    assert all((page, mark) == (there, note) for page, mark, there, note in met)
    pages = ["".join(page.split()) for page in texts(made)]
    shared = 0
    for item in (*view.agreed, *view.alone, *long.agreed):
        words = "".join(item.text.split())
        carrying = [page for page in pages if words in page]
        assert carrying, item.id
        for citation in item.citations:
            note = "".join(f"{citation.mark} {citation.credit}: “{citation.exact}”".split())
            assert any(note in page for page in carrying), (item.id, citation.mark)
            assert all(page.count(note) <= 1 for page in pages), (item.id, citation.mark)
            shared += any(page.count(words) and page.count("".join(citation.mark.split())) > 2 for page in carrying)
    assert shared > 20
