"""Finds what is not told: "the cost is unclear", "has not confirmed that", "would not rule out"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.grammar.trimming import LONGEST_CLAUSE, after_openers, trimmed
from generator.extract.open.asking import QUESTION_WORDS, asked
from generator.extract.open.left_open import REFUSALS
from generator.extract.open.open_point import open_point
from generator.extract.open.question_words import subject_words
from generator.model.mention import Uncertainty

UNCLEAR = frozenset({"unclear", "uncertain", "unknown", "undecided", "unresolved", "unanswered", "unconfirmed"})
CLEAR = frozenset({"clear", "known", "certain"})
PREDICATES = frozenset({"root", "ccomp", "conj", "advcl", "xcomp", "acl:relcl", "parataxis"})
CONFIRMING = frozenset({"confirm", "acknowledge", "verify"})
# What is not told where these are negated, and what is told one day.
UNTOLD = frozenset(
    {"disclose", "reveal", "publish", "release", "specify", "name", "identify", "determine", "establish"}
)
CHANCES = frozenset({"possibility", "prospect", "chance", "idea", "option"})
# Words before its noun that a subject hardly has.
FARTHEST = 6


def unclear(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open by what is said of a thing: "the cost is unclear", "the price was not disclosed"."""
    tree = reading.tree
    word = tree.lower[index]
    told = tree.lemmas[index] in UNTOLD and tree.tokens[index].tag == "VBN" and tree.negated(index)
    if word not in UNCLEAR and not (word in CLEAR and tree.negated(index)) and not told:
        return
    subject = _thing(tree, index)
    if tree.tokens[index].dependency not in PREDICATES or subject is None or subject > index:
        return
    clauses = tree.those(index, "ccomp", "csubj")
    if tree.tokens[subject].universal_tag not in ("NOUN", "PROPN") or any(
        abs(index - c) < LONGEST_CLAUSE for c in clauses
    ):
        return
    first = after_openers(tree, max(tree.first[subject], index - LONGEST_CLAUSE), index)
    breaks = (i for i in range(subject - 1, first, -1) if tree.lower[i] in ("and", "but", ","))
    if subject - first > FARTHEST:
        first = next(breaks, first - 1) + 1
    last = trimmed(tree, first, tree.last[index], index)
    number = reading.mention(subject)
    person = number is not None and reading.actors[number].kind in ("person", "group")
    be = "are" if tree.tokens[subject].tag in ("NNS", "NNPS") else "is"
    verb = next((c for c in tree.those(index, "cop", "aux", "aux:pass") if c > subject), index)
    noun = subject_words(reading, subject, first, max(subject, verb - 1))
    yield replace(
        open_point(reading, "not yet" if "yet" in tree.lower[first : last + 1] else "unclear", index, first, last),
        asked=f"{'who' if person else 'what'} {be} {noun}",
    )


def _thing(tree: Tree, index: int) -> int | None:
    """What is unclear: the subject; where the parse has it elsewhere, the noun behind the last conjunction."""
    if tree.tokens[index].dependency == "xcomp":
        return tree.subject(index)
    subject = tree.child(index, "nsubj", "nsubj:pass")
    if subject is not None and index - subject <= LONGEST_CLAUSE:
        return subject
    if subject is None and (tree.child(index, "cop") is None or tree.child(index, "expl") is not None):
        return None
    start = next((i for i in range(index - 1, -1, -1) if tree.tokens[i].universal_tag == "CCONJ"), index)
    return next((i for i in range(start, index) if tree.tokens[i].universal_tag == "NOUN"), None)


def unconfirmed(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because nobody confirms it: "has not confirmed that such a plan exists"."""
    tree = reading.tree
    clause = tree.child(index, "ccomp")
    if tree.lemmas[index] not in CONFIRMING or not tree.negated(index) or clause is None or clause < index:
        return
    if any(tree.lower[i] in (*QUESTION_WORDS, "whether", "if") for i in range(index, clause)):
        return
    subject = tree.child(index, "nsubj")
    first = tree.first[subject] if subject is not None and subject < index else index
    last = trimmed(tree, first, tree.last[clause], clause)
    yield replace(open_point(reading, "unclear", index, first, last), asked=asked(reading, clause, index + 1, last))


def left_possible(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open because it is not ruled out: "would not rule out a protest"."""
    tree = reading.tree
    thing = tree.child(index, "obj")
    refused = tree.tokens[index].dependency == "xcomp" and tree.lemmas[tree.tokens[index].head] in REFUSALS
    if tree.lemmas[index] != "rule" or "out" not in tree.words(index, "compound:prt"):
        return
    if not refused and not tree.negated(index):
        return
    if thing is None or tree.tokens[thing].universal_tag != "NOUN":
        return
    first = tree.first[index]
    last = trimmed(tree, first, tree.last[index], tree.last[thing])
    found = open_point(reading, "unclear", index, first, last)
    told = next(
        (c for c in tree.those(thing, "acl", "ccomp", "acl:relcl") if "that" in tree.lower[thing + 1 : c]), None
    )
    if tree.lemmas[thing] in CHANCES:
        if told is not None:
            yield replace(found, asked=asked(reading, told, thing + 1, trimmed(tree, first, tree.last[told], told)))
        return
    yield replace(found, asked=f"will there be {tree.text(tree.first[thing], min(tree.last[thing], last))}")
