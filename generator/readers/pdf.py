"""PDF to an article: its lines joined to paragraphs, and what it says of itself."""

from __future__ import annotations

import logging
import re
from io import BytesIO

from generator.diagnostics import Diagnostic
from generator.readers.about import about_from
from generator.readers.blocks import Article
from generator.readers.normalize import clean, one_line
from generator.readers.pdf_lines import lines_of, without_running_heads
from generator.readers.pdf_paragraphs import blocks_of
from generator.readers.text import said_near_the_top

_NO_TITLE = re.compile(r"(microsoft word|untitled|document\d*$|.*\.(docx?|indd|pdf|qxd|rtf|html?)$)", re.IGNORECASE)


def read_pdf(content: bytes, file: str) -> Article:
    """A PDF's bytes to an article; without blocks, and with the reason, where it has no text that can be read."""
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it has to say of a broken file is said below
    try:
        values, pages = _about(content), tuple(lines_of(content))
    except PDFPasswordIncorrect:
        return _refused(file, "the PDF is locked with a password", "save a copy of it without one")
    except RecursionError:
        return _refused(file, "the PDF is nested too deep to be read", "print it to a new PDF, or save its text")
    except Exception as error:  # a broken file fails in as many ways as the format has parts
        return _refused(file, f"the PDF is broken ({type(error).__name__})", "print it to a new PDF, or save its text")
    lines = without_running_heads(pages)
    if not lines:
        return _refused(file, "the PDF holds pictures of pages, no text", "run text recognition (OCR) over it first")
    blocks = tuple(blocks_of(lines))
    about, problems = about_from(values, file)
    if headline := next((block.text for block in blocks[:4] if block.kind == "heading"), None):
        about.setdefault("title", headline)
    for block in blocks[:5]:
        about = said_near_the_top(block.text) | about
    return Article(blocks, about, problems)


def _about(content: bytes) -> dict[str, str | None]:
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.utils import decode_text

    document = PDFDocument(PDFParser(BytesIO(content)))
    known = {key: value for entry in document.info for key, value in entry.items() if isinstance(value, bytes)}
    language = document.catalog.get("Lang")
    title = one_line(clean(decode_text(known.get("Title", b""))))
    return {
        "title": None if _NO_TITLE.match(title) else title,
        "author": decode_text(known.get("Author", b"")),
        "language": decode_text(language) if isinstance(language, bytes) and language.strip() else None,
    }


def _refused(file: str, message: str, remedy: str) -> Article:
    return Article((), {}, (Diagnostic("pdf-unreadable", message, remedy, "error", file),))
