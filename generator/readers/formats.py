"""The reader of each kind of file. One that needs a library, or much to begin with, is loaded when a file of its kind
comes: a check of one brief would else spend a tenth of its time on formats that it does not have.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.readers.blocks import Article
from generator.readers.markdown import read_markdown
from generator.readers.text import read_text


def _html(text: str, file: str) -> Article:
    from generator.readers.html import read_html

    return read_html(text, file)


def _pdf(content: bytes, file: str) -> Article:
    from generator.readers.pdf import read_pdf

    return read_pdf(content, file)


def _docx(content: bytes, file: str) -> Article:
    from generator.readers.docx import read_docx

    return read_docx(content, file)


def _mail(content: bytes, file: str) -> Article:
    from generator.readers.mail import read_mail

    return read_mail(content, file)


READERS: dict[str, Callable[[str, str], Article]] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
}
"""Readers of files that are text."""
BINARY_READERS: dict[str, Callable[[bytes, str], Article]] = {".pdf": _pdf, ".docx": _docx, ".eml": _mail}
"""Readers of files that are not, or that say inside in which encoding which part of them is."""
ARTICLE_SUFFIXES = (*READERS, *BINARY_READERS)
