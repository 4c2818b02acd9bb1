"""What an article leaves open: "whether", "unclear", "declined to say", "not yet", "if", and questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal

from generator.extract import tables
from generator.extract.asking import asked
from generator.extract.reading import LONGEST_CLAUSE, Reading
from generator.extract.topics import topics
from generator.model.mention import Uncertainty

Reason = Literal["whether", "unclear", "declined", "not yet", "conditional", "question"]
UNCLEAR = frozenset({"unclear", "uncertain", "unknown", "undecided", "unresolved", "unanswered", "unconfirmed"})
REFUSALS = frozenset({"decline", "refuse"})
TELLING = tables.words("telling")
SETTLING = tables.words("settling")
OUTCOME = frozenset({"likely", "could", "may", "might", "would", "will", "risk"})


def uncertainties(reading: Reading) -> tuple[Uncertainty, ...]:
    """All open points of an article in order, one a clause."""
    found: dict[tuple[int, int], Uncertainty] = {}
    for index in range(len(reading.tree.tokens)):
        for rule in RULES:
            for uncertainty in rule(reading, index):
                found.setdefault((uncertainty.clause.start, uncertainty.clause.end), uncertainty)
    return tuple(sorted(found.values(), key=lambda u: (u.span.start, u.span.end)))


def _uncertainty(
    reading: Reading, reason: Reason, mark: int, head: int, first: int, last: int, outer: int | None = None
) -> Uncertainty:
    tree = reading.tree
    start = min(first, outer) if outer is not None else first
    subject = tree.subject(head)
    return Uncertainty(
        tree.span(start, last), tree.span(first, last), reason, tree.sentence[mark], reading.actor(subject),
        topics(reading, head, first, last), asked(reading, head, first, last),
    )  # fmt: skip


def _whether(reading: Reading, index: int) -> Iterator[Uncertainty]:
    tree = reading.tree
    token = tree.tokens[index]
    if (
        token.text.lower() != "whether"
        or token.head == index
        or "not" in (tree.tokens[i].text for i in range(index, min(index + 3, len(tree.tokens))))
    ):
        return
    head = token.head
    first, last = reading.trimmed(index, tree.last[head], head)
    above = tree.tokens[head].head
    outer = tree.first[above] if above < index and index - above <= 4 else None
    yield _uncertainty(reading, "whether", index, head, first, last, above if outer is not None else None)


def _unclear(reading: Reading, index: int) -> Iterator[Uncertainty]:
    tree = reading.tree
    token = tree.tokens[index]
    negated_clear = token.text.lower() in ("clear", "known", "certain") and tree.negated(index)
    if token.text.lower() not in UNCLEAR and not negated_clear:
        return
    if token.dependency not in ("root", "ccomp", "conj", "advcl", "xcomp", "acl:relcl", "parataxis"):
        return
    subject = tree.subject(index)
    if subject is None:
        return
    first = tree.first[subject] if subject < index else tree.first[index]
    if index - first > LONGEST_CLAUSE:
        first = max(
            (i + 1 for i in range(first, index - 3) if tree.tokens[i].universal_tag in ("CCONJ", "PUNCT")),
            default=first,
        )
    while first < index and tree.tokens[first].universal_tag in ("CCONJ", "SCONJ", "PUNCT"):
        first += 1
    last = reading.trimmed(first, tree.last[index], index)[1]
    yield _uncertainty(reading, "unclear", index, index, first, last)


def _declined(reading: Reading, index: int) -> Iterator[Uncertainty]:
    tree = reading.tree
    if tree.tokens[index].lemma.lower() not in REFUSALS:
        return
    told = next((c for c in tree.those(index, "xcomp") if tree.tokens[c].lemma.lower() in TELLING), None)
    if told is None:
        return
    first, last = reading.trimmed(index, tree.last[told], told)
    clause = next(iter(tree.those(told, "ccomp", "advcl")), told)
    yield _uncertainty(reading, "declined", index, clause, first, last)


def _not_yet(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """ "has not yet named", "neither side has suggested a place yet", "no date has been set"."""
    tree = reading.tree
    token = tree.tokens[index]
    if token.lemma.lower() not in SETTLING or token.universal_tag not in ("VERB", "AUX"):
        return
    subject = tree.child(index, "nsubj", "nsubj:pass")
    first = tree.first[subject] if subject is not None and subject < index else tree.first[index]
    inside = {tree.tokens[i].text.lower() for i in range(first, tree.last[index] + 1)}
    lead = {tree.tokens[i].text.lower() for i in range(first, min(first + 2, index))}
    late = inside & {"yet", "so"} or tree.tokens[index].tag == "VBN"
    if not ((lead & {"no", "neither", "none", "nobody"}) or (tree.negated(index) and "yet" in inside)) or not late:
        return
    helpers = {tree.tokens[c].text.lower() for c in tree.those(index, "aux", "aux:pass")}
    if not helpers or helpers & {"can", "could", "will", "would", "may", "might", "must"}:
        return
    first, last = reading.trimmed(first, tree.last[index], index)
    yield _uncertainty(reading, "not yet", index, index, first, last)


def _conditional(reading: Reading, index: int) -> Iterator[Uncertainty]:
    """ "If Moscow refuses, … is likely to": what would follow is open."""
    tree = reading.tree
    token = tree.tokens[index]
    if token.text.lower() != "if" or token.dependency != "mark":
        return
    condition = token.head
    main = tree.tokens[condition].head
    if tree.tokens[condition].dependency != "advcl" or main == condition:
        return
    if tree.tokens[condition].tag not in ("VBZ", "VBP", "VBN", "VBG"):
        return
    near = {tree.tokens[c].lemma.lower() for c in (main, *tree.children[main])}
    if not near & OUTCOME or tree.tokens[condition].universal_tag != "VERB":
        return
    subject = reading.actor(tree.subject(condition))
    if subject is None or not reading.actors[subject].acts:
        return
    first, last = min(tree.first[condition], tree.first[main]), tree.last[main]
    first, last = reading.trimmed(first, last, max(main, condition))
    if _quoted_or_negated(reading, condition):
        return
    yield _uncertainty(reading, "conditional", index, condition, first, last)


def _quoted_or_negated(reading: Reading, condition: int) -> bool:
    return reading.tree.negated(condition)


def _question(reading: Reading, index: int) -> Iterator[Uncertainty]:
    tree = reading.tree
    if tree.tokens[index].text != "?":
        return
    sentence = tree.parse.sentences[tree.sentence[index]]
    if index - sentence.first < 3 or re.search(r"[\"”]", tree.parse.text[sentence.start : sentence.end]):
        return
    root = next((i for i in range(sentence.first, sentence.last) if tree.tokens[i].head == i), sentence.first)
    yield _uncertainty(reading, "question", index, root, sentence.first, index)


RULES: tuple[Callable[[Reading, int], Iterator[Uncertainty]], ...] = (
    _whether, _unclear, _declined, _not_yet, _conditional, _question,
)  # fmt: skip
