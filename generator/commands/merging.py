"""What a merge did, in words: a table of counts, conflicts with both values, what is gone, what stays all the same."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.commands.updating import Joined

_WHY = {
    "edited": "people edited it", "commented": "a comment belongs to it", "still pointed to": "other items point to it",
    "reviewed": "the brief was reviewed", "people edited a side": "people edited one of its sides",
    "a disagreement has two sides": "a disagreement has two sides",
}  # fmt: skip


def table_of(joined: Mapping[str, Joined]) -> tuple[tuple[str, ...], ...]:
    """How many items of each event were added, updated, kept, in conflict, gone; nothing where no draft was made."""
    if not joined:
        return ()
    head = ("event", "added", "updated", "kept because edited", "conflicts", "gone")
    return (head, *((event, *(str(number) for number in _counts(one))) for event, one in joined.items()))


def _counts(joined: Joined) -> tuple[int, ...]:
    done = joined.updated
    if joined.first:
        return len(done.ledger.items) - 1, 0, 0, 0, 0
    return len(done.added), len(done.updated), len(done.kept), len(done.conflicts), len(done.gone)


def lines_of(event: str, joined: Joined) -> tuple[str, ...]:
    """What a person should read of a merge: conflicts with both values, what is gone, what stays all the same."""
    done = joined.updated
    if joined.first:
        return ()
    found = [f"  added: {'.'.join(path)}" for path in done.added]
    found += [f"  updated: {'.'.join(path)}" for path in done.updated]
    for one in done.conflicts:
        path = ".".join((*one.path, one.field)).removeprefix("head.")
        found += [
            f"  conflict: {path}",
            f"    yours, kept:  {_shown(one.people)}",
            f"    the machine's: {_shown(one.machine)}",
        ]
        found.append(f"    to take it: briefwright accept {event} {path}")
    found += [f"  gone: {'.'.join(path)}" for path in done.gone]
    found += [f"  no change to {'.'.join(path)}: {_WHY[why]}" for path, why in done.held]
    return (f"{event}:", *found) if found else ()


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 200 else f"{text[:199]}…"
