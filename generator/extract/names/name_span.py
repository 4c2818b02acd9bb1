"""A name while it is being read: which tokens it takes and what it is of."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.mention import MentionKind


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A bare name: tokens `first` to `last`, both included; `country` is an ISO code where the tables know one."""

    first: int
    last: int
    kind: MentionKind
    country: str | None = None
