"""A clause in, the same as a question out: the subject and the verb change places, "did" comes in where it must."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.reading import Reading
from generator.extract.tree import Tree

SUPPORT = {"VBD": "did", "VBZ": "does", "VBP": "do"}
QUESTION_WORDS = tables.words("question_words")
POSITIVE = {"neither": "either", "no": "any", "none": "any", "nobody": "anybody"}


def asked(reading: Reading, head: int, first: int, last: int) -> str | None:
    """The clause from token `first` to `last` with its verb `head` as a question, without a capital or a mark.

    Marks ("whether", "that") and what stands before them are left out; a pronoun becomes the name. None where the
    clause can't be put as a question.
    """
    tree = reading.tree
    subject = tree.child(head, "nsubj", "nsubj:pass", "expl", "csubj")
    if subject is None or not first <= subject <= last or subject > head:
        return None
    begin, end = tree.first[subject], min(tree.last[subject], head - 1)
    lead = _texts(tree, _question_lead(tree, first, begin))
    who = _subject(reading, subject, begin, end)
    helper = next((c for c in tree.those(head, "aux", "aux:pass", "cop") if end < c <= last), None)
    if helper is not None:
        rest = _texts(tree, [index for index in range(end + 1, last + 1) if index != helper])
        return _joined([*lead, tree.tokens[helper].text, who, *rest])
    if tree.tokens[head].tag in SUPPORT:
        told = [tree.tokens[i].lemma if i == head else tree.tokens[i].text for i in range(end + 1, last + 1)]
        return _joined([*lead, SUPPORT[tree.tokens[head].tag], who, *told])
    return None


def _question_lead(tree: Tree, first: int, begin: int) -> list[int]:
    """The words before the subject from the question word on: "on what terms"; none where there is no question word."""
    lead = [i for i in range(first, begin) if tree.tokens[i].universal_tag not in ("PUNCT", "CCONJ", "SCONJ")]
    start = next((place for place, i in enumerate(lead) if tree.lower[i] in QUESTION_WORDS), len(lead))
    return lead[start:]


def _subject(reading: Reading, subject: int, begin: int, end: int) -> str:
    tree = reading.tree
    if begin == end and tree.tokens[subject].universal_tag == "PRON":
        number = reading.actor(subject)
        if number is not None and (name := reading.actors[number].name):
            return name
    negative, _, others = tree.text(begin, end).partition(" ")
    return f"{POSITIVE.get(negative.lower(), negative)} {others}".strip()


def _texts(tree: Tree, indexes: list[int]) -> list[str]:
    return [tree.tokens[i].text for i in indexes if tree.lower[i] not in ("not", "n't", "n’t")]


def _joined(words: list[str]) -> str:
    text = " ".join(words)
    for mark in (",", ".", ";", ":", "'s", "’s", ")", "%", "'", "’"):
        text = text.replace(f" {mark}", mark)
    return text.replace("( ", "(").replace(" - ", "-").replace("$ ", "$").strip(" ,;")
