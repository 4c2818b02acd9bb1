"""Word documents (.docx) to blocks, through python-docx: the text as it stands with all its changes accepted."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from generator.diagnostics import Diagnostic
from generator.model.document import ParagraphKind
from generator.readers.about import about_from
from generator.readers.blocks import Article, Block
from generator.readers.normalize import clean, one_line
from generator.readers.text import said_near_the_top

_MOST_BYTES = 100_000_000  # unpacked; an article of a million words has less
_MOST_PARTS = 5_000
_KINDS: dict[str, ParagraphKind] = {
    "heading": "heading", "title": "heading", "subtitle": "heading", "list": "list item", "caption": "caption",
}  # fmt: skip
_WORDS = (
    "(.//w:t | .//w:tab | .//w:br | .//w:cr | .//w:noBreakHyphen)"
    "[not(ancestor::w:del) and not(ancestor::w:moveFrom) and not(ancestor::w:txbxContent)]"
)


def read_docx(content: bytes, file: str) -> Article:
    """A Word document's bytes to an article; without blocks, and with the reason, where it cannot be read.

    Pictures, notes and text boxes are left out; text that is marked as deleted, too.
    """
    import docx

    if reason := _unfit(content):
        return _refused(file, reason)
    try:
        document = docx.Document(BytesIO(content))
        blocks = tuple(block for block in _blocks(document) if block.text)
        known = document.core_properties
        values = {"title": known.title, "author": known.author, "language": known.language}
    except Exception as error:  # a broken file fails in as many ways as the format has parts
        return _refused(file, f"the Word document is broken ({type(error).__name__})")
    about, problems = about_from({key: clean(value or "") for key, value in values.items()}, file)
    if blocks and blocks[0].kind == "heading":
        about["title"] = blocks[0].text  # the document's properties often hold the title of the one it was copied from
    for block in blocks[:5]:
        about = said_near_the_top(block.text) | about
    return Article(blocks, about, problems)


def _unfit(content: bytes) -> str:
    """Why an archive is not even opened, or nothing."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return "the Word document is broken or cut off"
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_BYTES:
        return f"the Word document unpacks to more than {_MOST_BYTES // 1_000_000} MB"
    return "" if any(part.filename == "word/document.xml" for part in parts) else "this archive is no Word document"


def _blocks(document: Any) -> Iterator[Block]:
    from docx.table import Table

    for part in document.iter_inner_content():
        if isinstance(part, Table):
            for row in part.rows:
                cells = dict.fromkeys(cell._tc for cell in row.cells)  # a merged cell is listed once a column
                yield Block("list item", " | ".join(text for cell in cells if (text := _text(cell))))
        else:
            yield Block(_kind(part), _text(part._p))


def _kind(paragraph: Any) -> ParagraphKind:
    style = (paragraph.style.name or "").lower() if paragraph.style is not None else ""
    if style in ("body text list", "list paragraph"):
        style = "list" if paragraph._p.xpath("./w:pPr/w:numPr") else ""
    kind = _KINDS.get(style.split(" ")[0], "text")
    return "list item" if kind == "text" and paragraph._p.xpath("./w:pPr/w:numPr") else kind


def _text(element: Any) -> str:
    parts = []
    for part in element.xpath(_WORDS):
        name = part.tag.rpartition("}")[2]
        parts.append((part.text or "") if name == "t" else "-" if name == "noBreakHyphen" else " ")
    return one_line(clean("".join(parts)))


def _refused(file: str, message: str) -> Article:
    remedy = "open it in a word processor and save it again as .docx, or as plain text"
    return Article((), {}, (Diagnostic("docx-unreadable", message, remedy, "error", file),))
