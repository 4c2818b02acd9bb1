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
QUOTE_SIGN: Final = re.compile(r"\n((?:> ?)+)")
PARTS: Final = re.compile(r"\n\n+(?=\S)")
FRONT_MATTER: Final = re.compile(r"\A---\n(?:\w+: .*\n)*---\n")

VALUE: Final = re.compile(r' [\w-]++="[^"<>]*"')
LIST: Final = re.compile(r"\{[^{}\n]*\}")
CODE: Final = re.compile(r"`[^`&\n]*`")
TEXT: Final = re.compile(r"(?<![\w<])(?<!</)(?=[\w&])(?:[\w ]++|&#\d++;)++")
MARKS: Final = re.compile(r"(?: ?\[\^[^\]\s]++\](?!:))++")
NOTE: Final = re.compile(r"\n\[\^[^\]\s]++\]:")
REPEATED: Final = re.compile(r"((?:.+\n){1,2}?)\1+")
UNUSUAL: Final = ("![", "][", "```", "~~~")
DEFINED: Final = re.compile(r"\n {0,3}\[[^\]^][^\]]*\]:")
"""Pictures, links and definitions by reference, fenced code: none is in the packaged templates."""

HTML_BLOCK: Final = re.compile(
    r"</?(?:details|div|dl|dd|dt|figcaption|figure|footer|header|li|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)"
    r"[\s/>]"
)
"""How a block of HTML begins that ends with the next blank line: https://spec.commonmark.org/0.31.2/#html-blocks"""

STANDING_FOR_TEXT: Final = "&#88;"
PUT_ASIDE: Final = (
    (VALUE, ""), (CODE, "x"), (TARGET, "](#)"), (LIST, "{}"), (TEXT, STANDING_FOR_TEXT), (MARKS, "[^#]"),
    (NOTE, "\n[^#]:"),
)  # fmt: skip

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
    body = "\n" + FRONT_MATTER.sub("", text, count=1)
    tags = TAG.findall(body)
    quoting = sum(signs.count(">") for signs in QUOTE_SIGN.findall(body))
    values = sum(attributes.count('="') for _, _, attributes in tags)
    if (body.count("<"), body.count(">"), body.count('="')) != (len(tags), len(tags) + quoting, values):
        return False
    if any(sign in body for sign in UNUSUAL) or DEFINED.search(body):
        return False
    if not all(may_stand(tag, attributes) for tag, attributes in {(tag, attributes) for _, tag, attributes in tags}):
        return False
    targets = TARGET.findall(body)
    if len(targets) != body.count("](") or not all(
        harmless(target) and _leads_somewhere(path, target, expected) for target in set(targets)
    ):
        return False
    if not all(map(_sound_part, {part for part in PARTS.split(_form(body)) if not HTML_BLOCK.match(part)})):
        return False
    return all(gate(value) in text for value in set(printed))


def _leads_somewhere(path: str, target: str, expected: Collection[str]) -> bool:
    page = target.partition("#")[0]
    return not page or ":" in page or _joined(posixpath.dirname(path), page) in expected


@lru_cache(maxsize=4096)
def _joined(folder: str, page: str) -> str:
    return posixpath.normpath(posixpath.join(folder, page))


def _form(body: str) -> str:
    """A page with its texts, names and addresses put aside, one after the other, which is quicker than all at once."""
    for kind, placeholder in PUT_ASIDE:
        body = kind.sub(placeholder, body)
    return body


@lru_cache(maxsize=16384)
def _sound_part(part: str) -> bool:
    """Whether a part has nothing but plain elements, and its texts are read as texts; items of one form count once."""
    return _sound_form(REPEATED.sub(r"\1", f"{part}\n"))


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
