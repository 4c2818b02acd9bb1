"""A verb in, whether its clause says that something is so out: not what is asked, imagined or wished."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.tree import Tree

UNREAL = frozenset({"if", "unless", "whether"})
# What hangs under these is wished, feared or asked for, and may never be.
WISHING = tables.words("wishing")
# What these take as a whole clause is told: "told them that it was closed".
TELLING = frozenset({"tell", "order", "ask", "threaten"})
FARTHEST = 4


def is_unreal(tree: Tree, index: int) -> bool:
    """Whether a clause is a condition or a question, or hangs in one."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    if tree.lower[sentence.last - 1] == "?":
        return True
    for _ in range(FARTHEST):
        if not UNREAL.isdisjoint(tree.words(index, "mark")):
            return True
        head = tree.tokens[index].head
        if head == index:
            return False
        index = head
    return False


def is_told(tree: Tree, index: int) -> bool:
    """Whether a verb stands in a clause of its own: no gerund behind a preposition, no purpose, no wish."""
    token = tree.tokens[index]
    helped = tree.child(index, "aux", "aux:pass", "cop") is not None
    if token.dependency == "conj" and token.head < index and tree.tokens[token.head].tag == token.tag and not helped:
        return is_told(tree, token.head)
    if token.dependency in ("ccomp", "xcomp") and tree.lemmas[token.head] in WISHING and token.head != index:
        return token.dependency == "ccomp" and tree.lemmas[token.head] in TELLING
    if token.tag == "VBG" and not helped:
        behind = tree.child(index, "mark", "case") is not None
        return not behind and token.dependency in ("advcl", "conj", "root")
    if token.tag == "VB" and "to" in tree.words(index, "mark"):
        return token.dependency in ("xcomp", "conj", "root") or (token.dependency == "acl" and tree.is_verb(token.head))
    return True
