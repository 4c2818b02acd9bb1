"""A description of a body in, the named body it stands for out: "the company", "the US manufacturer"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.extract import tables
from generator.extract.tree import Tree
from generator.model.mention import ActorMention

# Nouns for any firm or club; another noun ("the union") must stand in the name it is for.
FIRMS = tables.words("firms")
OFFICIAL = tables.words("official_bodies")
# How many sentences back a body may be named; they are spoken of longer than people.
REACH = 5
# What a body gains for each time it was named before, up to `MOST_NAMED` times: an article's own company is meant.
NAMED_BEFORE = 0.8
MOST_NAMED = 5

LOCATING = frozenset({"at", "in", "near", "outside", "inside"})

Salience = Callable[[Tree, ActorMention, ActorMention, int | None], float]


def body_meant(tree: Tree, role: ActorMention, done: Sequence[ActorMention], salience: Salience) -> int | None:
    """The index of the named body before a description that it stands for; None where no name allows it."""
    noun = role.text.split()[-1].lower()
    first = tree.token_at(role.start) or 0
    definite = role.acts and first > 0 and tree.lower[first - 1] == "the"
    if not definite or (role.country and noun not in FIRMS) or "’s" in role.text or "'s" in role.text:
        return None
    best, best_score = None, 0.0
    named = _times_named(done)
    for index in range(len(done) - 1, -1, -1):
        other = done[index]
        if role.sentence - other.sentence > REACH:
            break
        target = index if other.refers_to is None else other.refers_to
        if target >= len(done) or not _may_be(noun, done[target]) or _locates(tree, other):
            continue
        score = salience(tree, role, other, None) + NAMED_BEFORE * min(MOST_NAMED, named[done[target].name or ""])
        if score > best_score:
            best, best_score = target, score
    return best


def _locates(tree: Tree, mention: ActorMention) -> bool:
    """Whether a body is named as the place where something is: "a meeting at the Labour Club"."""
    first, last = tree.token_at(mention.start) or 0, tree.token_at(mention.end - 1) or 0
    head = next((i for i in range(first, last + 1) if not first <= tree.tokens[i].head <= last), last)
    return tree.preposition(head) in LOCATING


def _times_named(done: Sequence[ActorMention]) -> dict[str, int]:
    counts: dict[str, int] = {"": 0}
    for mention in done:
        if mention.form == "name" and mention.name:
            counts[mention.name] = counts.get(mention.name, 0) + 1
    return counts


def _may_be(noun: str, other: ActorMention) -> bool:
    """Whether a named body may be described so: by a noun of its name, or by a noun for any firm."""
    if other.form != "name" or other.kind != "organization" or not other.name:
        return False
    words = other.name.lower().split()
    if noun in words:
        return True
    return noun in FIRMS and not OFFICIAL.intersection(words)
