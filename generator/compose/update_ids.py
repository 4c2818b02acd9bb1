"""Every item of a draft to the item of the brief it is, to a new id, or to nothing: ids are born once, never reused."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.compose.update_items import HEAD, SECTIONS, SUBSTANCE, Ids, Items, in_terms_of
from generator.compose.update_matching import recognise
from generator.model.ledger import ItemPath, Known

_LONGEST = 64


@dataclass
class Settled:
    """`ids` gives each item of the draft its path in the brief, None where it stays out; `new` are those not there yet.

    `known` is the ledger with what was learnt of items that stay out; `news` are the ids of articles new to the brief.
    `same` gives what `ids` gives, and items that people removed, too: what cites a removed article is still recognised.
    """

    known: dict[ItemPath, Known]
    ids: dict[ItemPath, ItemPath | None] = field(default_factory=lambda: {HEAD: HEAD})
    new: list[ItemPath] = field(default_factory=list)
    news: set[str] = field(default_factory=set)
    same: dict[ItemPath, ItemPath | None] = field(default_factory=lambda: {HEAD: HEAD})

    def is_news(self, evidence: Collection[Mapping[str, Any]]) -> bool:
        """Whether evidence comes from an article that the brief did not have."""
        return any(entry["source"] in self.news for entry in evidence)


def settle(
    drafted: Items,
    now: Items,
    known: Mapping[ItemPath, Known],
    *,
    dropped: Collection[str],
    renamed: Collection[str],
    fresh: bool,
    reviewed: bool,
) -> Settled:
    """The ids of all items of a draft. `fresh` where there was no ledger, `reviewed` where the brief was reviewed: then
    only what rests on a new article comes in. `dropped` and `renamed` are ids that nothing new may have.
    """
    settled = Settled(dict(known))
    taken = {path[:2] for path in (*now, *known)} | {(section, name) for section in SECTIONS for name in dropped}
    taken |= {tuple(old.split(".")[:2]) for old in renamed}
    for section in SECTIONS:
        ours = [path for path in drafted if path[0] == section and len(path) == 2]
        found = {path: in_terms_of(path, drafted[path], settled.ids) for path in ours}
        says = {path: dict(item.says) for path, item in settled.known.items() if item.says}
        candidates = {path[1]: path for path in (*now, *says) if path[0] == section and len(path) == 2}
        matched = recognise(
            section,
            {
                path[1]: _view(path, in_terms_of(path, drafted[path], settled.same)[0], drafted, settled.same)
                for path in ours
            },
            {name: _variants(path, now, says) for name, path in candidates.items()},
        )
        for path, (said, lost) in found.items():
            sides: list[ItemPath] = [side for side in drafted if len(side) == 4 and side[:2] == path]
            if path[1] in matched:
                target = candidates[matched[path[1]]]
                told = in_terms_of(path, drafted[path], settled.same)[0]
                known_again = (
                    not reviewed
                    or path[0] not in SUBSTANCE
                    or settled.is_news(_evidence(said, sides, drafted, settled))
                )
                settled.ids[path] = _recognised(settled, target, now, told, lost, may_return=known_again)
                settled.same[path] = target
            elif path[1] in dropped and path not in known and path not in now:
                settled.known[path], settled.ids[path] = Known(said, state="removed"), None
            elif _stays_out(settled, path, said, lost, sides, drafted, fresh, reviewed):
                settled.ids[path] = None
            else:
                settled.ids[path] = _born(settled, path, taken)
                if section == "sources":
                    settled.news.add(str(settled.ids[path][1]))  # type: ignore[index]
            settled.same.setdefault(path, settled.ids[path])
            _settle_sides(settled, path, sides, drafted, now, reviewed=reviewed)
    return settled


def _recognised(
    settled: Settled, target: ItemPath, now: Items, said: dict[str, Any], lost: frozenset[str], *, may_return: bool
) -> ItemPath | None:
    """Where an item goes that the brief has, had (then only if it `may_return`), or that people removed."""
    if target in now:
        return target
    if settled.known[target].state == "removed":
        settled.known[target] = Known(said, state="removed")
        return None
    if lost or not may_return:
        return None
    settled.new.append(target)  # it was gone and is found again, under its old id
    return target


def _stays_out(
    settled: Settled, path: ItemPath, said: dict[str, Any], lost: frozenset[str], sides: list[ItemPath], drafted: Items,
    fresh: bool, reviewed: bool,
) -> bool:  # fmt: skip
    """Whether an item that is new to the brief may not come in."""
    if path[0] == "sources":
        return False
    if lost:
        return True
    told = [in_terms_of(side, drafted[side], settled.ids) for side in sides]
    if path[0] == "disagreements" and sum(not missing for _, missing in told) < 2:
        return True
    if settled.is_news(_evidence(said, sides, drafted, settled)) or path[0] not in SUBSTANCE:
        return False
    if fresh and path[0] != "quotes":  # quotations, like actors, come in where something new needs them
        settled.known.setdefault(path, Known(said, state="removed"))
        return True
    return reviewed


def _evidence(said: dict[str, Any], sides: list[ItemPath], drafted: Items, settled: Settled) -> list[Any]:
    """The evidence of an item of the draft in terms of the brief, that of its sides included."""
    told = [in_terms_of(side, drafted[side], settled.ids)[0] for side in sides]
    return [*said.get("evidence", ()), *(entry for side in told for entry in side["evidence"])]


def _born(settled: Settled, path: ItemPath, taken: set[ItemPath]) -> ItemPath:
    """A new id for an item: the draft's, numbered where it was ever another's."""
    name, number = path[1], 2
    while (path[0], name) in taken:
        name = f"{path[1][: _LONGEST - 4].rstrip('-')}-{number}"
        number += 1
    taken.add((path[0], name))
    settled.new.append((path[0], name))
    return path[0], name


def _settle_sides(
    settled: Settled, path: ItemPath, sides: list[ItemPath], drafted: Items, now: Items, *, reviewed: bool
) -> None:
    """The sides of one disagreement, told apart within it. One that was reviewed gets a side only for a new article."""
    target = settled.ids[path]
    if target is None:
        settled.ids.update(dict.fromkeys(sides))
        return
    found = {side: in_terms_of(side, drafted[side], settled.ids) for side in sides}
    says: Items = {path: dict(item.says) for path, item in settled.known.items() if len(path) == 4 and item.says}
    candidates: dict[str, ItemPath] = {
        other[3]: other for other in (*now, *says) if len(other) == 4 and other[:2] == target
    }
    matched = recognise(
        "sides",
        {side[3]: in_terms_of(side, drafted[side], settled.same)[0] for side in sides},
        {name: _variants(other, now, says) for name, other in candidates.items()},
    )
    for side, (said, lost) in found.items():
        may_come = not reviewed or target not in now or settled.is_news(said["evidence"])
        if side[3] in matched:
            settled.ids[side] = _recognised(settled, candidates[matched[side[3]]], now, said, lost, may_return=may_come)
        elif lost or not may_come:
            settled.ids[side] = None
        else:
            name, number = side[3], 2
            while name in candidates or (*target, "sides", name) in settled.known:
                name, number = f"{side[3][: _LONGEST - 4].rstrip('-')}-{number}", number + 1
            candidates[name] = settled.ids[side] = (*target, "sides", name)
            settled.new.append((*target, "sides", name))


def _variants(path: ItemPath, now: Items, says: Items) -> list[dict[str, Any]]:
    """What an item says now, and what the machine said of it last."""
    return [_view(path, items[path], items, None) for items in (now, says) if path in items]


def _view(path: ItemPath, said: Mapping[str, Any], items: Items, ids: Ids | None) -> dict[str, Any]:
    """An item with what it is recognised by: an origin's articles, the evidence of a disagreement's sides.

    `ids` are those of the brief by the draft's, None for items that are of the brief.
    """
    if path[0] == "origins":
        sources = [other for other in items if other[0] == "sources" and items[other]["origin"] == path[1]]
        members = [ids.get(other) if ids else other for other in sources]
        return {**said, "members": [member[1] for member in members if member]}
    if path[0] == "disagreements" and len(path) == 2:
        sides = [other for other in items if len(other) == 4 and other[:2] == path]
        told = [in_terms_of(side, items[side], ids)[0] if ids else items[side] for side in sides]
        return {**said, "evidence": [entry for side in told for entry in side["evidence"]]}
    return dict(said)
