"""A PDF to its lines, through pdfminer.six: what is printed where, in reading order, without running heads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from statistics import median_high
from typing import Any

from generator.readers.columns import in_reading_order
from generator.readers.normalize import clean, one_line

_MOST_PAGES = 300
_MARGIN = 0.1  # running heads and page numbers stand in this share of a page, at its top or its foot
_PAGE_NUMBER = re.compile(r"(?:page |p\. ?|[-–] ?)?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?(?: ?[-–])?$", re.IGNORECASE)


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


def lines_of(content: bytes) -> Iterator[Line]:
    """A PDF's bytes to its lines that have text, column by column; pdfminer's errors where it is broken."""
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


def without_running_heads(lines: Sequence[Line]) -> list[Line]:
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
