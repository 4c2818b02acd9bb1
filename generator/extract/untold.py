"""What is not told, out of one article: "the cost is unclear", "declined to name the buyer", "no date has been set"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.extract import tables
from generator.extract.asking import QUESTION_WORDS, asked, subject_words
from generator.extract.left_open import NOBODY, REFUSALS, Reason
from generator.extract.reading import Reading
from generator.extract.topics import topics
from generator.extract.tree import Tree
from generator.extract.trimming import LONGEST_CLAUSE, after_openers, trimmed
from generator.model.mention import Uncertainty

UNCLEAR = frozenset({"unclear", "uncertain", "unknown", "undecided", "unresolved", "unanswered", "unconfirmed"})
CLEAR = frozenset({"clear", "known", "certain"})
PREDICATES = frozenset({"root", "ccomp", "conj", "advcl", "xcomp", "acl:relcl", "parataxis"})
SETTLING = tables.words("settling")
CONFIRMING = frozenset({"confirm", "acknowledge", "verify"})
# What is not told where these are negated, and what is told one day.
UNTOLD = frozenset(
    {"disclose", "reveal", "publish", "release", "specify", "name", "identify", "determine", "establish"}
)
TO_COME = frozenset(
    {
        "date",
        "decision",
        "detail",
        "result",
        "successor",
        "verdict",
        "ruling",
        "name",
        "timetable",
        "replacement",
        "venue",
    }
)
CHANCES = frozenset({"possibility", "prospect", "chance", "idea", "option"})
# Helpers with which a verb says what may be, not what has not been done yet.
MODAL = frozenset({"can", "could", "will", "would", "may", "might", "must"})
# Words before its noun that a subject hardly has.
FARTHEST = 6


def open_point(
    reading: Reading, reason: Reason, head: int, first: int, last: int, outer: int | None = None
) -> Uncertainty:
    """The clause from `first` to `last`, its verb `head`, as an open point; `outer`: a word before it that opens it."""
    tree = reading.tree
    return Uncertainty(
        span=tree.span(first if outer is None else min(first, outer), last),
        clause=tree.span(first, last),
        reason=reason,
        sentence=tree.sentence[head],
        actor=reading.actor(tree.subject(head)),
        topics=topics(reading, head, first, last),
        asked=asked(reading, head, first, last),
    )


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


def to_be_told(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open until it is told: "a new date would be announced"."""
    tree = reading.tree
    subject = tree.child(index, "nsubj:pass")
    helper = next((c for c in tree.those(index, "aux") if tree.lower[c] in ("will", "would")), None)
    if subject is None or helper is None or tree.lemmas[index] not in SETTLING or tree.negated(index):
        return
    if tree.lemmas[subject] not in TO_COME or any(
        tree.tokens[c].dependency.startswith("obl") for c in tree.children[index]
    ):
        return
    first = tree.first[subject]
    last = trimmed(tree, first, tree.last[index], index)
    question = asked(reading, index, first, last)
    yield replace(open_point(reading, "not yet", index, first, last), asked=question and f"when {question}")


def not_yet(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open until done: "has not yet named", "neither side has suggested a place yet", "no date has been set"."""
    tree = reading.tree
    if tree.lemmas[index] not in SETTLING or not tree.is_verb(index):
        return
    subject = tree.child(index, "nsubj", "nsubj:pass")
    first = tree.first[subject] if subject is not None and subject < index else tree.first[index]
    inside = set(tree.lower[first : tree.last[index] + 1])
    nobody = not NOBODY.isdisjoint(tree.lower[first : min(first + 2, index)])
    late = "yet" in inside or "so" in inside or tree.tokens[index].tag == "VBN"
    if not late or not (nobody or (tree.negated(index) and "yet" in inside)):
        return
    helpers = tree.words(index, "aux", "aux:pass")
    if "had" in helpers and "yet" not in inside:
        return  # "no secrets had been disclosed" tells of then, not of now
    if helpers and helpers.isdisjoint(MODAL):
        yield open_point(reading, "not yet", index, first, trimmed(tree, first, tree.last[index], index))


def yet_to_come(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """Open until done: "has yet to name a successor"."""
    tree = reading.tree
    above = tree.tokens[index].head
    helper = next(iter(tree.those(index, "aux")), above if tree.tokens[index].dependency == "xcomp" else index)
    owner = tree.subject(index) or tree.subject(above)
    late = tree.lower[helper + 1 : helper + 3] == ["yet", "to"]
    if tree.lemmas[index] not in SETTLING or tree.lemmas[helper] != "have" or not late:
        return
    if owner is None or owner > helper:
        return
    first = tree.first[owner]
    last = trimmed(tree, first, tree.last[index], index)
    who = subject_words(reading, owner, first, tree.last[owner])
    found = open_point(reading, "not yet", index, first, last)
    yield replace(found, asked=f"will {who} {tree.text(index, last)}")
