"""The articles, and which of them carries what."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.shown.citations import Citation


@dataclass(frozen=True, slots=True)
class SourceView:
    """One article. `name` is what to call it, `unknown` names what the article does not say of itself.

    `origin` is where the reporting came from in words, `origin_known` whether that is known; `words` the article's
    length, `cited` how many of its passages are cited.
    """

    id: str
    code: str
    spoken: str
    name: str
    credit: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    published_iso: str | None
    url: str | None
    language: str
    licence: str | None
    free_to_publish: bool
    origin: str
    origin_known: bool
    unknown: tuple[str, ...]
    replaces: str | None
    replaced_by: str | None
    page: str
    words: int
    cited: int


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """What one source does with one point: "says it", "says otherwise", "took it back" or "silent"."""

    code: str
    says: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One point and what each source does with it, in the order of the sources."""

    text: str
    anchor: str
    cells: tuple[CoverageCell, ...]
