"""Finds what takes part in a predicate: who acts, what it happens to, and where the clause that shows them is."""

from __future__ import annotations

from generator.extract.facts import predicates
from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.model.clause import Argument

# Verbs that only carry the noun that says what happens: "give a warning", "there was no blasting".
CARRIERS = tables.words("carriers")
MONTHS_AND_DAYS = tables.words("months_and_days")
TIMES = tables.words("clock_and_calendar")
RELATIVES = frozenset({"that", "which", "whom", "who"})
# Longer phrases make poor arguments.
LONGEST_ARGUMENT = 12
# A subject that stands further before its verb is not shown with it.
FARTHEST_SUBJECT = 25
FARTHEST_TELLER = 12


def outer(tree: Tree, clause: int) -> int:
    """The clause that has the subject of one without: "refused to intervene", "was tried and cleared of two"."""
    top = clause
    for _ in range(3):
        token = tree.tokens[top]
        joint = token.dependency in ("xcomp", "conj") and tree.child(top, "nsubj", "nsubj:pass", "expl") is None
        if not joint or clause - tree.first[token.head] > FARTHEST_SUBJECT or token.head >= top:
            break
        top = token.head
    return top if tree.child(top, "nsubj", "nsubj:pass", "expl") is not None else clause


def teller_start(tree: Tree, clause: int, first: int) -> int:
    """Where the words begin that say who says what a clause tells, where they stand close before it."""
    token = tree.tokens[clause]
    says = (
        token.dependency == "ccomp" and token.head < first and tables.cues("verb").get(tree.lemmas[token.head]) == "say"
    )
    subject = tree.child(token.head, "nsubj") if says else None
    if subject is None or subject > token.head or first - tree.first[subject] > FARTHEST_TELLER:
        return first
    return tree.first[subject]


def roles(tree: Tree, index: int) -> tuple[int | None, int | None]:
    """Who acts and what it happens to; of what only happens ("the bridge fell") the second."""
    theme = _referred(tree, index, tree.child(index, "obj", "nsubj:pass"))
    agent = tree.subject(index)
    passive = tree.child(index, "nsubj:pass") is not None
    token = tree.tokens[index]
    if token.dependency == "acl" and agent == token.head and token.tag in ("VBG", "VB"):
        agent = None  # "no intention of closing the mill": the intention closes nothing
    if theme is None and token.dependency == "conj" and token.tag == "VBN":
        theme = tree.child(token.head, "nsubj:pass")
    if theme is None and token.dependency == "acl" and token.tag == "VBN":
        return None, token.head
    if theme is None and token.tag == "VBG":
        theme = behind(tree, index)
    if theme is None and not passive:
        return None, agent
    if agent is not None and not tree.is_nominal(agent):
        agent = None  # "heard by 14 May"
    return (agent if agent != theme else None), theme


def _referred(tree: Tree, index: int, theme: int | None) -> int | None:
    """What "whom", "which" and "that" stand for; none for a time ("the days that he served")."""
    if theme is None or tree.lower[theme] not in RELATIVES or tree.tokens[index].dependency != "acl:relcl":
        return theme
    holder = tree.tokens[index].head
    return holder if holder < index and tree.lemmas[holder] not in TIMES else None


def surroundings(tree: Tree, index: int) -> frozenset[str]:
    """The nouns that stand beside a verb with a preposition, in dictionary form, without times and who does it."""
    told = [c for c in tree.those(index, "obl") if tree.is_nominal(c) and tree.preposition(c) not in ("by", "")]
    told = [*told, *(i for i in tree.subtree(index) if i > index and tree.preposition(i) == "as")]
    named = (c for c in told if tree.tokens[c].universal_tag != "PRON" and tree.tokens[c].text not in MONTHS_AND_DAYS)
    return frozenset(tree.lemmas[c] for c in named if tree.lemmas[c] not in TIMES)


def behind(tree: Tree, index: int) -> int | None:
    """The noun right behind a participle that the parse has elsewhere: "of closing the mill"."""
    for place in range(index + 1, min(index + 5, len(tree.tokens))):
        tag = tree.tokens[place].universal_tag
        if tag in ("NOUN", "PROPN"):
            return place
        if tag not in ("DET", "ADJ", "PRON"):
            return None
    return None


def carried_noun(tree: Tree, index: int, theme: int | None) -> int | None:
    """The noun that says what happens where the verb only carries it."""
    if tree.lemmas[index] not in CARRIERS or theme is None or tree.tokens[theme].universal_tag != "NOUN":
        return None
    return theme if predicates.of_noun(tree.lemmas[theme]) is not None else None


def noun_theme(tree: Tree, noun: int) -> int | None:
    """What a noun of happening happens to: "of the plant", "the plant's", "plant closure"; else what it is for."""
    by_preposition = {tree.preposition(child): child for child in tree.those(noun, "nmod")}
    for preposition in ("of", "for", "on", "to", "at"):
        child = by_preposition.get(preposition)
        if child is not None and tree.tokens[child].universal_tag in ("NOUN", "PROPN"):
            return child
    return tree.child(noun, "nmod:poss", "compound")


def argument(reading: Reading, index: int | None) -> Argument | None:
    """What a token heads as an argument; None for none, and for a phrase too long to be one."""
    tree = reading.tree
    if index is None or tree.last[index] - tree.first[index] > 40:
        return None
    told = {i for c in tree.those(index, "acl:relcl") for i in tree.subtree(c)}
    below = [i for i in tree.subtree(index) if abs(i - index) <= LONGEST_ARGUMENT and i not in told]
    words = frozenset(tree.lemmas[i] for i in below if tree.tokens[i].universal_tag in ("NOUN", "PROPN", "ADJ"))
    return Argument(tree.lemmas[index], words, reading.actor(index), tree.tokens[index].universal_tag == "PRON")
