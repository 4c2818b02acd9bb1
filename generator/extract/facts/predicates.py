"""Finds the class of what a verb or noun says: "quit", "stepped down" and "resignation" are one predicate."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree

# How many words may stand between the parts of a phrase: "found the driver guilty".
GAP = 3
BARRED = frozenset({"PUNCT", "CCONJ", "SCONJ", "VERB"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A class of predicates: those it can't be true with, and whether it happens once ("once"), is done by somebody
    ("deed"). `known`: it is of the tables; `inside`: words that belong to the phrase itself ("take effect").
    """

    name: str
    excludes: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    known: bool = False
    inside: frozenset[str] = frozenset()


@cache
def _classes() -> tuple[tuple[Predicate, list[str], list[str]], ...]:
    """The classes of predicates that news uses for one event, each with its verbs and phrases and with its nouns."""
    found = []
    for row in tables.rows("predicates"):
        name, *cells = (row + [""] * 5)[:5]
        verbs, nouns, excludes, flags = (tables.alternatives(cell) for cell in cells)
        found.append((Predicate(name, frozenset(excludes), frozenset(flags), known=True), verbs, nouns))
    return tuple(found)


@cache
def _verbs() -> dict[str, list[tuple[tuple[str, ...], Predicate]]]:
    """First word of a phrase → the phrases that begin with it, longest first, each with its class."""
    found: dict[str, list[tuple[tuple[str, ...], Predicate]]] = {}
    for predicate, phrases, _ in _classes():
        for first, *rest in map(str.split, phrases):
            found.setdefault(first, []).append((tuple(rest), replace(predicate, inside=frozenset(rest))))
    return {word: sorted(phrases, key=lambda entry: -len(entry[0])) for word, phrases in found.items()}


@cache
def _nouns() -> dict[str, Predicate]:
    return {noun: predicate for predicate, _, nouns in _classes() for noun in nouns}


def of_noun(lemma: str) -> Predicate | None:
    """The class of a noun of happening, None for any other noun."""
    return _nouns().get(lemma)


def of_verb(tree: Tree, index: int) -> Predicate | None:
    """The class of a verb with the words behind it that make it a phrase; None for a verb of no class."""
    for rest, predicate in _verbs().get(tree.lemmas[index], ()):
        if _follows(tree, index, rest):
            return predicate
    return None


def _follows(tree: Tree, index: int, rest: tuple[str, ...]) -> bool:
    place, sentence = index + 1, tree.sentence[index]
    for word in rest:
        for gap in range(GAP + 1):
            at = place + gap
            if at >= len(tree.tokens) or tree.sentence[at] != sentence:
                return False
            if word in (tree.lower[at], tree.lemmas[at]):
                place = at + 1
                break
            if tree.tokens[at].universal_tag in BARRED or tree.lower[at] in ("not", "n't", "n’t", "never"):
                return False
        else:
            return False
    return True
