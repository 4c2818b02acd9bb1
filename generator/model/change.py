"""What changed in meaning between two states of a brief."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.brief import Brief, Evidence
from generator.model.ledger import ItemPath

ChangeKind = Literal["added", "removed", "changed", "renamed"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field in words before and after; None where it said nothing."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item that is not as it was.

    `says` are its words now, or before where it is removed; `before` and `after` say how well sources carry it where
    that changed. `cited` is all its evidence where it is added or removed; else `gained` and `lost` are what differs.
    `unproven` where it had evidence and has none now; `unseen` where nobody has looked at what the machine wrote.
    """

    path: ItemPath
    kind: ChangeKind
    says: str
    fields: tuple[FieldChange, ...] = ()
    before: str | None = None
    after: str | None = None
    cited: tuple[Evidence, ...] = ()
    gained: tuple[Evidence, ...] = ()
    lost: tuple[Evidence, ...] = ()
    unproven: bool = False
    unseen: bool = False
    was: ItemPath | None = None


@dataclass(frozen=True, slots=True)
class Attention:
    """How far people have looked at the items of a brief: each item is in one of the four.

    `unseen` are as the machine wrote them and nobody has looked at them; `reviewed` were there, unchanged, at the last
    review; `edited` have a field that people changed or locked; `added` were added by people.
    """

    unseen: frozenset[ItemPath] = frozenset()
    reviewed: frozenset[ItemPath] = frozenset()
    edited: frozenset[ItemPath] = frozenset()
    added: frozenset[ItemPath] = frozenset()


@dataclass(frozen=True, slots=True)
class State:
    """A brief at one time, with what is known of how far people have looked at it; None where nothing is."""

    brief: Brief
    attention: Attention | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """All that changed in one brief, in page order; `reordered` are sections whose items only stand in another order.

    `before` is None for a new brief and `after` for one that is gone; `items` is empty then.
    """

    before: State | None
    after: State | None
    items: tuple[ItemChange, ...] = ()
    reordered: tuple[str, ...] = ()

    @property
    def in_meaning(self) -> bool:
        """Whether anything changed but the form of the file."""
        return bool(self.items or self.reordered or self.before is None or self.after is None)
