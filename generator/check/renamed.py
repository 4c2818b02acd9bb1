"""Old ids of items lead to the items, and an item does not change its id in silence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.check.subject import Subject
from generator.diagnostics import Diagnostic
from generator.evidence.identity import items_of, same_item
from generator.evidence.suggest import did_you_mean
from generator.model.brief import Brief

_SIDES = "sides"


def lead_somewhere(subject: Subject) -> Iterator[Diagnostic]:
    """What `renamed` leads to is there, and what it leads from is the id of nothing else."""
    for old, new in subject.brief.renamed.items():
        section, *steps = old.split(".")
        items = _siblings(subject.brief, old)
        if steps[-1] in items:
            message = f"{old} is here again, so links to it lead to that one"
            remedy = "give the newer item an id of its own, or take this line out"
            yield subject.problem("renamed-in-use", ("renamed", old), message, remedy, old, on_key=True)
        elif new not in items and not _is_unread(subject, section, new if len(steps) == 1 else steps[0]):
            remedy = did_you_mean(new, items) or "write the id the item has now, or take this line out"
            message = f"there is no {'.'.join((section, *steps[:-1], new))} for the old {old} to lead to"
            yield subject.problem("renamed-nowhere", ("renamed", old), message, remedy, new)


def are_told(subject: Subject) -> Iterator[Diagnostic]:
    """An item that rests on the same words as one that went is that one under another id, and old links must know."""
    if subject.previous is None:
        return
    before, now = items_of(subject.previous), items_of(subject.brief)
    gone = {
        path: item for path, item in before.items() if path not in now and ".".join(path) not in subject.brief.renamed
    }
    for path, item in now.items():
        if path in before:
            continue
        was = next((old for old in gone if old[:-1] == path[:-1] and same_item(gone[old], item)), None)
        if was:
            del gone[was]
            line = f"{'.'.join(was)}: {path[-1]}"
            message = f"this was {'.'.join(was)}, and links to that lead nowhere now"
            remedy = f"write “{line}” under renamed:, or rename with `briefwright rename`, which does"
            yield subject.problem("renamed-untold", path, message, remedy, was[-1], on_key=True)


def under_its_new_id(brief: Brief, section: str, identifier: str) -> str:
    """The id that an item of a section has now."""
    return brief.renamed.get(f"{section}.{identifier}", identifier)


def _siblings(brief: Brief, old: str) -> dict[str, BaseModel]:
    section, name, *side = old.split(".")
    items: dict[str, Any] = getattr(brief, section)
    return dict(items[name].sides if name in items else {}) if side[:1] == [_SIDES] else items


def _is_unread(subject: Subject, section: str, identifier: str) -> bool:
    return (section, identifier) in subject.broken or (section,) in subject.broken
