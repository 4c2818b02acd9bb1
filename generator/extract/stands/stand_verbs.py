"""Finds stands that verbs express: "rejected the plan", "said it would"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tables import StanceEntry
from generator.extract.grammar.tree import FINITE, NEGATIONS, Tree
from generator.extract.speech.speech_clauses import NOT_SPEECH
from generator.extract.stands.complements import complement
from generator.extract.stands.content import content_stance
from generator.extract.stands.content_own import stands_alone
from generator.extract.stands.stand_conditions import conditioned, has_modal, only_if
from generator.extract.stands.stand_parts import Found, behind_phrase, points_back, predicate_end, predicate_start
from generator.extract.stands.stand_passives import is_passive
from generator.extract.stands.stand_repairs import subject_by_place, teller_of
from generator.extract.stands.stand_subjects import subject_of
from generator.extract.stands.stand_told import is_full, speakers, told_by
from generator.extract.stands.stand_verb_limits import is_fit

# How many words may stand between a verb and a phrase that belongs to it: "voted by 52 to 48 against".
REACH = 6
TELLING_HOW = frozenset({"tell", "describe"})
# What somebody knows or hears is no claim of theirs.
LEARNING = frozenset({"know", "learn", "hear", "see", "remember", "understand", "wonder", "recall"})
# Whoever hopes that something is not denies nothing.
HOPING = frozenset({"hope", "wish", "expect"})
# Stands on a thing, which may be told behind it: "the bill that Norland opposed".
LEANING = frozenset({"supports", "opposes", "rejects", "accepts", "denies", "doubts"})
SAYING = frozenset({"say", "reply", "write", "think"})


def active(reading: Reading, index: int) -> Iterator[Found]:
    """Verbs of the tables: "rejected the plan", "the council's opposing the plan", "voted against the bridge"."""
    tree = reading.tree
    tag = tree.tokens[index].tag
    entries = tables.stances("verb").get(tree.lemmas[index], ())
    if not entries or not (tree.is_verb(index) or tag in ("VBG", "VBN")) or is_passive(reading, index):
        return
    owner = tree.child(index, "nmod:poss") if tag == "VBG" else None
    owner = owner if owner is not None else subject_of(tree, index)
    if tag in FINITE and (owner is None or reading.owner(owner) is None or _is_detached(tree, index)):
        beside = subject_by_place(reading, index)
        owner = beside if beside is not None else owner
    if owner is None or reading.owner(owner) is None:
        owner = teller_of(reading, index) or owner
    if owner is None or owner == index or (has_modal(tree, index) and only_if(tree, index) is not None):
        return
    for entry in entries:
        phrased = _phrased(tree, index, entry)
        head = phrased if phrased is not None else complement(tree, index, entry.complements)
        gap = head is None and phrased is None and "object" in entry.complements and entry.stance in LEANING
        named = reading.mention(owner) is not None and reading.actors[reading.mention(owner) or 0].form == "name"
        if gap and named and (thing := object_before(tree, index, owner)) is not None and not tree.negated(index):
            yield Found(entry.stance, index, owner, thing, _noun_start(tree, thing), _gap_end(tree, index))
            return
        told = told_by(reading, index, owner, head, entry) if head is not None and head >= index else None
        if phrased is not None:
            told = entry.negated if _is_denied_before(tree, index) else entry.stance
            if told == "proposes" and not is_fit(tree, index, phrased):
                continue
        if head is not None and told is not None:
            first, last = predicate_start(tree, index, owner), predicate_end(tree, index, head)
            if points_back(tree, head):
                last = tree.last[index]
            first = tree.first[owner] if "neither" in tree.words(owner, "cc:preconj", "det") else first
            clause = tree.tokens[head].dependency == "ccomp"
            yield Found(told if clause else conditioned(tree, index, told, last), index, owner, head, first, last)


def object_before(tree: Tree, index: int, owner: int) -> int | None:
    """What the verb of a relative clause has for an object: "the bill, which Norland fiercely opposed"."""
    token = tree.tokens[index]
    if token.dependency != "acl:relcl" or token.tag not in ("VBD", "VBZ", "VBP", "VBN") or not owner < index:
        return None
    own = tree.child(index, "nsubj")
    which = tree.child(index, "obj")
    bare = which is None or (tree.tokens[which].tag in ("WDT", "WP") and which < index)
    thing = token.head
    if (
        own != owner
        or own is None
        or tree.tokens[own].universal_tag == "PRON"
        or tree.tokens[own].tag in ("WDT", "WP")
        or not bare
        or thing > own
    ):
        return None
    return thing if tree.tokens[thing].universal_tag == "NOUN" else None


def _noun_start(tree: Tree, thing: int) -> int:
    """Where a noun with what stands before it begins, without its preposition."""
    around = [tree.first[c] for c in tree.those(thing, "det", "amod", "compound", "nmod:poss", "nummod") if c < thing]
    return min([thing, *around])


def _gap_end(tree: Tree, index: int) -> int:
    """The end of a relative clause, before the next sign."""
    last = tree.last[index]
    return next((i - 1 for i in range(index + 1, last + 1) if tree.tokens[i].universal_tag == "PUNCT"), last)


def _is_detached(tree: Tree, index: int) -> bool:
    """Whether a verb stands behind a comma without a subject of its own: its subject may be what stands there."""
    loose = tree.tokens[index].dependency in ("parataxis", "conj") and tree.lower[index - 1] == ","
    return loose and tree.child(index, "nsubj", "nsubj:pass", "cc") is None


def _phrased(tree: Tree, index: int, entry: StanceEntry) -> int | None:
    """The head behind one of an entry's phrases, or the verb itself where it needs nothing: "said it would appeal"."""
    for phrase in entry.phrases:
        if (head := behind_phrase(tree, index, phrase, REACH)) is not None:
            return head
    return index if "alone" in entry.complements and stands_alone(tree, index) else None


def _is_denied_before(tree: Tree, index: int) -> bool:
    """Whether a verb with a phrase is denied: "did not vote against", but not "said no to"."""
    return any(child < index and tree.lemmas[child] in NEGATIONS for child in tree.children[index])


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
    if not is_full(tree, head) and not (lemma in TELLING_HOW and "how" in tree.words(head, "advmod", "mark")):
        return
    told = content_stance(tree, head, "claims", speakers(reading, owner, head))
    if told is not None and lemma in HOPING:
        told = "demands" if lemma == "hope" and _is_wished_of_others(tree, head) else "claims"
    start = predicate_start(tree, index, owner)
    if told is not None:
        yield Found(told, index, owner, head, start, max(tree.last[head], index))
    for further in tree.those(index, "conj"):
        more = content_stance(tree, further, "claims") if "that" in tree.words(further, "mark") else None
        if more is not None:
            yield Found(more, further, owner, further, tree.first[further], tree.last[further], reported=True)


def _is_wished_of_others(tree: Tree, head: int) -> bool:
    """Whether what is hoped for is for somebody else to do: "hoped Lopez would repay the money"."""
    subject = tree.child(head, "nsubj")
    modal = not {"will", "would", "'ll", "’ll"}.isdisjoint(tree.words(head, "aux"))
    return subject is not None and modal and tree.tokens[subject].universal_tag == "PROPN"


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
