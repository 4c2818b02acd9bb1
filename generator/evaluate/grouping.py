"""Groups of mentions against gold chains: MUC, B³ and CEAF-e, and their mean, the CoNLL score (Pradhan and others
2012).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass

from generator.evaluate.assignment import best_assignment
from generator.evaluate.scores import Score

Group = frozenset[Hashable]
"""Mentions that name one thing. A mention is any value; the same value in gold and prediction is the same mention."""


@dataclass(frozen=True, slots=True)
class GroupingScore:
    """The three measures for one set of texts. Scores of several sets are averaged as `conll` figures, never summed."""

    muc: Score
    b_cubed: Score
    ceaf: Score

    @property
    def conll(self) -> float:
        """The mean of the three F1."""
        return (self.muc.f1 + self.b_cubed.f1 + self.ceaf.f1) / 3

    def figures(self) -> dict[str, float | list[float]]:
        """In percent: `conll`, and precision, recall and F1 by measure."""
        measures = {"MUC": self.muc, "B³": self.b_cubed, "CEAF-e": self.ceaf}
        return {"conll": round(100 * self.conll, 1)} | {name: list(score.percent()) for name, score in measures.items()}


def score_groups(gold: Collection[Group], found: Collection[Group]) -> GroupingScore:
    """The score of found groups. A mention that one side lacks counts against the other; groups of one mention
    count.
    """
    return GroupingScore(_muc(gold, found), _b_cubed(gold, found), _ceaf(gold, found))


def groups_of(labels: Mapping[Hashable, Hashable]) -> list[Group]:
    """Mentions by the label of their group → the groups."""
    members: defaultdict[Hashable, set[Hashable]] = defaultdict(set)
    for mention, label in labels.items():
        members[label].add(mention)
    return [frozenset(group) for group in members.values()]


def _muc(gold: Collection[Group], found: Collection[Group]) -> Score:
    """Links: a group of n mentions has n - 1, less one for each part the other side breaks it into (Vilain 1995)."""
    links = Score(right=_kept_links(found, gold), found=_links(found), wanted=_links(gold))
    return Score(links.right, links.found, links.wanted, _kept_links(gold, found))


def _links(groups: Collection[Group]) -> int:
    return sum(len(group) - 1 for group in groups)


def _kept_links(groups: Collection[Group], others: Collection[Group]) -> int:
    where = _where(others)
    return sum(len(group) - len({where.get(mention, (mention,)) for mention in group}) for group in groups)


def _where(groups: Collection[Group]) -> dict[Hashable, Hashable]:
    """By mention, the number of its group."""
    return {mention: number for number, group in enumerate(groups) for mention in group}


def _b_cubed(gold: Collection[Group], found: Collection[Group]) -> Score:
    """Mentions, each by the share of its group that is in the other side's group of the same mention (Bagga 1998)."""
    shared = _shared(gold, found)
    return Score(
        right=sum(count**2 / len(found_group) for _, found_group, count in shared),
        found=sum(map(len, found)),
        wanted=sum(map(len, gold)),
        right_wanted=sum(count**2 / len(gold_group) for gold_group, _, count in shared),
    )


def _shared(gold: Collection[Group], found: Collection[Group]) -> list[tuple[Group, Group, int]]:
    """The pairs of groups that have mentions in common, with how many."""
    groups, where = list(found), _where(found)
    return [
        (group, groups[number], count)
        for group in gold
        for number, count in Counter(where[mention] for mention in group if mention in where).items()
        if isinstance(number, int)
    ]


def _ceaf(gold: Collection[Group], found: Collection[Group]) -> Score:
    """Groups, one to one by the best total of 2·|both| / (|one| + |other|) (Luo 2005, with his φ4).

    Pairs with nothing in common add nothing, so each connected part of the table is assigned on its own.
    """
    shared = _shared(gold, found)
    value = {(one, other): 2 * count / (len(one) + len(other)) for one, other, count in shared}
    similar = sum(_best(part, value) for part in _connected(list(value)))
    return Score(similar, len(found), len(gold))


def _best(part: Sequence[tuple[Group, Group]], value: Mapping[tuple[Group, Group], float]) -> float:
    rows, columns = list(dict.fromkeys(one for one, _ in part)), list(dict.fromkeys(other for _, other in part))
    table = [[value.get((one, other), 0.0) for other in columns] for one in rows]
    return sum(table[row][column] for row, column in best_assignment(table))


def _connected(pairs: Sequence[tuple[Group, Group]]) -> list[list[tuple[Group, Group]]]:
    """Pairs of groups, gathered so that those of different lists share no group."""
    root: dict[tuple[str, Group], tuple[str, Group]] = {}

    def find(node: tuple[str, Group]) -> tuple[str, Group]:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for one, other in pairs:
        root[find(("gold", one))] = find(("found", other))
    gathered: defaultdict[tuple[str, Group], list[tuple[Group, Group]]] = defaultdict(list)
    for pair in pairs:
        gathered[find(("gold", pair[0]))].append(pair)
    return list(gathered.values())
