"""What a stretch of text is about: its nouns in dictionary form, the governed one first."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.reading import Reading

# Nouns that say nothing of what a text is about.
EMPTY = tables.words("empty")


def topics(reading: Reading, head: int, first: int, last: int) -> tuple[str, ...]:
    """The nouns from token `first` to `last` that are no names, in dictionary form, nearest to `head` in the tree first."""
    tree = reading.tree
    found: dict[str, int] = {}
    for index in range(first, last + 1):
        token = tree.tokens[index]
        if token.universal_tag != "NOUN" or len(token.lemma) < 3:
            continue
        mention = reading.mention(index)
        if mention is not None and reading.actors[mention].form == "name":
            continue
        depth = _depth(reading, index, head)
        lemma = _compound(reading, index)
        found[lemma] = min(depth, found.get(lemma, depth))
    ranked = sorted(found, key=lambda lemma: (lemma in EMPTY, found[lemma]))
    return tuple(ranked)


def _depth(reading: Reading, index: int, head: int) -> int:
    depth = 0
    tree = reading.tree
    while index != head and tree.tokens[index].head != index and depth < 20:
        index = tree.tokens[index].head
        depth += 1
    return depth


def _compound(reading: Reading, index: int) -> str:
    """The dictionary form of a noun with what is joined to it by a hyphen: "cease-fires" is "cease-fire"."""
    tokens = reading.tree.tokens
    lemma = tokens[index].lemma.lower()
    while index > 1 and tokens[index - 1].text in ("-", "‑") and tokens[index - 2].end == tokens[index].start - 1:
        lemma = f"{tokens[index - 2].text.lower()}-{lemma}"
        index -= 2
    return lemma
