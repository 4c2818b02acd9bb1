"""Every item of a draft to the item of the brief it is, to a new id, or to nothing: ids are born once, never reused."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.compose.updating.update_items import HEAD, SECTIONS, SUBSTANCE, Items, in_terms_of
from generator.compose.updating.update_matching import recognise, view
from generator.model.brief import LONGEST_ID
from generator.model.ledger import ItemPath, Known


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
    taken: set[ItemPath] = {path[:2] for path in (*now, *known)} | {path for path in (*now, *known) if len(path) == 4}
    taken |= {(section, name) for section in SECTIONS for name in dropped}
    taken |= {tuple(old.split(".")[:2]) for old in renamed}
    settling = _Settling(drafted, now, known, dropped, taken, fresh, reviewed, Settled(dict(known)))
    for section in SECTIONS:
        settling.section(section)
    return settling.settled


@dataclass
class _Settling:
    """Settles one section after the other; `taken` are the paths that nothing new may have."""

    drafted: Items
    now: Items
    known: Mapping[ItemPath, Known]
    dropped: Collection[str]
    taken: set[ItemPath]
    fresh: bool
    reviewed: bool
    settled: Settled

    def section(self, section: str) -> None:
        """The ids of the draft's items of one section, and of their sides."""
        settled = self.settled
        ours = [path for path in self.drafted if path[0] == section and len(path) == 2]
        found = {path: in_terms_of(path, self.drafted[path], settled.ids) for path in ours}
        targets = self._recognised(section, ours, (section,))
        for path, (said, lost) in found.items():
            sides = [side for side in self.drafted if len(side) == 4 and side[:2] == path]
            if path in targets:
                may_return = not self.reviewed or section not in SUBSTANCE or self._is_news(said, sides)
                told = in_terms_of(path, self.drafted[path], settled.same)[0]
                settled.ids[path] = self._returned(targets[path], told, lost, may_return=may_return)
                settled.same[path] = targets[path]
            elif path[1] in self.dropped and path not in self.known and path not in self.now:
                settled.known[path], settled.ids[path] = Known(said, state="removed"), None
            elif self._stays_out(path, said, lost, sides):
                settled.ids[path] = None
            else:
                settled.ids[path] = born = self._born(path[:1], path[1])
                if section == "sources":
                    settled.news.add(born[1])
            settled.same.setdefault(path, settled.ids[path])
            self._settle_sides(path, sides)

    def _recognised(self, section: str, ours: Sequence[ItemPath], within: ItemPath) -> dict[ItemPath, ItemPath]:
        """For items of the draft those of the brief, or of its ledger, that they are; `within` is where these stand."""
        says = {path: dict(item.says) for path, item in self.settled.known.items() if item.says}
        depth = len(within) + 1
        candidates = {path[-1]: path for path in (*self.now, *says) if len(path) == depth and path[:-1] == within}
        same = self.settled.same
        matched = recognise(
            section,
            {path[-1]: view(path, in_terms_of(path, self.drafted[path], same)[0], self.drafted, same) for path in ours},
            {
                name: [view(path, items[path], items) for items in (self.now, says) if path in items]
                for name, path in candidates.items()
            },
        )
        return {path: candidates[matched[path[-1]]] for path in ours if path[-1] in matched}

    def _returned(
        self, target: ItemPath, said: dict[str, Any], lost: frozenset[str], *, may_return: bool
    ) -> ItemPath | None:
        """Where an item goes that the brief has, had (then only if it `may_return`), or that people removed."""
        if target in self.now:
            return target
        if self.settled.known[target].state == "removed":
            self.settled.known[target] = Known(said, state="removed")
            return None
        if lost or not may_return:
            return None
        self.settled.new.append(target)  # it was gone and is found again, under its old id
        return target

    def _stays_out(self, path: ItemPath, said: dict[str, Any], lost: frozenset[str], sides: Sequence[ItemPath]) -> bool:
        """Whether an item that is new to the brief may not come in."""
        if path[0] == "sources":
            return False
        if lost:
            return True
        told = [in_terms_of(side, self.drafted[side], self.settled.ids) for side in sides]
        if path[0] == "disagreements" and sum(not missing for _, missing in told) < 2:
            return True
        if self._is_news(said, sides) or path[0] not in SUBSTANCE:
            return False
        if self.fresh and path[0] != "quotes":  # quotations, like actors, come in where something new needs them
            self.settled.known.setdefault(path, Known(said, state="removed"))
            return True
        return self.reviewed

    def _is_news(self, said: dict[str, Any], sides: Sequence[ItemPath]) -> bool:
        """Whether an item, or one of its sides, rests on an article that the brief did not have."""
        told = [in_terms_of(side, self.drafted[side], self.settled.ids)[0] for side in sides]
        return any(self.settled.is_news(one.get("evidence", ())) for one in (said, *told))

    def _born(self, within: ItemPath, name: str) -> ItemPath:
        """A new id for an item: the draft's, numbered where it was ever another's."""
        path, number = (*within, name), 2
        while path in self.taken:
            path, number = (*within, f"{name[: LONGEST_ID - 4].rstrip('-')}-{number}"), number + 1
        self.taken.add(path)
        self.settled.new.append(path)
        return path

    def _settle_sides(self, path: ItemPath, sides: Sequence[ItemPath]) -> None:
        """The sides of one disagreement, told apart within it. A reviewed one gets a side only for a new article."""
        settled = self.settled
        target = settled.ids[path]
        if target is None:
            settled.ids.update(dict.fromkeys(sides))
            return
        found = {side: in_terms_of(side, self.drafted[side], settled.ids) for side in sides}
        targets = self._recognised("sides", sides, (*target, "sides"))
        for side, (said, lost) in found.items():
            may_come = not self.reviewed or target not in self.now or settled.is_news(said["evidence"])
            if side in targets:
                settled.ids[side] = self._returned(targets[side], said, lost, may_return=may_come)
            elif lost or not may_come:
                settled.ids[side] = None
            else:
                settled.ids[side] = self._born((*target, "sides"), side[3])
