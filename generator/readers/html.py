"""HTML to blocks, through trafilatura: the article without menus, scripts, comments, and what its head says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.model.document import ParagraphKind
from generator.readers.about import about_from
from generator.readers.blocks import Article, Block
from generator.readers.boilerplate import without_boilerplate
from generator.readers.normalize import one_line
from generator.readers.page_boxes import in_one_box
from generator.readers.page_head import declared_title, language, published, saved_from, shown_headline

_KINDS: dict[str, ParagraphKind] = {"head": "heading", "item": "list item", "row": "list item"}
_SPACES = re.compile(r"\s+")
_EMPTY_LINE = re.compile(r"\n\s*\n")
_LATEST_DAY = "2199-12-31"  # else today bounds the dates that are believed, and reading would hang on the clock
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "ab", "code", "list", "table", "main"})


def read_html(text: str, file: str) -> Article:
    """Clean HTML to an article; without blocks where no article text can be found in it."""
    import trafilatura  # the largest import there is; only an HTML article needs it

    tree: Any = trafilatura.load_html(text)
    found = _extracted(tree) if tree is not None else None
    if found is None:
        return Article(())
    if in_one_box(tree, "".join(found.body.itertext())):
        found = _extracted(tree) or found
    headline = shown_headline(tree)
    values = {
        "title": headline or declared_title(tree, found.sitename, found.hostname) or found.title,
        "outlet": found.sitename, "author": found.author, "published": published(tree) or found.date,
        "url": found.url or saved_from(text), "language": language(tree), "licence": found.license,
    }  # fmt: skip
    about, problems = about_from(values, file)
    blocks = without_boilerplate(_blocks(found.body), about.get("title"))
    if blocks and headline and blocks[0].text != headline:
        blocks = (Block("heading", headline), *blocks)
    return Article(blocks, about, problems)


def _extracted(tree: Any) -> Any:
    """What trafilatura finds in a page; None where that is no article. The tree stays as it is."""
    import trafilatura

    return trafilatura.bare_extraction(
        tree,
        favor_precision=False,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": _LATEST_DAY},
    )


def _blocks(body: Any) -> list[Block]:
    """The leaves of trafilatura's tree that hold text, in order; an empty line between two line breaks parts them."""
    found = []
    for element in body.iter() if body is not None else ():
        if element.tag not in _BLOCKS:
            continue
        holds_blocks = any(child.tag in _BLOCKS for child in element.iterchildren())
        text = element.text or "" if holds_blocks else "".join(_pieces(element))
        found += [
            Block(_KINDS.get(element.tag, "text"), one) for part in _EMPTY_LINE.split(text) if (one := one_line(part))
        ]
    return found


def _pieces(element: Any) -> Iterator[str]:
    """The text of a leaf: its line breaks as such, bars between the cells of a row."""
    if element.tag == "row":
        yield " | ".join(text for cell in element.iterchildren() if (text := one_line("".join(_pieces(cell)))))
        return
    yield _SPACES.sub(" ", element.text or "")
    for child in element.iterchildren():
        yield "\n" if child.tag == "lb" else ""
        yield from _pieces(child)
        yield _SPACES.sub(" ", child.tail or "")
