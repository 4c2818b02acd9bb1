"""Parts of a page between blank lines, whose texts were put aside: each form is read as Markdown once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

MARKS: Final = re.compile(r"(?: ?\[\^[^\]\s]++\](?!:))++")
NOTE: Final = re.compile(r"\n\[\^[^\]\s]++\]:")
REPEATED: Final = re.compile(r"((?:.+\n){1,2}?)\1+")

HTML_BLOCK: Final = re.compile(
    r"</?(?:details|div|dl|dd|dt|figcaption|figure|footer|header|li|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)"
    r"[\s/>]"
)
"""How a block of HTML begins that ends with the next blank line: https://spec.commonmark.org/0.31.2/#html-blocks"""

UNUSUAL: Final = ("![", "][", "```", "~~~")
DEFINED: Final = re.compile(r"\n {0,3}\[[^\]^][^\]]*\]:")
"""Pictures, links and definitions by reference, fenced code: none is in the packaged templates."""

STANDING_FOR_TEXT: Final = "&#88;"
PUT_ASIDE: Final = ((MARKS, "[^#]"), (NOTE, "\n[^#]:"), (REPEATED, r"\1"))

PLAIN_TOKENS: Final = frozenset(
    [f"{kind}_{end}" for kind in ("paragraph", "heading", "bullet_list", "ordered_list", "list_item", "blockquote")
     for end in ("open", "close")]
    + [f"{kind}_{end}" for kind in ("strong", "em", "link") for end in ("open", "close")]
    + ["inline", "text", "softbreak", "hardbreak", "html_inline", "html_block", "hr", "code_inline"]
)  # fmt: skip


@lru_cache(maxsize=16384)
def sound_part(part: str) -> bool:
    """Whether a part has nothing but plain elements, and its texts are read as texts; items of one form count once."""
    part = f"\n{part}\n"
    if any(sign in part for sign in UNUSUAL) or DEFINED.search(part):
        return False
    for kind, placeholder in PUT_ASIDE:
        part = kind.sub(placeholder, part)
    return _sound_form(part[1:])


@lru_cache(maxsize=16384)
def _sound_form(form: str) -> bool:
    return all(map(_plain, _parser().parse(form)))


def _plain(token: Token) -> bool:
    if token.type not in PLAIN_TOKENS or (token.type == "code_inline" and STANDING_FOR_TEXT in token.content):
        return False
    return all(map(_plain, token.children or ()))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table")
