"""Lists across all briefs, in parts where they are long: no page grows with the number of briefs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, TypeVar

from generator.render.across import NameView, OutletView
from generator.render.making import Draft
from generator.render.shown import BriefView
from generator.render.site_view import SiteView
from generator.render.wording import date_in_words

MOST_BRIEFS: Final = 60
MOST_SOURCES: Final = 300
"""What one page lists at the most. On made briefs that is some 25 KB of a page, compressed, and 5,000 words."""

FIRST: Final = 30
"""What the first page of a list in parts shows of it: the newest briefs, or the names that most briefs have."""

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a list: what it is called (a month, a letter, an outlet), its page and how much it lists."""

    title: str
    page: str
    number: int


def list_pages(site: SiteView) -> Iterator[Draft]:
    """The pages of all lists, each list's first page before those of its parts.

    A template gets the page's `title`, what it shows (`briefs`, `names` or `outlets`), the list's `parts` (none where
    its first page shows all of it), which of them it makes as `part` (None for the first page), and what the whole list
    is called and where it begins (`whole`, `first`).
    """
    asking = (brief for brief in site.briefs if brief.open_questions or brief.answered_questions)
    taking = (brief for brief in site.briefs if brief.issues)
    corrected = (brief for brief in site.briefs if brief.corrections)
    yield from _of_briefs("Briefs", "index", "months", site.briefs)
    yield from _of_names(site.names)
    yield from _of_briefs("Issues", "issues", "issues", taking)
    yield from _of_outlets(site.outlets)
    yield from _of_briefs("Open questions", "questions", "questions", asking)
    yield from _of_briefs("Corrections", "corrections", "corrections", corrected)


def _of_briefs(title: str, page: str, folder: str, briefs: Iterable[BriefView]) -> Iterator[Draft]:
    """By month of their information; the first page shows the newest."""
    listed = tuple(briefs)
    parts: list[tuple[PartView, Sequence[BriefView]]] = []
    if len(listed) > MOST_BRIEFS:
        for month, group in groupby(listed, _month):
            called = date_in_words(month) if month else "Date not known"
            parts += _parts(f"{folder}/{month or 'undated'}", called, tuple(group), MOST_BRIEFS)
    yield from _drafts(title, page, "briefs", listed[:FIRST] if parts else listed, parts)


def _of_names(names: Sequence[NameView]) -> Iterator[Draft]:
    """By first letter; the first page shows the names that most briefs have."""
    parts: list[tuple[PartView, Sequence[NameView]]] = []
    pages_of: Counter[str] = Counter()
    for path, group in groupby(names, lambda name: name.page):
        there = tuple(group)
        pages_of[there[0].initial] += 1
        parts.append((PartView(_numbered(there[0].initial, pages_of[there[0].initial]), path, len(there)), there))
    if [part.page for part, _ in parts] == ["actors/index.md"]:
        parts = []
    often = sorted((name for name in names if len(name.places) > 1), key=lambda name: -len(name.places))
    yield from _drafts("Actors", "actors/index", "names", often[:FIRST] if parts else names, parts)


def _of_outlets(outlets: Sequence[OutletView]) -> Iterator[Draft]:
    """By outlet; the first page leads to each."""
    parts: list[tuple[PartView, Sequence[OutletView]]] = []
    if sum(len(outlet.sources) for outlet in outlets) > MOST_SOURCES:
        for outlet in outlets:
            called = outlet.name or "Outlet not known"
            for part, sources in _parts(f"sources/{outlet.anchor}", called, outlet.sources, MOST_SOURCES):
                parts.append((part, (replace(outlet, sources=tuple(sources)),)))
    yield from _drafts("Sources", "sources/index", "outlets", () if parts else outlets, parts)


def _parts(path: str, title: str, entries: Sequence[Entry], most: int) -> Iterator[tuple[PartView, Sequence[Entry]]]:
    """What belongs together, newest first, on as many pages as it needs. The oldest are on the first of them, so that a
    page that is full stays as it is.
    """
    oldest_first = entries[::-1]
    pages: list[tuple[PartView, Sequence[Entry]]] = []
    for number, start in enumerate(range(0, len(entries), most), start=1):
        there = oldest_first[start : start + most]
        page = f"{path}.md" if number == 1 else f"{path}-{number}.md"
        pages.append((PartView(_numbered(title, number), page, len(there)), there[::-1]))
    yield from reversed(pages)


def _numbered(title: str, number: int) -> str:
    return title if number == 1 else f"{title} ({number})"


def _drafts(
    title: str, page: str, kind: str, first: Sequence[object], parts: Sequence[tuple[PartView, Sequence[object]]]
) -> Iterator[Draft]:
    template = f"pages/{page.removesuffix('/index')}.md.j2"
    common = {"whole": title, "first": f"{page}.md", "parts": tuple(part for part, _ in parts)}
    yield Draft(f"{page}.md", template, {**common, "title": title, kind: tuple(first), "part": None})
    for part, entries in parts:
        own = {"title": f"{title}: {part.title}", kind: tuple(entries), "part": part}
        yield Draft(part.page, template, {**common, **own})


def _month(brief: BriefView) -> str:
    """`2026-05`, `2026` where no more is known, or the empty string."""
    until = brief.head.information_until_iso or ""
    return "" if until.startswith("--") else until[:7]
