"""The lines of a PDF to paragraphs, headings and list items: by their places, their letters and their ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.readers.blocks import Block
from generator.readers.pdf_lines import Line

_KEEP_HYPHEN = re.compile(
    r"(?:all|anti|co|cross|ex|f(?:ive|our|ull)|half|high|long|low|mid|non|part|post|pro|second|self|short|six|so|third"
    r"|three|two|vice|well)$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")


def blocks_of(lines: Sequence[Line]) -> Iterator[Block]:
    """Lines in reading order, at least one, to blocks; words that a line's end divides are joined again."""
    letters: Counter[float] = Counter()
    widest: dict[int, float] = {}
    for line in lines:
        letters[line.size] += len(line.text)
        widest[line.box] = max(line.right, widest.get(line.box, line.right))
    body = letters.most_common(1)[0][0]
    compounds = {word.casefold() for line in lines for word in re.findall(r"\w+-\w+", line.text)}
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not _goes_on(paragraph, line, body, widest[paragraph[-1].box]):
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
