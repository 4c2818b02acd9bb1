"""Finds the words of a sentence that tell it on their own: all of them, or up to where nothing else is said.

A point is read without the sentences around it, so nothing may be cut that changes what is said: no object, no
condition, no purpose, nobody to whom it is ascribed. Only an aside at the end goes, behind a comma or a dash.
"""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import CUTS, FINITE, Tree

# Longer sentences lose an aside at their end if they have one.
LONGEST = 34
# So many words from its end a sentence may say who says so.
FARTHEST_TELLER = 12
# What begins an aside behind a comma or a dash.
ASIDES = tables.words("asides")
# Words that join a sentence to the one before it.
JOINING = tables.words("joining")
DASHES = frozenset({"--", "–", "—", "―"})
# What hangs so on words before a cut belongs to them.
NEEDED = frozenset(
    {"nsubj", "nsubj:pass", "obj", "iobj", "ccomp", "xcomp", "obl:agent", "conj", "flat", "fixed", "compound", "cc"}
)


def whole(tree: Tree, first: int, last: int, root: int) -> tuple[int, int]:
    """The first and the last token to be told of the sentence from `first` to `last`, whose verb is `root`."""
    while first < root and (tree.lower[first] in JOINING or tree.tokens[first].universal_tag == "PUNCT"):
        if tree.tokens[first].universal_tag not in ("PUNCT", "CCONJ") and tree.tokens[first + 1].text != ",":
            break
        first += 1
    while last > first and tree.tokens[last].universal_tag == "PUNCT":
        last -= 1
    if last - first < LONGEST or not tree.is_verb(root) or _ascribed(tree, last):
        return first, last
    ends = [
        index - 1 for index in range(root + 2, last) if _opens_aside(tree, index) and _cuts_well(tree, index, first)
    ]
    short = [end for end in ends if end - first < LONGEST]
    return first, max(short) if short else min(ends, default=last)


def _opens_aside(tree: Tree, index: int) -> bool:
    """Whether a sign opens an aside: a comma or a dash before "who", "after" or a participle."""
    sign = tree.tokens[index].text
    if sign not in CUTS and sign not in DASHES:
        return False
    end = tree.parse.sentences[tree.sentence[index]].last
    if sign in DASHES and any(tree.tokens[later].text in DASHES for later in range(index + 1, end)):
        return False  # what stands between two dashes is in the middle of something
    behind = index + 1
    if tree.tokens[behind].universal_tag == "CCONJ":
        return _joins_verbs(tree, behind)
    if tree.lower[behind] in ("a", "an", "the"):
        return tree.tokens[tree.tokens[behind].head].dependency == "appos"
    participle = tree.tokens[behind].tag == "VBG" and tree.lower[behind] != "according"
    return participle or tree.lower[behind] in ASIDES


def _joins_verbs(tree: Tree, conjunction: int) -> bool:
    """Whether an "and" or "but" joins another clause rather than a thing of a list."""
    token = tree.tokens[tree.tokens[conjunction].head]
    return token.dependency == "conj" and token.universal_tag == "VERB"


def _ascribed(tree: Tree, last: int) -> bool:
    """Whether a sentence ends with who says so: "…, the mayor said on Monday", "…, according to the police"."""
    near = range(max(last - FARTHEST_TELLER, 0), last + 1)
    told = any(tree.tokens[i].tag in FINITE and tree.lemmas[i] in tables.cues("verb") for i in near)
    return told or any(tree.lower[i] == "according" for i in near)


def _cuts_well(tree: Tree, cut: int, first: int) -> bool:
    """Whether nothing behind a sign is needed before it, nor anything before it behind it."""
    end = tree.parse.sentences[tree.sentence[cut]].last
    for index in range(cut + 1, end):
        token = tree.tokens[index]
        needed = token.dependency in NEEDED and not (token.dependency == "conj" and tree.is_verb(index))
        if token.head < cut and needed:
            return False
    return all(tree.tokens[index].head < cut for index in range(first, cut))
