"""What a person who hands briefs on notices at the command line: `pdf` with its options, `epub`, `mail`."""

from __future__ import annotations

import email
import email.policy
import io
import zipfile
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.conftest import Run


def pages(file: Path) -> list[str]:
    document = pypdfium2.PdfDocument(file)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def test_the_paper_is_chosen_and_the_folder_named(river: Run, river_deal: Path) -> None:
    code, said, _ = river("pdf", "--paper", "letter", "--to", "hand/out")
    assert code == 0
    assert "1 PDF in hand/out/" in said
    assert pypdfium2.PdfDocument(river_deal / "hand/out/river-deal.pdf")[0].get_size() == (612, 792)


def test_paper_that_is_not_known_is_wrong_usage_and_what_there_is_is_named(river: Run) -> None:
    code, _, trouble = river("pdf", "--paper", "a3")
    assert code == 2
    assert "a4" in trouble
    assert "letter" in trouble


def test_one_page_is_a_file_of_its_own_beside_the_whole(river: Run, river_deal: Path) -> None:
    assert river("pdf")[0] == 0
    assert river("pdf", "--one-page")[0] == 0
    folder = river_deal / "build/pdf"
    assert len(pages(folder / "river-deal-one-page.pdf")) == 1
    assert len(pages(folder / "river-deal.pdf")) > 3


def test_a_digest_has_the_title_it_was_given_and_every_brief(river: Run, river_deal: Path) -> None:
    brief = river_deal / "briefs/river-deal.yml"
    (river_deal / "briefs/second.yml").write_text(brief.read_text().replace("The river deal", "The second deal"))
    code, _, _ = river("pdf", "--digest", "Deals of <May> & June")
    assert code == 0
    made = river_deal / "build/pdf/digest.pdf"
    assert "Deals of <May> & June" in pages(made)[0]
    with pikepdf.open(made) as document, document.open_outline() as outline:
        assert [entry.title for entry in outline.root][:2] == ["The river deal", "The second deal"]


def test_a_digest_on_one_page_is_wrong_usage(river: Run) -> None:
    code, _, trouble = river("pdf", "--digest", "All", "--one-page")
    assert code == 2
    assert "don't go together" in trouble


def test_two_runs_give_the_same_bytes(river: Run, river_deal: Path) -> None:
    assert river("pdf", "--to", "one")[0] == 0
    assert river("pdf", "--to", "two")[0] == 0
    assert (river_deal / "one/river-deal.pdf").read_bytes() == (river_deal / "two/river-deal.pdf").read_bytes()


def test_a_character_no_font_has_is_named_with_file_and_item(river: Run, river_deal: Path) -> None:
    brief = river_deal / "briefs/river-deal.yml"
    brief.write_text(brief.read_text().replace("title: The river deal", "title: The river \ue000 deal"))
    code, _, trouble = river("pdf")
    assert code == 1
    assert "briefs/river-deal.yml" in trouble
    assert "U+E000" in trouble
    assert "[U+E000]" in pages(river_deal / "build/pdf/river-deal.pdf")[0]


def test_a_book_is_made_where_it_is_wanted(river: Run, river_deal: Path) -> None:
    code, said, _ = river("epub", "river-deal", "--to", "books")
    assert code == 0
    assert "1 EPUB in books/" in said
    with zipfile.ZipFile(river_deal / "books/river-deal.epub") as book:
        assert book.read("mimetype") == b"application/epub+zip"
        assert "The river deal" in book.read("book/brief.xhtml").decode()


def test_mail_is_a_message_and_its_text_and_nothing_is_sent(river: Run, river_deal: Path) -> None:
    code, said, _ = river("mail", "--to", "letters")
    assert code == 0
    assert "2 files in letters/" in said
    message = email.message_from_bytes(
        (river_deal / "letters/river-deal.eml").read_bytes(), policy=email.policy.default
    )
    assert message["Subject"] == "The river deal"
    assert message["To"] is None
    assert "WHERE THE SOURCES DISAGREE" in (river_deal / "letters/river-deal.txt").read_text().upper()


@pytest.mark.parametrize("command", ["pdf", "epub", "mail"])
def test_a_brief_that_is_not_there_is_wrong_usage(river: Run, command: str) -> None:
    code, _, trouble = river(command, "river-dael")
    assert code == 2
    assert "river-dael" in trouble


def test_a_pdf_made_by_the_command_reads_back_tagged_and_titled(river: Run, river_deal: Path) -> None:
    assert river("pdf")[0] == 0
    with pikepdf.open(io.BytesIO((river_deal / "build/pdf/river-deal.pdf").read_bytes())) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en"
        with document.open_metadata() as metadata:
            assert metadata["dc:title"] == "The river deal"
