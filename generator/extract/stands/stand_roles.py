"""Finds the stand that lies in what somebody is called: "a vocal supporter of the levy", "a critic of the dam"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.stands.complements import complement
from generator.extract.stands.stand_parts import Found

# Who once took a stand, or is only said to.
PAST = frozenset({"former", "once", "onetime", "one-time", "ex", "erstwhile", "potential", "possible", "alleged"})


def called(reading: Reading, index: int) -> Iterator[Found]:
    """Nouns of the tables for who takes a stand: "Lopez, a critic of the dam,", "Lopez is a backer of the levy"."""
    tree = reading.tree
    entries = tables.stances("role").get(tree.lemmas[index], ())
    if (
        not entries
        or tree.tokens[index].universal_tag != "NOUN"
        or not PAST.isdisjoint(tree.words(index, "amod", "advmod"))
    ):
        return
    owner = _bearer(reading, index)
    told = tree.tokens[index].dependency == "ccomp"
    if owner is None or told or tree.negated(index) or tree.tokens[index].tag == "NNS":
        return
    for entry in entries:
        head = complement(tree, index, entry.complements)
        if head is not None and head > index:
            cop = tree.child(index, "cop")
            around = [tree.first[c] for c in tree.those(index, "det", "amod", "compound") if c < index]
            first = min([index, *around])
            yield Found(entry.stance, index, owner, head, first if cop is None else min(cop, first), _end(tree, head))
            return


def _bearer(reading: Reading, index: int) -> int | None:
    """Whom a noun describes: whoever it stands beside between commas, or is said to be it."""
    tree = reading.tree
    token = tree.tokens[index]
    if tree.child(index, "cop") is not None:
        own = tree.child(index, "nsubj")
        return own if own is not None else tree.subject(index)
    above = token.head
    if token.dependency == "conj" and above != index:
        return _bearer(reading, above)
    return above if token.dependency == "appos" and above < index and reading.mention(above) is not None else None


def _end(tree: Tree, head: int) -> int:
    """The end of what somebody is for or against, before the next comma."""
    last = tree.last[head]
    return next((i - 1 for i in range(head + 1, last + 1) if tree.tokens[i].text in (",", ";", "–", "—", "-")), last)
