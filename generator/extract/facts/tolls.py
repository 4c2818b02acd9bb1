"""Finds what became of people whom a number alone stands for: "34 were confirmed dead", "24 others were missing"."""

from __future__ import annotations

from generator.extract.facts.numbers import Number
from generator.extract.grammar import tables
from generator.extract.grammar.tree import NEGATIONS, Tree

PEOPLE = "people"
OTHERS = frozenset({"others"})
FEWEST = 2
BEING = frozenset({"be", "have", "remain"})
ENDS = frozenset({",", ";", ".", ":", "and", "but", "while", "with", "–", "—", "(", ")"})
# So many words behind its verb what became of them is told.
REACH = 6


def toll(tree: Tree, number: Number) -> tuple[str, int] | None:
    """The slot of the tables that a number without a noun fills, and the last token that tells it; None for no toll."""
    end = next(
        (i for i in range(number.last, len(tree.tokens)) if tree.sentence[i] != tree.sentence[number.last]), None
    )
    end = len(tree.tokens) if end is None else end
    verb = number.last + 1
    if tree.lower[verb : verb + 1] and tree.lower[verb] in OTHERS:
        verb += 1
    if number.value < FEWEST or verb >= end or tree.lemmas[verb] not in BEING:
        return None
    last = next((i for i in range(verb, min(end, verb + REACH)) if tree.lower[i] in ENDS), min(end, verb + REACH)) - 1
    told = set(tree.lemmas[verb : last + 1])
    if told & NEGATIONS:
        return None
    return next(((name, last) for name, nouns, shown in tables.slots() if PEOPLE in nouns and told & shown), None)
