"""A brief as its single items with plain fields, and back: what a draft and a person's brief are compared by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.brief import Brief
from generator.model.ledger import ItemPath

Fields = Mapping[str, Any]
Items = dict[ItemPath, dict[str, Any]]

HEAD: ItemPath = ("head",)
# In the order in which ids are settled: what is referred to comes before what refers to it. The machine never writes
# `state`, `review`, `corrections`, `dropped` and `renamed`: they are people's. An old id goes with its item.
SECTIONS = (
    "sources", "origins", "actors", "issues", "quotes", "disagreements", "summary", "points", "positions",
    "open_questions", "timeline",
)  # fmt: skip
SUBSTANCE = ("summary", "points", "positions", "quotes", "disagreements", "open_questions", "timeline")
"""Sections in which a reviewed brief changes only for a newer article."""

# Fields that name an item of another section, by the section they are in.
_REFERENCES: Mapping[str, Mapping[str, str]] = {
    "sources": {"origin": "origins", "replaces": "sources"},
    "positions": {"actor": "actors", "issue": "issues", "quotes": "quotes"},
    "quotes": {"speaker": "actors"},
    "open_questions": {"see": "disagreements"},
}

Ids = Mapping[ItemPath, ItemPath | None]
"""The path in the brief of each item of a draft; None for one that is not in it."""


def items_of(brief: Brief) -> Items:
    """Every item the machine may write, by path; the sides of a disagreement are items of their own."""
    items: Items = {HEAD: {"title": brief.title}}
    for section in SECTIONS:
        for identifier, record in getattr(brief, section).items():
            fields = record.model_dump(mode="json", by_alias=True)
            sides = fields.pop("sides", {})
            items[(section, identifier)] = fields
            items.update({(section, identifier, "sides", name): side for name, side in sides.items()})
    return items


def brief_of(items: Items, people: Brief) -> Brief:
    """Items, in their order, to a brief; what the machine never writes comes from `people`."""
    made: dict[str, Any] = people.model_dump(mode="json", by_alias=True) | {section: {} for section in SECTIONS}
    made |= items[HEAD]
    for path, fields in items.items():
        if len(path) == 2:
            made[path[0]][path[1]] = fields | ({"sides": {}} if path[0] == "disagreements" else {})
    for path, fields in items.items():
        if len(path) == 4:
            made[path[0]][path[1]]["sides"][path[3]] = fields
    made["renamed"] = {old: new for old, new in people.renamed.items() if (*old.split(".")[:-1], new) in items}
    return Brief.model_validate(made)


def references(path: ItemPath, fields: Fields) -> Iterator[ItemPath]:
    """Every item that an item points to."""
    for name, section in _REFERENCES.get(path[0], {}).items():
        value = fields.get(name)
        for identifier in value if isinstance(value, list) else [value] if value else []:
            yield section, identifier
    for entry in evidence_of(fields):
        yield "sources", entry["source"]
    if worked_out := fields.get("worked_out"):
        yield "sources", worked_out["source"]


def evidence_of(fields: Fields) -> list[Any]:
    """The evidence of an item, that of its withdrawal included."""
    return [*fields.get("evidence", ()), *((fields.get("withdrawn") or {}).get("evidence", ()))]


def in_terms_of(path: ItemPath, fields: Fields, ids: Ids) -> tuple[dict[str, Any], frozenset[str]]:
    """A draft's item with the ids of the brief it goes into; `ids` gives None for what is not in that brief.

    Also returns the fields that can't be said there because what they need is missing. Lists just lose the entry.
    """
    said, lost = dict(fields), set[str]()
    for name, section in _REFERENCES.get(path[0], {}).items():
        value = fields.get(name)
        if isinstance(value, list):
            found = [ids.get((section, identifier)) for identifier in value]
            said[name] = [there[1] for there in found if there]
        elif value and (section, value) in ids:  # what the draft does not have itself stays as it says it
            there = ids.get((section, value))
            said[name] = there[1] if there else None
            if there is None and path[0] != "sources":
                lost.add(name)
    if "evidence" in fields:
        said["evidence"] = _evidence(fields["evidence"], ids)
        if fields["evidence"] and not said["evidence"]:
            lost.add("evidence")
    if withdrawn := fields.get("withdrawn"):
        said["withdrawn"] = withdrawn | {"evidence": _evidence(withdrawn["evidence"], ids)}
    if worked_out := fields.get("worked_out"):
        there = ids.get(("sources", worked_out["source"]))
        said["worked_out"] = worked_out | {"source": there[1]} if there else None
        if there is None:
            lost.add("worked_out")
    if fields.get("basis") == "stated" and fields.get("quotes") and not said["quotes"]:
        said["basis"] = "attributed"
    return said, frozenset(lost)


def _evidence(entries: list[Any], ids: Ids) -> list[Any]:
    found = [(entry, ids.get(("sources", entry["source"]))) for entry in entries]
    return [entry | {"source": there[1]} for entry, there in found if there]
