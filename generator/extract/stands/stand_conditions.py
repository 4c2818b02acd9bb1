"""Decides whether a stand holds under a condition only: "will not sign without …", "would accept only if …"."""

from __future__ import annotations

from generator.extract.grammar.tree import FINITE_OR_MODAL, Tree
from generator.extract.stands.stand_parts import Found
from generator.model.brief import Stance

# What must come first for a refusal to end, and what a yes depends on.
ENDING = frozenset({"unless", "without", "until", "before"})
DEPENDING = frozenset({"if", "unless", "provided", "providing", "until", "once"})
PHRASES = (
    ("as", "long", "as"), ("so", "long", "as"), ("on", "condition"), ("on", "the", "condition"), ("on", "conditions"),
    ("in", "return", "for"), ("in", "exchange", "for"), ("subject", "to"), ("conditional", "on"), ("only", "when"),
    ("only", "after"), ("only", "with"),
)  # fmt: skip
MODAL = frozenset({"will", "would", "wo", "'ll", "’ll", "can", "could", "cannot", "ca"})
REFUSING = frozenset({"refuse", "decline", "refusal"})
NOT_CONDITIONS = frozenset({"even", "as"})
ONLY_IF = frozenset({("only", "if"), ("only", "when"), ("provided", "that"), ("unless", "and")})
# Clauses inside a stand that tell of something else.
OTHER = frozenset({"acl:relcl", "parataxis", "conj"})


def conditioned(tree: Tree, index: int, stance: Stance, last: int) -> Stance:
    """The stance of the predicate of `index` up to token `last`, with what it depends on counted in."""
    if stance in ("rejects", "opposes"):
        refuses = tree.lemmas[index] in REFUSING or has_modal(tree, index)
        return "conditions" if refuses and _depends(tree, index, last, ENDING) else stance
    if stance in ("accepts", "offers", "supports"):
        return "conditions" if _depends(tree, index, last, DEPENDING) or _has_phrase(tree, index, last) else stance
    return stance


def has_modal(tree: Tree, index: int) -> bool:
    """Whether a verb says what will or would be done: "won't sell", "would never sign"."""
    return not MODAL.isdisjoint(tree.words(index, "aux"))


def _depends(tree: Tree, index: int, last: int, marks: frozenset[str]) -> bool:
    for mark in range(index + 1, last + 1):
        if tree.lower[mark] == "once" and tree.tokens[mark].dependency != "mark":
            continue  # "at once"
        given = tree.lower[mark] in ("provided", "providing") and tree.tokens[mark].dependency != "mark"
        if given and tree.lower[mark + 1 : mark + 2] != ["that"]:
            continue  # "publicly provided schools"
        if tree.lower[mark] in marks and tree.tokens[mark].dependency in ("mark", "case", "advcl", "acl", "obl"):
            clause = mark if tree.tokens[mark].dependency not in ("mark", "case") else tree.tokens[mark].head
            day = tree.lower[mark] in ("until", "before") and not _is_clause(tree, clause)
            if not day and tree.lower[mark - 1] not in NOT_CONDITIONS and _hangs(tree, clause, index):
                return True
    return False


def only_if(tree: Tree, index: int) -> int | None:
    """The last token of the condition that a verb with "would" or "will" stands under, found by its words.

    None where there is none, or where another verb stands between: "would call off the strike only if …".
    """
    end = tree.parse.sentences[tree.sentence[index]].last
    for at in range(index + 1, end):
        if tree.tokens[at].tag in FINITE_OR_MODAL:
            return None
        pair = tuple(tree.lower[at : at + 2])
        if pair in ONLY_IF or (tree.lower[at] == "unless" and tree.negated(index)):
            stop = (i for i in range(at + 2, end) if tree.tokens[i].text in (",", ";", ".", "”", '"'))
            return next(stop, end) - 1
    return None


def condition(tree: Tree, found: Found) -> int | None:
    """The head of the clause that a stand with conditions depends on, so that it is never cut off; None for others."""
    if found.stance != "conditions":
        return None
    marks = (i for i in range(found.cue + 1, found.last + 1) if tree.lower[i] in DEPENDING | ENDING)
    heads = [tree.tokens[i].head if tree.tokens[i].dependency in ("mark", "case") else i for i in marks]
    return max((head for head in heads if head <= found.last), default=None)


def _is_clause(tree: Tree, index: int) -> bool:
    return tree.child(index, "nsubj", "nsubj:pass", "mark") is not None and tree.tokens[index].dependency == "advcl"


def _has_phrase(tree: Tree, index: int, last: int) -> bool:
    stretch = tree.lower[index : last + 1]
    return any(tuple(stretch[at : at + len(phrase)]) == phrase for phrase in PHRASES for at in range(1, len(stretch)))


def _hangs(tree: Tree, clause: int, index: int) -> bool:
    """Whether a clause belongs to a predicate rather than to something told inside it."""
    while clause != index:
        token = tree.tokens[clause]
        if token.dependency in OTHER or token.head == clause:
            return False
        clause = token.head
    return True
