"""A report of speech while it is being read: the tokens of cue, speaker and content, and the text they stand for."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.grammar.tree import Tree
from generator.model.document import Span
from generator.model.mention import AttributionForm


@dataclass(frozen=True, slots=True)
class Report:
    """One report of speech: the tokens of its cue, of the head of its speaker (None if unsaid), and of its content."""

    form: AttributionForm
    cue: int
    speaker: int | None
    content: tuple[int, ...]


def below(tree: Tree, index: int, without: int | None = None) -> tuple[int, ...]:
    """All tokens under one, itself included, in order, without those under another."""
    left_out = set(tree.subtree(without)) if without is not None else set()
    return tuple(sorted(i for i in tree.subtree(index) if i not in left_out))


def spans(tree: Tree, content: tuple[int, ...]) -> tuple[Span, ...]:
    """The unbroken stretches of tokens given in order, as characters, without punctuation at their edges."""
    found = []
    for first, last in _runs(content):
        while first <= last and tree.tokens[first].universal_tag == "PUNCT":
            first += 1
        while first <= last and tree.tokens[last].universal_tag == "PUNCT":
            last -= 1
        if first <= last:
            found.append(tree.span(first, last))
    return tuple(found)


def _runs(content: tuple[int, ...]) -> list[tuple[int, int]]:
    """Numbers in order as unbroken runs: the first and the last of each."""
    runs: list[tuple[int, int]] = []
    for index in content:
        if runs and runs[-1][1] == index - 1:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return runs
