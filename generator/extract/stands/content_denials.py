"""Decides whether a clause denies a fact: "no shots had been fired", "it never asked", not "he does not care"."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree

MODAL = frozenset(
    {"will", "would", "wo", "'ll", "’ll", "can", "could", "cannot", "ca", "must", "should", "may", "might"}
)
# Not to have known, felt or wanted something denies nothing that is alleged.
NO_DENIAL = frozenset({"doubt", "matter", "mistake", "question", "secret", "surprise", "wonder"})
INNER = tables.words("inner")


def denies_a_fact(tree: Tree, head: int) -> bool:
    """Whether a clause says that something was not done or is not there: "the dyke did not fail", "there is no way"."""
    if not MODAL.isdisjoint(tree.words(head, "aux")):
        return False
    if tree.negated(head):
        if "to" in tree.words(head, "mark"):
            return False  # "It is not to defend our race"
        now = {"do", "does"} & tree.words(head, "aux")
        return tree.is_verb(head) and not now and tree.lemmas[head] not in INNER
    things = tree.those(head, "nsubj", "nsubj:pass", "obj")
    things = [thing for thing in things if tree.lemmas[thing] not in NO_DENIAL]
    return any("no" in tree.words(thing, "det") or tree.lower[thing] == "nothing" for thing in things)
