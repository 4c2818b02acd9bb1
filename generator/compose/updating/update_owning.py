"""Who owns a field: handed back to the machine, or taken from it without an edit."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from generator.compose.updating.update_absorb import absorb
from generator.compose.updating.update_items import Items, brief_of, items_of, references
from generator.model.brief import Brief
from generator.model.ledger import ItemPath, Ledger


def with_edits(brief: Brief, ledger: Ledger) -> Ledger:
    """The ledger with what people did to the brief since the machine wrote last."""
    return replace(ledger, items=absorb(items_of(brief), ledger.items))


def may_return(ledger: Ledger, path: ItemPath) -> Ledger:
    """The ledger in which an item that people removed may come back, if the articles have it."""
    known = replace(ledger.items[path], state="gone")
    return replace(ledger, items={**ledger.items, path: known})


def handed_back(brief: Brief, ledger: Ledger, path: ItemPath, fields: Collection[str]) -> tuple[Brief, Ledger]:
    """The brief with what the machine said last in some fields of an item, and the ledger by which they follow it.

    Raises LookupError, with the path of what is missing, where the machine's words point to an item that is not there.
    """
    known, now = ledger.items[path], items_of(brief)
    said = {name: known.says[name] for name in fields if name in known.says}
    made = {**now, path: now[path] | said}
    if missing := _missing(made, path):
        raise LookupError(".".join(missing))
    items = {**ledger.items, path: replace(known, people=known.people - set(fields))}
    return brief_of(made, brief), replace(ledger, items=items)


def taken(ledger: Ledger, path: ItemPath, fields: Collection[str]) -> Ledger:
    """The ledger by which some fields of an item are people's."""
    known = ledger.items[path]
    return replace(ledger, items={**ledger.items, path: replace(known, people=known.people | set(fields))})


def _missing(items: Items, path: ItemPath) -> ItemPath | None:
    return next((target for target in references(path, items[path]) if target not in items), None)
