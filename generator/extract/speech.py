"""A tree in, its reported speech out: a table of rules, each asked at each token."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.extract.report import Report
from generator.extract.speech_clauses import clause
from generator.extract.speech_frames import framed
from generator.extract.speech_phrases import according, nominal
from generator.extract.speech_verdicts import raised, verdict
from generator.extract.tree import Tree

RULES: tuple[Callable[[Tree, int], Iterator[Report]], ...] = (clause, nominal, according, framed, verdict, raised)


def reports(tree: Tree) -> list[Report]:
    """All reported speech of a tree, in order of its cue; one cue may report several clauses."""
    return [report for index in range(len(tree.tokens)) for rule in RULES for report in rule(tree, index)]
