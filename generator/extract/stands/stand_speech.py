"""Finds stands that the words of a quotation express: "The levy must go first" is a demand of who says it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.speech.marks import Spoken
from generator.extract.stands.content import content_stance
from generator.extract.stands.stand_conditions import DEPENDING
from generator.extract.stands.stand_parts import Found

FIRST_PERSON = frozenset({"i", "we"})
ORDERING = frozenset({"please", "now", "just", "do", "don't", "not", "n't", "n’t", "never", "so", ",", "and"})
# Orders to a listener that ask for nothing: "Look at the numbers", "Imagine a town".
CALLING = tables.words("addressing")
HEADS = frozenset({"root", "ccomp", "parataxis", "conj"})


def spoken_stands(reading: Reading, spoken: Spoken) -> Iterator[Found]:
    """The stands of each sentence and coordinated clause of a quotation, its speaker their owner."""
    tree = reading.tree
    first, last = tree.token_at(spoken.marked.start), tree.token_at(spoken.marked.end - 1)
    if spoken.speaker is None or spoken.asking or first is None or last is None:
        return
    for index in range(first, last + 1):
        if tree.tokens[index].dependency not in HEADS or not _is_own(tree, index, first, last):
            continue
        start, end = _edges(tree, index, first, last)
        if start > index or end < index or _asks(tree, index):
            continue
        subject = tree.child(index, "nsubj", "nsubj:pass", "expl")
        if not spoken.whole and subject not in range(start, index):
            continue
        if tree.lower[start] == "should":
            continue  # "Should they win, …"
        told = content_stance(tree, index, "claims", FIRST_PERSON)
        if spoken.whole and _is_order(tree, start, index):
            told = "demands"
        if _only_if(tree, start):
            told = "conditions"
        if told == "denies" and not (subject is not None and _denies_a_fact(tree, index)):
            continue
        if told is not None and told != "claims":
            yield Found(told, index, spoken.speaker, index, start, end, speech=True)


def _is_order(tree: Tree, start: int, index: int) -> bool:
    """Whether a clause tells somebody what to do: "Call off this summit", "Don't sign it"; not "Let it be", "Look"."""
    if not tree.tokens[start].text[:1].isupper():
        return False  # the rest of a sentence: they "remain a challenge"
    opener = start
    while opener < index and tree.lower[opener] in ORDERING:
        opener += 1
    verb = tree.tokens[index].tag == "VB" or (tree.tokens[index].tag == "VBP" and opener == start)
    bare = not tree.those(index, "nsubj", "nsubj:pass", "expl", "cop", "mark") and opener == index
    return verb and bare and tree.lemmas[index] not in CALLING and tree.child(index, "obj", "xcomp", "obl") is not None


def _is_own(tree: Tree, index: int, first: int, last: int) -> bool:
    """Whether a clause is the quotation's own: told outside it, and not told by somebody inside it."""
    token = tree.tokens[index]
    if token.dependency == "conj":
        return tree.is_verb(index) and _is_own(tree, token.head, first, last)
    inside = first <= token.head <= last and token.head != index
    return not inside or token.dependency == "parataxis"


def _edges(tree: Tree, index: int, first: int, last: int) -> tuple[int, int]:
    """The first and last token of a clause inside the quotation, without the conjunction before it."""
    start = max(tree.first[index], first, tree.parse.sentences[tree.sentence[index]].first)
    while start < index and (
        tree.tokens[start].universal_tag in ("CCONJ", "PUNCT") or tree.lower[start] in ("but", "so")
    ):
        start += 1
    return start, min(tree.last[index], last)


def _asks(tree: Tree, index: int) -> bool:
    sentence = tree.parse.sentences[tree.sentence[index]]
    return any(tree.tokens[i].text == "?" for i in range(index, sentence.last))


def _denies_a_fact(tree: Tree, index: int) -> bool:
    """Whether a negated clause denies that something was: "There was no leak", "Peg did not resign", "I never took it".

    "You do not lend a man his own door" and "They've never answered" deny nothing that was claimed.
    """
    past = tree.tokens[index].tag in ("VBD", "VBN") or "did" in tree.words(index, "aux")
    who = tree.child(index, "nsubj", "nsubj:pass")
    general = who is not None and tree.lower[who] in ("you", "they", "it", "nobody", "this", "that")
    present = {"is", "are", "’s", "'s"} & tree.words(index, "aux:pass", "aux")
    return (past and not general and not present) or tree.child(index, "expl") is not None


def _only_if(tree: Tree, start: int) -> bool:
    """Whether a sentence is a condition and nothing else: "Only if the people vote on it"."""
    opening = tree.lower[start : start + 2]
    return opening[:1] == ["only"] and opening[1:] <= ["if"] and "if" in DEPENDING & set(opening)
