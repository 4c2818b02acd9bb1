"""Finds reported speech, by a table of rules that are each asked at the tokens they may begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.extract.grammar.tree import Tree
from generator.extract.speech.report import Report
from generator.extract.speech.speech_clauses import clause
from generator.extract.speech.speech_frames import framed
from generator.extract.speech.speech_phrases import according, nominal
from generator.extract.speech.speech_verdicts import raised, verdict

Rule = Callable[[Tree, int], Iterator[Report]]

RULES: Mapping[str, tuple[Rule, ...]] = {
    "VERB": (clause, framed, verdict, raised),
    "AUX": (clause,),
    "NOUN": (nominal, framed),
    "ADJ": (framed,),
}
"""The rules by the universal tag of the token they begin with."""


def reports(tree: Tree) -> list[Report]:
    """All reported speech of a tree, in order of its cue; one cue may report several clauses."""
    found: list[Report] = []
    for index, token in enumerate(tree.tokens):
        rules = RULES.get(token.universal_tag, ()) if tree.lower[index] != "according" else (according,)
        for rule in rules:
            found.extend(rule(tree, index))
    return found
