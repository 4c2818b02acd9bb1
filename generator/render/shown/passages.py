"""The page of a source: its paragraphs, the cited passages in them, and every place that cites each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from generator.render.shown.citations import Citation
from generator.render.shown.sources import SourceView


@dataclass(frozen=True, slots=True)
class Piece:
    """A step through a paragraph: text, or the start or end of a marked passage. `label` stands at its first start;
    `only_name` says there that only pages of actors cite it, as a name.
    """

    kind: Literal["text", "start", "end"]
    text: str = ""
    label: str | None = None
    only_name: bool = False


@dataclass(frozen=True, slots=True)
class CitingPlace:
    """One place that cites a passage: the page, the footnote mark's id there, and the heading it stands under.

    `heading` is escaped Markdown, empty where it is the page's title. `called`, escaped too, names the place among
    those of one brief. `number` counts the places under one heading that cite this passage.
    """

    page: str
    mark_id: str
    page_title: str
    heading: Markup
    called: Markup
    number: int


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A passage with every place that cites it, in the order of the site."""

    citation: Citation
    places: tuple[CitingPlace, ...]


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """One paragraph with its marked passages. `skipped` counts the paragraphs left out just before it."""

    number: int
    kind: str
    pieces: tuple[Piece, ...]
    passages: tuple[CitedPassage, ...]
    skipped: int


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Everything the page of one source shows. `skipped` counts the paragraphs left out at the end."""

    source: SourceView
    paragraphs: tuple[ShownParagraph, ...]
    skipped: int
    missing: tuple[CitedPassage, ...]
