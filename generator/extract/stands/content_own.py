"""Decides which stand a clause that somebody says of themselves comes to: "said it would not sell"."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.stands.complements import complement
from generator.extract.stands.content_denials import INNER
from generator.extract.stands.stand_conditions import conditioned, has_modal
from generator.model.brief import Stance

PONDERING = tables.words("pondering")
WILL = frozenset({"will", "would", "wo", "'ll", "’ll"})
# Whoever will fight one of these does not accept it.
RULINGS = frozenset({"decision", "fine", "judgment", "order", "penalty", "ruling", "sentence", "verdict"})
# What somebody does wrong, said of oneself.
FAULTS = frozenset({"err", "misspeak", "misspoke", "misspoken", "misstate", "overreach", "overreact"})
HARMS = tables.words("harms")
SUMS = tables.words("sums")


def has_words(tree: Tree, head: int, words: tuple[str, ...]) -> bool:
    """Whether some words stand in the clause of a token, one after the other."""
    first, last = tree.first[head], tree.last[head]
    return any(tuple(tree.lower[at : at + len(words)]) == words for at in range(first, last + 2 - len(words)))


def own_doing(tree: Tree, head: int, speaker: frozenset[str]) -> Stance | None:
    """What "said it would not sell", "said it had never asked", "said it welcomed" come to: a stand of the speaker."""
    subject = tree.child(head, "nsubj")
    if subject is None or tree.lower[subject] not in speaker:
        return None
    for phrase, entries in tables.stances("predicate").items():
        if tree.child(head, "cop") is not None and has_words(tree, head, tuple(phrase.split())):
            return entries[0].negated if tree.negated(head) else entries[0].stance
    for entry in tables.stances("adjective").get(tree.lower[head], ()):
        if complement(tree, head, entry.complements) is not None:
            return entry.negated if tree.negated(head) else entry.stance
    for entry in tables.stances("role").get(tree.lemmas[head], ()):
        if complement(tree, head, entry.complements) is not None and not tree.negated(head):
            return entry.stance
    if tree.negated(head) and tree.is_verb(head):
        if _table_stance(tree, head, negated=False) in ("opposes", "rejects", "denies", "doubts"):
            return None
        wanted = None if _is_inner_wish(tree, head) else _table_stance(tree, head, negated=True)
        if not WILL.isdisjoint(tree.words(head, "aux")):
            thing = tree.child(head, "obj", "nsubj:pass")
            spared = tree.lemmas[head] in HARMS and thing is not None and tree.lemmas[thing] not in SUMS
            return wanted or ("offers" if spared else "rejects")
        return wanted or (None if has_modal(tree, head) or tree.lemmas[head] in INNER else "denies")
    if tree.lemmas[head] in FAULTS or _is_own_fault(tree, head):
        return "accepts"
    stance = _table_stance(tree, head, negated=False)
    if stance == "warns" and "had" in tree.words(head, "aux"):
        return None  # who says that they had warned claims it
    thing = tree.child(head, "obj")
    if stance == "opposes" and not WILL.isdisjoint(tree.words(head, "aux")) and thing is not None:
        return "rejects" if tree.lemmas[thing] in RULINGS else stance
    if stance not in (None, "claims", "demands"):
        return stance
    if has_modal(tree, head) and conditioned(tree, head, "offers", tree.last[head]) == "conditions":
        return None if _is_own_case(tree, head, subject) else "conditions"
    return None


def _is_own_fault(tree: Tree, head: int) -> bool:
    """Whether somebody owns up to a fault: "said he had made mistakes", "said he was wrong"."""
    thing = tree.child(head, "obj")
    made = tree.lemmas[head] == "make" and thing is not None and tree.lemmas[thing] in ("mistake", "error", "misstep")
    return made or (
        tree.lower[head] in ("wrong", "sorry", "responsible", "guilty") and tree.child(head, "cop") is not None
    )


def _is_inner_wish(tree: Tree, head: int) -> bool:
    """Whether what is not wanted is to think or know something: "I don't want to think about that"."""
    deed = tree.child(head, "xcomp")
    return deed is not None and tree.lemmas[deed] in INNER | PONDERING


def _is_own_case(tree: Tree, head: int, subject: int) -> bool:
    """Whether what something depends on is one's own fortune: "he will cut the tax if he is elected"."""
    cases = (i for i in tree.subtree(head) if "if" in tree.words(i, "mark"))
    others = [tree.child(case, "nsubj", "nsubj:pass") for case in cases]
    return any(other is not None and tree.lower[other] == tree.lower[subject] for other in others)


def _table_stance(tree: Tree, head: int, negated: bool) -> Stance | None:
    """The stance of a verb of the tables with a complement it needs, or of its negation; None where it has neither."""
    for entry in tables.stances("verb").get(tree.lemmas[head], ()):
        alone = "alone" in entry.complements and stands_alone(tree, head)
        if alone or complement(tree, head, entry.complements) is not None:
            return entry.negated if negated else entry.stance
    return None


def stands_alone(tree: Tree, index: int) -> bool:
    """Whether a verb has nothing beside its subject: "said it would appeal"."""
    return not tree.those(index, "obj", "obl", "xcomp", "ccomp", "advcl") and not tree.negated(index)
