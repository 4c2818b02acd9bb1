"""A clause as a question in its own words: the subject and the verb change places, "did" comes in where nothing else can."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.reading import Reading
from generator.extract.tree import Tree

SUPPORT = {"VBD": "did", "VBZ": "does", "VBP": "do"}
QUESTION_WORDS = tables.words("question_words")


def asked(reading: Reading, head: int, first: int, last: int) -> str | None:
    """The clause from token `first` to `last` with its verb `head` as a question, without a capital or a mark; None if it
    can't be put as one. Marks ("whether", "that") and what stands before them are left out; a pronoun becomes the name."""
    tree = reading.tree
    subject = tree.child(head, "nsubj", "nsubj:pass", "expl", "csubj")
    if subject is None or not first <= subject <= last or subject > head:
        return None
    begin, end = tree.first[subject], min(tree.last[subject], head - 1)
    lead = [i for i in range(first, begin) if _kept(tree, i)]
    if any(tree.tokens[i].text.lower() in QUESTION_WORDS for i in lead):
        while lead and tree.tokens[lead[0]].text.lower() not in QUESTION_WORDS:
            lead.pop(0)
    else:
        lead = []
    helper = next((c for c in (*tree.those(head, "aux", "aux:pass", "cop"),) if end < c <= last), None)
    rest = [i for i in range(end + 1, last + 1) if i != helper]
    who = _subject(reading, subject, begin, end)
    if helper is not None:
        words = [*_texts(tree, lead), tree.tokens[helper].text, who, *_texts(tree, rest)]
    elif tree.tokens[head].tag in SUPPORT:
        told = [tree.tokens[i].lemma if i == head else tree.tokens[i].text for i in rest]
        words = [*_texts(tree, lead), SUPPORT[tree.tokens[head].tag], who, *told]
    else:
        return None
    return _joined(" ".join(words))


def _kept(tree: Tree, index: int) -> bool:
    return tree.tokens[index].universal_tag not in ("PUNCT", "CCONJ", "SCONJ")


def _subject(reading: Reading, subject: int, begin: int, end: int) -> str:
    tree = reading.tree
    if begin == end and tree.tokens[subject].universal_tag == "PRON":
        number = reading.actor(subject)
        if number is not None and reading.actors[number].name:
            return reading.actors[number].name or ""
    text = tree.text(begin, end)
    negative, _, others = text.partition(" ")
    return f"{POSITIVE.get(negative.lower(), negative)} {others}".strip()


POSITIVE = {"neither": "either", "no": "any", "none": "any", "nobody": "anybody"}


def _texts(tree: Tree, indexes: list[int]) -> list[str]:
    return [tree.tokens[i].text for i in indexes if tree.tokens[i].text.lower() not in ("not", "n't", "n’t")]


def _joined(words: str) -> str:
    for mark in (",", ".", ";", ":", "'s", "’s", ")", "%", "'", "’"):
        words = words.replace(f" {mark}", mark)
    return words.replace("( ", "(").replace(" - ", "-").replace("$ ", "$").strip(" ,;")
