"""Finds what a stretch of tokens is about: its nouns in dictionary form, the governed one first."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree

# Nouns that say nothing of what a text is about.
EMPTY = tables.words("empty")
# Deeper than this all nouns count as equally far.
DEEPEST = 20


def topics(reading: Reading, head: int, first: int, last: int, heads_only: bool = False) -> tuple[str, ...]:
    """The nouns from token `first` to `last` that are no names, as lemmas, nearest to `head` in the tree first.

    With `heads_only` without those that only tell of which sort another is: "emergency" in "emergency funding".
    """
    tree = reading.tree
    found: dict[str, int] = {}
    for index in range(first, last + 1):
        token = tree.tokens[index]
        if token.universal_tag != "NOUN" or len(token.lemma) < 3:
            continue
        if token.dependency == "compound" and tree.tokens[token.head].universal_tag == "NOUN" and heads_only:
            continue
        if heads_only and tree.preposition(index) == "without":
            continue  # who wants a life without war is not on war
        mention = reading.mention(index)
        if mention is not None and reading.actors[mention].form == "name":
            continue
        depth = _depth(tree, index, head)
        lemma = compounded(tree, index)
        found[lemma] = min(depth, found.get(lemma, depth))
    return tuple(sorted(found, key=lambda lemma: (lemma in EMPTY, found[lemma])))


def _depth(tree: Tree, index: int, head: int) -> int:
    """How many arcs a token hangs below another; up to the root where it does not hang below it."""
    depth = 0
    while index != head and tree.tokens[index].head != index and depth < DEEPEST:
        index = tree.tokens[index].head
        depth += 1
    return depth


def compounded(tree: Tree, index: int) -> str:
    """The dictionary form of a noun with what is joined to it by a hyphen: "cease-fires" is "cease-fire"."""
    tokens = tree.tokens
    lemma = tree.lemmas[index]
    while index > 1 and tokens[index - 1].text in ("-", "‑") and tokens[index - 2].end == tokens[index].start - 1:
        lemma = f"{tree.lower[index - 2]}-{lemma}"
        index -= 2
    return lemma
