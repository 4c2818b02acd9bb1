"""A clause in, whether it denies a fact out: "no shots had been fired", "it had never asked", not "he does not care"."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.tree import Tree

MODAL = frozenset({"will", "would", "wo", "'ll", "’ll", "can", "could", "cannot", "ca", "must", "should", "may", "might"})
# Not to have known, felt or wanted something denies nothing that is alleged.
INNER = tables.words("inner")
# What tells of the past: who denies that something is so says it of themselves, or says that there is none.
PAST = frozenset({"did", "had", "was", "were", "has", "have", "'ve", "’ve"})


def denies_a_fact(tree: Tree, head: int, speaker: frozenset[str]) -> bool:
    """Whether a clause says that something was not done or is not there; `speaker` are the pronouns of who says it.

    "The dyke did not fail" is a denial, "the rest of the world does not trade with them" a claim.
    """
    if not MODAL.isdisjoint(tree.words(head, "aux")):
        return False
    subject = tree.child(head, "nsubj", "nsubj:pass")
    if tree.negated(head):
        own = subject is not None and tree.lower[subject] in speaker
        past = tree.tokens[head].tag == "VBD" or not PAST.isdisjoint(tree.words(head, "aux", "aux:pass"))
        there = tree.child(head, "expl") is not None
        verb = tree.is_verb(head) and tree.tokens[head].tag in ("VBD", "VBN", "VB", "VBG", "VBZ", "VBP")
        return verb and (own or past or there) and tree.lemmas[head] not in INNER
    things = tree.those(head, "nsubj", "nsubj:pass", "obj")
    return any("no" in tree.words(thing, "det") or tree.lower[thing] == "nothing" for thing in things)
