"""What an article is called, where its page and its words are, and how its words are shown."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from generator.evidence.wording import source_code
from generator.model.brief import Source
from generator.model.document import Document
from generator.render.wording import date_in_words, listed

FRAGMENT_WORDS: Final = 5
"""Words at each end of a text fragment; a longer passage is named by its beginning and its end."""


def source_page(event: str, source: str) -> str:
    """The page of one source, relative to the pages folder."""
    return f"sources/{event}/{source}.md"


def spoken_code(source: str) -> str:
    """A source's code in words, for those who hear it: "Source 3"."""
    numbered = re.fullmatch(r"s(\d+)", source)
    return f"Source {numbered[1]}" if numbered else f"Source {source_code(source)}"


def shown_text(document: Document, start: int, end: int) -> str:
    """The article's words between two offsets, without reference marks that point nowhere and the space before them."""
    if not document.markers:
        return document.text[start:end]
    kept, position = [], start
    for marker in document.markers:
        if start <= marker.start and marker.end <= end:
            kept.append(document.text[position : marker.start].rstrip(" "))
            position = marker.end
    return "".join((*kept, document.text[position:end]))


def credit(source: Source) -> str:
    """Outlet, title and date of a source in one line; what is not known is said."""
    known = [source.outlet, f"“{source.title}”" if source.title else None]
    known.append(date_in_words(source.published) if source.published else None)
    fields = (("outlet", source.outlet), ("title", source.title), ("date", source.published))
    unknown = [field for field, value in fields if not value]
    said = f"{listed(unknown)} not known" if unknown else None
    return ", ".join(part for part in (*known, said) if part)


def fragment_url(url: str, exact: str) -> str:
    """An article's address with a text fragment, so that a browser scrolls to the words and highlights them.

    https://wicg.github.io/scroll-to-text-fragment/ : the characters `-`, `,` and `&` are encoded inside the words.
    """
    words = exact.split()
    ends = (words,) if len(words) <= 2 * FRAGMENT_WORDS else (words[:FRAGMENT_WORDS], words[-FRAGMENT_WORDS:])
    text = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={text}"
