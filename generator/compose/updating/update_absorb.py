"""What people did to a brief since the machine wrote last, into the ledger: fields changed, items removed, renamed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.compose.updating.update_items import Items
from generator.model.ledger import ItemPath, Known


def absorb(now: Items, known: Mapping[ItemPath, Known]) -> dict[ItemPath, Known]:
    """Items as they are and the ledger of the last time, to the ledger with what people did.

    A field that differs from what the machine wrote is people's from now on; an item that is missing was removed, or
    renamed where one with the same content is there instead; one that is back belongs to people in whole.
    """
    renamed = _renamed(now, known)
    found: dict[ItemPath, Known] = {}
    for path, item in known.items():
        if path in renamed:
            found[renamed[path]] = item
            found.setdefault(path, Known({}, state="gone"))  # the id stays taken
        elif path not in now:
            found[path] = replace(item, state="removed") if item.state == "here" else item
        elif item.state != "here":
            found[path] = Known(item.says, frozenset(now[path]))
        else:
            changed = {name for name, value in now[path].items() if item.says.get(name, value) != value}
            found[path] = replace(item, people=item.people | changed) if changed - item.people else item
    return found


def _renamed(now: Items, known: Mapping[ItemPath, Known]) -> dict[ItemPath, ItemPath]:
    """Items that are missing under their id and stand under another, word for word, in the same place."""
    unknown = [path for path in now if path not in known]
    renamed: dict[ItemPath, ItemPath] = {}
    for path, item in known.items():
        if path in now or item.state != "here" or not unknown or "exact" not in str(item.says):
            continue
        same = [other for other in unknown if other[:-1] == path[:-1] and now[other] == item.says]
        if len(same) == 1 and same[0] not in renamed.values():
            renamed[path] = same[0]
    return renamed
