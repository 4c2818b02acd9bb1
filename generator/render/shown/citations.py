"""Citations, links to other items, and how well an item is supported."""

from __future__ import annotations

from dataclasses import dataclass

from generator.evidence.standing import Status


@dataclass(frozen=True, slots=True)
class Citation:
    """One passage of one source that an item rests on. The same passage gives an equal citation wherever it is cited.

    `mark` is what a reader sees ("S1 ¶3", "S1" where the passage was not found), `spoken` the same in words, `label`
    the footnote's name: made of the source's id and the passage's words, so it does not move when text above it
    changes. `exact` are the words as they stand in the article; `before` and `after` the rest of their paragraph.
    `credit` is outlet, title and date, with what is not known said. `found` is False where the words do not stand in
    the source.
    """

    source: str
    code: str
    paragraph: int
    mark: str
    spoken: str
    label: str
    exact: str
    before: str
    after: str
    credit: str
    page: str
    url: str | None
    fragment_url: str | None
    found: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to another item of the same brief."""

    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class StandingView:
    """How well an item is supported: `status` as in the format's table, `wording` the phrase shown, source codes.

    `disputes` are the disagreements that the item is a side of.
    """

    status: Status
    wording: str
    sources: tuple[str, ...]
    silent: tuple[str, ...]
    disputes: tuple[Reference, ...]
