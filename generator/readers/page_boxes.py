"""The text of a web page that stands in several boxes, brought into one.

Some sites cut an article at each advertisement and give every part a box of the same class; an extractor that looks
for the box of the article then finds the first part only.
"""

from __future__ import annotations

import re
from typing import Any

from generator.readers.normalize import one_line

_FEWEST_WORDS = 8  # shorter paragraphs may stand in several boxes by chance
_BESIDE = re.compile(r"comment|related|promo|teaser|newsletter|footer", re.IGNORECASE)


def in_one_box(tree: Any, read: str) -> bool:
    """Brings the parts of an article into the box of the first one, in the tree itself; `read` is the text that was
    found in it. False where nothing was left out, and the tree is as it was.
    """
    text = one_line(read)
    groups: dict[tuple[str, str, int], list[Any]] = {}
    for paragraph in tree.iter("p"):
        box = paragraph.getparent()
        article = next(paragraph.iterancestors("article", "main"), None)
        if article is not None and box is not article and box.get("class"):
            boxes = groups.setdefault((box.tag, box.get("class"), id(article)), [])
            if not boxes or boxes[-1] is not box:
                boxes.append(box)
    moved = False
    for boxes in groups.values():
        known = [box for box in boxes if _is_read(box, text)]
        left = [box for box in boxes if known and _is_read(box, text) is False and _belongs(known[0], box)]
        for box in left:
            known[0].extend(list(box))
        moved |= bool(left)
    return moved


def _is_read(box: Any, text: str) -> bool | None:
    """Whether the first paragraph of some length in a box is part of the text; None where it has none."""
    for paragraph in box.iterchildren("p"):
        words = one_line("".join(paragraph.itertext()))
        if len(words.split()) >= _FEWEST_WORDS:
            return words in text
    return None


def _belongs(first: Any, box: Any) -> bool:
    """Whether a box goes on with what the first one began: no other headline, no comments, nothing set apart."""
    around = list(first.iterancestors())
    common = next((element for element in box.iterancestors() if element in around), None)
    if common is None or len(common.xpath(".//h1")) > 1:
        return False
    for element in (box, *box.iterancestors()):
        if element is common:
            return True
        if element.tag in ("aside", "footer", "nav") or _BESIDE.search(f"{element.get('class')} {element.get('id')}"):
            return False
    return True
