"""Finds whose a stand is."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.reading import Reading
from generator.extract.stand_parts import Found, is_nobody

OBJECTS = frozenset({"him", "her", "them", "it"})
# What only counts those who take a stand.
COLLECTIVES = tables.words("collectives")
# Where a verb tells what its sentence is about.
TOLD = frozenset({"root", "conj", "parataxis", "advcl"})


def stand_owner(reading: Reading, found: Found) -> int | None:
    """The mention whose stand it is: somebody who acts and whom the text names or describes, else None."""
    tree = reading.tree
    if is_nobody(tree, found.owner) or (
        tree.lower[found.owner] in ("it", "its") and not _is_plain(reading, found.owner)
    ):
        return None
    if tree.lower[found.owner] == "they" and not _is_subject_before(reading, found.owner):
        return None
    if _is_dateline(reading, found.owner):
        return None
    speaks_for = _represented(reading, found.owner)
    number = speaks_for if speaks_for is not None else reading.owner(found.owner)
    if (
        tree.lemmas[found.cue] == "suggest"
        and found.stance == "proposes"
        and not _proposes(reading, found.owner, number)
    ):
        return None
    if (
        tree.tokens[found.cue].tag == "VBG"
        and tree.tokens[found.cue].dependency == "acl"
        and number is not None
        and _only_described(reading, found)
    ):
        return None
    if number is None or not (reading.actors[number].acts or _is_state(reading, number)):
        stood_for = _stood_for(reading, found)
        number = number if stood_for is None else stood_for
    else:
        stood_for = None
    if number is None or reading.actors[number].form == "pronoun" or _tells_which(reading, found, number):
        return None
    if _is_on_oneself(reading, found, number):
        return None
    attached = found.stance != "claims" and _is_attached(reading, found.owner, number)
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


def _is_on_oneself(reading: Reading, found: Found, number: int) -> bool:
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


def _tells_which(reading: Reading, found: Found, number: int) -> bool:
    """Whether a relative clause only says which unnamed people are meant: "a couple who sought advice"."""
    tree, mention = reading.tree, reading.actors[number]
    clause = tree.tokens[found.cue]
    who = tree.child(found.cue, "nsubj")
    bare = clause.dependency == "acl:relcl" and who is not None and tree.tokens[who].tag in ("WP", "WDT")
    return bare and mention.form == "role" and mention.kind != "organization" and not tree.cut_off(found.cue)


def _is_attached(reading: Reading, owner: int, number: int) -> bool:
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


def _is_dateline(reading: Reading, owner: int) -> bool:
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


def _proposes(reading: Reading, owner: int, number: int | None) -> bool:
    """Whether somebody who "suggests" proposes; "the statement suggests" and "analysts suggest" propose nothing."""
    if reading.actor(owner) is None or number is None:
        return False
    mention = reading.actors[number]
    return mention.kind != "group" and (mention.form == "name" or mention.kind == "person")


def _only_described(reading: Reading, found: Found) -> bool:
    """Whether a participle only says which group is meant: "the coalition supporting them"."""
    cue = reading.tree.tokens[found.cue]
    if cue.tag != "VBG" or cue.dependency != "acl":
        return False
    number = reading.mention(found.owner)
    role = number is not None and reading.actors[number].form == "role" and reading.actors[number].refers_to is None
    return role and found.owner == reading.tree.tokens[found.cue].head


def _is_plain(reading: Reading, pronoun: int) -> bool:
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
