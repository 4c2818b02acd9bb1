"""Finds where a role ends, from its noun on: "head of criminal investigations for the Harbour Police"."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree

# Longer roles are told in a sentence, not beside a name.
LONGEST = 12
# What a role is of stands behind these.
BELONGING = frozenset({"of", "for", "at"})
ENDING = frozenset({",", ";", "(", ")", "--", "–", "—", "―", ".", ":", "“", "”", '"'})
RELATIVE = frozenset(
    {"who", "whom", "whose", "which", "that", "where", "when", "as", "after", "before", "since", "until"}
)


def role_end(tree: Tree, noun: int, beside: bool = True) -> int:
    """The last token of a role: with all that it is of, and beside a name also for or at, up to a sign or a clause; the
    noun where it is of nothing."""
    end = noun
    pair = " ".join(tree.lower[noun : noun + 2])
    if pair.endswith(" general") and pair in tables.offices():
        end = noun + 1  # "the attorney general"
    for child in tree.those(noun, "nmod"):
        if tree.preposition(child) in (BELONGING if beside else ("of",)) and tree.first[child] == end + 1:
            end = _plain_end(tree, end, tree.last[child], noun)
    behind = end + 1
    cut_off = end > noun and behind < len(tree.tokens) and tree.sentence[behind] == tree.sentence[noun]
    if cut_off and tree.tokens[end].universal_tag == tree.tokens[behind].universal_tag == "NOUN":
        return behind  # "director of the savings bank" where the parse has the bank do something
    return end


def _plain_end(tree: Tree, end: int, last: int, noun: int) -> int:
    for index in range(end + 1, last + 1):
        if tree.tokens[index].text in ENDING or tree.lower[index] in RELATIVE:
            return index - 1
        if index - noun > LONGEST:
            return end
    return last
