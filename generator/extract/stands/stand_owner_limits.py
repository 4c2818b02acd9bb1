"""Decides whether an actor can't be the owner of a stand: a place in a dateline, who is only described, oneself."""

from __future__ import annotations

from generator.extract.grammar.reading import Reading
from generator.extract.stands.stand_parts import Found

OBJECTS = frozenset({"him", "her", "them", "it"})
# Where a verb tells what its sentence is about.
TOLD = frozenset({"root", "conj", "parataxis", "advcl"})


def is_on_oneself(reading: Reading, found: Found, number: int) -> bool:
    """Whether a stand would be on its owner, so that a pronoun was read wrongly: "Lopez … critics accusing him".

    Nor does "he" stand for whoever is named behind it in its own clause: "He called Lopez's offer a farce".
    """
    tree = reading.tree
    named = tree.child(found.cue, "nsubj") == found.owner and tree.tokens[found.owner].universal_tag != "PRON"
    if tree.lower[found.head] in OBJECTS and found.head != found.cue:
        return not named and reading.actor(found.head) == number and found.head > found.cue
    name = reading.actors[number].name
    if tree.lower[found.owner] not in ("he", "she") or not name:
        return False
    return name.split()[-1].lower() in tree.lower[found.cue : found.last + 1]


def tells_which(reading: Reading, found: Found, number: int) -> bool:
    """Whether a relative clause only says which unnamed people are meant: "a couple who sought advice"."""
    tree, mention = reading.tree, reading.actors[number]
    clause = tree.tokens[found.cue]
    who = tree.child(found.cue, "nsubj")
    bare = clause.dependency == "acl:relcl" and who is not None and tree.tokens[who].tag in ("WP", "WDT")
    return bare and mention.form == "role" and mention.kind != "organization" and not tree.cut_off(found.cue)


def is_attached(reading: Reading, owner: int, number: int) -> bool:
    """Whether somebody unnamed is an official of a body that is named: "an aide to the committee"."""
    tree, mention = reading.tree, reading.actors[number]
    if mention.kind != "person" or mention.form != "role" or mention.office not in ("official", "spokesperson"):
        return False
    return any(
        reading.mention(child) not in (None, number) or tree.tokens[child].universal_tag == "PROPN"
        for child in tree.those(owner, "nmod", "nmod:poss", "compound")
    )


def _is_state(reading: Reading, number: int) -> bool:
    """Whether a place that takes a stand is a country or its capital, though its sentence hides that it acts."""
    return reading.actors[number].kind == "place" and reading.actors[number].country is not None


def is_dateline(reading: Reading, owner: int) -> bool:
    """Whether a subject is only where an agency sent its report from: "ALDER, May 1 - Dockers voted"."""
    tree = reading.tree
    first = tree.parse.sentences[tree.sentence[owner]].first
    text = tree.tokens[owner].text
    number = reading.mention(owner)
    if number is not None and reading.actors[number].kind == "organization":
        return False  # a body written in capitals
    return (
        owner - first < 3
        and text.isupper()
        and len(text) > 3
        and tree.lower[owner + 1 : owner + 2] in ([","], ["("], ["-"], ["–"], ["—"])
    )


def proposes(reading: Reading, owner: int, number: int | None) -> bool:
    """Whether somebody who "suggests" proposes; "the statement suggests" and "analysts suggest" propose nothing."""
    if reading.actor(owner) is None or number is None:
        return False
    mention = reading.actors[number]
    return mention.kind != "group" and (mention.form == "name" or mention.kind == "person")


def only_described(reading: Reading, found: Found) -> bool:
    """Whether a participle only says which group is meant: "the coalition supporting them"."""
    cue = reading.tree.tokens[found.cue]
    if cue.tag != "VBG" or cue.dependency != "acl":
        return False
    number = reading.mention(found.owner)
    role = number is not None and reading.actors[number].form == "role" and reading.actors[number].refers_to is None
    return role and found.owner == reading.tree.tokens[found.cue].head


def is_plain(reading: Reading, pronoun: int) -> bool:
    """Whether "it" means a body for sure: the subject of the sentence before, and no other body is named between."""
    holder = reading.actor(pronoun)
    mine = reading.mention(pronoun)
    if holder is None or mine is None or holder == mine:
        return False
    clause = reading.tree.tokens[reading.tree.governing_clause(pronoun)]
    teller = reading.tree.subject(clause.head) if clause.dependency == "ccomp" else None
    if teller is not None and reading.owner(teller) != holder:
        return False
    start, here = reading.actors[mine].start, reading.actors[mine].sentence
    bodies = set()
    for number in range(mine - 1, -1, -1):
        mention = reading.actors[number]
        if here - mention.sentence > 1:
            break
        if mention.start < start and mention.kind in ("organization", "state"):
            bodies.add(number if mention.refers_to is None else mention.refers_to)
    return bodies == {holder}


def _is_subject_before(reading: Reading, pronoun: int) -> bool:
    """Whether "they" means whoever the sentence before or the clause around is told of: no one deeper inside."""
    tree, holder, mine = reading.tree, reading.actor(pronoun), reading.mention(pronoun)
    if holder is None or mine is None or holder == mine:
        return False
    for number in range(mine - 1, -1, -1):
        mention = reading.actors[number]
        if holder not in (number, mention.refers_to):
            continue
        if reading.actors[mine].sentence - mention.sentence > 1:
            return False
        token = tree.token_at(mention.end - 1)
        head = token if token is not None else pronoun
        while tree.tokens[head].head != head and not tree.tokens[head].dependency.startswith("nsubj"):
            head = tree.tokens[head].head
        if tree.tokens[tree.tokens[head].head].dependency in TOLD and tree.tokens[head].dependency.startswith("nsubj"):
            return True
    return False
