"""Finds the subject of a verb that takes a stand: past infinitives and asides, and whether it is nobody."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import FINITE, Tree

UNDER = frozenset({"xcomp", "advcl", "ccomp"})
ADDING = frozenset({"add", "argue", "caution", "claim", "insist", "note", "say", "stress", "warn"})
# What makes somebody do something: "prompted Lopez to call for a vote".
PROMPTING = frozenset({"cause", "drive", "force", "lead", "move", "prompt", "provoke", "spur"})
NEGATING = tables.words("nobody")


def owners(tree: Tree, owner: int) -> list[int]:
    """The heads of the names and nouns that are joined to a subject, itself first: "the union and the council"."""
    joined = [other for other in tree.those(owner, "conj") if tree.is_nominal(other)]
    token = tree.tokens[owner]
    if token.dependency.startswith("nsubj"):
        beside = (c for c in tree.those(token.head, token.dependency) if owner < c < token.head)
        joined += [other for other in beside if tree.lower[tree.first[other] - 1] in ("and", "nor", "or")]
    for named in tree.those(owner, "appos"):
        if tree.tokens[owner].tag == "NNS" and tree.tokens[named].universal_tag == "PROPN":
            joined += [named, *tree.those(named, "conj")]
    return [owner, *joined]


def subject_of(tree: Tree, index: int) -> int | None:
    """The understood subject of a verb as `Tree.subject` finds it; None where the parse can't be right.

    A finite verb under another has a subject of its own, unless the two are coordinated. In "Lopez said the town was
    ready, adding that …" it is Lopez who adds.
    """
    token = tree.tokens[index]
    own = tree.child(index, "nsubj", "nsubj:pass", "nsubj:outer", "csubj") is not None
    if not own and token.tag in FINITE and token.dependency in UNDER and tree.child(index, "aux") is None:
        return None
    moved = tree.child(token.head, "obj") if tree.lemmas[token.head] in PROMPTING else None
    if moved is not None and token.dependency in UNDER and "to" in tree.words(index, "mark"):
        return moved
    if token.tag == "VBG" and token.dependency == "advcl" and tree.cut_off(index):
        above = _above_infinitives(tree, token.head)
        if above != token.head:
            return tree.subject(above)
    adding = token.tag == "VBG" and tree.lemmas[index] in ADDING and tree.child(index, "aux") is None
    if adding and token.dependency in ("advcl", "conj") and (tree.cut_off(index) or token.dependency == "conj"):
        above = token.head
        while tree.tokens[above].dependency == "conj" and tree.tokens[above].head != above:
            above = tree.tokens[above].head
        if tree.tokens[above].dependency == "ccomp" and tree.lemmas[tree.tokens[above].head] in tables.cues("verb"):
            return tree.subject(tree.tokens[above].head)
    return tree.subject(index)


def _above_infinitives(tree: Tree, verb: int) -> int:
    """The verb that a participle at a sentence's end tells more of, above infinitives: "blamed him for plans to speak,
    saying".
    """
    above = verb
    while "to" in tree.words(above, "mark") and tree.child(above, "nsubj") is None and tree.tokens[above].head != above:
        above = tree.tokens[above].head
        while not tree.is_verb(above) and tree.tokens[above].head != above:
            above = tree.tokens[above].head
    return above


def is_nobody(tree: Tree, owner: int) -> bool:
    """Whether a subject is nobody in particular: "no party", "few members", "not all farmers", "neither side"."""
    words = tree.words(owner, "det", "amod", "advmod", "cc:preconj")
    if "few" in words and "a" in tree.words(owner, "det"):
        words -= {"few"}
    joined = tree.child(owner, "conj") is not None or "nor" in tree.lower[owner + 1 : owner + 4]
    return not words.isdisjoint(NEGATING) and not (joined and "neither" in words)


def by_whom(tree: Tree, index: int) -> int | None:
    """The agent of a passive verb or of a noun: "rejected by the union", "a refusal by the union"; None if unsaid."""
    for child in tree.those(index, "obl:agent", "obl", "nmod"):
        if child > index and tree.preposition(child) == "by":
            return child
    return None
