"""The arcs of a parse while they are set right: what hangs under a token, and where a token hangs."""

from __future__ import annotations

from dataclasses import replace

from generator.model.parse import Sentence, Token

SUBJECTS = ("nsubj", "nsubj:pass")


def set_arc(tokens: list[Token], index: int, head: int, dependency: str) -> None:
    """Hangs a token under another, unless that hangs under it itself: all heads lead to the root."""
    above = head
    while above != index and tokens[above].head != above:
        above = tokens[above].head
    if above != index:
        tokens[index] = replace(tokens[index], head=head, dependency=dependency)
    elif head == tokens[index].head:
        tokens[index] = replace(tokens[index], dependency=dependency)


def children_of(tokens: list[Token], sentence: Sentence, index: int) -> list[int]:
    """The tokens of a sentence that hang directly under one."""
    return [i for i in range(sentence.first, sentence.last) if tokens[i].head == index and i != index]
