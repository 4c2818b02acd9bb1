"""What somebody passes over, out of one article: "ignored questions about it", "gave no sign that he would go"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract.grammar.reading import Reading
from generator.extract.grammar.trimming import trimmed
from generator.extract.open.asking import asked
from generator.extract.open.open_point import open_point
from generator.extract.open.question_words import joined, subject_words
from generator.extract.open.withheld import ASKED, CAUSES, said_of
from generator.model.mention import Uncertainty

# Who does this to a question leaves it open.
PASSING_OVER = frozenset({"deflect", "dodge", "duck", "evade", "ignore", "sidestep"})
REPLYING = frozenset({"answer", "reply", "respond"})
SIGNS = frozenset({"hint", "indication", "sign", "signal"})
GIVING = frozenset({"give", "offer", "provide", "show"})
EARLY = frozenset({"early", "soon"})
DISCUSSING = frozenset({"discuss", "speculate", "talk"})
# What is not told yet where it is too early to talk of it.
TOLD_LATER = CAUSES | {"cost", "damage", "impact", "penalty", "sentence", "timing", "toll"}
DECISIONS = frozenset({"announcement", "choice", "decision", "endorsement", "recommendation", "ruling"})
MAKING = frozenset({"make", "issue", "reach"})
COMMITTED = frozenset({"committed", "commit"})


def passed_over(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because somebody passes over what they are asked: "did not respond to questions about the loss"."""
    tree = reading.tree
    owner = tree.subject(index)
    if tree.lemmas[index] in PASSING_OVER:
        asking = tree.child(index, "obj")
    elif tree.lemmas[index] in REPLYING and tree.negated(index) and tree.words(index, "aux") & {"did", "would"}:
        asking = next((c for c in tree.those(index, "obl", "obj") if tree.preposition(c) in ("to", None)), None)
    else:
        return
    if asking is None or tree.lemmas[asking] not in ASKED or owner is None:
        return
    thing = next((c for c in tree.those(asking, "nmod") if tree.preposition(c) in ("about", "on", "over")), None)
    question = said_of(reading, thing, owner, index) if thing is not None else None
    if question is not None:
        last = trimmed(tree, index, tree.last[index], asking)
        yield replace(open_point(reading, "declined", index, index, last), asked=question)


def unsigned(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because nothing shows it: "gave no indication that he would leave the race"."""
    tree = reading.tree
    verb = tree.tokens[index].head
    clause = next((c for c in tree.those(index, "acl", "ccomp") if c > index), None)
    if tree.lemmas[index] not in SIGNS or clause is None or tree.lemmas[verb] not in GIVING:
        return
    if "no" not in tree.words(index, "det") and not tree.negated(verb):
        return
    last = trimmed(tree, verb, tree.last[clause], clause)
    question = asked(reading, clause, index + 1, last)
    if question is not None and "that" in tree.lower[index + 1 : clause]:
        yield replace(open_point(reading, "unclear", verb, verb, last), asked=question)


def too_early(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because it is too early: "too early to discuss the motive"."""
    tree = reading.tree
    verb = next((i for i in range(index + 1, min(index + 8, len(tree.tokens))) if tree.lemmas[i] in DISCUSSING), None)
    if tree.lower[index] not in EARLY or tree.lower[index - 1 : index] != ["too"] or verb is None:
        return
    thing = next((c for c in tree.those(verb, "obj", "obl") if tree.lemmas[c] in TOLD_LATER), None)
    if thing is None or tree.sentence[thing] != tree.sentence[index]:
        return
    first = next((i for i in range(tree.first[thing], thing + 1) if tree.tokens[i].universal_tag != "ADP"), thing)
    last = trimmed(tree, first, tree.last[thing], thing)
    words = tree.text(first, last)
    words = words if tree.those(thing, "det", "nmod:poss") else f"the {words}"
    be = "are" if tree.tokens[thing].tag == "NNS" else "is"
    yield replace(open_point(reading, "unclear", verb, index - 1, last), asked=f"what {be} {words}")


def uncommitted(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open until promised: "has not committed to sending a delegate" asks whether a delegate will be sent."""
    tree = reading.tree
    owner = tree.subject(index)
    if tree.lower[index] not in COMMITTED or not tree.negated(index) or owner is None or owner > index:
        return
    act = next((i for i in range(index + 1, min(index + 5, len(tree.tokens))) if tree.tokens[i].tag == "VBG"), None)
    who = _who(reading, owner, index)
    if act is None or who is None or "to" not in tree.lower[index + 1 : act]:
        return
    first = tree.first[owner] if index - tree.first[owner] < 12 else index
    last = trimmed(tree, first, max(tree.last[act], act), act)
    question = joined(["will", who, tree.lemmas[act], tree.text(act + 1, last)]) if last > act else None
    yield replace(open_point(reading, "not yet", index, first, last), asked=question)


def undecided(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open until done: "has yet to make an endorsement"."""
    tree = reading.tree
    thing = tree.child(index, "obj")
    if tree.lemmas[index] not in MAKING or thing is None or tree.lemmas[thing] not in DECISIONS:
        return
    late = tree.lower[max(0, index - 3) : index]
    owner = tree.subject(index) or tree.subject(tree.tokens[index].head)
    if late[-2:] != ["yet", "to"] or owner is None or owner > index:
        return
    who = _who(reading, owner, index)
    last = trimmed(tree, index, tree.last[index], thing)
    first = tree.first[owner] if index - tree.first[owner] < 12 else index
    question = joined(["will", who, tree.text(index, last)]) if who else None
    yield replace(open_point(reading, "not yet", index, first, last), asked=question)


def _who(reading: Reading, owner: int, verb: int) -> str | None:
    tree = reading.tree
    end = min(tree.last[owner], verb - 1)
    who = subject_words(reading, owner, tree.first[owner], end)
    unknown = tree.tokens[owner].universal_tag == "PRON" and who.lower() == tree.lower[owner]
    return None if unknown or len(who.split()) > 8 else who
