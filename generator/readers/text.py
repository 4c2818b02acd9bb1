"""Plain text to blocks: paragraphs, headings without markup, a headline, lists, bylines.

A paragraph may be a line of its own, a block between blank lines, or many lines wrapped at a width. Which it is can
be seen: a line was wrapped where the first word of the next line would not have fitted any more.
"""

from __future__ import annotations

import re
from itertools import pairwise

from generator.model.document import ParagraphKind
from generator.readers.about import about_from, front_matter, moment
from generator.readers.blocks import Article, Block
from generator.readers.normalize import one_line

_WIDEST_WRAP = 130  # no program wraps text wider than that; longer lines are paragraphs
_MOST_HEADING_WORDS = 12
_MOST_HEADLINE_WORDS = 24
_NEAR_THE_TOP = 4  # the headline, a subheading, who wrote it, when
_BULLET = re.compile(r"(?:[-*•–·]|\(?\d{1,2}[.)])\s+(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’»)\]]*$")
_MARKS = "\"'“”„‘’«»‹›"
_BYLINE = re.compile(r"[Bb]y ((?:[A-Z][\w.'’-]+ ?){2,5}(?:(?:,| and) (?:[A-Z][\w.'’-]+ ?){1,4})*)$")


def read_text(text: str, file: str) -> Article:
    """Clean text to an article. The first line is its title where it has the form of a headline."""
    front, text = front_matter(text)
    about, problems = about_from(front, file)
    paragraphs = _paragraphs(text)
    blocks = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else ""
        kind = _kind(paragraph, following, number == 0)
        if number == 0 and kind == "heading":
            about.setdefault("title", paragraph)
        if number < _NEAR_THE_TOP and kind in ("heading", "text") and (said := said_near_the_top(paragraph)):
            kind = "caption"
            about |= {key: value for key, value in said.items() if key not in about}
        blocks.append(Block(kind, _BULLET.sub("", paragraph, count=1) if kind == "list item" else paragraph))
    return Article(tuple(blocks), about, problems)


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    groups = [block.split("\n") for block in re.split(r"\n(?:[ ]*\n)+", text) if block.strip()]
    groups = [[line.rstrip() for line in group if line.strip()] for group in groups]
    width = _wrap_width(groups)
    found: list[str] = []
    for group in groups:
        current = group[0]
        last = group[0]
        for line in group[1:]:
            said = len(found) < _NEAR_THE_TOP and (said_near_the_top(last.strip()) or said_near_the_top(line.strip()))
            if not said and _goes_on(last, line, width, in_block=len(groups) > 1):
                current += ("" if re.search(r"\w-$", current) else " ") + line.strip()
            else:
                found.append(one_line(current))
                current = line
            last = line
        found.append(one_line(current))
    return [paragraph for paragraph in found if paragraph]


def _wrap_width(groups: list[list[str]]) -> int:
    """The width lines were wrapped at, or 0 where they were not."""
    joints = [(line, following) for group in groups for line, following in pairwise(group)]
    width = max((len(line) for group in groups if len(group) > 1 for line in group), default=0)
    if not joints or width > _WIDEST_WRAP or width < 30:
        return 0
    full = sum(_is_full(line, following, width) for line, following in joints)
    return width if full >= 0.6 * len(joints) else 0


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width - 2


def _goes_on(line: str, following: str, width: int, *, in_block: bool) -> bool:
    """Whether two lines that no blank line parts are one paragraph."""
    if _BULLET.match(following.lstrip()):
        return False
    begins_small = following.lstrip()[0].islower()
    if not width:
        return begins_small and not _SENTENCE_END.search(line) and len(line) <= _WIDEST_WRAP
    if _is_full(line, following, width):
        return True
    return begins_small or (in_block and not _BULLET.match(line.lstrip()) and not _ends_a_paragraph(line, following))


def _ends_a_paragraph(line: str, following: str) -> bool:
    """Inside a wrapped block, a line that is clearly short and closes its sentence ends a paragraph all the same."""
    return following.startswith(("  ", "\t")) or (len(line) < 0.5 * len(following) and bool(_SENTENCE_END.search(line)))


def _kind(paragraph: str, following: str, is_first: bool) -> ParagraphKind:
    if _BULLET.match(paragraph):
        return "list item"
    words = len(paragraph.split())
    at_most = _MOST_HEADLINE_WORDS if is_first else _MOST_HEADING_WORDS
    if not following or words > at_most or paragraph[0] in _MARKS or not re.search(r"\w", paragraph):
        return "text"
    if paragraph.endswith("?") and words <= 14 and len(following.split()) > words:
        return "heading"
    if _SENTENCE_END.search(paragraph) or paragraph[-1] in _MARKS + "])" or paragraph[0].islower():
        return "text"
    return "heading"


def said_near_the_top(paragraph: str) -> dict[str, str]:
    """What a line near the top says of the article: "By Ana Brandt", "4 June 2026", "Published: June 4, 2026"."""
    if match := _BYLINE.match(paragraph):
        return {"author": match[1].strip()}
    day = moment(re.sub(r"^(?:Published|Posted|Date|Updated)(?: on)?:? ", "", paragraph))
    return {"published": day} if day else {}
