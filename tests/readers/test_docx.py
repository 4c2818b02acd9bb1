import io
import zipfile

import docx

from generator.readers.blocks import Article
from generator.readers.read import article_of


def read(document: object) -> Article:
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    found, problems = article_of("a.docx", file.getvalue())
    assert found is not None, problems
    return found


def test_headings_lists_tables_and_the_head_are_read() -> None:
    document = docx.Document()
    document.core_properties.title = "Template of the office"
    document.core_properties.author = "Ana Brandt"
    document.add_heading("Council signs deal", 0)
    document.add_paragraph("May 1, 2024")
    document.add_paragraph("The council of Alder signed a deal on Wednesday.")
    document.add_paragraph("the annex", style="List Bullet")
    cells = document.add_table(1, 3).rows[0].cells
    cells[0].merge(cells[1]).text, cells[2].text = "councillors", "twelve"
    document.add_paragraph("It was late.")
    found = read(document)
    assert [(block.kind, block.text) for block in found.blocks] == [
        ("heading", "Council signs deal"), ("text", "May 1, 2024"),
        ("text", "The council of Alder signed a deal on Wednesday."), ("list item", "the annex"),
        ("list item", "councillors | twelve"), ("text", "It was late."),
    ]  # fmt: skip
    assert found.about == {"title": "Council signs deal", "author": "Ana Brandt", "published": "2024-05-01"}


def test_changes_count_as_accepted() -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    paragraph = document.add_paragraph("The council of Alder signed ")
    for change in (
        "<w:del {0}><w:r><w:delText>nothing</w:delText></w:r></w:del>",
        "<w:ins {0}><w:r><w:t>a deal on Wednesday</w:t></w:r></w:ins>",
    ):
        paragraph._p.append(parse_xml(change.format(nsdecls("w"))))
    assert read(document).blocks[0].text == "The council of Alder signed a deal on Wednesday"


def test_broken_and_swollen_documents_are_refused() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(120):
            part.write(b" " * 1_000_000)
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
    for content, words in (
        (bomb.getvalue(), "unpacks to more than"),
        (other.getvalue(), "no Word document"),
        (b"PK\x03\x04", "broken or cut off"),
    ):
        found, problems = article_of("a.docx", content)
        assert found is None
        assert words in problems[0].message
