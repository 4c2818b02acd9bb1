"""The quick proof of a page: what is plainly sound needs no reading of Markdown as a whole.

The gate leaves of any text only letters, digits, spaces and references, so every other character of a page is a
template's. A page is cut at its blank lines, every text in a part is put aside, and each form of part that is left is
read by a Markdown parser once, however many pages have it. What is not plainly sound is for the whole proof to judge.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.render.gate import gate

TAG: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s=>/]+(?:=\"[^\"<>]*\")?)*)\s*/?>")
ATTRIBUTE: Final = re.compile(r"\s+([^\s=>/]+)(?:=\"([^\"<>]*)\")?")
TARGET: Final = re.compile(r"\]\(([^()\s]*)\)")
QUOTE_SIGN: Final = re.compile(r"^(?:> ?)+", re.MULTILINE)
PARTS: Final = re.compile(r"\n\n+(?=\S)")
FRONT_MATTER: Final = re.compile(r"\A---\n(?:\w+: .*\n)*---\n")

PLACED: Final = re.compile(
    r"(?P<tag><(?P<name>/?[A-Za-z][A-Za-z0-9-]*)[^<>]*>)|(?P<target>\]\([^()\s]*\))"
    r"|(?P<marks>(?: ?\[\^[^\]\s]+\](?!:))+)|(?P<note>\[\^[^\]\s]+\]:)"
    r"|(?P<list>\{[^{}\n]*\})|(?P<text>(?:\w|&#\d+;)(?:[\w ]|&#\d+;)*)"
)
REPEATED: Final = re.compile(r"((?:.+\n){1,2}?)\1+")
UNUSUAL: Final = re.compile(r"!\[|\]\[|^ {0,3}\[[^\]^][^\]]*\]:|^ {0,3}(?:```|~~~)", re.MULTILINE)
"""Pictures, links and definitions by reference, fenced code: none is in the packaged templates."""

HTML_BLOCK: Final = re.compile(
    r"</?(?:details|div|dl|dd|dt|figcaption|figure|footer|header|li|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)"
    r"[\s/>]"
)
"""How a block of HTML begins that ends with the next blank line: https://spec.commonmark.org/0.31.2/#html-blocks"""

STANDING_FOR_TEXT: Final = "&#88;"
PLAIN_TOKENS: Final = frozenset(
    [f"{kind}_{end}" for kind in ("paragraph", "heading", "bullet_list", "ordered_list", "list_item", "blockquote")
     for end in ("open", "close")]
    + [f"{kind}_{end}" for kind in ("strong", "em", "link") for end in ("open", "close")]
    + ["inline", "text", "softbreak", "hardbreak", "html_inline", "html_block", "hr", "code_inline"]
)  # fmt: skip


def plainly_sound(
    path: str,
    text: str,
    printed: Sequence[str],
    expected: Collection[str],
    may_stand: Callable[[str, str], bool],
    harmless: Callable[[str], bool],
) -> bool:
    """Whether a page certainly passes the whole proof, footnotes aside. False says nothing.

    `may_stand` judges an element's name with the attributes that stand in the page, `harmless` an address.
    """
    body = FRONT_MATTER.sub("", text, count=1)
    rest = QUOTE_SIGN.sub("", TAG.sub("", body))
    if "<" in rest or ">" in rest or UNUSUAL.search(body):
        return False
    if not all(may_stand(tag, attributes) for _, tag, attributes in TAG.findall(body)):
        return False
    targets = TARGET.findall(body)
    if len(targets) != body.count("](") or not all(
        harmless(target) and _leads_somewhere(path, target, expected) for target in set(targets)
    ):
        return False
    if not all(_sound_part(_form(part)) for part in PARTS.split(body) if not HTML_BLOCK.match(part)):
        return False
    return all(gate(value) in text for value in set(printed))


def _leads_somewhere(path: str, target: str, expected: Collection[str]) -> bool:
    page = target.partition("#")[0]
    return not page or ":" in page or _joined(posixpath.dirname(path), page) in expected


@lru_cache(maxsize=4096)
def _joined(folder: str, page: str) -> str:
    return posixpath.normpath(posixpath.join(folder, page))


def _form(part: str) -> str:
    """A part with its texts, names and addresses put aside, and items of one form told once."""
    form = PLACED.sub(_put_aside, part) + "\n"
    return REPEATED.sub(r"\1", form)


def _put_aside(match: re.Match[str]) -> str:
    kind = match.lastgroup
    if kind == "text":
        return STANDING_FOR_TEXT if "&" in match.group() else "x"
    if kind == "target":
        return "](x)"
    if kind == "marks":
        return "[^x]"
    if kind == "note":
        return "[^x]:"
    return "{x}" if kind == "list" else f"<{match['name']}>"


@lru_cache(maxsize=16384)
def _sound_part(form: str) -> bool:
    """Whether a form has nothing but plain elements, and its texts are read as texts."""
    return all(map(_plain, _parser().parse(form)))


def _plain(token: Token) -> bool:
    if token.type not in PLAIN_TOKENS or (token.type == "code_inline" and STANDING_FOR_TEXT in token.content):
        return False
    return all(map(_plain, token.children or ()))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("table")
