"""What stands across briefs: sources by outlet, actors by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.render.shown import ActorView, BriefView, SourceView


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
    """A name with every brief that has an actor of this name."""

    name: str
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
            f"outlet-{number}" if name else "outlet-not-known",
            tuple(sorted(found[name], key=lambda one: one.source.published_iso or "", reverse=True)),
        )
        for number, name in enumerate(names, start=1)
    )


def names(briefs: Sequence[BriefView]) -> tuple[NameView, ...]:
    """All names of actors in alphabetical order, each with the briefs that have it."""
    found: dict[str, list[ActorInBrief]] = {}
    for brief in briefs:
        for actor in brief.actors:
            found.setdefault(_same(actor.name), []).append(_in_brief(actor, brief))
    return tuple(
        NameView(found[key][0].actor.name, f"name-{number}", tuple(found[key]))
        for number, key in enumerate(sorted(found), start=1)
    )


def over_time(places: Sequence[ActorInBrief]) -> tuple[ActorInBrief, ...]:
    """The briefs in which actors of one name take positions, in the order of their information; undated ones last."""
    taking = (there for there in places if there.actor.positions)
    return tuple(sorted(taking, key=lambda there: (not there.until_iso, there.until_iso or "", there.brief)))


def _in_brief(actor: ActorView, brief: BriefView) -> ActorInBrief:
    head = brief.head
    return ActorInBrief(actor, brief.title, brief.page, head.information_until, head.information_until_iso)


def _same(name: str) -> str:
    return " ".join(name.casefold().split())
