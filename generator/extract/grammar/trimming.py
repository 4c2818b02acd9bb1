"""Cuts the loose ends behind a stretch of tokens, so that it can be read in one breath."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import FINITE, Tree

# Longer clauses are cut at their loose ends; 28 words is about the longest line a reader takes in at once.
LONGEST_CLAUSE = 28
LOOSE = tables.words("loose")
LOOSER = tables.words("looser")
# What is loose is cut off that much earlier than what the verb may need.
EARLIER = 8
# A relative clause is told with what it belongs to, where that is no longer than so many words.
LONGEST_HOLDER = 22
TIMES = tables.words("clock_and_calendar")
# "…, said" without who said it is a loose end.
REPORTING = frozenset({"say", "add", "tell", "report"})
CONJUNCTIONS = frozenset({"after", "before", "as", "since", "until"})
LEFT_HANGING = frozenset({"PUNCT", "CCONJ", "SCONJ", "ADP"})


def trimmed(tree: Tree, first: int, last: int, head: int) -> int:
    """The last token of the stretch from `first` to `last` around `head`, cut to `LONGEST_CLAUSE` words if possible."""
    last = _without(tree, head, _without_stray(tree, head, last), frozenset({"PUNCT"}))
    for loose, longest in ((LOOSE, LONGEST_CLAUSE - EARLIER), (LOOSE | LOOSER, LONGEST_CLAUSE)):
        while last - first + 1 > longest:
            end = _cut(tree, head, last, loose, first + longest)
            if end is None:
                break
            last = _without(tree, head, end, LEFT_HANGING)
    last = _without(tree, head, last, frozenset({"PUNCT"}))
    if last - 1 > head and tree.lemmas[last] in REPORTING and tree.lower[last - 1] == ",":
        last = _without(tree, head, last - 1, frozenset({"PUNCT"}))
    return last


def _without_stray(tree: Tree, head: int, last: int) -> int:
    """The end of a stretch before a noun that a broken parse joins to a verb: "won't pay more, but bidders"."""
    for index in range(head + 1, last + 1):
        token = tree.tokens[index]
        stray = (
            token.dependency == "conj" and tree.is_nominal(index) and tree.tokens[token.head].universal_tag == "VERB"
        )
        if stray and tree.child(index, "cop", "nsubj") is None and tree.first[index] > head:
            return _without(tree, head, tree.first[index] - 1, LEFT_HANGING)
    return last


def from_holder(tree: Tree, clause: int, first: int) -> int:
    """Where a relative clause begins with what it belongs to: "the bank, a lender, which on Monday bought the mill"."""
    holder = tree.tokens[clause].head
    if tree.tokens[clause].dependency != "acl:relcl" or holder >= clause:
        return first
    if tree.lemmas[holder] in TIMES:
        return first + (tree.lower[first] == "that")  # "the days that he served"
    above = tree.tokens[holder].head
    if tree.tokens[holder].dependency == "appos" and above < holder:
        holder = above
    start = tree.first[holder]
    while start < holder and tree.tokens[start].dependency in ("case", "mark", "cc", "punct"):
        start += 1
    return start if 0 < clause - start <= LONGEST_HOLDER else first


def after_openers(tree: Tree, first: int, head: int) -> int:
    """The first token of a stretch behind the conjunctions and punctuation that open it, at most its head."""
    while first < head and tree.tokens[first].universal_tag in ("SCONJ", "CCONJ", "PUNCT"):
        first += 1
    return first


def _without(tree: Tree, head: int, last: int, tags: frozenset[str]) -> int:
    while last > head and tree.tokens[last].universal_tag in tags:
        last -= 1
    return last


def _cut(tree: Tree, head: int, last: int, loose: frozenset[str], limit: int) -> int | None:
    """Where a stretch ends without the shortest of its loose ends that brings it below `limit`, else the longest one.

    None if it has no loose end that leaves more than the head.
    """
    starts = {_start(tree, index) for index in range(head + 1, last + 1) if _is_loose(tree, index, head, last, loose)}
    starts = {start for start in starts if start - 1 > head}
    short = max((start for start in starts if start <= limit), default=None)
    start = short if short is not None else min(starts, default=None)
    return None if start is None else start - 1


def _start(tree: Tree, index: int) -> int:
    """Where a loose end starts: with the conjunction where the parse takes its subject for a thing of its own.

    "fined after a panel found that …" loses "after a panel" too.
    """
    token = tree.tokens[index]
    clause = token.dependency in ("acl", "acl:relcl")
    subject = token.head if clause else tree.first[index] - 1
    case = tree.child(subject, "case") if subject >= 0 else None
    relative = any(tree.tokens[child].tag in ("WDT", "WP") for child in tree.children[index])
    own = tree.child(index, "nsubj", "nsubj:pass", "mark") is not None
    lost = token.tag in FINITE and not relative and (clause or (token.dependency == "advcl" and not own))
    if case is not None and lost and tree.lower[case] in CONJUNCTIONS:
        return tree.first[subject]
    return tree.first[token.head] if clause and tree.tokens[token.head].dependency == "appos" else tree.first[index]


def _is_loose(tree: Tree, index: int, head: int, last: int, loose: frozenset[str]) -> bool:
    """Whether a token heads a loose end of the given dependencies: all behind the head, up to the stretch's end."""
    if tree.last[index] < last or tree.first[index] <= head or tree.tokens[index].dependency not in loose:
        return False
    listed = tree.tokens[index].dependency == "conj" and not tree.is_verb(index)
    return not listed or tree.child(index, "nmod:poss") is not None
