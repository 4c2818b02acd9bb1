"""Finds reports that need no verb of saying: nouns with a clause, "according to"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.speech.report import Report, below
from generator.extract.speech.speech_frames import owner

# How many tokens behind "according" somebody must be named.
NEAR = 12


def nominal(tree: Tree, index: int) -> Iterator[Report]:
    """Nouns that report: "the ministry's insistence that", "doubts whether"."""
    if tree.tokens[index].universal_tag != "NOUN" or tree.lemmas[index] not in tables.cues("noun"):
        return
    for child in tree.those(index, "acl", "ccomp", "advcl"):
        if not tree.words(child, "mark", "case").isdisjoint(("that", "whether")):
            yield Report("nominal", index, owner(tree, index), below(tree, child))


def according(tree: Tree, index: int) -> Iterator[Report]:
    """Sources named beside: "according to the ministry, …" and "…, according to the ministry"."""
    if tree.lower[index : index + 2] != ["according", "to"]:
        return
    speaker = _source(tree, index)
    if speaker is None or tree.sentence[speaker] != tree.sentence[index]:
        return
    content = _according_to(tree, index, speaker)
    if content:
        yield Report("according to", index, speaker, content)


def _source(tree: Tree, index: int) -> int | None:
    token = tree.tokens[index]
    if token.dependency in ("case", "mark") and token.head > index:
        return token.head
    near = range(index + 2, min(index + NEAR, len(tree.tokens)))
    return next((i for i in near if _names_somebody(tree, i)), None)


def _names_somebody(tree: Tree, index: int) -> bool:
    return tree.is_nominal(index) and tree.tokens[index].dependency not in ("compound", "nmod:poss", "flat")


def _according_to(tree: Tree, index: int, speaker: int) -> tuple[int, ...]:
    """What "according to" reports: the sentence before its comma, the sentence behind it, else the clause around it."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    if index - 1 > sentence.first and tree.tokens[index - 1].text == ",":
        return tuple(range(sentence.first, index - 1))
    if index <= sentence.first + 1:
        return tuple(range(tree.last[speaker] + 1, sentence.last))
    clause = tree.governing_clause(speaker if tree.tokens[speaker].head != speaker else index)
    return tuple(i for i in below(tree, clause) if not index <= i <= tree.last[speaker])
