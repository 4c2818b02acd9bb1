"""A brief and its key as plain values, in the one form in which they are compared."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.evaluate.wording import name_key, overlap

Item = Mapping[str, Any]


def items(section: Any) -> list[Item]:
    """A section as a list of items with their `id`, whether it is a mapping by id or a list already."""
    if not section:
        return []
    if isinstance(section, Mapping):
        return [{"id": name, **(value or {})} for name, value in section.items()]
    return list(section)


def needed(section: Any) -> list[Item]:
    """The items of a key's section that a brief can't leave out."""
    return [item for item in items(section) if item["must"] in (True, "true")]


@dataclass(frozen=True, slots=True)
class Compared:
    """A brief beside its key: `sources` gives the key's source for the brief's, `actors` the key's actors for the
    brief's.
    """

    brief: Item
    key: Item
    sources: Mapping[str, str | None]
    actors: Mapping[str, frozenset[str]]
    claims: Mapping[str, tuple[str, ...]]
    """By actor of the key, the brief's actors that stand for it first of all."""

    def section(self, name: str) -> list[Item]:
        """The brief's items of a section."""
        return items(self.brief.get(name))

    def evidence(self, item: Item) -> list[tuple[str | None, str]]:
        """All passages an item cites, those of its sides too, as (source of the key, words)."""
        cited = [
            (self.sources.get(entry.get("source")), entry.get("exact") or entry.get("text") or "")
            for entry in item.get("evidence") or []
        ]
        for side in items(item.get("sides")):
            cited += self.evidence(side)
        return cited

    def cites(self, item: Item, wanted: Sequence[Item]) -> bool:
        """Whether an item cites one of the wanted passages."""
        cited = self.evidence(item)
        return any(source == one["source"] and overlap(text, one["text"]) for source, text in cited for one in wanted)

    def is_actor(self, name: str | None, wanted: str) -> bool:
        """Whether an actor of the brief is the wanted one of the key."""
        return name is not None and wanted in self.actors.get(name, ())


def compared(brief: Item, key: Item) -> Compared:
    """A brief beside its key. Sources are matched by the names of their files, actors by their names and aliases."""
    files = {re.sub(r".*/", "", name): source for source, name in key["sources"].items()}
    sources = {
        source: files.get(re.sub(r".*/", "", str((value or {}).get("file", ""))))
        for source, value in (brief.get("sources") or {}).items()
    }
    known: dict[str, set[str]] = {}
    for actor in key["actors"]:
        for name in [actor["name"], *actor.get("aliases", [])]:
            known.setdefault(name_key(name), set()).add(actor["id"])
    actors: dict[str, frozenset[str]] = {}
    claims: dict[str, tuple[str, ...]] = {}
    for actor in items(brief.get("actors")):
        votes = _votes(actor, known)
        if votes:
            most = max(votes.values())
            actors[actor["id"]] = frozenset(name for name, count in votes.items() if count == most)
            first = max(votes, key=lambda name: votes[name])
            claims[first] = (*claims.get(first, ()), actor["id"])
    return Compared(brief, key, sources, actors, claims)


def _votes(actor: Item, known: Mapping[str, set[str]]) -> dict[str, int]:
    """How many of an actor's names are those of each actor of the key; its own name counts twice."""
    votes: dict[str, int] = {}
    for name in [actor.get("name", ""), *(actor.get("aliases") or [])]:
        for identifier in sorted(known.get(name_key(name), ())):
            votes[identifier] = votes.get(identifier, 0) + (2 if name == actor.get("name") else 1)
    return votes
