"""Decides whether a clause says what must be done: "must", "needs to be made public", "it is time to"."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.stands.content_denials import INNER

OBLIGATION = frozenset({"must", "should", "ought"})
JUDGED_AS = tables.words("judged_as")
NEEDED = tables.words("needed")
# Clauses in which it is said what is needed: "it is crucial that", "time for lawmakers to".
DONE = ("csubj", "ccomp", "xcomp", "advcl", "acl", "csubj:pass")
MYSELF = frozenset({"i", "you"})
# What needs something of its own rather than asks for it: "the town needs rain" is no demand.
NOBODY = frozenset({"it", "he", "she", "they", "who", "that"})
PRESENT = frozenset({"VBP", "VBZ", "VB"})


def is_demanded(tree: Tree, head: int, speaker: frozenset[str]) -> bool:
    """Whether a clause says what must, should or needs to be done.

    `speaker` are the pronouns by which whoever says it speaks of themselves: their own needs are no demand.
    """
    return (
        _is_owed(tree, head)
        or _is_needed(tree, head, speaker)
        or _is_deserved(tree, head, speaker)
        or is_called_needed(tree, head)
        or _is_time(tree, head)
    )


def _is_owed(tree: Tree, head: int) -> bool:
    """Whether a clause says what must or should be done; not how something should be seen."""
    seen = tree.child(head, "aux:pass") is not None and tree.lemmas[head] in JUDGED_AS
    return not OBLIGATION.isdisjoint(tree.words(head, "aux")) and not seen


def _is_needed(tree: Tree, head: int, speaker: frozenset[str]) -> bool:
    """Whether a clause says what others need to do: "the groups needed to do more", not "I need to go".

    "We need to" is said of everybody, and so is a demand.
    """
    lemma, subject = tree.lemmas[head], tree.child(head, "nsubj", "expl")
    if subject is None or lemma not in ("need", "ought", "have") or tree.negated(head) or not tree.is_verb(head):
        return False
    if tree.lower[subject] in MYSELF | (speaker - {"we"}):
        return False
    deed = tree.child(head, "xcomp")
    if deed is None:
        plain = tree.tokens[subject].universal_tag != "PRON" or tree.lower[subject] == "we"
        return lemma == "need" and plain and tree.tokens[head].tag in PRESENT and tree.child(head, "obj") is not None
    if (
        tree.lemmas[deed] in INNER
        or tree.child(deed, "aux") is not None
        or (lemma == "have" and tree.tokens[head].tag not in PRESENT)
    ):
        return False
    return "to" in tree.words(deed, "mark")


def _is_deserved(tree: Tree, head: int, speaker: frozenset[str]) -> bool:
    """Whether a clause says what somebody has a right to: "voters deserve to know", "they are entitled to answers"."""
    subject = tree.child(head, "nsubj", "nsubj:pass")
    if subject is None or tree.negated(head) or tree.lower[subject] in MYSELF | (speaker - {"we"}):
        return False
    if tree.lemmas[head] == "deserve":
        return tree.tokens[head].tag in PRESENT and tree.child(head, "xcomp", "obj") is not None
    return tree.lower[head] == "entitled" and tree.child(head, "xcomp", "obl", "advcl") is not None


def is_called_needed(tree: Tree, head: int) -> bool:
    """Whether a clause calls something needed: "it is crucial that the vote be held"."""
    if tree.lemmas[head] not in NEEDED or tree.negated(head) or tree.child(head, "cop") is None:
        return False
    subject = tree.child(head, "nsubj", "expl", "nsubj:outer")
    it = subject is not None and tree.lower[subject] == "it"
    mine = not {"me", "us"}.isdisjoint(tree.lower[head + 1 : head + 4])
    return it and not mine and any(child > head for child in tree.those(head, *DONE))


def _is_time(tree: Tree, head: int) -> bool:
    """Whether a clause says that it is time for something: "it is time to vote", "the time has come to"."""
    if tree.negated(head):
        return False
    subject = tree.child(head, "nsubj", "expl", "nsubj:outer")
    if tree.lemmas[head] == "time":
        it = subject is not None and tree.lower[subject] in ("it", "now")
        said = tree.lower[head + 1 : head + 2]
        return (
            it and tree.child(head, "cop") is not None and bool(said) and said[0] in ("to", "for", "that", "we", "they")
        )
    return tree.lemmas[head] == "come" and subject is not None and tree.lemmas[subject] == "time"
