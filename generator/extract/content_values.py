"""A predicate in, whether it calls something good or bad out: "a grave mistake", "fair and wise"."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.tree import Tree

WRONG = tables.words("wrong")
GOOD = tables.words("good")
# What is not so is bad: "is not acceptable".
WANTING = frozenset({"acceptable", "adequate", "appropriate", "enough", "fair", "realistic", "reasonable", "right"})
# Verbs with a thing that something comes to: "had made a grave mistake", "would constitute a betrayal".
AMOUNTING = frozenset({"make", "commit", "constitute", "represent"})
FRIENDS = frozenset({"friend", "man", "woman", "person", "guy", "chance", "time", "day", "morning", "deal", "while"})


def values(tree: Tree, head: int) -> int:
    """Whether a predicate calls something good (1) or bad (-1), or neither (0): "a grave mistake", "fair and wise"."""
    if tree.negated(head):
        return -1 if tree.lemmas[head] in WANTING and tree.child(head, "cop") is not None else 0
    if tree.lemmas[head] in AMOUNTING:
        things = tree.those(head, "obj", "xcomp")
        return -1 if any(tree.lemmas[thing] in WRONG for thing in things) else 0
    told = [head, *tree.those(head, "conj", "amod"), *_small(tree, head)]
    told += [adjective for index in told[1:] for adjective in tree.those(index, "amod")]
    told += [part for part in tree.those(head, "nmod") if tree.preposition(part) == "of" and tree.lemmas[part] in WRONG]
    lemmas = [
        tree.lemmas[i] for i in told if tree.tokens[i].universal_tag in ("ADJ", "NOUN") or tree.tokens[i].tag == "VBN"
    ]
    is_named = tree.child(head, "cop") is not None or not tree.is_verb(head) or len(told) > 1
    if not is_named:
        return 0
    good = not GOOD.isdisjoint(lemmas) and tree.lemmas[head] not in FRIENDS
    return -1 if not WRONG.isdisjoint(lemmas) else int(good)


def _small(tree: Tree, head: int) -> list[int]:
    """What something is said to be or become by a verb like "remains", "looks", "amounts to"."""
    if not tree.is_verb(head) or tree.child(head, "obj") is not None:
        return []
    return [child for child in tree.those(head, "xcomp") if not tree.is_verb(child)]
