"""PDF to blocks, through pdfminer.six: lines by their place on the page, joined to paragraphs."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from statistics import median_high
from typing import Any

from generator.diagnostics import Diagnostic
from generator.readers.about import about_from
from generator.readers.blocks import Article, Block
from generator.readers.columns import in_reading_order
from generator.readers.normalize import clean, one_line
from generator.readers.text import said_near_the_top

_MOST_PAGES = 300
_MARGIN = 0.1  # running heads and page numbers stand in this share of a page, at its top or its foot
_KEEP_HYPHEN = re.compile(
    r"(?:all|anti|co|cross|ex|f(?:ive|our|ull)|half|high|long|low|mid|non|part|post|pro|second|self|short|six|so|third"
    r"|three|two|vice|well)$",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"(?:page |p\. ?|[-–] ?)?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?(?: ?[-–])?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_NO_TITLE = re.compile(r"(microsoft word|untitled|document\d*$|.*\.(docx?|indd|pdf|qxd|rtf|html?)$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: `left`, `right`, `bottom`, `top` and letter `size` in points, `box` numbers its text box."""

    text: str
    page: int
    box: int
    left: float
    right: float
    bottom: float
    top: float
    size: float
    bold: bool
    in_margin: bool


def read_pdf(content: bytes, file: str) -> Article:
    """A PDF's bytes to an article; without blocks, and with the reason, where it has no text that can be read."""
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it has to say of a broken file is said below
    try:
        values, pages = _about(content), tuple(_lines(content))
    except PDFPasswordIncorrect:
        return _refused(file, "the PDF is locked with a password", "save a copy of it without one")
    except RecursionError:
        return _refused(file, "the PDF is nested too deep to be read", "print it to a new PDF, or save its text")
    except Exception as error:  # a broken file fails in as many ways as the format has parts
        return _refused(file, f"the PDF is broken ({type(error).__name__})", "print it to a new PDF, or save its text")
    lines = _without_running_heads(pages)
    if not lines:
        return _refused(file, "the PDF holds pictures of pages, no text", "run text recognition (OCR) over it first")
    blocks = tuple(_blocks(lines))
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


def _lines(content: bytes) -> Iterator[Line]:
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams, LTTextContainer, LTTextLine

    box = 0
    for number, page in enumerate(extract_pages(BytesIO(content), maxpages=_MOST_PAGES, laparams=LAParams())):
        for element in in_reading_order([part for part in page if isinstance(part, LTTextContainer)]):
            box += 1
            for line in element:
                text = one_line(clean(line.get_text().replace("\u00ad", "-"))) if isinstance(line, LTTextLine) else ""
                if text:
                    middle = ((line.y0 + line.y1) / 2 - page.y0) / max(page.height, 1)
                    yield Line(text, number, box, line.x0, line.x1, line.y0, line.y1, *_letters(line),
                               not _MARGIN < middle < 1 - _MARGIN)  # fmt: skip


def _letters(line: Any) -> tuple[float, bool]:
    """The size of a line's letters in points, and whether most are bold."""
    letters = [letter for letter in line if hasattr(letter, "fontname") and letter.get_text().strip()]
    bold = sum(bool(re.search("bold|black|heavy", letter.fontname, re.IGNORECASE)) for letter in letters)
    size = median_high(round(letter.size, 1) for letter in letters) if letters else 0.0
    return size, bold > len(letters) / 2


def _without_running_heads(lines: Sequence[Line]) -> list[Line]:
    """Lines without page numbers and without what stands at the top or the foot of at least half of the pages."""
    pages = len({line.page for line in lines})
    known = Counter(
        _pattern(line) for line in {(_pattern(line), line.page): line for line in lines if line.in_margin}.values()
    )
    return [
        line
        for line in lines
        if not line.in_margin
        or not (_PAGE_NUMBER.match(line.text) or (known[_pattern(line)] > 1 and known[_pattern(line)] >= pages / 2))
    ]


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text.casefold())


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    letters: Counter[float] = Counter()
    for line in lines:
        letters[line.size] += len(line.text)
    body = letters.most_common(1)[0][0]
    compounds = {word.casefold() for line in lines for word in re.findall(r"\w+-\w+", line.text)}
    widest = {line.box: max(other.right for other in lines if other.box == line.box) for line in lines[:2000]}
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not _goes_on(paragraph, line, body, widest.get(paragraph[-1].box, 0)):
            yield _block(paragraph, body, compounds)
            paragraph = []
        paragraph.append(line)
    yield _block(paragraph, body, compounds)


def _goes_on(paragraph: Sequence[Line], line: Line, body: float, right: float) -> bool:
    """Whether a line belongs to the paragraph whose lines went before it."""
    last = paragraph[-1]
    if _is_large(last, body) != _is_large(line, body) or last.bold != line.bold or re.match(r"[•▪–*] ", line.text):
        return False
    closed = bool(_SENTENCE_END.search(last.text))
    if line.box != last.box:  # a new box, column or page: only a sentence that is not over goes on there
        return not closed and (line.text[0].islower() or last.text.endswith("-")) and not _is_large(line, body)
    if last.bottom - line.top > 0.7 * line.size:
        return not closed and line.text[0].islower()
    is_indented = line.left > last.left + 0.8 * line.size and len(paragraph) > 1
    is_short = last.right < right - 0.25 * (right - last.left)
    return not (closed and (is_indented or is_short))


def _is_large(line: Line, body: float) -> bool:
    return line.size >= 1.15 * body


def _block(paragraph: Sequence[Line], body: float, compounds: set[str]) -> Block:
    text = paragraph[0].text
    for line in paragraph[1:]:
        broken = re.search(r"(\w+)-$", text)
        if not broken or not line.text[0].isalpha():
            text += " " + line.text
        elif _KEEP_HYPHEN.match(broken[1]):
            text += line.text
        elif line.text[0].islower() and f"{broken[1]}-{_first_word(line)}".casefold() not in compounds:
            text = text[:-1] + line.text
        else:
            text += line.text
    if bullet := re.match(r"[•▪] ", text):
        return Block("list item", text[bullet.end() :])
    words = len(text.split())
    is_heading = _is_large(paragraph[0], body) and words <= 30
    is_heading |= paragraph[0].bold and words <= 14 and not _SENTENCE_END.search(text)
    return Block("heading" if is_heading else "text", text)


def _first_word(line: Line) -> str:
    return re.split(r"\W", line.text)[0]


def _refused(file: str, message: str, remedy: str) -> Article:
    return Article((), {}, (Diagnostic("pdf-unreadable", message, remedy, "error", file),))
