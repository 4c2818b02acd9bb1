"""Finds the subject of a predicate, by place, where the parse lost it: "Lopez, 58, is against"."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import FINITE, Tree

# How many tokens an aside between a name and its verb may have.
LONGEST_ASIDE = 12
PARTS = tables.words("parts")


def subject_by_place(reading: Reading, index: int) -> int | None:
    """The last token of the name right before a predicate, an aside between commas left out; None if none is there."""
    tree = reading.tree
    first = tree.parse.sentences[tree.sentence[index]].first
    before = index - 1
    while before > first and tree.tokens[before].universal_tag in ("AUX", "ADV", "PART"):
        before -= 1
    if before > first and tree.tokens[before].text == ",":
        opening = (
            i for i in range(before - 2, max(first, before - LONGEST_ASIDE) - 1, -1) if tree.tokens[i].text == ","
        )
        before = next(opening, first) - 1
    number = reading.mention(before) if before >= first else None
    # "Jonas Lie of Fjord Securities doubts": it is Lie who does.
    above = tree.tokens[before].head
    if number is not None and tree.tokens[before].dependency == "nmod" and reading.mention(above) not in (None, number):
        before, number = above, reading.mention(above)
    first = first_of(reading, before)
    person = reading.mention(first - 2) if first > 1 and tree.lower[first - 1] in ("of", "at", "from", "for") else None
    if person is not None and reading.actors[person].kind == "person":
        before, number = first - 2, person
    if number is None or reading.actors[number].form == "pronoun" or _is_part(tree, before):
        return None
    state = reading.actors[number].kind == "place" and reading.actors[number].country is not None
    return before if reading.actors[number].acts or state else None


def _is_part(tree: Tree, index: int) -> bool:
    """Whether a name only says of whom some are: "one of the Greens", "some on the committee"."""
    while tree.tokens[index].dependency in ("nmod", "obl") and tree.tokens[index].head < index:
        index = tree.tokens[index].head
        if tree.lower[index] in PARTS or tree.tokens[index].tag == "CD":
            return True
    return False


def first_of(reading: Reading, token: int) -> int:
    """The first token of the name that a token stands in, the token itself outside names."""
    number = reading.mention(token)
    first = reading.tree.token_at(reading.actors[number].start) if number is not None else None
    return token if first is None else first


def teller_of(reading: Reading, index: int) -> int | None:
    """Whoever says the clause that a verb was joined to by mistake: "said the dyke was safe and dismissed doubts"."""
    tree = reading.tree
    token = tree.tokens[index]
    if token.dependency != "conj" or token.tag not in FINITE or tree.tokens[token.head].dependency != "ccomp":
        return None
    teller = tree.subject(tree.tokens[token.head].head)
    return teller if teller is not None and reading.owner(teller) is not None else None
