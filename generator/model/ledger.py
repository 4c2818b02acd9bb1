"""What the machine wrote last into a brief, and what of it people have taken over: `briefs/.machine/<event>.json`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

ItemPath = tuple[str, ...]
"""An item ("points", "signed"), a side ("disagreements", "venue", "sides", "hall"), or a brief's ("head",)."""
State = Literal["here", "removed", "gone"]


@dataclass(frozen=True, slots=True)
class Known:
    """One item the machine found.

    `says` holds what the machine last said, by field, as plain values; `people` are the fields that belong to people
    for good. The item is `here`, was `removed` by people and stays out, or is `gone` because the machine no longer
    found it. `seen` where it is as it was when somebody reviewed the brief.
    """

    says: Mapping[str, Any]
    people: frozenset[str] = frozenset()
    state: State = "here"
    seen: bool = False


@dataclass(frozen=True, slots=True)
class Ledger:
    """All items the machine ever found in an event; `articles` are hashes of those it read, by path under seeds/.

    `review` is the last review it took note of: who and when.
    """

    items: Mapping[ItemPath, Known] = field(default_factory=dict)
    articles: Mapping[str, str] = field(default_factory=dict)
    review: str = ""
