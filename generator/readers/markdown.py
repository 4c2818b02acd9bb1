"""Markdown to blocks, through markdown-it-py: the words without their markup."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostic
from generator.model.document import ParagraphKind
from generator.readers.about import about_from, front_matter
from generator.readers.blocks import Article, Block
from generator.readers.normalize import one_line

if TYPE_CHECKING:
    from markdown_it.token import Token


def read_markdown(text: str, file: str) -> Article:
    """Clean Markdown, with or without front matter, to an article. Raw HTML in it is left out, and that is said."""
    from markdown_it import MarkdownIt  # only a Markdown article needs it

    front, text = front_matter(text)
    about, problems = about_from(front, file)
    tokens = MarkdownIt("commonmark", {"maxNesting": 50}).enable("table").parse(text)
    blocks = tuple(block for block in _blocks(tokens) if block.text)
    for token, following in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            about.setdefault("title", _words(following))
            break
    if any(token.type == "html_block" for token in tokens):
        message, remedy = "raw HTML in the Markdown was left out", "save the article as .html if its text is in there"
        problems = (*problems, Diagnostic("html-left-out", message, remedy, "warning", file))
    return Article(blocks, {key: value for key, value in about.items() if value}, problems)


def _blocks(tokens: list[Token]) -> list[Block]:
    found: list[Block] = []
    kind: ParagraphKind = "text"
    row: list[str] | None = None
    for token in tokens:
        match token.type:
            case "heading_open":
                kind = "heading"
            case "list_item_open":
                kind = "list item"
            case "heading_close" | "list_item_close":
                kind = "text"
            case "tr_open":
                row = []
            case "tr_close":
                found.append(Block("list item", " | ".join(row or [])))
                row = None
            case "inline" if row is not None:
                row.append(_words(token))
            case "inline":
                found.append(Block(kind, _words(token)))
            case "fence" | "code_block":
                found.append(Block("text", one_line(token.content)))
    return found


def _words(token: Token) -> str:
    """The text of an inline token: emphasis, links and code without their marks, line breaks as spaces."""
    parts = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type == "image":
            parts.append(child.content)
    return one_line("".join(parts))
