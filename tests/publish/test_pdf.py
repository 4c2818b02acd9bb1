"""The PDF stands alone: tagged, titled, every cited passage at the foot of a page, the same bytes every time."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pikepdf
import pypdfium2
import pytest

from generator.commands.loading import load_brief
from generator.files import Project, shipped
from generator.publish.pdf import Typesetter
from generator.render.citing import PublishedBrief
from generator.render.paper import Copy, Paper, paper
from generator.render.shown import BriefView, DisagreementView, SideView, StatementView
from generator.render.view import brief_view
from tests.conftest import PROJECTS

HOSTILE = '#panic() $x^2$ *b* `c` _d_ <e> @f \\ // /* */ [g] #link("http://h")'


@cache
def typesetter() -> Typesetter:
    return Typesetter([shipped("site_templates")], installed_fonts=False)


@pytest.fixture(scope="module")
def view() -> BriefView:
    loaded = load_brief(Project(PROJECTS / "river-deal"), "river-deal")
    assert loaded.brief is not None
    return brief_view(PublishedBrief("river-deal", loaded.brief, loaded.readable_documents))


@pytest.fixture
def river(view: BriefView) -> Paper:
    return paper(view, Copy("https://briefs.example/river-deal.html"))


def typeset(content: Paper) -> bytes:
    made, diagnostics = typesetter().typeset(content, 0)
    assert not diagnostics
    assert made is not None
    return made


def texts(made: bytes) -> list[str]:
    """The text of each page as a reader copies it, with white space as one space."""
    document = pypdfium2.PdfDocument(made)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b\ufffe]+", "", text)


def test_the_same_brief_gives_the_same_bytes(river: Paper) -> None:
    assert typeset(river) == Typesetter([shipped("site_templates")]).typeset(river, 0)[0]


def test_it_is_tagged_has_a_language_a_title_bookmarks_and_claims_its_standards(river: Paper) -> None:
    with pikepdf.open(io.BytesIO(typeset(river))) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        with document.open_metadata() as metadata:
            assert metadata["dc:title"] == "The river deal"
            assert metadata.pdfa_status == "2A"
            assert metadata["pdfuaid:part"] == "1"
        with document.open_outline() as outline:
            assert "Where the sources disagree" in [entry.title for entry in outline.root]


def test_all_fonts_are_embedded_with_a_map_to_unicode(river: Paper) -> None:
    with pikepdf.open(io.BytesIO(typeset(river))) as document:
        fonts = [
            item for item in document.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"
        ]
        whole = [font for font in fonts if font.Subtype == "/Type0"]
        assert whole
        assert all("/ToUnicode" in font for font in whole)
        descriptors = [font.DescendantFonts[0].FontDescriptor for font in whole]
        assert all("/FontFile3" in found or "/FontFile2" in found for found in descriptors)


def test_every_cited_passage_stands_at_the_foot_of_a_page_that_cites_it(river: Paper) -> None:
    pages = [squeezed(page) for page in texts(typeset(river))]
    statements = [item for section in ("summary", "agreed", "alone", "timeline", "quotes") for item in river[section]]
    assert len(statements) > 10
    for item in statements:
        for citation in item["citations"]:
            note = squeezed(f"{citation['mark']} {citation['credit']}: “{citation['exact']}”")
            carrying = [page for page in pages if squeezed(item["text"]) in page]
            assert any(note in page for page in carrying), f"{item['id']}: {citation['exact']}"


def test_a_passage_cited_twice_on_a_page_has_one_note_there(river: Paper) -> None:
    first = squeezed(texts(typeset(river))[0])
    note = squeezed("The Gazette, 1 May 2024, title not known: “The council of Alder signed a deal on Wednesday")
    assert first.count(note) == 1
    assert first.count(squeezed("S1 ¶1")) > 1


def test_addresses_are_printed(river: Paper) -> None:
    assert squeezed("https://herald.example/2024/05/alder-river-deal") in squeezed(" ".join(texts(typeset(river))))


def test_sections_stand_in_the_order_of_the_page(river: Paper) -> None:
    with pikepdf.open(io.BytesIO(typeset(river))) as document, document.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
    wanted = [
        "What changed", "What the sources agree on", "What one source alone reports", "Where the sources disagree",
        "What is not known", "Who stands where", "In their own words", "Timeline",
        "Sources and how independent they are", "About this brief",
    ]  # fmt: skip
    assert [title for title in titles if title in wanted] == wanted


def test_every_page_says_which_it_is_of_how_many(river: Paper) -> None:
    pages = texts(typeset(river))
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page


@pytest.mark.parametrize("text", [HOSTILE, "a" * 500, "tab\there", '"quoted" ‘twice’ — …', "Ἀθῆναι Київ Łódź"])
def test_hostile_text_comes_out_as_text(view: BriefView, text: str) -> None:
    first = view.agreed[0]
    citation = replace(first.citations[0], exact=text, label="hostile")
    changed = replace(view, title=text, agreed=(replace(first, text=text, citations=(citation,)), *view.agreed[1:]))
    assert squeezed(" ".join(texts(typeset(paper(changed))))).count(squeezed(text)) >= 3


def test_a_quotation_of_ten_thousand_characters_is_printed_whole(river: Paper) -> None:
    text = " ".join(f"word{number}" for number in range(1200))
    river["quotes"][0]["text"] = text
    everything = " ".join(texts(typeset(river)))
    assert all(f"word{number}" in everything for number in range(0, 1200, 7))


@pytest.mark.parametrize("character", ["中", "😀", "\ue000", "\x01"])
def test_a_character_no_font_has_is_named_with_its_item(river: Paper, character: str) -> None:
    river["agreed"][1]["text"] = f"A {character} here."
    made, diagnostics = typesetter().typeset(river, 0, "briefs/river-deal.yml")
    assert made is not None
    assert f"A [U+{ord(character):04X}] here." in " ".join(texts(made))
    assert [(problem.code, problem.file, problem.item) for problem in diagnostics] == [
        ("glyph-missing", "briefs/river-deal.yml", "points.minimum-flow")
    ]
    assert f"U+{ord(character):04X}" in diagnostics[0].message


@pytest.mark.parametrize("seed", range(30))
def test_no_note_is_lost_and_none_leaves_its_page_whatever_the_lengths(view: BriefView, seed: int) -> None:
    changed = lengthened(view, Random(seed))
    pages = [squeezed(page) for page in texts(typeset(paper(changed)))]
    assert len(pages) >= 4
    for item in items_of(changed):
        carrying = [page for page in pages if squeezed(item.text) in page]
        for citation in item.citations:
            note = squeezed(f"{citation.mark} {citation.credit}: “{citation.exact}”")
            assert any(note in page for page in carrying), (item.id, citation.mark)
            assert all(page.count(note) <= 1 for page in pages), (item.id, citation.mark)


def items_of(view: BriefView) -> list[StatementView | SideView]:
    return [*view.agreed, *view.alone, *(side for item in view.disagreements for side in item.sides)]


def test_a_brief_of_forty_pages_is_whole_and_its_contents_lead_to_the_right_pages(view: BriefView) -> None:
    changed = lengthened(view, Random(1), statements=130)
    made = typeset(paper(changed, Copy("https://briefs.example/river-deal.html")))
    pages = texts(made)
    assert len(pages) >= 40
    everything = [squeezed(page) for page in pages]
    for item in items_of(changed):
        carrying = [page for page in everything if squeezed(item.text) in page]
        assert carrying, item.id
        assert all(any(squeezed(one.exact) in page for page in carrying) for one in item.citations), item.id
    for title in ("What one source alone reports", "Where the sources disagree", "About this brief"):
        found = re.search(rf"{title}[ .]*(\d+)", pages[0])
        assert found
        assert title in pages[int(found[1]) - 1]
    assert pages[-1].endswith(f"Page {len(pages)} of {len(pages)}")


def test_qpdf_finds_nothing_wrong(river: Paper, tmp_path: Path) -> None:
    program = shutil.which("qpdf")
    if program is None:
        pytest.skip("qpdf is not installed; pikepdf's check is in test_pdf_forms.py")
    (tmp_path / "river.pdf").write_bytes(typeset(river))
    done = subprocess.run([program, "--check", str(tmp_path / "river.pdf")], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_quotations_copy_out_with_their_ligatures_and_hyphens_as_letters(view: BriefView) -> None:
    words = "The official’s five-year offer of a cease-fire, first-floor office, Zaporizhzhia-bound affluent traffic"
    changed = replace(view, quotes=(replace(view.quotes[0], text=words), *view.quotes[1:]))
    assert f"“{words}”" in " ".join(texts(typeset(paper(changed))))


def lengthened(view: BriefView, random: Random, statements: int | None = None) -> BriefView:
    """A brief with many items of different lengths, each citing some of the same passages."""
    passages = [replace(one, exact=one.exact + " word" * random.randint(0, 40)) for one in view.citations]

    def statement(name: str) -> StatementView:
        text = f"Point {name} " + "text " * random.randint(3, 50)
        standing = replace(view.alone[0].standing, disputes=())
        cited = tuple(random.sample(passages, random.randint(1, 5)))
        return replace(view.alone[0], id=name, anchor=f"points-{name}", text=text, citations=cited, standing=standing)

    def disagreement(name: str) -> DisagreementView:
        sides = tuple(
            replace(
                view.disagreements[0].sides[0],
                id=f"{name}-{number}",
                anchor=f"disagreements-{name}-{number}",
                text=f"Side {name}.{number} " + "text " * random.randint(3, 30),
                citations=tuple(random.sample(passages, random.randint(1, 3))),
            )
            for number in range(random.randint(2, 4))
        )
        return replace(view.disagreements[0], id=name, anchor=f"disagreements-{name}", sides=sides)

    return replace(
        view,
        agreed=tuple(statement(f"a{number}") for number in range(statements or random.randint(3, 12))),
        alone=tuple(statement(f"b{number}") for number in range(statements or random.randint(3, 12))),
        disagreements=tuple(disagreement(f"d{number}") for number in range(4)),
        withdrawn=(),
        open_questions=(),
        answered_questions=(),
        quotes=(),
        summary=(),
        actors=(),
        timeline=(),
    )


def test_a_template_of_the_project_goes_before_the_shipped_one(river: Paper, tmp_path: Path) -> None:
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf" / "brief.typ").write_text(
        '#set document(title: "Mine")\n#set text(lang: "en")\n= Mine\n#json(bytes(sys.inputs.brief)).title'
    )
    made, _ = Typesetter([tmp_path, shipped("site_templates")]).typeset(river, 0)
    assert made is not None
    assert texts(made) == ["Mine The river deal"]


def test_a_mistake_in_a_template_is_named(river: Paper, tmp_path: Path) -> None:
    (tmp_path / "pdf").mkdir()
    (tmp_path / "pdf" / "brief.typ").write_text("= Mine\n\n#nonsense")
    made, (found,) = Typesetter([tmp_path]).typeset(river, 0)
    assert made is None
    assert "nonsense" in found.message
    assert (found.file, found.line, found.column) == ("site_templates/pdf/brief.typ", 3, 2)
