"""A stand as tokens in, whose it is and where its words begin out."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.reading import Reading
from generator.extract.stand_parts import Found, is_nobody, predicate_start
from generator.extract.tree import Tree

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# A line that opens with its main verb is at most this many tokens long.
LONGEST_OPENING = 26
HANGING = frozenset({"advcl", "xcomp", "acl"})


def stand_owner(reading: Reading, found: Found) -> int | None:
    """The mention whose stand it is: somebody who acts and whom the text names or describes, else None."""
    tree = reading.tree
    if is_nobody(tree, found.owner) or (
        tree.lower[found.owner] in ("it", "its") and not _is_plain(reading, found.owner)
    ):
        return None
    speaks_for = _represented(reading, found.owner)
    number = speaks_for if speaks_for is not None else reading.owner(found.owner)
    suggests = tree.lemmas[found.cue] == "suggest" and found.stance == "proposes"
    if suggests and (
        reading.actor(found.owner) is None or (number is not None and reading.actors[number].kind == "group")
    ):
        return None  # "the statement suggests", "analysts suggest": nobody proposes
    if number is None or reading.actors[number].form == "pronoun" or not reading.actors[number].acts:
        return None
    return number


def _is_plain(reading: Reading, pronoun: int) -> bool:
    """Whether "it" means a body for sure: the subject of the sentence before, and no other body is named between."""
    holder = reading.actor(pronoun)
    mine = reading.mention(pronoun)
    if holder is None or mine is None or holder == mine:
        return False
    start, here = reading.actors[mine].start, reading.actors[mine].sentence
    bodies = {
        number if mention.refers_to is None else mention.refers_to
        for number, mention in enumerate(reading.actors)
        if mention.start < start and here - mention.sentence <= 1 and mention.kind in ("organization", "state")
    }
    return bodies == {holder}


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


def opening(reading: Reading, found: Found, actor: int) -> tuple[int, bool]:
    """The token that a stand's words begin with, and whether they begin with a finite verb.

    A participle or infinitive opens with the verb above it where that is its owner's and takes no stand of its own:
    "wrote to the council to demand a vote".
    """
    tree, cue = reading.tree, found.cue
    if tree.tokens[cue].tag in FINITE or tree.child(cue, "aux", "cop", "aux:pass") is not None:
        return found.first, True
    token = tree.tokens[cue]
    above = token.head
    if token.dependency not in HANGING or found.speech or above == cue:
        return found.first, False
    if token.dependency == "acl":
        above = tree.tokens[above].head if tree.tokens[above].dependency in ("obj", "obl") else cue
    subject = tree.subject(above) if tree.is_verb(above) and above < cue else None
    gap = subject is not None and tree.tokens[above].dependency == "acl:relcl" and subject != tree.tokens[above].head
    if subject is None or gap or reading.owner(subject) != actor or _takes_stand(tree, above, token.dependency):
        return found.first, False
    start = predicate_start(tree, above, subject)
    if found.last - start + 1 > LONGEST_OPENING or tree.tokens[above].tag not in FINITE | {"VBN", "VB"}:
        return found.first, False
    return start, True


def _takes_stand(tree: Tree, index: int, dependency: str) -> bool:
    return tree.lemmas[index] in tables.stances("verb") and dependency != "xcomp"
