"""Decides which stance a verb of the tables and its complement take together."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tables import StanceEntry
from generator.extract.grammar.tree import Tree
from generator.extract.stands.complements import complement
from generator.extract.stands.content import REPORTED, content_stance
from generator.extract.stands.stand_parts import ASIDE, is_turned
from generator.extract.stands.stand_verb_limits import is_none
from generator.model.brief import Stance

QUESTIONS = tables.words("question_words") | {"whether", "if"}
# To call for one of these is to propose it; to call for anything else is to demand it.
MEETINGS = tables.words("meetings")
# What is said to be so: to dispute it is to deny it, to dispute anything else is to reject it.
TOLD_OF = tables.words("told_of")
ANNOUNCING = frozenset({"offers", "warns", "accepts"})
# Who speaks for a body.
HEADING = frozenset(
    {"spokesperson", "business", "leader", "head of state", "head of government", "religion", "academic"}
)
FIRM = frozenset({"rejects", "opposes", "supports"})


def told_by(reading: Reading, index: int, owner: int, head: int, entry: StanceEntry) -> Stance | None:
    """The stance of a verb with the complement under `head`: the content may say more, a negation turns it round."""
    tree = reading.tree
    clause = tree.tokens[head].dependency == "ccomp" and tree.tokens[head].head == index
    told: Stance | None = entry.stance
    if clause and told == "claims" and is_turned(tree, index, owner):
        return "doubts" if tree.lemmas[index] in ("believe", "think") else None
    if clause and told in ("claims", "proposes"):
        told = content_stance(tree, head, told, speakers(reading, owner, head))
    elif is_turned(tree, index, owner):
        told = entry.negated
    elif told == "rejects" and is_refused_itself(tree, head):
        return None
    elif tree.lemmas[index] == "want" and tree.tokens[head].dependency == "xcomp" and "obj" not in _kinds(tree, index):
        told = _announced(tree, head, "demands")
    elif tree.lemmas[index] == "vote" and tree.is_verb(head):
        told = _announced(tree, head, told) if told is not None else None
    elif told in ANNOUNCING and tree.tokens[head].dependency == "xcomp":
        told = _announced(tree, head, told)
    if tree.lemmas[index] == "dispute" and told == "denies" and not clause and tree.lemmas[head] not in TOLD_OF:
        told = "rejects"
    if told == "claims" and (not clause or not is_full(tree, head)):
        return None
    if told is not None and is_none(tree, index, owner, head, told):
        return None
    if tree.lemmas[index] == "call" and told == "proposes" and tree.lemmas[head] not in MEETINGS:
        told = "demands"
    if tree.lemmas[index] == "suggest" and told == "proposes" and clause and not _is_proposed(tree, index, head):
        return "claims" if is_full(tree, head) else None
    if told == "proposes" and clause and tree.tokens[head].tag != "VB" and "that" not in tree.words(head, "mark"):
        return None
    return told


def speakers(reading: Reading, owner: int, head: int) -> frozenset[str]:
    """The pronouns by which whoever says a clause can mean themselves in it: not "he" where a woman speaks of a man."""
    tree = reading.tree
    subject = tree.child(head, "nsubj")
    if subject is not None and _is_own_body(reading, owner, subject):
        return REPORTED | {tree.lower[subject]}
    if subject is None or tree.lower[subject] not in ("he", "she"):
        return REPORTED
    meant, mine, number = reading.actor(subject), reading.owner(owner), reading.mention(subject)
    if mine is None or number is None:
        return REPORTED
    if reading.offices(mine) & {"spokesperson", "law"}:
        return REPORTED - {"he", "she"}  # who is spoken for
    gender = reading.actors[mine].gender
    other_gender = gender is not None and gender != reading.actors[number].gender
    other = meant is not None and meant != number and meant != mine
    return REPORTED - {"he", "she"} if other or other_gender else REPORTED


def _is_own_body(reading: Reading, owner: int, subject: int) -> bool:
    """Whether a clause is about the body that whoever says it heads or speaks for: "Lopez said the guild would not"."""
    tree = reading.tree
    if tree.lower[subject] not in tables.organization_nouns() or not {"the", "its", "his", "her", "our"} & tree.words(
        subject, "det", "nmod:poss"
    ):
        return False
    who = tree.child(tree.tokens[tree.governing_clause(subject)].head, "nsubj")
    named = who is not None and tree.lower[who] == "who" and tree.lower[who - 1] == ","
    number = reading.actor(who - 2) if who is not None and named else reading.owner(owner)
    return number is not None and not HEADING.isdisjoint(reading.offices(number))


def _is_proposed(tree: Tree, index: int, head: int) -> bool:
    """Whether a clause is what should be rather than what is: "suggested that he wait", "that they should meet".

    The present behind a past is a wish too, though the parse can't tell: "suggested that the talks take place".
    """
    helped = {"should", "could", "might", "must", "may"} & tree.words(head, "aux")
    wish = tree.tokens[head].tag == "VBP" and tree.tokens[index].tag in ("VBD", "VBN")
    bare = tree.tokens[head].tag == "VB" and tree.child(head, "aux") is None
    return bare or bool(helped) or wish


def _kinds(tree: Tree, index: int) -> set[str]:
    return {tree.tokens[child].dependency for child in tree.children[index]}


def is_refused_itself(tree: Tree, head: int) -> bool:
    """Whether what is refused is to refuse something: "declined to rule out a strike" leaves it open."""
    entries = tables.stances("verb").get(tree.lemmas[head], ())
    return tree.tokens[head].dependency == "xcomp" and any(
        e.stance in ("rejects", "opposes", "denies") for e in entries
    )


def _announced(tree: Tree, head: int, told: Stance) -> Stance:
    """What is promised or threatened: "vowed to oppose the bill" opposes it, "threatened to veto it" rejects it."""
    entries = tables.stances("verb").get(tree.lemmas[head], ())
    entry = next((entry for entry in entries if complement(tree, head, entry.complements) is not None), None)
    firm = told if entry is None else entry.negated if tree.negated(head) else entry.stance
    return firm if firm is not None and firm in FIRM else told


def is_full(tree: Tree, head: int) -> bool:
    """Whether a clause says who does what: no question, and not the gap of "a bill that the club says comes to 300"."""
    asking = (tree.lower[child] in QUESTIONS and child < head for child in tree.children[head])
    opening = next((i for i in range(tree.first[head], head) if tree.tokens[i].universal_tag != "PUNCT"), head)
    if any(asking) or tree.lower[opening] in ASIDE:
        return False
    return tree.child(head, "nsubj", "nsubj:pass", "csubj", "expl", "nsubj:outer") is not None
