"""Finds refusals told by verbs of yielding and taking part that somebody will not do: "won't attend"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.stands.stand_conditions import conditioned, only_if
from generator.extract.stands.stand_parts import Found, predicate_end, predicate_start

REFUSABLE = tables.words("refusable")
WILL = frozenset({"will", "wo", "'ll", "’ll"})
MAIN = frozenset({"root", "conj", "parataxis", "acl:relcl"})


def refused(reading: Reading, index: int) -> Iterator[Found]:
    """What a name will not do, told without "said": "Vice President Lopez won't attend the hearing"."""
    tree = reading.tree
    if tree.lemmas[index] not in REFUSABLE or not tree.is_verb(index) or not tree.negated(index):
        return
    owner = tree.child(index, "nsubj")
    if tree.tokens[index].dependency not in MAIN or WILL.isdisjoint(tree.words(index, "aux")):
        return
    if owner is None or owner > index or tree.tokens[owner].universal_tag == "PRON" or only_if(tree, index) is not None:
        return
    last = predicate_end(tree, index, index)
    told = conditioned(tree, index, "rejects", last)
    if told == "rejects":
        yield Found(told, index, owner, index, predicate_start(tree, index, owner), last)
