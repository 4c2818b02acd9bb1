"""A Python-Markdown extension: a page is searched only for the inline patterns that can occur in it.

Python-Markdown tries each of its patterns at each piece of text, most of them for signs that a page has nowhere: a
quarter of the time in which it converts our pages. What comes out is the same. The run of MkDocs inside this program
adds it by itself, so no settings name it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

JUST_BEFORE_HTML: Final = 20.25
"""After steps that take something out of a page (fenced code, `put_aside`), before the text is read."""

DEFINITION: Final = re.compile(r"\[(?!\^)[^\]]*\]:")
"""What a link or a picture by reference needs somewhere on its page; notes begin with "[^"."""

Needed = Callable[[str], object]


def _signs(*signs: str) -> Needed:
    return lambda text: any(sign in text for sign in signs)


NEEDED: Final[Mapping[str, Needed]] = {
    "backtick": _signs("`"),
    "escape": _signs("\\"),
    "reference": DEFINITION.search,
    "short_reference": DEFINITION.search,
    "link": _signs("]("),
    "image_link": _signs("!["),
    "image_reference": _signs("!["),
    "short_image_ref": _signs("!["),
    "autolink": _signs("://"),
    "automail": _signs("@"),
    "linebreak": _signs("  \n", "  <"),
    "html": _signs("<"),
    "entity": _signs("&"),
    "not_strong": _signs("*", "_"),
    "em_strong": _signs("*", "_"),
    "em_strong2": _signs("*", "_"),
}
"""What must stand in a page for each of Python-Markdown's own patterns to match; others are always looked for."""


class FewerPatterns(Extension):
    """Leaves out, page by page, the patterns that can't match."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the step that looks at the page as it is written."""
        md.preprocessors.register(_Choosing(md), "fewer-patterns", JUST_BEFORE_HTML)


class _Choosing(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """The lines as they are; the inline step gets the patterns that they need."""
        md: Any = self.md
        md.treeprocessors["inline"].inlinePatterns = needed(md, lines)
        return lines


def needed(md: Any, lines: Sequence[str]) -> list[Any]:
    """The inline patterns of `md` that can match in a page of these lines, in their order."""
    text = "\n".join(lines) + "\n"
    absent = [
        md.inlinePatterns[name] for name, is_there in NEEDED.items() if name in md.inlinePatterns and not is_there(text)
    ]
    return [pattern for pattern in md.inlinePatterns if pattern not in absent]
