"""Finds where the words of a stand begin: at a finite verb of its owner, else at what is said."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import FINITE_OR_MODAL, Tree
from generator.extract.grammar.trimming import from_holder
from generator.extract.stands.stand_parts import POINTING, Found, predicate_start

# A line that opens with its main verb is at most this many tokens long.
LONGEST_OPENING = 26
HANGING = frozenset({"advcl", "xcomp", "acl"})
RELATIVE = frozenset({"WDT", "WP"})
# Forms that say nothing without the word before them: "has been critical".
BARE_FORMS = frozenset({"been", "be", "being"})


def opening(reading: Reading, found: Found, actor: int) -> tuple[int, bool]:
    """The token that a stand's words begin with, and whether they begin with a finite verb.

    "which was passed by the council" begins with what was passed, "saying that the bill fails" with the bill.
    """
    tree = reading.tree
    first, finite = _opening(reading, found, actor)
    if tree.tokens[first].tag in RELATIVE:
        return from_holder(tree, found.cue, first), finite
    if not BARE_FORMS.isdisjoint(tree.lower[first : min(first + 2, found.cue + 1)]):
        while first - 1 > found.owner and tree.tokens[first - 1].universal_tag in ("AUX", "ADV", "PART"):
            first -= 1
    if tree.tokens[first].text[:1] in ("'", "’") and first > 0:
        first -= 1  # "he'd like"
    if not finite and not found.speech and tree.tokens[found.cue].tag == "VBG" and first <= found.cue:
        return _content(reading, found, first), finite
    return first, finite


def _content(reading: Reading, found: Found, first: int) -> int:
    """Where what is said or wanted begins behind a participle, which would dangle: "calling for | a vote".

    What is done to somebody keeps its verb: "accusing the board of", "urging the mayor to".
    """
    tree, head = reading.tree, found.head
    relation = tree.tokens[head].dependency
    if head <= found.cue or relation not in ("obj", "obl", "ccomp") or reading.actor(head) is not None:
        return first
    if relation == "obl" and tree.preposition(head) != "for":
        return first
    beside = tree.child(found.cue, "iobj", "obj")
    if beside is not None and beside != head:
        return first
    start = tree.first[head]
    while start < head and tree.tokens[start].dependency in ("case", "mark") and tree.tokens[start].head == head:
        start += 1
    return start if found.cue < start < head or (start == head and tree.is_nominal(head)) else first


def _opening(reading: Reading, found: Found, actor: int) -> tuple[int, bool]:
    """Where a stand's words begin by its verb alone.

    A participle or infinitive opens with the verb above it where that is its owner's and takes no stand of its own:
    "wrote to the council to demand a vote".
    """
    tree, cue = reading.tree, found.cue
    if tree.lower[found.head] in POINTING or tree.lower[found.owner] in ("i", "we"):
        start = tree.parse.sentences[tree.sentence[cue]].first if tree.lower[found.head] in POINTING else found.owner
        return (start if start < found.first and not _is_quoted_in(tree, start, found.first) else found.first), True
    if tree.tokens[cue].tag in FINITE_OR_MODAL or tree.child(cue, "aux", "cop", "aux:pass") is not None:
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
    # "which the club has answered to by offering talks": the first preposition has lost what it stands before.
    if [tree.tokens[i].universal_tag in ("ADP", "SCONJ") for i in (cue - 2, cue - 1)] == [True, True]:
        return found.first, False
    if found.last - start + 1 > LONGEST_OPENING or tree.tokens[above].tag not in FINITE_OR_MODAL | {"VBN", "VB"}:
        return found.first, False
    return start, True


def _is_quoted_in(tree: Tree, first: int, last: int) -> bool:
    """Whether a mark of quotation stands between two tokens, so that they are not one stretch of anybody's words."""
    return any(tree.tokens[index].tag in ("``", "''") for index in range(first, last))


def _takes_stand(tree: Tree, index: int, dependency: str) -> bool:
    return tree.lemmas[index] in tables.stances("verb") and dependency != "xcomp"
