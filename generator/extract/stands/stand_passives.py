"""Finds stands of those who do what a verb says is done: "was rejected by the council"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.stands.stand_parts import Found, predicate_end
from generator.extract.stands.stand_subjects import by_whom
from generator.extract.stands.stand_verb_limits import is_fit

# Prepositions that verbs of stands take when they are no passives.
ACTIVE = frozenset({"on", "for", "against", "in"})


def is_passive(reading: Reading, index: int) -> bool:
    """Whether a verb form says what is done to somebody: "was rejected", "a plan rejected by"."""
    tree = reading.tree
    if tree.child(index, "aux:pass", "nsubj:pass") is not None:
        return True
    above = tree.tokens[index].head
    joined = tree.tokens[index].dependency == "conj" and tree.child(above, "aux:pass") is not None
    if joined and tree.tokens[index].tag == "VBN" and tree.child(index, "aux", "nsubj", "obj") is None:
        return True
    bare = tree.child(index, "aux", "nsubj") is None and not _is_main(reading, index)
    return tree.tokens[index].tag == "VBN" and bare and tree.tokens[index].dependency in ("acl", "acl:relcl", "advcl")


def _is_main(reading: Reading, index: int) -> bool:
    """Whether a participle is the main verb that the parse took for one: "The opposition called on him to resign"."""
    tree = reading.tree
    token = tree.tokens[index]
    above = token.head
    if token.dependency != "acl" or tree.tokens[above].head != above or not tree.is_nominal(above):
        return False
    agent = by_whom(tree, index)
    active = tree.child(index, "obj") is not None or not ACTIVE.isdisjoint(
        tree.preposition(child) or "" for child in tree.those(index, "obl")
    )
    return active and (agent is None or reading.owner(agent) is None)


def passive(reading: Reading, index: int) -> Iterator[Found]:
    """Verbs of the tables in the passive, where it is said by whom: "The plan was rejected by the union"."""
    tree = reading.tree
    entries = tables.stances("verb").get(tree.lemmas[index], ())
    agent = by_whom(tree, index) if entries and is_passive(reading, index) else None
    if agent is None:
        return
    thing = tree.child(index, "nsubj:pass")
    above = tree.tokens[index].head
    if thing is None and tree.tokens[index].dependency == "conj" and tree.tokens[above].tag == "VBN":
        thing = tree.child(above, "nsubj:pass")
    if thing is None and tree.tokens[index].dependency == "acl":
        thing = tree.tokens[index].head
    deed = tree.child(index, "xcomp", "advcl") is not None
    asked = {"object", "infinitive"} if deed else {"object"}
    entry = next((e for e in entries if asked & e.complements), None)
    if thing is None or thing > index or entry is None or entry.stance == "claims":
        return
    if not is_fit(tree, index, thing):
        return
    told = entry.negated if tree.negated(index) else entry.stance
    if told is not None:
        last = predicate_end(tree, index, agent)
        case = tree.child(thing, "case")
        if case is None or tree.lower[case] != "than":
            yield Found(told, index, agent, thing, tree.first[thing] if case is None else case + 1, last)
