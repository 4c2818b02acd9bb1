"""Moves the end of a stand's words so that quotation marks among them come in pairs."""

from __future__ import annotations

from generator.extract.grammar.tree import Tree

OPENING, CLOSING = frozenset({"“", "„", "«", "‘"}), frozenset({"”", "»"})
STRAIGHT = '"'
# How many words further than a cut a quotation or construction may end, and how long a stand's words may get by that.
FURTHER = 26
LONGEST = 45


def balanced(tree: Tree, first: int, last: int, core: int) -> int | None:
    """The end of a stretch moved so that each mark in it has its other; None before `core` is reached."""
    opened: int | None = None
    for index in range(first, last + 1):
        if opened is None and _opens(tree, index):
            opened = index
        elif _closes(tree, index, opened):
            if opened is None:
                return index - 1 if index - 1 >= core else None
            opened = None
    if opened is None:
        return last
    end = min(tree.parse.sentences[tree.sentence[last]].last, last + FURTHER, first + LONGEST)
    # Where the quotation goes on past all this, composing closes it.
    return next((i for i in range(last + 1, end) if _closes(tree, i, opened)), last)


def _opens(tree: Tree, index: int) -> bool:
    text = tree.tokens[index].text
    return text in OPENING or (text == STRAIGHT and tree.tokens[index].tag != "''")


def _closes(tree: Tree, index: int, opened: int | None) -> bool:
    """Whether a token closes a quotation: a mark of the sort that opened it, no apostrophe."""
    text = tree.tokens[index].text
    if text in ("’", "'"):
        return opened is not None and tree.tokens[opened].text in ("‘", "'") and tree.tokens[index].tag != "POS"
    return text in CLOSING or text == STRAIGHT
