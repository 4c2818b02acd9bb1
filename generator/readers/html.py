"""HTML to blocks, through trafilatura: the article without menus, scripts, comments, and what its head says of it."""

from __future__ import annotations

from typing import Any

from generator.model.document import ParagraphKind
from generator.readers.about import about_from, moment
from generator.readers.blocks import Article, Block
from generator.readers.boilerplate import without_boilerplate
from generator.readers.normalize import one_line

_KINDS: dict[str, ParagraphKind] = {"head": "heading", "item": "list item", "row": "list item"}
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "ab", "code", "list", "table", "main"})


def read_html(text: str, file: str) -> Article:
    """Clean HTML to an article; without blocks where no article text can be found in it."""
    import trafilatura  # the largest import there is; only an HTML article needs it

    found: Any = trafilatura.bare_extraction(
        text,
        favor_precision=False,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None:
        return Article(())
    values = {
        "title": found.title, "outlet": found.sitename, "author": found.author,
        "published": _published(text) or found.date, "url": found.url, "language": _language(text),
        "licence": found.license,
    }  # fmt: skip
    about, problems = about_from(values, file)
    return Article(without_boilerplate(_blocks(found.body), found.title), about, problems)


def _blocks(body: Any) -> list[Block]:
    """The leaves of trafilatura's tree that hold text, in order."""
    found = []
    for element in body.iter() if body is not None else ():
        if element.tag not in _BLOCKS:
            continue
        holds_blocks = any(child.tag in _BLOCKS for child in element.iterchildren())
        text = one_line(element.text or "" if holds_blocks else "".join(element.itertext()))
        if text:
            found.append(Block(_KINDS.get(element.tag, "text"), text))
    return found


def _published(text: str) -> str | None:
    """The moment of publication with its time, which trafilatura cuts to the day."""
    from selectolax.lexbor import LexborHTMLParser

    for selector in ('meta[property="article:published_time"]', 'meta[itemprop="datePublished"]'):
        for element in LexborHTMLParser(text).css(selector):
            if read := moment(element.attributes.get("content") or ""):
                return read
    return None


def _language(text: str) -> str | None:
    from selectolax.lexbor import LexborHTMLParser

    element = LexborHTMLParser(text).css_first("html")
    return element.attributes.get("lang") if element else None
