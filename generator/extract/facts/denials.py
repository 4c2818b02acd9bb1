"""Decides whether the text denies a predicate: "did not", "no explosives", "denied having paid"."""

from __future__ import annotations

import re

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree

NOTHING = frozenset({"no", "neither", "none", "nobody", "nothing", "nor"})
DENYING = tables.words("denying")
# What stands right before a verb or noun that is denied. Words, not the tree: such phrases are often parsed wrongly.
_NO_PLAN = (
    r"\bno (?:[\w’'-]+[”\"]? ){0,2}?(?:plans?|intentions?|question|need|desire|wish|reason|thoughts?)[”\"]?"
    r"(?: \w+[”\"]?)? (?:of|to|for)"
)
_DENIED = (
    r"\b(?:den(?:y|ies|ied|ying)|"
    r"(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?) to|rul(?:e|es|ed|ing) out)"
    r"(?: on \w+)?(?: (?:reports?|claims?|allegations?|rumou?rs|suggestions?))?"
    r"(?: (?:that|having|being|ever|been|any|the|a|an|it|he|she|they|had|has|have))*"
)
BEFORE = re.compile(
    rf"(?:{_NO_PLAN}|\b(?:without|rather than|instead of|short of)|{_DENIED}) (?:[\w’'-]+ly )?$", re.IGNORECASE
)

# "without either of them accepting"
WITHOUT = re.compile(r"\bwithout (?:[\w’'-]+ ){0,5}$", re.IGNORECASE)


def denied(tree: Tree, index: int, agent: int | None, theme: int | None) -> bool:
    """Whether what a predicate says is denied where it stands; two denials undo each other."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    before = tree.parse.text[sentence.start : tree.tokens[index].start]
    own = (
        tree.negated(index)
        or _shares_denial(tree, index)
        or any(_is_nothing(tree, one) for one in (agent, theme) if one is not None)
    )
    if tree.tokens[index].universal_tag == "NOUN":
        own = own or _is_nothing(tree, index)
    spared = tree.tokens[index].tag == "VBG" and bool(WITHOUT.search(before))
    return own != (spared or bool(BEFORE.search(before)) or _under_denial(tree, index))


def _shares_denial(tree: Tree, index: int) -> bool:
    """Whether a verb shares the "not" of the verb it is joined to: "are not cut or written"."""
    token = tree.tokens[index]
    if (
        token.dependency != "conj"
        or token.head > index
        or tree.those(index, "aux", "aux:pass", "cop", "nsubj", "nsubj:pass")
    ):
        return False
    helped = bool(tree.those(token.head, "aux", "aux:pass"))
    but = any(tree.lower[c] == "but" for c in tree.those(index, "cc"))
    return helped and not but and tree.tokens[token.head].tag == token.tag and tree.negated(token.head)


def _is_nothing(tree: Tree, noun: int) -> bool:
    return tree.lower[noun] in NOTHING or any(tree.lower[c] in NOTHING for c in tree.those(noun, "det"))


def _under_denial(tree: Tree, index: int) -> bool:
    """Whether a clause is what somebody denies: "denied that it had been warned"."""
    token = tree.tokens[index]
    return token.dependency in ("ccomp", "xcomp") and token.head < index and tree.lemmas[token.head] in DENYING
