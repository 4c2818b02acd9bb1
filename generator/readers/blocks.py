"""What every reader makes of a file, before it becomes a document: blocks of clean text and what the file says of
itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic
from generator.model.document import ParagraphKind


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article, its text without line breaks."""

    kind: ParagraphKind
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A file as a reader sees it. `about` holds what it says of itself: title, outlet, author, published, url,
    language, licence.
    """

    blocks: tuple[Block, ...]
    about: dict[str, str] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
