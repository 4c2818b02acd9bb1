"""The only place where article text is changed: how it is typed, never what it says.

Line ends become one kind, white space other than a line end becomes a space, and characters nobody can see are
removed: control characters, marks that reverse the reading direction, zero-width spaces, soft hyphens, tags. What is
removed is said. Letters keep their Unicode form, so that the words of a document are the words of its file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from generator.diagnostics import Diagnostic
from generator.evidence.fold import MARKER
from generator.model.document import Document, Paragraph, Span
from generator.readers.blocks import Article, Block

_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_WHITE_SPACE = re.compile(r"[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_HARMLESS = re.compile(r"[\u00ad\u200b\u200e\u200f\u2060\ufeff]")
# A joiner shapes letters of some scripts and emoji; beside a Latin letter it only hides.
_JOINER = re.compile(r"(?<=[\x00-\x7f])[\u200c\u200d]|[\u200c\u200d](?=[\x00-\x7f])")
_HIDDEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u180e\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff"
    r"\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """Text as decoded to text as documents hold it."""
    text = _WHITE_SPACE.sub(" ", _LINE_END.sub("\n", text))
    return _HIDDEN.sub("", _JOINER.sub("", _HARMLESS.sub("", text)))


def clean_article(article: Article) -> Article:
    """An article whose reader may have brought in new characters, from codes such as &#x202e;, cleaned once more."""
    blocks = (Block(block.kind, one_line(clean(block.text))) for block in article.blocks)
    about = {key: one_line(clean(value)) for key, value in article.about.items()}
    return replace(article, blocks=tuple(block for block in blocks if block.text), about=about)


def hidden_characters(text: str, file: str) -> tuple[Diagnostic, ...]:
    """A warning where a text has characters that hide something; soft hyphens and their like pass in silence."""
    hidden = _HIDDEN.findall(text)
    if not hidden:
        return ()
    names = ", ".join(sorted({f"U+{ord(character):04X}" for character in hidden})[:5])
    message = f"{len(hidden)} hidden control character{'s' if len(hidden) > 1 else ''} left out ({names})"
    remedy = "compare the article with its original: hidden characters can make text look like other text"
    return (Diagnostic("hidden-characters", message, remedy, "warning", file),)


def one_line(text: str) -> str:
    """Text with every run of white space as one space, and none at the ends."""
    return " ".join(text.split())


def folded_words(text: str) -> list[str]:
    """The words of a text for comparing: without case and punctuation."""
    return re.findall(r"\w+", text.casefold())


def document(file: str, content: bytes, blocks: Iterable[Block], about: dict[str, str]) -> Document:
    """Blocks of clean text to a document: its text, its numbered paragraphs, the spans of its markers."""
    paragraphs: list[Paragraph] = []
    texts: list[str] = []
    offset = 0
    for number, block in enumerate(blocks, 1):
        paragraphs.append(Paragraph(number, offset, offset + len(block.text), block.kind))
        texts.append(block.text)
        offset += len(block.text) + 1
    text = "\n".join(texts)
    markers = tuple(Span(*match.span()) for match in MARKER.finditer(text))
    return Document(
        file=file,
        sha256=sha256(content).hexdigest(),
        text=text,
        paragraphs=tuple(paragraphs),
        markers=markers,
        title=about.get("title"),
        outlet=about.get("outlet"),
        author=about.get("author"),
        published=about.get("published"),
        url=about.get("url"),
        language=about.get("language") or "en",
    )
