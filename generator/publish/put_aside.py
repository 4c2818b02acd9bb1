"""A Python-Markdown extension: character references and inline tags of a page stand aside while it is converted.

Markdown gives both on as they are, but looks at each of them in several steps of Python: four tenths of the time in
which our pages are converted. Here each different one becomes a character that no text has, and comes back at the end.
What comes out is the same; a page of which that is not certain is converted as ever. The run of MkDocs inside this
program adds it by itself, so no settings name it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.util import BLOCK_LEVEL_ELEMENTS

JUST_BEFORE_HTML: Final = 20.5
"""Python-Markdown takes blocks of HTML out at 20; at 21 MkDocs still collects the ids of all tags."""
LAST: Final = -100

KNOWN: Final = frozenset(
    ["attr_list", "def_list", "fenced_code", "footnotes", "generator.publish.citations", "md_in_html", "tables", "toc"]
)
"""The extensions beside which pages come out the same: what others look for is not known."""

FIRST, MOST = 0xF0000, 0xFFFD
STANDING: Final = f"{chr(FIRST)}-{chr(FIRST + MOST)}"
STANDING_IN: Final = re.compile(f"[{STANDING}]")
"""Characters for private use: no letters, no spaces, no signs, as the placeholders of Python-Markdown are."""

INLINE: Final = "a|abbr|b|cite|del|em|i|ins|mark|s|small|span|strong|sub|sup|time|circle|g|line|path|rect|text"
BLOCK: Final = "|".join(BLOCK_LEVEL_ELEMENTS)
CODE: Final = re.compile(r"`[^`\n]+`")
TARGET: Final = re.compile(r"\]\([^()`\n]*\)")
LIST: Final = re.compile(r"\{[^{}`\n]*\}")
ATTRIBUTE: Final = r' [A-Za-z][A-Za-z0-9-]*(?:="[^"<>\n\[\]\\`*{}|]*")?'
PIECE: Final = re.compile(
    r"(?=[`\]{\[<&])"  # a third quicker
    rf"(?:({CODE.pattern}|{TARGET.pattern}|{LIST.pattern}|\[\^[^\]`\n]*\])"
    rf"|(<(?:{INLINE})(?:{ATTRIBUTE})*/?>|</(?:{INLINE})>|&(?:[A-Za-z0-9]+|#[0-9]+|#x[0-9A-Fa-f]+);))"
)
"""What stays, with what looks like a reference in it: code, targets, attributes, labels. What is put aside."""

DEFINITION: Final = re.compile(r"\[(?!\^)[^\]]*\]:")
NO_REFERENCE: Final = re.compile(r"&#(?![0-9]+;|x[0-9A-Fa-f]+;)")
INDENTED_LIST: Final = re.compile(r"\n {4}\{[^{}`\n]*\}(?= *\n)")
CODE_BESIDE_CELLS: Final = (re.compile(r"`[^\n]*\|"), re.compile(r"\|[^\n]*`"))
LEFT: Final = re.compile(
    r"<(?:(?!/?[A-Za-z][A-Za-z0-9]*(?:\s+[A-Za-z][A-Za-z0-9-]*(?:=\"[^\"<>@]*\")?)*\s*>)"
    r"|hr|(?<=[^\n]<)[^<>]*\smarkdown\b"
    rf"|/(?:{BLOCK})\s*>(?!\n|\Z|</?(?:{BLOCK})\b)[^\n]*[@])".replace("@", STANDING)
)
"""What makes a page uncertain once the rest is put aside: what only begins like a tag or is a comment, Markdown in HTML
inside a line, text on the line on which a block of HTML ends (Python-Markdown moves references of it).
"""


class PutAside(Extension):
    """Converts pages without a look at the references and inline tags in them, beside the extensions in KNOWN."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the two steps, which share what was put aside of the page at hand."""
        aside: list[str] = []
        md.preprocessors.register(_PuttingAside(md, aside), "put-aside", JUST_BEFORE_HTML)
        md.postprocessors.register(_PuttingBack(md, aside), "put-back", LAST)


class _PuttingAside(Preprocessor):
    def __init__(self, md: Markdown, aside: list[str]) -> None:
        super().__init__(md)
        self._aside = aside

    def run(self, lines: list[str]) -> list[str]:
        """The lines without what was put aside."""
        text, self._aside[:] = without("\n".join(lines))
        return text.split("\n")


class _PuttingBack(Postprocessor):
    def __init__(self, md: Markdown, aside: Sequence[str]) -> None:
        super().__init__(md)
        self._aside = aside

    def run(self, text: str) -> str:
        """The text with all of it again. Headings on their way into the table of contents pass here, too."""
        aside = self._aside
        return STANDING_IN.sub(lambda found: aside[ord(found[0]) - FIRST], text) if aside else text


def without(text: str) -> tuple[str, list[str]]:
    """A page with characters standing in for references and inline tags, and what they stand for, in their order."""
    if not _certain(text):
        return text, []
    pieces: list[str | None] = PIECE.split(text)
    aside = [*dict.fromkeys(piece for piece in pieces[2::3] if piece)]
    standing = {piece: chr(FIRST + number) for number, piece in enumerate(aside)}
    pieces[2::3] = [standing.get(piece or "") for piece in pieces[2::3]]
    made = "".join(piece for piece in pieces if piece)
    return (text, []) if len(aside) > MOST or LEFT.search(made) else (made, aside)


def _certain(text: str) -> bool:
    """Whether it can be seen what Markdown makes of a page's code, links and attributes: that no picture copies text
    into an attribute, no code begins or ends elsewhere than it seems, and so on.
    """
    if "![" in text or "\\`" in text or any(rule.search(text) for rule in (STANDING_IN, DEFINITION, NO_REFERENCE)):
        return False
    if text.count("    ") != len(INDENTED_LIST.findall(text)) or any(rule.search(text) for rule in CODE_BESIDE_CELLS):
        return False
    begun = (text.count("`") / 2, text.count("]("), text.count("{"), text.count("}"))
    return begun == tuple(len(whole.findall(text)) for whole in (CODE, TARGET, LIST, LIST))
