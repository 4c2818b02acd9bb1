"""Finds what else is to be known of a stand: evidence, places, whether it answers something."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.stands.stand_parts import Found
from generator.model.document import Span

ANSWERS = frozenset({"respond", "reply", "answer", "react", "response", "reaction"})
ANSWERING = frozenset({"advcl", "ccomp", "xcomp", "acl", "conj"})
EXPERIENCE = tables.words("experience")
# How many characters may stand between an owner's name and its stand for both to be shown as one passage.
LONGEST_WAY = 200


def is_experience(tree: Tree, head: int) -> bool:
    """Whether a claim only tells what its person saw or felt: "said he had heard it on the radio"."""
    subject = tree.child(head, "nsubj", "nsubj:pass")
    return subject is not None and tree.lower[subject] in ("he", "she", "i") and tree.lemmas[head] in EXPERIENCE


def evidence(reading: Reading, found: Found, words: Span) -> Span:
    """The passage that shows both whose stand it is and its words; the words alone where the two stand far apart."""
    owner = reading.mention(found.owner)
    begin = reading.actors[owner].start if owner is not None else words.start
    near = 0 <= words.start - begin <= LONGEST_WAY
    if near and reading.tree.sentence[found.owner] == reading.tree.sentence[found.cue]:
        return Span(begin, words.end)
    return words


def places_in(reading: Reading, first: int, last: int) -> tuple[str, ...]:
    """Places that a stretch names as where something is: "in Geneva", "Geneva or Vienna"."""
    found = []
    for index in range(first, last + 1):
        number = reading.mention(index)
        inside = reading.tree.tokens[index].dependency in ("compound", "amod", "nmod:poss", "flat", "nsubj")
        if number is not None and not inside and reading.actors[number].kind == "place":
            found.append(reading.actors[number].text)
    return tuple(dict.fromkeys(found))


def answers(tree: Tree, cue: int) -> bool:
    """Whether a cue hangs under a verb or noun of answering, at most three arcs below it, or is one."""
    for _ in range(4):
        token = tree.tokens[cue]
        if tree.lemmas[cue] in ANSWERS:
            return True
        if token.head == cue or token.dependency not in ANSWERING:
            return False
        cue = token.head
    return False
