"""Finds whose a stand is."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.stands.stand_owner_limits import (
    _is_state,
    _is_subject_before,
    is_attached,
    is_dateline,
    is_on_oneself,
    is_plain,
    only_described,
    proposes,
    tells_which,
)
from generator.extract.stands.stand_parts import Found
from generator.extract.stands.stand_subjects import is_nobody

# What only counts those who take a stand.
COLLECTIVES = tables.words("collectives")


def stand_owner(reading: Reading, found: Found) -> int | None:
    """The mention whose stand it is: somebody who acts and whom the text names or describes, else None."""
    tree = reading.tree
    if is_nobody(tree, found.owner) or (
        tree.lower[found.owner] in ("it", "its") and not is_plain(reading, found.owner)
    ):
        return None
    if tree.lower[found.owner] == "they" and not _is_subject_before(reading, found.owner):
        return None
    if is_dateline(reading, found.owner):
        return None
    speaks_for = _represented(reading, found.owner)
    number = speaks_for if speaks_for is not None else reading.owner(found.owner)
    if (
        tree.lemmas[found.cue] == "suggest"
        and found.stance == "proposes"
        and not proposes(reading, found.owner, number)
    ):
        return None
    if (
        tree.tokens[found.cue].tag == "VBG"
        and tree.tokens[found.cue].dependency == "acl"
        and number is not None
        and only_described(reading, found)
    ):
        return None
    if number is None or not (reading.actors[number].acts or _is_state(reading, number)):
        stood_for = _stood_for(reading, found)
        number = number if stood_for is None else stood_for
    else:
        stood_for = None
    if number is None or reading.actors[number].form == "pronoun" or tells_which(reading, found, number):
        return None
    if is_on_oneself(reading, found, number):
        return None
    attached = found.stance != "claims" and is_attached(reading, found.owner, number)
    known = stood_for is not None or attached or _is_state(reading, number)
    return number if known or reading.actors[number].acts else None


def _stood_for(reading: Reading, found: Found) -> int | None:
    """Who takes a stand where its subject is nobody: the members of "a group of senators"; the name before ", who"."""
    tree = reading.tree
    for child in tree.those(found.owner, "appos"):
        named = reading.actor(child)
        if named is not None and reading.actors[named].form == "name" and reading.actors[named].acts:
            return named
    if tree.lemmas[found.owner] in COLLECTIVES:
        for child in tree.those(found.owner, "nmod"):
            if tree.preposition(child) == "of" and (members := reading.actor(child)) is not None:
                whole = reading.mention(found.owner)
                return members if whole is None else whole
    clause = tree.tokens[found.cue]
    who = tree.child(found.cue, "nsubj")
    if clause.dependency.endswith("relcl") and who is not None and tree.lower[who] == "who" and who > 1:
        number = reading.actor(who - 2) if tree.lower[who - 1] == "," else None
        return number if number is not None and reading.actors[number].kind in ("person", "group") else None
    return None


def _represented(reading: Reading, owner: int) -> int | None:
    """Whom somebody unnamed speaks for: "a spokesman for the company", "the ministry's spokeswoman"; None if unsaid."""
    tree = reading.tree
    if tables.offices().get(tree.lower[owner]) != "spokesperson":
        return None
    number = reading.mention(owner)
    if number is not None and (reading.actors[number].name or reading.actors[number].refers_to is not None):
        return None
    for child in tree.those(owner, "nmod", "nmod:poss", "compound"):
        holder = reading.actor(child)
        if holder is not None and reading.actors[holder].acts and holder != number:
            return holder
    return None
