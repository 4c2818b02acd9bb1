"""Finds stands that verbs of calling something a name express: "called the offer an insult"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.stands.content_values import UNTRUE, values
from generator.extract.stands.stand_parts import Found, predicate_start
from generator.extract.stands.stand_repairs import teller_of
from generator.model.brief import Stance

JUDGED_AS = tables.words("judged_as")
HOLLOW = tables.words("hollow")
# What calling something good, bad or by a name between marks comes to.
LEANING: dict[int, Stance] = {-1: "opposes", 0: "claims", 1: "supports"}
# How something is called: bare ("called it a farce"), or behind "as" ("dismissed it as a farce").
CALLED = ("xcomp", "obl", "advcl", "ccomp", "obj", "iobj")


def judgement(reading: Reading, index: int) -> Iterator[Found]:
    """What somebody calls good or bad: "called the decision unfair", "described the ruling as a disgrace"."""
    tree = reading.tree
    if tree.lemmas[index] not in JUDGED_AS or not tree.is_verb(index) or tree.negated(index):
        return
    owner, thing = tree.subject(index), tree.child(index, "obj")
    if owner is None or reading.owner(owner) is None:
        owner = teller_of(reading, index) or owner
    if (
        owner is None
        or thing is None
        or thing < index
        or owner > index
        or tree.child(index, "nsubj:pass", "aux:pass") is not None
    ):
        return
    for name in tree.those(index, *CALLED):
        if name <= thing or (tree.tokens[name].dependency == "obl" and tree.preposition(name) != "as"):
            continue
        value = values(tree, name)
        hollow = tree.lemmas[name] in HOLLOW and not tree.negated(name)
        untrue = tree.lemmas[name] in UNTRUE and not tree.negated(name)
        opening = tree.first[name]
        quoted = tree.lemmas[index] == "call" and "``" in (tree.tokens[opening].tag, tree.tokens[opening - 1].tag)
        if value or hollow or untrue or quoted:
            stance: Stance = "denies" if untrue else "doubts" if hollow else LEANING[value]
            first, last = predicate_start(tree, index, owner), tree.last[name]
            yield Found(stance, index, owner, thing, first, last)
            return
