"""Stands of one actor on one issue, from all articles, that say the same: gathered, and the weightiest kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.compose.sections.issues import POINTING, assign
from generator.compose.shared.stand import FAMILIES, Taken
from generator.compose.shared.synonyms import canonical

MOST = 30
MOST_OF_ONE = 11
ALIKE = 0.34
# What a stand loses on an issue that nothing else is said on.
ALONE = 0.5


@dataclass
class Gathered:
    """Stands that say the same while they are gathered."""

    actor: str
    issue: str
    family: str
    stands: list[Taken] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)

    @property
    def sources(self) -> set[str]:
        """The sources that report it."""
        return {taken.article.source for taken in self.stands}

    @property
    def weight(self) -> float:
        """How much a reader would miss it: many sources, more than a claim, early in its article."""
        early = max(1.0 / (1 + taken.stand.sentence / 6) for taken in self.stands)
        told = 0.0 if self.family == "claims" else 1.2
        answer = 0.8 if any(taken.stand.answers for taken in self.stands) else 0.0
        broken = 0.0 if any(taken.stand.finite for taken in self.stands) else 0.6
        return 1.5 * len(self.sources) + told + early + answer - broken


def gather(stands: Sequence[Taken]) -> list[Gathered]:
    """Stands grouped by actor, issue and sort of stance; claims also by their words. The weightiest first, at most
    30.
    """
    assigned = assign(stands)
    groups: list[Gathered] = []
    for number, taken in enumerate(stands):
        issue = assigned.get(number)
        if issue is None:
            continue
        family = FAMILIES[taken.stand.stance]
        group = next((g for g in groups if _same(g, taken, issue, family)), None)
        if group is None:
            group = Gathered(taken.actor, issue, family)
            groups.append(group)
        group.stands.append(taken)
        group.texts.add(taken.article.words(taken.stand.words))
    shared = Counter(group.issue for group in groups)
    ranked = sorted(groups, key=lambda group: -(group.weight - (ALONE if shared[group.issue] == 1 else 0.0)))
    kept: list[Gathered] = []
    for group in ranked:
        if sum(other.actor == group.actor for other in kept) < MOST_OF_ONE and len(kept) < MOST:
            kept.append(group)
    return kept


def _same(group: Gathered, taken: Taken, issue: str, family: str) -> bool:
    if (group.actor, group.issue, group.family) != (taken.actor, issue, family):
        return False
    mine = {canonical(topic) for topic in taken.stand.topics}
    if taken.article.words(taken.stand.words) in group.texts:
        return True
    if family in ("wants", "for", "against"):
        return any(_on_one(issue, taken, mine, other) for other in group.stands)
    return any(_alike(mine, {canonical(topic) for topic in other.stand.topics}) for other in group.stands)


def _on_one(issue: str, taken: Taken, mine: set[str], other: Taken) -> bool:
    """Whether two stands are on one thing: both name the issue or point back at it, or they share a noun or a place.

    A stand that came to the issue only because it stands nearby is no evidence for what another says of it.
    """
    theirs = {canonical(topic) for topic in other.stand.topics}
    named = [issue in topics or (bool(topics) and topics <= POINTING) for topics in (mine, theirs)]
    return all(named) or bool(mine & theirs) or bool(set(taken.stand.places) & set(other.stand.places))


def _alike(one: set[str], other: set[str]) -> bool:
    return bool(one | other) and len(one & other) / len(one | other) >= ALIKE
