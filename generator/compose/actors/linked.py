"""One actor while it is gathered: what its mentions call it, and what a reader may call it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from generator.compose.actors.naming import DETERMINERS
from generator.model.mention import ActorMention

# "Altavista, whose chairman, Maria Lopez, …": Lopez is its chairman.
WHOSE = re.compile(r"^whose\s+", re.IGNORECASE)


@dataclass
class Linked:
    """One actor while it is gathered: mentions as (source, index), with counts of its names, roles and descriptions;
    `called` are descriptions that mean somebody certain ("the mayor"), `meant` those that its articles use in
    its place."""

    kind: str
    country: str | None = None
    mentions: list[tuple[str, int]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    described: Counter[str] = field(default_factory=Counter)
    called: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    meant: Counter[str] = field(default_factory=Counter)
    sources: set[str] = field(default_factory=set)
    located: int = 0
    acting: int = 0

    def take(self, source: str, index: int, mention: ActorMention) -> None:
        """Adds one mention and what it says of the actor."""
        self.mentions.append((source, index))
        self.acting += mention.acts and not mention.modifies
        self.sources.add(source)
        if mention.form == "name" and mention.name:
            self.names[mention.name] += 1
            if mention.role:
                self.roles[WHOSE.sub("", mention.role)] += 1
        elif mention.form == "role":
            words = WHOSE.sub("", mention.text)
            self.described[words] += 1
            if mention.acts and not mention.apposed:
                self.called[words] += 1
        if mention.office:
            self.offices[mention.office] += 1
        self.country = self.country or mention.country

    def swallow(self, other: Linked) -> None:
        """Adds everything another gathering of the same actor has."""
        self.mentions += other.mentions
        self.sources |= other.sources
        self.located += other.located
        self.acting += other.acting
        for mine, theirs in (
            (self.names, other.names),
            (self.roles, other.roles),
            (self.described, other.described),
            (self.called, other.called),
            (self.offices, other.offices),
            (self.meant, other.meant),
        ):
            mine.update(theirs)
        self.country = self.country or other.country

    @property
    def telling(self) -> bool:
        """Whether a reader could tell who is meant: by a name, or by a description of a group or with a country."""
        several = any(len(DETERMINERS.sub("", words).split()) > 1 for words in self.described)
        known = self.kind in ("group", "state") or self.country is not None or len(self.mentions) > 1
        return bool(self.names) or known or (several and self.kind == "organization")

    @property
    def name(self) -> str:
        """The fullest name that several mentions use, else the commonest description."""
        if not self.names:
            return self.described.most_common(1)[0][0]
        if self.kind != "person":
            return max(self.names, key=lambda name: (self.names[name], len(name), name))
        most = max(len(name.split()) for name in self.names)
        full = [name for name in self.names if len(name.split()) == min(most, 3)] or list(self.names)
        return max(full, key=lambda name: (self.names[name], len(name), name))
