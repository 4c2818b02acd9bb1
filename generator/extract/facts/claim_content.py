"""Finds what is claimed by a word that claims or denies something: the clause or phrase that says it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.facts.claim_questions import of_owner, simple, who_is_meant
from generator.extract.facts.sentences import terms
from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.grammar.trimming import trimmed
from generator.extract.open.asking import asked
from generator.extract.open.question_words import joined

# "a report that said the mayor knew": the clause stands behind another verb.
SAYING = frozenset({"allege", "assert", "charge", "claim", "contend", "imply", "say", "state", "suggest"})
# Content longer than this says more than one thing.
LONGEST = 26
FARTHEST_THAT = 6
# What somebody denies having: "any involvement in the fire".
HAD = tables.words("denied_having")
PARTICLES = frozenset({"away", "back", "down", "off", "on", "out", "over", "up"})
OF_PEOPLE = frozenset({"he", "she", "they", "i", "we"})


@dataclass(frozen=True, slots=True)
class Content:
    """What is claimed: its first and last token, its predicate, what it is said of, its words, it as a question."""

    first: int
    last: int
    head: int
    about: int | None
    terms: frozenset[str]
    asked: str | None


def of_verb(reading: Reading, verb: int, denied: bool) -> Content | None:
    """What follows a verb of claiming or denying: "denied that he knew", "denied having known", "denied any role"."""
    tree = reading.tree
    clause = next((c for c in tree.those(verb, "ccomp", "xcomp") if c > verb), None)
    clause = clause if clause is not None else _behind_that(tree, verb)
    owner = tree.subject(verb)
    if clause is not None:
        return _clause(reading, clause, owner, verb if denied else None)
    if denied and tree.tokens[verb + 1 : verb + 2] and tree.tokens[verb + 1].tag == "VBG":
        return _by_place(reading, verb + 1, owner)
    thing = tree.child(verb, "obj")
    if thing is None or not denied or tree.lemmas[thing] not in HAD:
        return None
    return _had(reading, thing, owner)


def of_noun(reading: Reading, noun: int, owner: int | None, denial: int | None) -> Content | None:
    """What a noun like "claim" holds: "claims that he knew", "a report saying he knew", "allegations of fraud"."""
    tree = reading.tree
    for below in (c for c in tree.those(noun, "acl", "ccomp", "acl:relcl", "advcl") if c > noun):
        if tree.lemmas[below] in SAYING and tree.tokens[below].tag != "VBN":
            inner = next((c for c in tree.those(below, "ccomp") if c > below), None)
            if inner is not None:
                return _clause(reading, inner, None, None)
        elif _is_claimed(tree, noun, below):
            return _clause(reading, below, owner, denial)
    said = next(
        (i for i in range(noun + 1, noun + FARTHEST_THAT) if tree.lemmas[i : i + 1] and tree.lemmas[i] in SAYING), None
    )
    inner = None if said is None else tree.child(said, "ccomp")
    if said is not None and inner is not None and tree.lower[said - 1] == "that" and inner > said:
        return _clause(reading, inner, None, None)
    if tree.lower[noun + 1 : noun + 2] == ["that"] and (clause := _behind_that(tree, noun)) is not None:
        return _clause(reading, clause, owner, denial)
    of = next((c for c in tree.those(noun, "nmod") if tree.preposition(c) == "of" and tree.is_nominal(c)), None)
    if of is None or tree.tokens[of].universal_tag in ("PRON", "PROPN"):
        return None
    return _phrase(reading, of, owner, tree.first[of])


def of_accused(reading: Reading, verb: int, accused: int) -> Content | None:
    """What somebody is accused of: "accused the mayor of hiding the report", "was accused of bias"."""
    tree = reading.tree
    for place in range(verb + 1, min(tree.last[verb], verb + LONGEST) + 1):
        head = tree.tokens[place].head
        if tree.lower[place] == "of" and tree.tokens[head].head in (verb, accused):
            clause = tree.is_verb(head)
            return _clause(reading, head, accused, None) if clause else _phrase(reading, head, accused, place + 1)
    return None


def of_itself(reading: Reading, head: int) -> Content | None:
    """A clause that itself denies something: "the fire was no accident"."""
    return _clause(reading, head, None, None)


def _is_claimed(tree: Tree, noun: int, below: int) -> bool:
    """Whether a clause under a claim is what is claimed: "that he knew", "of hiding it"; not "that was published"."""
    own = tree.child(below, "nsubj", "nsubj:pass", "expl")
    if tree.tokens[below].tag == "VBG" and "of" in tree.lower[noun + 1 : noun + 2]:
        return True
    return own is not None and "that" in tree.lower[noun + 1 : own] and tree.lower[own] not in ("that", "which", "who")


def _by_place(reading: Reading, place: int, owner: int | None) -> Content:
    """ "denied having hidden the report" where the parse begins something new behind the verb."""
    tree = reading.tree
    helped = tree.lemmas[place] == "have" and tree.tokens[place + 1 : place + 2] and tree.tokens[place + 1].tag == "VBN"
    head = place + 1 if helped else place
    last = trimmed(tree, head, min(max(tree.last[place], tree.last[head]), head + LONGEST), head)
    who = who_is_meant(reading, owner)
    question = joined(["did", who, tree.lemmas[head], tree.text(head + 1, last)]) if who and last > head else None
    return Content(head, last, head, owner, terms(tree, head, last), question)


def _behind_that(tree: Tree, index: int) -> int | None:
    """The clause behind the next "that", which the parse may have hung elsewhere: "denied on Monday that he knew"."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    for place in range(index + 1, min(index + FARTHEST_THAT, sentence.last)):
        head = tree.tokens[place].head
        if tree.lower[place] == "that" and tree.tokens[place].dependency == "mark" and head > place:
            return head
        if tree.tokens[place].universal_tag in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _clause(reading: Reading, head: int, owner: int | None, denial: int | None) -> Content | None:
    """The clause of a head, said of its own subject or, where it has none, of `owner`.

    People deny what is said of themselves: in the content of a denial "he" is who denies.
    """
    tree = reading.tree
    if tree.tokens[head].universal_tag not in ("VERB", "AUX", "ADJ", "NOUN", "PROPN"):
        return None
    own = tree.child(head, "nsubj", "nsubj:pass", "expl")
    about = own if own is not None else owner
    if own is not None and denial is not None and tree.tokens[own].universal_tag == "PRON":
        about = _meant(reading, own, owner, denial)
    first = tree.first[head]
    last = trimmed(tree, first, min(tree.last[head], head + LONGEST), head)
    question = asked(reading, head, first, last) if own is not None else of_owner(reading, head, owner, last)
    question = simple(tree, question, head, who_is_meant(reading, about) if about != own else None)
    return Content(first, last, head, about, _words(tree, head, [c for c in (own, about) if c is not None]), question)


def _words(tree: Tree, head: int, subjects: list[int]) -> frozenset[str]:
    """The content words of a clause, without its subjects and what is only added behind commas."""
    first, last = tree.first[head], min(tree.last[head], head + LONGEST)
    left_out = {i for c in subjects for i in range(tree.first[c], c + 1)}
    for index in range(head + 1, last + 1):
        relation = tree.tokens[index].dependency
        aside = relation == "advcl" and "to" not in tree.words(index, "mark") and tree.cut_off(index)
        if relation == "appos" or aside:
            left_out.update(tree.subtree(index))
    if tree.lower[head + 1 : head + 2] and tree.lower[head + 1] in PARTICLES:
        left_out.add(head)  # who passed on a bill has not passed it
    return frozenset[str]().union(*(terms(tree, i, i) for i in range(first, last + 1) if i not in left_out))


def _meant(reading: Reading, pronoun: int, owner: int | None, denial: int) -> int | None:
    """Whom or what a pronoun in a denial stands for: who denies; for "it" a body that denies, else the noun before."""
    tree = reading.tree
    word = tree.lower[pronoun]
    number = reading.actor(owner)
    body = number is not None and reading.actors[number].kind in ("organization", "state")
    if word in OF_PEOPLE or (word == "it" and body):
        thing = word in ("he", "she") and owner is not None and _is_thing(reading, owner)
        return pronoun if thing else owner
    if word != "it":
        return pronoun
    start = tree.parse.sentences[tree.sentence[denial]].first
    before = (i for i in range(denial - 1, start, -1) if tree.tokens[i].tag == "NN")
    return next(before, pronoun)


def _had(reading: Reading, thing: int, owner: int | None) -> Content | None:
    """ "denied any role in the fire": that somebody had one."""
    found = _phrase(reading, thing, owner, reading.tree.first[thing])
    who, words = who_is_meant(reading, owner), reading.tree.text(found.first, found.last)
    question = joined(["did", who, "have", words]) if who and words.lower().startswith("any ") else None
    return Content(found.first, found.last, thing, owner, found.terms, question)


def _phrase(reading: Reading, head: int, owner: int | None, first: int) -> Content:
    tree = reading.tree
    joint = next((c for c in tree.those(head, "conj") if c > head), None)
    end = tree.first[joint] - 1 if joint is not None else tree.last[head]
    last = trimmed(tree, first, min(end, head + LONGEST), head)
    return Content(first, max(last, head), head, owner, terms(tree, first, last), None)


def _is_thing(reading: Reading, token: int) -> bool:
    """Whether a word is no name and no pronoun, and nobody is known by it."""
    return reading.tree.tokens[token].universal_tag == "NOUN" and reading.actor(token) is None
