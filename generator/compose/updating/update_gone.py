"""Which items leave a brief because the machine no longer finds them: only untouched ones that nothing points to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from generator.compose.updating.update_items import HEAD, SUBSTANCE, Items, references
from generator.model.brief import Brief
from generator.model.ledger import ItemPath, Known

_ONLY_WHERE_NEEDED = ("issues", "origins")


@dataclass(frozen=True, slots=True)
class Leaving:
    """`out` are the paths to leave out, `gone` those of them that stood in the brief; `held` stay, with the reason."""

    out: frozenset[ItemPath]
    gone: tuple[ItemPath, ...]
    held: tuple[tuple[ItemPath, str], ...]
    known: dict[ItemPath, Known]


def leave(
    now: Items, known: dict[ItemPath, Known], found: Collection[ItemPath], new: Collection[ItemPath], brief: Brief,
    commented: Collection[ItemPath], fresh: bool,
) -> Leaving:  # fmt: skip
    """The items to leave out of `now`, and the ledger without them.

    `found` are the items the draft has, `new` those that were not in the brief.
    """
    reviewed = brief.review.state == "reviewed"
    lost = [path for path in now if path in known and path not in found and path != HEAD]
    reasons: dict[ItemPath, str] = {}
    for path in lost:
        if known[path].people:
            reasons[path] = "edited"
        elif path in commented:
            reasons[path] = "commented"
        elif reviewed and path[0] in SUBSTANCE:
            reasons[path] = "reviewed"
    unneeded = {path for path in new if path[0] in (*_ONLY_WHERE_NEEDED, *(("actors", "quotes") if fresh else ()))}
    going = {path for path in lost if path not in reasons} | unneeded
    while back := _needed(going, now, brief):
        reasons.update((path, why) for path, why in back.items() if path not in new)
        going -= back.keys()
    kept = {path: item for path, item in known.items() if path not in unneeded & going}
    gone = tuple(path for path in now if path in going and path not in new)
    kept |= {path: replace(known[path], state="gone") for path in gone}
    if fresh:
        left = (path for path in unneeded & going if path[0] not in _ONLY_WHERE_NEEDED)
        kept |= {path: replace(known[path], state="removed") for path in left}
    return Leaving(frozenset(going), gone, tuple(reasons.items()), kept)


def _needed(going: set[ItemPath], now: Items, brief: Brief) -> dict[ItemPath, str]:
    """Those of the leaving items that can't, because of what stays."""
    staying = [path for path in now if path not in going]
    pointed = {target for path in staying for target in references(path, now[path])}
    pointed |= {tuple(correction.item.split(".")[:2]) for correction in brief.corrections.values()}
    needed = {path: "still pointed to" for path in going if path in pointed}
    for path in staying:
        if len(path) == 4 and path[:2] in going:
            needed[path[:2]] = "people edited a side"
    for path in going:
        if len(path) == 4 and path[:2] not in going:
            sides = [side for side in now if len(side) == 4 and side[:2] == path[:2]]
            if sum(side not in going for side in sides) < 2:
                needed[path] = "a disagreement has two sides"
    return needed
