"""Finds what is yet to come: "a date would be announced", "no date has been set", "has yet to name"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.trimming import trimmed
from generator.extract.open.asking import asked
from generator.extract.open.left_open import NOBODY
from generator.extract.open.open_point import open_point
from generator.extract.open.question_words import subject_words
from generator.model.mention import Uncertainty

SETTLING = tables.words("settling")
TO_COME = tables.words("to_come")
# Helpers with which a verb says what may be, not what has not been done yet.
MODAL = frozenset({"can", "could", "will", "would", "may", "might", "must"})


def to_be_told(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open until it is told: "a new date would be announced"."""
    tree = reading.tree
    subject = tree.child(index, "nsubj:pass")
    helper = next((c for c in tree.those(index, "aux") if tree.lower[c] in ("will", "would")), None)
    if subject is None or helper is None or tree.lemmas[index] not in SETTLING or tree.negated(index):
        return
    if tree.lemmas[subject] not in TO_COME or any(
        tree.tokens[c].dependency.startswith("obl") for c in tree.children[index]
    ):
        return
    first = tree.first[subject]
    last = trimmed(tree, first, tree.last[index], index)
    question = asked(reading, index, first, last)
    yield replace(open_point(reading, "not yet", index, first, last), asked=question and f"when {question}")


def not_yet(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open until done: "has not yet named", "neither side has suggested a place yet", "no date has been set"."""
    tree = reading.tree
    if tree.lemmas[index] not in SETTLING or not tree.is_verb(index):
        return
    subject = tree.child(index, "nsubj", "nsubj:pass")
    first = tree.first[subject] if subject is not None and subject < index else tree.first[index]
    inside = set(tree.lower[first : tree.last[index] + 1])
    nobody = not NOBODY.isdisjoint(tree.lower[first : min(first + 2, index)])
    late = "yet" in inside or "so" in inside or tree.tokens[index].tag == "VBN"
    if not late or not (nobody or (tree.negated(index) and "yet" in inside)):
        return
    helpers = tree.words(index, "aux", "aux:pass")
    if "had" in helpers and "yet" not in inside:
        return  # "no secrets had been disclosed" tells of then, not of now
    if helpers and helpers.isdisjoint(MODAL):
        yield open_point(reading, "not yet", index, first, trimmed(tree, first, tree.last[index], index))


def yet_to_come(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open until done: "has yet to name a successor"."""
    tree = reading.tree
    above = tree.tokens[index].head
    helper = next(iter(tree.those(index, "aux")), above if tree.tokens[index].dependency == "xcomp" else index)
    owner = tree.subject(index) or tree.subject(above)
    late = tree.lower[helper + 1 : helper + 3] == ["yet", "to"]
    if tree.lemmas[index] not in SETTLING or tree.lemmas[helper] != "have" or not late:
        return
    if owner is None or owner > helper:
        return
    first = tree.first[owner]
    last = trimmed(tree, first, tree.last[index], index)
    who = subject_words(reading, owner, first, tree.last[owner])
    found = open_point(reading, "not yet", index, first, last)
    yield replace(found, asked=f"will {who} {tree.text(index, last)}")
