"""Verbs in, the stands that they express out: "rejected the plan", "was rejected by the council", "said it would"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract import tables
from generator.extract.complements import complement
from generator.extract.content import content_stance, stands_alone
from generator.extract.reading import Reading
from generator.extract.speech_clauses import NOT_SPEECH
from generator.extract.stand_conditions import conditioned, has_modal, only_if
from generator.extract.stand_parts import (
    ASIDE,
    Found,
    behind_phrase,
    is_turned,
    points_back,
    predicate_end,
    predicate_start,
    subject_of,
)
from generator.extract.stand_passives import is_passive
from generator.extract.stand_repairs import subject_by_place
from generator.extract.stand_verb_limits import is_none
from generator.extract.tables import StanceEntry
from generator.extract.tree import FINITE, NEGATIONS, Tree
from generator.model.brief import Stance

# How many words may stand between a verb and a phrase that belongs to it: "voted by 52 to 48 against".
REACH = 6
QUESTIONS = tables.words("question_words") | {"whether", "if"}
TELLING_HOW = frozenset({"tell", "describe"})
# To call for one of these is to propose it; to call for anything else is to demand it.
MEETINGS = tables.words("meetings")
# What somebody knows or hears is no claim of theirs.
LEARNING = frozenset({"know", "learn", "hear", "see", "remember", "understand", "wonder", "recall"})
SAYING = frozenset({"say", "reply", "write", "think"})
ANNOUNCING = frozenset({"offers", "warns", "accepts"})
FIRM = frozenset({"rejects", "opposes", "supports"})


def active(reading: Reading, index: int) -> Iterator[Found]:
    """Verbs of the tables: "rejected the plan", "the council's opposing the plan", "voted against the bridge"."""
    tree = reading.tree
    tag = tree.tokens[index].tag
    entries = tables.stances("verb").get(tree.lemmas[index], ())
    if not entries or not (tree.is_verb(index) or tag in ("VBG", "VBN")) or is_passive(reading, index):
        return
    owner = tree.child(index, "nmod:poss") if tag == "VBG" else None
    owner = owner if owner is not None else subject_of(tree, index)
    if (owner is None or reading.owner(owner) is None) and tag in FINITE:
        owner = subject_by_place(reading, index)
    if owner is None or owner == index:
        return
    for entry in entries:
        phrased = _phrased(tree, index, entry)
        head = phrased if phrased is not None else complement(tree, index, entry.complements)
        told = _told(tree, index, owner, head, entry) if head is not None and head >= index else None
        if phrased is not None:
            told = entry.negated if _is_denied_before(tree, index) else entry.stance
        if head is not None and told is not None:
            first, last = predicate_start(tree, index, owner), predicate_end(tree, index, head)
            if points_back(tree, head):
                last = tree.last[index]
            first = tree.first[owner] if "neither" in tree.words(owner, "cc:preconj", "det") else first
            clause = tree.tokens[head].dependency == "ccomp"
            yield Found(told if clause else conditioned(tree, index, told, last), index, owner, head, first, last)


def _phrased(tree: Tree, index: int, entry: StanceEntry) -> int | None:
    """The head behind one of an entry's phrases, or the verb itself where it needs nothing: "said it would appeal"."""
    for phrase in entry.phrases:
        if (head := behind_phrase(tree, index, phrase, REACH)) is not None:
            return head
    return index if "alone" in entry.complements and stands_alone(tree, index) else None


def _is_denied_before(tree: Tree, index: int) -> bool:
    """Whether a verb with a phrase is denied: "did not vote against", but not "said no to"."""
    return any(child < index and tree.lemmas[child] in NEGATIONS for child in tree.children[index])


def _told(tree: Tree, index: int, owner: int, head: int, entry: StanceEntry) -> Stance | None:
    """The stance of a verb with the complement under `head`: the content may say more, a negation turns it round."""
    clause = tree.tokens[head].dependency == "ccomp" and tree.tokens[head].head == index
    told: Stance | None = entry.stance
    if clause and told == "claims" and is_turned(tree, index, owner):
        return "doubts" if tree.lemmas[index] in ("believe", "think") else None
    if clause and told in ("claims", "proposes"):
        told = content_stance(tree, head, told)
    elif is_turned(tree, index, owner):
        told = entry.negated
    elif told == "rejects" and _is_refused_itself(tree, head):
        return None
    elif told in ANNOUNCING and tree.tokens[head].dependency == "xcomp":
        told = _announced(tree, head, told)
    if told == "claims" and (not clause or not _is_full(tree, head)):
        return None
    if told is not None and is_none(tree, index, owner, head, told):
        return None
    if tree.lemmas[index] == "call" and told == "proposes" and tree.lemmas[head] not in MEETINGS:
        told = "demands"
    if tree.lemmas[index] == "suggest" and told == "proposes" and clause and not _is_proposed(tree, index, head):
        return "claims" if _is_full(tree, head) else None
    if told == "proposes" and clause and tree.tokens[head].tag != "VB" and "that" not in tree.words(head, "mark"):
        return None
    return told


def _is_proposed(tree: Tree, index: int, head: int) -> bool:
    """Whether a clause is what should be rather than what is: "suggested that he wait", "that they should meet".

    The present behind a past is a wish too, though the parse can't tell: "suggested that the talks take place".
    """
    helped = {"should", "could", "might", "must", "may"} & tree.words(head, "aux")
    wish = tree.tokens[head].tag == "VBP" and tree.tokens[index].tag in ("VBD", "VBN")
    return tree.tokens[head].tag == "VB" or bool(helped) or wish


def _is_refused_itself(tree: Tree, head: int) -> bool:
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


def _is_full(tree: Tree, head: int) -> bool:
    """Whether a clause says who does what: no question, and not the gap of "a bill that the club says comes to 300"."""
    asking = (tree.lower[child] in QUESTIONS and child < head for child in tree.children[head])
    opening = next((i for i in range(tree.first[head], head) if tree.tokens[i].universal_tag != "PUNCT"), head)
    if any(asking) or tree.lower[opening] in ASIDE:
        return False
    return tree.child(head, "nsubj", "nsubj:pass", "csubj", "expl", "nsubj:outer") is not None


def said(reading: Reading, index: int) -> Iterator[Found]:
    """Any other verb of saying with a clause: a claim, or what its content makes of it."""
    tree = reading.tree
    lemma = tree.lemmas[index]
    if not tree.is_verb(index) or lemma in tables.stances("verb") or lemma in NOT_SPEECH or lemma in LEARNING:
        return
    if tables.cues("verb").get(lemma) not in SAYING:
        return
    owner, head = subject_of(tree, index), tree.child(index, "ccomp")
    if owner is None or head is None or head < index or tree.negated(index):
        return
    if not _is_full(tree, head) and not (lemma in TELLING_HOW and "how" in tree.words(head, "advmod", "mark")):
        return
    told = content_stance(tree, head, "claims")
    start = predicate_start(tree, index, owner)
    if told is not None:
        yield Found(told, index, owner, head, start, max(tree.last[head], index))
    for further in tree.those(index, "conj"):
        more = content_stance(tree, further, "claims") if "that" in tree.words(further, "mark") else None
        if more is not None:
            yield Found(more, further, owner, further, tree.first[further], tree.last[further], reported=True)


def held_back(reading: Reading, index: int) -> Iterator[Found]:
    """Any verb that somebody will do under a condition alone: "will not end the strike unless the company pays"."""
    tree = reading.tree
    owner = tree.child(index, "nsubj")
    if not tree.is_verb(index) or owner is None or owner > index or not has_modal(tree, index):
        return
    first, last, end = predicate_start(tree, index, owner), predicate_end(tree, index, index), only_if(tree, index)
    if end is not None:
        yield Found("conditions", index, owner, index, first, max(end, index))
    elif tree.negated(index) and conditioned(tree, index, "rejects", last) == "conditions":
        yield Found("conditions", index, owner, index, first, last)
