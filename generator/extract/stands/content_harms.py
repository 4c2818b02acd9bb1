"""Decides whether a clause says that something does harm or good: "undermines our courts", "the bill would help"."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.model.brief import Stance

# What is done to trust and rights, whenever it is done; and what is done to things, where it is only foretold.
UNDERMINING = tables.words("undermining")
HARMING = tables.words("harming")
HELPING = tables.words("helping")
PROPOSED = tables.words("proposed") | tables.words("decisions")
FORETELLING = frozenset({"will", "would", "'ll", "’ll", "could", "may", "might", "can"})
OWN = frozenset({"i", "we"})


def harm(tree: Tree, head: int, speaker: frozenset[str]) -> Stance | None:
    """What a speaker comes to who says that something harms or helps; None for other clauses."""
    subject, thing = tree.child(head, "nsubj", "csubj"), tree.child(head, "obj", "xcomp")
    if not tree.is_verb(head) or subject is None or thing is None or tree.lower[subject] in speaker | OWN:
        return None
    foretold = not FORETELLING.isdisjoint(tree.words(head, "aux"))
    foretold = foretold and "have" not in tree.words(head, "aux")
    lemma, denied = tree.lemmas[head], tree.negated(head) or "no" in tree.words(subject, "det")
    if lemma in UNDERMINING and not denied:
        return "warns" if foretold else "opposes"
    proposal = tree.lemmas[subject] in PROPOSED
    if lemma in HARMING and not denied and (foretold or proposal):
        return "warns" if foretold else "opposes"
    if lemma in HELPING and proposal and tree.child(head, "obj") is not None:
        return "opposes" if denied else "supports"
    return None
