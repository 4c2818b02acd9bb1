"""Decides whether a verb's clause says that something is so: not what is asked, imagined or wished."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree

ASKING = frozenset({"where", "why", "how"})
UNREAL = frozenset({"if", "unless", "whether"})
# What hangs under these is wished, feared or asked for, and may never be.
WISHING = tables.words("wishing")
# What these take as a whole clause is told: "told them that it was closed".
TELLING = frozenset({"tell", "order", "ask", "threaten"})
# What hangs under these is what somebody says or thinks, seldom the article.
CLAIMS = tables.words("claim_nouns")
# Whoever does this to do something will do it, or has, as far as anybody tells.
COMMITTING = tables.words("committing")
# "by arguing that", "to suggest that": told to win others over.
ARGUING = frozenset({"allege", "argue", "claim", "contend", "imply", "insinuate", "insist", "suggest"})
FARTHEST = 4


def is_unreal(tree: Tree, index: int) -> bool:
    """Whether a clause is a condition or a question, or hangs in one."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    if "?" in tree.lower[max(sentence.first, sentence.last - 3) : sentence.last]:
        return True
    if _is_asked(tree, index):
        return True
    for _ in range(FARTHEST):
        if not UNREAL.isdisjoint(tree.words(index, "mark")):
            return True
        head = tree.tokens[index].head
        if head == index:
            return False
        index = head
    return False


def _is_asked(tree: Tree, index: int) -> bool:
    """Whether a clause is what somebody asks or knows: "the question of where it began"."""
    if tree.tokens[index].dependency not in ("acl", "ccomp", "csubj", "advcl"):
        return False
    first = tree.first[index]
    return tree.lower[first] in ASKING or (
        first < index and tree.lower[first + 1] in ASKING and tree.lower[first] == "of"
    )


def is_told(tree: Tree, index: int) -> bool:
    """Whether a verb stands in a clause of its own: no gerund behind a preposition, no purpose, no wish."""
    token = tree.tokens[index]
    above = token.head
    hanging = token.dependency.partition(":")[0] in ("acl", "ccomp") and tree.tokens[above].universal_tag == "NOUN"
    if hanging and tree.lemmas[above] in CLAIMS and "that" in tree.lower[above + 1 : above + 3]:
        return False
    if token.dependency == "ccomp" and tree.tokens[above].tag in ("VBG", "VB") and tree.lemmas[above] in ARGUING:
        return False
    helped = tree.child(index, "aux", "aux:pass", "cop") is not None
    if token.dependency == "conj" and token.head < index and tree.tokens[token.head].tag == token.tag and not helped:
        return is_told(tree, token.head)
    if token.dependency in ("ccomp", "xcomp") and tree.lemmas[token.head] in WISHING and token.head != index:
        return token.dependency == "ccomp" and tree.lemmas[token.head] in TELLING
    if token.tag == "VBG" and not helped:
        behind = tree.child(index, "mark", "case") is not None
        return not behind and token.dependency in ("advcl", "conj", "root")
    if token.tag == "VB" and "to" in tree.words(index, "mark"):
        if token.dependency == "xcomp":
            return tree.lemmas[token.head] in COMMITTING
        return token.dependency in ("conj", "root") or (token.dependency == "acl" and tree.is_verb(token.head))
    return True
