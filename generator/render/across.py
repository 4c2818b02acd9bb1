"""What stands across briefs: sources by outlet, actors by name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby, repeat
from operator import itemgetter
from typing import Final

from generator.render.shown import ActorView, BriefView, SourceView

MOST_ELSEWHERE: Final = 12
"""How many other briefs with an actor of the same name an actor's page shows; the list of all actors has the rest."""

MOST_NAMED: Final = 300
"""How many briefs one page of the list of all actors names, over all its names."""

OTHERS: Final = "…"
"""Stands for the first letters that are none of the 26."""


@dataclass(frozen=True, slots=True)
class SourceInBrief:
    """One article and the brief it is a source of: the brief's title and page."""

    source: SourceView
    brief: str
    page: str


@dataclass(frozen=True, slots=True)
class OutletView:
    """An outlet with all its articles, newest first. `name` is None for the articles whose outlet is not known."""

    name: str | None
    anchor: str
    sources: tuple[SourceInBrief, ...]


@dataclass(frozen=True, slots=True)
class ActorInBrief:
    """One actor of one brief: the brief's title, its page and how far its information goes. Equal names need not be
    the same person.
    """

    actor: ActorView
    brief: str
    page: str
    until: str | None
    until_iso: str | None


@dataclass(frozen=True, slots=True)
class NameView:
    """A name with every brief that has an actor of this name, newest first. `initial` is a letter from A to Z, or "…";
    `page` is the page of the list of all actors that has the name, under `anchor`.
    """

    name: str
    initial: str
    page: str
    anchor: str
    places: tuple[ActorInBrief, ...]


def outlets(briefs: Sequence[BriefView]) -> tuple[OutletView, ...]:
    """All outlets in alphabetical order, the unknown one last."""
    found: dict[str | None, list[SourceInBrief]] = {}
    for brief in briefs:
        for source in brief.sources:
            found.setdefault(source.outlet, []).append(SourceInBrief(source, brief.title, brief.page))
    names = sorted(found, key=lambda name: (name is None, (name or "").casefold(), name or ""))
    return tuple(
        OutletView(
            name,
            address,
            tuple(sorted(found[name], key=lambda one: one.source.published_iso or "", reverse=True)),
        )
        for name, address in zip(names, _addresses("outlet", [name or "not known" for name in names]), strict=True)
    )


def names(briefs: Sequence[BriefView]) -> tuple[NameView, ...]:
    """All names of actors in alphabetical order, each with the briefs that have it."""
    found: dict[str, list[ActorInBrief]] = {}
    for brief in briefs:
        for actor in brief.actors:
            found.setdefault(_same(actor.name), []).append(_in_brief(actor, brief))
    order = sorted(found, key=lambda key: (_initial(key) == OTHERS, _plain(key), key))
    pages = _pages([(_initial(key), len(found[key])) for key in order])
    return tuple(
        NameView(found[key][0].actor.name, _initial(key), page, address, tuple(found[key]))
        for key, page, address in zip(order, pages, _addresses("name", order), strict=True)
    )


def elsewhere(places: Sequence[ActorInBrief], page: str) -> tuple[ActorInBrief, ...]:
    """The newest briefs, among those with an actor of one name, that the actor's page at `page` leads to."""
    return tuple(there for there in places[: MOST_ELSEWHERE + 1] if there.actor.page != page)[:MOST_ELSEWHERE]


def over_time(places: Sequence[ActorInBrief]) -> tuple[ActorInBrief, ...]:
    """The briefs in which actors of one name take positions, in the order of their information; undated ones last."""
    taking = (there for there in places if there.actor.positions)
    return tuple(sorted(taking, key=lambda there: (not there.until_iso, there.until_iso or "", there.brief)))


def _pages(names: Sequence[tuple[str, int]]) -> Iterator[str]:
    """The page for each name, of its initial and in how many briefs it stands: one for all, or one or more a letter."""
    if sum(number for _, number in names) <= MOST_NAMED:
        yield from repeat("actors/index.md", len(names))
        return
    for initial, there in groupby(names, key=itemgetter(0)):
        letter, page, listed = "other" if initial == OTHERS else initial.lower(), 1, 0
        for _, number in there:
            if listed and listed + number > MOST_NAMED:
                page, listed = page + 1, 0
            listed += number
            yield f"actors/{letter}.md" if page == 1 else f"actors/{letter}-{page}.md"


def _in_brief(actor: ActorView, brief: BriefView) -> ActorInBrief:
    head = brief.head
    return ActorInBrief(actor, brief.title, brief.page, head.information_until, head.information_until_iso)


def _same(name: str) -> str:
    return " ".join(name.casefold().split())


def _plain(name: str) -> str:
    """A name by its letters alone, without accents and case."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _initial(name: str) -> str:
    first = _plain(name)[:1].upper()
    return first if "A" <= first <= "Z" else OTHERS


def _addresses(kind: str, names: Iterable[str]) -> Iterator[str]:
    """An id for each name that stays whatever other names there are, unless two names have the same letters."""
    taken: set[str] = set()
    for name in names:
        slug = re.sub(r"[^a-z0-9]+", "-", _plain(name)).strip("-")
        address, number = f"{kind}-{slug or sha256(name.encode()).hexdigest()[:8]}", 2
        while address in taken:
            address, number = f"{address.removesuffix(f'-{number - 1}')}-{number}", number + 1
        taken.add(address)
        yield address
