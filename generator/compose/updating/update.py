"""A new draft into a brief that people own: `update` joins the two by item and field, and no edit is ever lost.

A plain three-way merge is not enough: once a draft agrees by chance with what a person wrote, the next draft would
overwrite it. So ownership is sticky and kept in the ledger: a field that a person ever changed is theirs, and so is the
absence of an item that a person removed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.compose.updating.update_absorb import absorb
from generator.compose.updating.update_gone import leave
from generator.compose.updating.update_ids import Settled, settle
from generator.compose.updating.update_items import HEAD, SUBSTANCE, Items, brief_of, evidence_of, in_terms_of, items_of
from generator.compose.updating.update_seen import as_reviewed, is_absorbed, signature
from generator.model.brief import Brief
from generator.model.ledger import ItemPath, Known, Ledger


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that people changed and of which the machine now says something else; what people wrote stands."""

    path: ItemPath
    field: str
    people: Any
    machine: Any


@dataclass(frozen=True, slots=True)
class Updated:
    """The joined `brief` and its `ledger`, and what was done: paths of items `added`, `updated`, `gone`; `kept` because
    people edited what the machine says otherwise; `held` although the machine no longer finds them, or although it
    would change them after a review, with the reason.
    """

    brief: Brief
    ledger: Ledger
    added: tuple[ItemPath, ...] = ()
    updated: tuple[ItemPath, ...] = ()
    kept: tuple[ItemPath, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    gone: tuple[ItemPath, ...] = ()
    held: tuple[tuple[ItemPath, str], ...] = ()


def update(draft: Brief, brief: Brief, ledger: Ledger | None, commented: Collection[ItemPath] = ()) -> Updated:
    """A draft into a person's brief: the joined brief and the next ledger. The same again changes nothing.

    `ledger` is what the last update returned, None where there is none: then all that differs from the draft is taken
    as people's, and only what comes from new articles is added. Items in `commented` are never removed.
    """
    now, drafted = items_of(brief), items_of(draft)
    known = absorb(now, ledger.items if ledger else {})
    if ledger and not is_absorbed(brief, ledger):
        known = as_reviewed(now, known)
    fresh, reviewed = ledger is None, _is_reviewed(brief)
    settled = settle(drafted, now, known, dropped=brief.dropped, renamed=brief.renamed, fresh=fresh, reviewed=reviewed)
    joining = _Joining(now, dict(settled.known), settled, fresh, reviewed, {}, [])
    for path, target in settled.ids.items():
        if target is not None:
            joining.write(target, *in_terms_of(path, drafted[path], settled.ids))
    found = {target for target in settled.ids.values() if target}
    leaving = leave(joining.now, joining.known, found, settled.new, brief, commented, fresh)
    kept_items = {path: fields for path, fields in _in_order(joining.now, drafted, settled) if path not in leaving.out}
    new = [path for path in settled.new if path in kept_items]
    return Updated(
        brief_of(kept_items, brief),
        Ledger(leaving.known, ledger.articles if ledger else {}, signature(brief)),
        tuple(new),
        tuple(path for path, what in joining.done.items() if "updated" in what),
        tuple(path for path, what in joining.done.items() if "kept" in what),
        tuple(joining.conflicts),
        leaving.gone,
        (*leaving.held, *((path, "reviewed") for path, what in joining.done.items() if "reviewed" in what)),
    )


def _is_reviewed(brief: Brief) -> bool:
    return brief.review.state == "reviewed"


@dataclass
class _Joining:
    """Writes what a draft says into items, field by field, and notes what was done."""

    now: Items
    known: dict[ItemPath, Known]
    settled: Settled
    fresh: bool
    reviewed: bool
    done: dict[ItemPath, set[str]]
    conflicts: list[Conflict]

    def write(self, path: ItemPath, said: dict[str, Any], lost: frozenset[str]) -> None:
        """One item of the draft, in terms of the brief, where its fields are the machine's."""
        here = self.now.get(path)
        if here is None:
            self.now[path] = said
            self.known[path] = Known(said)
            return
        known = self.known.get(path) or _of_people(here, said, self.fresh, self.reviewed)
        says, seen = dict(known.says), known.seen
        for name, value in said.items():
            if name in lost:
                continue
            if name in known.people:
                self._keep(path, name, here[name], value, says.get(name))
            elif here[name] != value:
                if self._is_settled_by_review(path, said):
                    self._note(path, "reviewed")
                    continue
                here[name], seen = value, False
                self._note(path, "updated")
            says[name] = value
        self.known[path] = replace(known, says=says, seen=seen)

    def _keep(self, path: ItemPath, name: str, people: Any, machine: Any, before: Any) -> None:
        if people != machine:
            self._note(path, "kept")
            if machine != before:
                self.conflicts.append(Conflict(path, name, people, machine))

    def _is_settled_by_review(self, path: ItemPath, said: dict[str, Any]) -> bool:
        settled = path[0] == "issues" or path[0] in SUBSTANCE
        return self.reviewed and settled and not self.settled.is_news(evidence_of(said))

    def _note(self, path: ItemPath, what: str) -> None:
        self.done.setdefault(path, set()).add(what)


def _of_people(here: dict[str, Any], said: dict[str, Any], fresh: bool, reviewed: bool) -> Known:
    """What is known of an item that the machine finds for the first time where people wrote it already."""
    theirs = (name for name in here if not fresh or here[name] != said.get(name))
    return Known(said, frozenset(theirs), seen=fresh and reviewed)


def _in_order(now: Items, drafted: Items, settled: Settled) -> Iterator[tuple[ItemPath, dict[str, Any]]]:
    """Items as people ordered them, each new one behind the one it follows in the draft."""
    new = set(settled.new)
    order = [path for path in now if path not in new]
    before: dict[tuple[str, ...], ItemPath] = {}
    for path in drafted:
        target, group = settled.ids.get(path), (path[0], *path[2:3], *(path[1:2] if len(path) > 2 else ()))
        if target is None:
            continue
        if target in new:
            at = order.index(before[group]) + 1 if group in before else len(order)
            order.insert(at, target)
        before[group] = target
    return ((path, now[path]) for path in [HEAD, *(path for path in order if path != HEAD)])
