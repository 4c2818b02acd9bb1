"""Finds the open point that a question word begins: "declined to say when", "nobody knows who", "is it clear if".

A clause with a question word is open where something around it says so: a verb of telling or knowing that is negated
or declined, a verb of wondering or examining, "unclear", "anybody's guess", "remains to be seen".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.grammar.trimming import trimmed
from generator.extract.open.asking import QUESTION_WORDS, asked
from generator.extract.open.left_open import UNSURE, opened
from generator.extract.open.question_words import subject_words, with_article
from generator.model.mention import OpenReason


@dataclass(frozen=True, slots=True)
class Asked:
    """An indirect question: why it is open, its verb, its first and last token; `outer` to `end` show it."""

    reason: OpenReason
    head: int
    first: int
    last: int
    outer: int
    end: int
    words: str | None


def indirect(reading: Reading, index: int) -> Iterator[Asked]:
    """The indirect question that begins at a token, where the words around leave it open."""
    tree = reading.tree
    word = tree.lower[index]
    if word not in QUESTION_WORDS and word not in ("whether", "if"):
        return
    if word == "whether" and "not" in tree.lower[index + 1 : index + 3]:
        return  # "whether or not": it does not matter
    head = _clause(tree, index)
    if head is None or tree.sentence[head] != tree.sentence[index]:
        return
    last = trimmed(tree, index, tree.last[head], head)
    left = opened(tree, index, _holder(tree, index), head, last)
    if left is None:
        return
    reason, outer, last, end = left
    words = _what_it_is(reading, index, last) if head == index else None
    words = words or asked(reading, head, index, last, _teller(reading, outer, index))
    if words is None and "to" in tree.words(head, "mark"):
        words = _to_do(reading, index, head, last)
    yield Asked(reason, head, index, last, min(outer, index), max(last, end), words)


def _clause(tree: Tree, index: int) -> int | None:
    """The verb of the clause that a question word begins; None for a relative clause and for an exclamation."""
    if tree.tokens[index].dependency == "mark":
        return tree.tokens[index].head
    if tree.lower[index] in ("what", "who") and tree.child(index, "cop") is not None and tree.child(index, "nsubj"):
        return index  # "what the options were"
    below = tree.child(_holder(tree, index), "acl:relcl")
    head = below if below is not None else tree.governing_clause(index)
    while tree.tokens[head].dependency == "xcomp" and tree.tokens[head].head > index:
        head = tree.tokens[head].head  # "what she was inclined to do"
    begins = all(tree.tokens[i].universal_tag in ("ADP", "SCONJ") for i in range(tree.first[head], index))
    before = tree.parse.text[max(0, tree.tokens[index].start - 40) : tree.tokens[index].start]
    if tree.tokens[head].dependency == "acl:relcl" and below is None:
        return head if any(match.end() == len(before) - 1 for match in UNSURE.finditer(before)) else None
    return head if begins or below is not None or tree.first[head] >= index else None


def _what_it_is(reading: Reading, index: int, last: int) -> str | None:
    """ "what the options were" as a question: "what were the options"."""
    tree = reading.tree
    subject = tree.child(index, "nsubj")
    auxiliaries = [i for i in tree.those(index, "aux", "cop") if subject is not None and subject < i <= last]
    if subject is None or not auxiliaries or subject < index:
        return None
    before = range(subject, auxiliaries[0])
    end = max(i for i in before if tree.tokens[i].universal_tag != "ADV")
    who = subject_words(reading, subject, tree.first[subject], min(tree.last[subject], end))
    return " ".join([tree.lower[index], tree.lower[auxiliaries[0]], who, *(tree.lower[i] for i in auxiliaries[1:])])


def _holder(tree: Tree, index: int) -> int:
    """The word that holds a free clause: "what" itself, or the noun that it asks for ("what compromises he wants")."""
    token = tree.tokens[index]
    return token.head if token.dependency in ("det", "nmod:poss") and index < token.head <= index + 3 else index


def _teller(reading: Reading, outer: int, index: int) -> str:
    """Who would have told, for "it" and "they" of which nothing else is known: the subject of what opens a clause."""
    tree = reading.tree
    for token in range(outer, index):
        if tree.tokens[token].dependency in ("nsubj", "nsubj:pass") and tree.tokens[token].universal_tag != "PRON":
            return subject_words(reading, token, tree.first[token], tree.last[token])
    verb = next((i for i in range(outer, index) if tree.is_verb(i)), None)
    owner = tree.subject(verb) if verb is not None else None
    if owner is None or tree.tokens[owner].universal_tag == "PRON" or tree.last[owner] - tree.first[owner] > 8:
        return ""
    return subject_words(reading, owner, tree.first[owner], tree.last[owner])


def _to_do(reading: Reading, index: int, head: int, last: int) -> str | None:
    """ "would decide whether to open an inquiry" as a question: who decides comes in as the subject."""
    tree = reading.tree
    owner = tree.subject(tree.tokens[head].head)
    if owner is None or tree.tokens[head].head == head:
        return None
    who = subject_words(reading, owner, tree.first[owner], tree.last[owner])
    if tree.tokens[owner].universal_tag == "PRON" and who.lower() == tree.lower[owner]:
        number = reading.actor(owner)
        if number is None:
            return None
        who = with_article(reading, number)
    if tree.tokens[owner].universal_tag == "NOUN" and not tree.those(owner, "det", "nmod:poss"):
        return None
    lead = [] if tree.lower[index] == "whether" else [tree.text(index, head - 2)]
    return " ".join([*lead, "will", who, tree.text(head, last)])
