"""Sentences as material for points, and the amounts they give."""

from __future__ import annotations

import re

from generator.extract import tables
from generator.extract.reading import Reading
from generator.extract.times import tense
from generator.extract.tree import Tree
from generator.model.document import Span
from generator.model.mention import Amount, SentenceMention

DIGITS = re.compile(r"^\d[\d,]*(\.\d+)?$")
MULTIPLIERS = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
# Verbs and phrases by which an article judges or interprets rather than reports.
JUDGING = tables.words("judging")


def sentence_mentions(reading: Reading) -> tuple[SentenceMention, ...]:
    """Every sentence of a text paragraph: its core clause, the words it is about, its actors, and whether it reports an event."""
    tree = reading.tree
    found = []
    for number, sentence in enumerate(tree.parse.sentences):
        paragraph = reading.document.paragraph_at(sentence.start)
        if paragraph.kind != "text" or sentence.last - sentence.first < 5:
            continue
        root = next((i for i in range(sentence.first, sentence.last) if tree.tokens[i].head == i), sentence.first)
        first, last = reading.trimmed(_core_start(tree, sentence.first, root), tree.last[root], root)
        inside = range(sentence.first, sentence.last)
        actors = tuple(dict.fromkeys(a for a in map(reading.actor, inside) if a is not None))
        found.append(
            SentenceMention(
                Span(sentence.start, sentence.end),
                tree.span(first, last),
                paragraph.number,
                terms(tree, first, last),
                actors,
                _reports(reading, root, number),
            )  # fmt: skip
        )
    return tuple(found)


def _core_start(tree: Tree, first: int, root: int) -> int:
    """Where the main clause begins: clauses ahead of its subject are left out."""
    subject = tree.child(root, "nsubj", "nsubj:pass", "csubj", "expl")
    if subject is None or subject > root:
        return first
    lead = tree.those(root, "advcl", "advmod", "cc", "obl", "discourse", "mark")
    start = tree.first[subject]
    return start if any(tree.first[i] < start for i in lead) else tree.first[root]


def terms(tree: Tree, first: int, last: int) -> frozenset[str]:
    """The content words of a stretch in dictionary form."""
    return frozenset(
        tree.tokens[i].lemma.lower()
        for i in range(first, last + 1)
        if tree.tokens[i].universal_tag in ("NOUN", "PROPN", "VERB", "ADJ", "NUM") and len(tree.tokens[i].text) > 2
    )


def _reports(reading: Reading, root: int, number: int) -> bool:
    tree = reading.tree
    subject = tree.subject(root)
    if tree.tokens[root].lemma.lower() in JUDGING or tree.tokens[root].universal_tag not in ("VERB", "AUX"):
        return False
    return tense(tree, root) == "past" and reading.actor(subject) is not None


def amounts(reading: Reading) -> tuple[Amount, ...]:
    """Numbers that count something, with what they count: figures and number words before a noun."""
    tree = reading.tree
    found = []
    for index, token in enumerate(tree.tokens):
        if token.dependency != "nummod" or token.head <= index:
            continue
        value = _value(tree, index)
        counted = tree.tokens[token.head]
        if value is None or counted.universal_tag not in ("NOUN", "SYM", "PROPN"):
            continue
        clause = tree.governing_clause(token.head)
        first, last = reading.trimmed(tree.first[clause], tree.last[clause], max(clause, token.head))
        found.append(
            Amount(
                tree.span(tree.first[index], token.head),
                value,
                counted.lemma.lower(),
                terms(tree, first, last),
                tree.sentence[index],
                tree.span(first, last),
            )  # fmt: skip
        )
    return tuple(found)


def _value(tree: Tree, index: int) -> float | None:
    value = 0.0
    seen = False
    for part in sorted([*tree.those(index, "compound", "flat", "nummod"), index]):
        text = tree.tokens[part].text.lower()
        number = float(text.replace(",", "")) if DIGITS.match(text) else tables.number_words().get(text)
        if text in MULTIPLIERS:
            value, seen = max(value, 1.0) * MULTIPLIERS[text], True
        elif number is not None:
            value, seen = value + number, True
    return value if seen else None
