"""Decides whether a verb of the tables takes no stand here: "sought a term", "wants to be"."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.model.brief import Stance

# What is blocked with lorries rather than with a vote.
WAYS = tables.words("ways")
# What is offered to be heard or seen: an opinion, a glimpse.
SHOWN = tables.words("shown")
OVERRULED = frozenset({"veto", "objection", "ruling", "decision"})
DECISIONS = tables.words("decisions")
COURTESY = tables.words("courtesy")
BARE = tables.words("bare_verbs")
# What people seek for themselves: a term, a seat, attention.
OWN_GAIN = tables.words("own_gain")
# What is accepted without agreeing to anything.
RECEIVED = tables.words("received")
THEMSELVES = frozenset({"himself", "herself", "itself", "themselves", "ourselves", "myself", "yourself"})
PASSED = tables.words("passed")
# What is signed to put it in force, and what is brought in to be decided on; a letter or a player is not.
THINGS = {
    "sign": tables.words("signed"), "introduce": tables.words("proposed"), "unveil": tables.words("proposed"),
    "draft": tables.words("proposed"), "pitch": tables.words("proposed"), "submit": tables.words("proposed"),
    "sponsor": tables.words("proposed"),
    "outline": tables.words("proposed"), "lay": tables.words("proposed"), "roll": tables.words("proposed"),
}  # fmt: skip
WOULD = frozenset({"would", "'d", "’d"})
# Whoever is told so as a reader or caller: "asked us to add".
PAPER = frozenset({"us"})


def is_none(tree: Tree, index: int, owner: int, head: int, told: Stance) -> bool:
    """Whether the verb `index` of `owner` with the complement under `head`, by the tables `told`, takes no stand."""
    lemma, thing = tree.lemmas[index], tree.lemmas[head]
    if _is_stranded(tree, index, head) or tree.lower[head] in THEMSELVES:
        return True
    if lemma == "stand" and tree.child(index, "obj") is not None:
        return True  # "stood his ground against"
    if lemma == "dismiss" and tree.tokens[head].universal_tag in ("PRON", "PROPN"):
        return True  # sent away
    if told == "accepts" and lemma == "accept" and thing in RECEIVED:
        return True
    if lemma == "pass" and thing not in PASSED:
        return True
    if tree.tokens[head].dependency == "obj" and not is_fit(tree, index, head):
        return True
    if lemma == "like" and (not WOULD & tree.words(index, "aux") or tree.child(index, "obj", "iobj") is None):
        return True
    if lemma in ("welcome", "praise") and thing in tables.group_nouns():
        return True
    if told == "offers" and lemma == "offer" and thing in SHOWN:
        return True
    if told == "demands":
        if not PAPER.isdisjoint(tree.words(index, "obj", "iobj")) and tree.lower[owner] not in ("they", "you"):
            return True
        if lemma == "want" and tree.tokens[head].dependency in ("xcomp", "ccomp") and _is_wish(tree, head):
            return True
        if lemma == "seek" and thing in OWN_GAIN:
            return True
        if lemma == "plead" and {"guilty", "innocent"} & set(tree.lower[index + 1 : index + 3]):
            return True
        if lemma == "ask" and tree.tokens[head].dependency == "ccomp" and "that" not in tree.words(head, "mark"):
            return True
        return lemma == "appeal" and tree.preposition(head) == "to" and not _asks_for(tree, index)
    if lemma in ("override", "sustain"):
        return thing not in OVERRULED
    if lemma == "block":
        return thing in WAYS
    if lemma == "fight":
        return thing not in DECISIONS
    return lemma == "call" and told == "proposes" and tree.child(index, "obj") is not None


def is_fit(tree: Tree, index: int, head: int) -> bool:
    """Whether what is signed or brought in is of the sort with which that is a stand: a bill, not a letter."""
    wanted = THINGS.get(tree.lemmas[index])
    return wanted is None or tree.lemmas[head] in wanted


def _is_stranded(tree: Tree, index: int, head: int) -> bool:
    """Whether what a relative clause is about stands before it: "a vote that she had lobbied for on Monday"."""
    gap = tree.tokens[index].dependency == "acl:relcl" and tree.tokens[head].dependency == "xcomp"
    if gap and tree.is_verb(head) and not tree.those(head, "obj", "obl", "ccomp", "xcomp", "advmod"):
        return True  # "the wall he vowed to fix"
    after = tree.tokens[index + 1 : index + 3]
    if len(after) < 2 or tree.lower[index + 1] not in ("for", "against", "of", "about"):
        return False
    waits = after[1].universal_tag in ("ADP", "PUNCT", "CCONJ", "SCONJ") or after[1].tag == "WRB"
    return waits and (tree.first[head] <= index + 2 or tree.tokens[index].dependency == "acl:relcl")


def _is_wish(tree: Tree, head: int) -> bool:
    """Whether what is wanted is to be or have something oneself rather than something of others."""
    verb = tree.child(head, "cop")
    return verb is not None or tree.lemmas[head] in COURTESY | BARE


def _asks_for(tree: Tree, index: int) -> bool:
    """Whether an appeal to somebody says what is asked: "appealed to the mayor to wait", "appealed to him for help"."""
    asked = (c for c in tree.those(index, "xcomp", "advcl", "obl", "ccomp") if c > index)
    return any("to" in tree.words(c, "mark") or tree.preposition(c) == "for" for c in asked)
