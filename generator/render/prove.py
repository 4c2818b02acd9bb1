"""Proof of a page before it is written: read it back, and see that it is what was meant and nothing else."""

from __future__ import annotations

import html
import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.diagnostics import Diagnostic
from generator.model.page import Page
from generator.render.footnotes import cited_labels, defined_labels
from generator.render.gate import REFUSED
from generator.render.skeleton import ATTRIBUTE, TAG, plainly_sound

# fmt: off
TAGS: Final = frozenset([
    "a", "abbr", "b", "br", "caption", "cite", "code", "dd", "del", "details", "div", "dl", "dt", "em", "figcaption",
    "figure", "footer", "h2", "h3", "header", "i", "ins", "li", "mark", "nav", "ol", "p", "s", "section", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "th", "thead", "time", "tr", "ul",
    "circle", "g", "line", "path", "rect", "svg", "text", "title",
])
"""The elements a template may write as HTML or SVG. None of them runs, loads or sends anything."""

ATTRIBUTES: Final = frozenset([
    "aria-current", "aria-hidden", "aria-label", "aria-labelledby", "class", "colspan", "data-label",
    "data-search-exclude", "datetime", "href", "id", "lang", "markdown", "open", "role", "rowspan", "scope", "start",
    "tabindex", "title", "value",
    "cx", "cy", "d", "focusable", "height", "r", "text-anchor", "viewbox", "width", "x", "x1", "x2", "y", "y1", "y2",
])
# fmt: on

REMEDY: Final = "Look at the template of this page; article text never gets past the gate."

Finding = tuple[str, str, str]


def prove(page: Page, printed: Sequence[str], expected: Collection[str]) -> tuple[Diagnostic, ...]:
    """What is wrong with a page: footnotes, markup no template may write, links to nowhere, changed text.

    `printed` are the texts the gate let in, `expected` the paths of all files of the site.
    """
    if not [*_footnotes(page.text)] and plainly_sound(page.path, page.text, printed, expected, _may_stand, _harmless):
        return ()
    return prove_whole(page, printed, expected)


def prove_whole(page: Page, printed: Sequence[str], expected: Collection[str]) -> tuple[Diagnostic, ...]:
    """The same by reading the whole page as Markdown, whatever it is like."""
    parser = _parser()
    blocks = parser.parse(page.text)
    tokens = tuple(_all_tokens(blocks))
    read_back = parser.renderer.render(blocks, parser.options, {})
    return tuple(
        Diagnostic(code, f"{message}: {words}", REMEDY, file=page.path, words=words)
        for code, message, words in (
            *_footnotes(page.text),
            *_markup(tokens),
            *_links(page, tokens, expected),
            *_texts(read_back, printed),
        )
    )


def _footnotes(text: str) -> Iterator[Finding]:
    defined, marked = defined_labels(text), cited_labels(text)
    for label in sorted(marked - set(defined)):
        yield "footnote-undefined", "this footnote has a mark but no note", label
    for label in sorted(set(defined) - marked):
        yield "footnote-unused", "this note has no mark that leads to it", label
    for label in sorted(label for label, count in Counter(defined).items() if count > 1):
        yield "footnote-twice", "this footnote has two notes", label


def _markup(tokens: Sequence[Token]) -> Iterator[Finding]:
    for token in tokens:
        if token.type in ("html_block", "html_inline"):
            rest = TAG.sub("", token.content)
            if "<" in rest or ">" in rest:
                yield "page-markup", "this is no markup a page may have", rest.strip()
            for _, tag, attributes in TAG.findall(token.content):
                yield from _tag(tag, attributes)
        elif token.type == "image":
            yield "page-markup", "pages have no pictures from elsewhere", str(token.attrs.get("src", ""))


@lru_cache(maxsize=16384)
def _may_stand(tag: str, attributes: str) -> bool:
    return not [*_tag(tag, attributes)]


def _tag(tag: str, attributes: str) -> Iterator[Finding]:
    if tag.lower() not in TAGS:
        yield "page-markup", "this element may not stand in a page", tag
    for name, value in ATTRIBUTE.findall(attributes):
        if name.lower() not in ATTRIBUTES or (name.lower() == "href" and not _harmless(value)):
            yield "page-markup", "this attribute may not stand in a page", f"{name}={value}"


def _links(page: Page, tokens: Sequence[Token], expected: Collection[str]) -> Iterator[Finding]:
    for token in tokens:
        if token.type == "link_open":
            address = str(token.attrs.get("href", ""))
            path = address.partition("#")[0]
            if not _harmless(address):
                yield "page-link", "a page may link to the web and to this site only", address
            elif path and ":" not in path:
                target = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
                if target not in expected:
                    yield "page-link", "there is no such page", address


def _texts(made: str, printed: Sequence[str]) -> Iterator[Finding]:
    """Texts that are not in the page as a reader of Markdown makes it. Controls come out of the gate as U+FFFD."""
    read_back = _one_line(html.unescape(made))
    for value in dict.fromkeys(printed):
        if _one_line(REFUSED.sub("\ufffd", value)) not in read_back:
            yield "page-text", "this text does not read back as it was written", value


def _harmless(address: str) -> bool:
    if address.startswith(("#", ".", "/")):
        return True
    scheme = re.match(r"\s*([A-Za-z][A-Za-z0-9+.-]*):", html.unescape(address))
    return scheme is None or scheme[1].lower() in ("http", "https")


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _all_tokens(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all_tokens(token.children or ())


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table")
