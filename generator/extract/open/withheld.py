"""Finds what somebody will not tell: "declined to name the buyer", "would not discuss the loss"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.grammar.trimming import trimmed
from generator.extract.open.asking import QUESTION_WORDS
from generator.extract.open.left_open import REFUSALS
from generator.extract.open.open_point import open_point
from generator.extract.open.question_words import subject_words
from generator.model.mention import Uncertainty

TELLING = tables.words("telling")
# Who will not do this about a thing leaves open what they say of it.
TALKING = frozenset({"answer", "comment", "discuss", "elaborate"})
ABOUT = frozenset({"on", "about"})
ASKED = frozenset({"question", "query", "inquiry"})
REFUSING = frozenset({"would", "will", "wo", "'d", "’d"})
# What nobody knows while it is looked into, or where no reason is given.
REASONS = frozenset({"reason", "explanation", "motive"})
UNEXPLAINED = REASONS | {"investigation"}
CAUSES = frozenset({"cause", "circumstance", "motive", "origin", "reason", "source"})
GIVING = frozenset({"give", "offer", "provide"})
# "the matter" is whatever was asked.
VAGUE = frozenset({"matter", "issue", "case", "report", "subject", "story", "detail", "it", "this", "that", "what"})
LONGEST_THING = 9


def declined(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because somebody will not tell: "declined to name the buyer"; whole clauses are found by their question."""
    tree = reading.tree
    if tree.lemmas[index] not in REFUSALS:
        return
    told = next((c for c in tree.those(index, "xcomp") if tree.lemmas[c] in TELLING), None)
    if told is None or any(tree.lower[i] in (*QUESTION_WORDS, "whether", "if") for i in tree.subtree(told)):
        return
    last = trimmed(tree, index, tree.last[told], told)
    yield replace(
        open_point(reading, "declined", told, index, last), asked=_said_of(reading, told, tree.subject(index))
    )


def evaded(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because somebody would not talk of it: "would not discuss the size of the loss"."""
    tree = reading.tree
    refusing = tree.negated(index) and tree.words(index, "aux") & REFUSING
    if tree.lemmas[index] not in TALKING or not refusing or tree.lemmas[index] == "answer":
        return
    owner = tree.subject(index)
    if owner is None or tree.lower[owner] in ("i", "we"):
        return
    question = _said_of(reading, index, owner)
    if question is not None:
        first = min(tree.those(index, "aux"), default=index)
        last = trimmed(tree, first, tree.last[index], index)
        yield replace(open_point(reading, "declined", index, first, last), asked=question)


def unexplained(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because no reason is given: "gave no reason for the delay"."""
    tree = reading.tree
    above = tree.tokens[index].head
    if tree.lemmas[index] not in REASONS or tree.lemmas[above] not in GIVING or "no" not in tree.words(index, "det"):
        return
    what = next((c for holder in (index, above) for c in tree.those(holder, "nmod", "obl") if _is_for(tree, c)), None)
    if what is None:
        return
    last = trimmed(tree, above, min(tree.last[what], what + LONGEST_THING), what)
    point = open_point(reading, "unclear", above, above, last)
    yield replace(point, asked=f"what is the {tree.text(index, last)}")


def looked_into(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because it is looked into: "the cause of the fire is under investigation"."""
    tree = reading.tree
    if tree.lemmas[index] != "investigation" or tree.preposition(index) != "under":
        return
    thing = next((c for holder in (index, tree.tokens[index].head) for c in tree.those(holder, "nsubj")), None)
    if thing is None or tree.lemmas[thing] not in CAUSES or thing > index:
        return
    first, last = tree.first[thing], tree.last[thing]
    be = "are" if tree.tokens[thing].tag == "NNS" else "is"
    words = tree.text(first, last)
    point = open_point(reading, "unclear", index, first, index)
    yield replace(point, asked=f"what {be} {words[:1].lower()}{words[1:]}")


def _is_for(tree: Tree, index: int) -> bool:
    return index > 0 and tree.preposition(index) == "for"


def _said_of(reading: Reading, told: int, owner: int | None) -> str | None:
    """ "declined to comment on the photo" as a question: "what does Voss say about the photo"; None without a thing."""
    tree = reading.tree
    thing = _thing(tree, told)
    if thing is None or owner is None or tree.lemmas[told] not in TALKING:
        return None
    return said_of(reading, thing, owner, told)


def said_of(reading: Reading, thing: int, owner: int, told: int) -> str | None:
    """What somebody says of a thing, as a question; `told` is the verb by which they do not say it."""
    tree = reading.tree
    if tree.lemmas[thing] in VAGUE:
        return None
    if tree.tokens[thing].universal_tag not in ("NOUN", "PROPN"):
        return None
    first = tree.first[thing]
    while first < thing and tree.tokens[first].universal_tag in ("ADP", "SCONJ", "PUNCT"):
        first += 1
    last = trimmed(tree, first, min(tree.last[thing], thing + LONGEST_THING), thing)
    last = next((i - 1 for i in range(thing + 1, last + 1) if tree.lower[i] == ","), last)
    who = subject_words(reading, owner, tree.first[owner], min(tree.last[owner], told - 1))
    nobody = tree.tokens[owner].universal_tag == "PRON" and who.lower() == tree.lower[owner]
    if nobody or len(who.split()) > LONGEST_THING:
        return None
    do = "do" if tree.tokens[owner].tag in ("NNS", "NNPS") else "does"
    return f"what {do} {who} say about {tree.text(first, last)}"


def _thing(tree: Tree, told: int) -> int | None:
    """What is not talked of: "comment on the photo", "discuss the photo", "answer questions about the photo"."""
    thing = tree.child(told, "obj")
    if thing is None or tree.lemmas[thing] in ASKED:
        holders = [told] if thing is None else [thing, told]
        hung = (c for holder in holders for c in tree.those(holder, "obl", "nmod") if tree.preposition(c) in ABOUT)
        return next(hung, None)
    return thing if tree.lemmas[told] == "discuss" else None
