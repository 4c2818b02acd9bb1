"""How far people have looked at the items of a brief, told by the ledger: what they edited, added, or reviewed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.compose.updating.update_absorb import absorb
from generator.compose.updating.update_items import SUBSTANCE, Items, items_of
from generator.model.brief import Brief
from generator.model.change import Attention
from generator.model.ledger import ItemPath, Known, Ledger


def attention(brief: Brief, ledger: Ledger) -> Attention:
    """Each item of the sections that a review is about to how far people have looked at it.

    A disagreement is one item with its sides: who edited a side has looked at it.
    """
    now = items_of(brief)
    known = absorb(now, ledger.items)
    if not is_absorbed(brief, ledger):
        known = as_reviewed(now, known)
    found: dict[str, set[ItemPath]] = {name: set() for name in ("unseen", "reviewed", "edited", "added")}
    for path in now:
        if path[0] in SUBSTANCE and len(path) == 2:
            parts = [known.get(part) for part in now if part[:2] == path]
            found[_looked_at(parts)].add(path)
    return Attention(**{name: frozenset(paths) for name, paths in found.items()})


def signature(brief: Brief) -> str:
    """What tells one review from another; the empty string where the brief is not reviewed."""
    review = brief.review
    return f"{review.by}, {review.on}" if review.state == "reviewed" else ""


def is_absorbed(brief: Brief, ledger: Ledger) -> bool:
    """Whether the ledger knows of the brief's review already, or there is none."""
    return signature(brief) in ("", ledger.review)


def as_reviewed(now: Items, known: Mapping[ItemPath, Known]) -> dict[ItemPath, Known]:
    """The ledger's items after a review: all that are in the brief have been looked at."""
    return {path: replace(item, seen=True) if path in now else item for path, item in known.items()}


def _looked_at(parts: list[Known | None]) -> str:
    if any(part is None or part.state != "here" for part in parts[:1]):
        return "added"
    if any(part is None or part.people for part in parts):
        return "edited"
    return "reviewed" if all(part and part.seen for part in parts) else "unseen"
