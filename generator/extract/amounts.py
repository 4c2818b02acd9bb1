"""Amounts in one article: what is counted and how many, what is paid and how much, by place and by the parse."""

from __future__ import annotations

import re

from generator.extract import tables
from generator.extract.reading import Reading
from generator.extract.sentences import terms
from generator.extract.tree import Tree
from generator.extract.trimming import trimmed
from generator.model.mention import Amount

DIGITS = re.compile(r"^\d[\d,]*(\.\d+)?$")
GLUED = re.compile(r"^(\d[\d,]*(?:\.\d+)?)(m|mn|bn|k|million|billion)$", re.IGNORECASE)
MULTIPLIERS = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
SHORT = {"m": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3, "million": 1e6, "billion": 1e9}
SIGNS = frozenset("£€$¥₹₽")
# "eight more bodies" adds to a count, it does not give one.
ADDING = frozenset({"more", "another", "other", "others", "further", "additional", "extra", "fewer", "less"})
DOUBTFUL = frozenset(
    {"one", "second", "seconds", "half", "quarter", "first", "third", "zero", "score", "scores", "dozens"}
)
TOLL_VERBS = frozenset({"to", "at", "of", "is", "was", "stands", "stood", "reached", "reaches", "now"})
# How many tokens behind a number its noun may stand: "nine elderly flood victims".
REACH = 4


def amounts(reading: Reading) -> tuple[Amount, ...]:
    """All amounts of an article in order, each with what it counts and the clause that says so."""
    found = []
    index = 0
    while index < len(reading.tree.tokens):
        last, value = _number(reading.tree, index)
        if value is not None and (amount := _amount(reading, index, last, value)) is not None:
            found.append(amount)
        index = last + 1
    return tuple(found)


def _number(tree: Tree, index: int) -> tuple[int, float | None]:
    """The number that begins at a token, as (its last token, its value); (index, None) where none does."""
    total, value, last = 0.0, None, index - 1
    for place in range(index, len(tree.tokens)):
        text = tree.tokens[place].text.lower()
        glued = GLUED.match(text)
        if glued:
            value = (value or 0.0) + float(glued[1].replace(",", "")) * SHORT[glued[2]]
        elif DIGITS.match(text) and value is None:
            value = float(text.replace(",", ""))
        elif text in MULTIPLIERS and (value is not None or place == index):
            value = (value or 1.0) * MULTIPLIERS[text]
        elif text in SHORT and value is not None:
            value *= SHORT[text]
        elif text in tables.number_words() and text not in MULTIPLIERS and _counts(tree, place, index):
            value = (value or 0.0) + tables.number_words()[text]
        elif text in ("-", "and") and value is not None and place + 1 < len(tree.tokens):
            if tree.tokens[place + 1].text.lower() not in tables.number_words():
                break
            continue
        else:
            break
        last = place
    return (last, total + value) if value is not None and last >= index else (index, None)


def _counts(tree: Tree, place: int, first: int) -> bool:
    """Whether a number word is a number here: "one" and "second" are often something else."""
    word = tree.lower[place]
    return (
        tree.tokens[place].universal_tag == "NUM"
        or place > first
        or (word not in DOUBTFUL and tables.number_words()[word] >= 2)
    )


def _amount(reading: Reading, first: int, last: int, value: float) -> Amount | None:
    tree = reading.tree
    if {*tree.lower[max(0, first - 1) : first], *tree.lower[last + 1 : last + 2]} & ADDING:
        return None
    signed = first > 0 and tree.tokens[first - 1].text in SIGNS
    noun = _noun(tree, last)
    word = tree.tokens[noun].lemma.lower() if noun is not None else ""
    money = signed or word in tables.words("currencies")
    clause = tree.governing_clause(noun if noun is not None else first)
    end = noun if noun is not None else last
    stop = trimmed(tree, tree.first[clause], tree.last[clause], max(clause, end))
    start, stop = min(tree.first[clause], first), max(stop, end)
    lemmas = {tree.tokens[i].lemma.lower() for i in range(start, stop + 1)}
    if money:
        word = next((i for i in _lemmas(tree, start, stop) if i in tables.words("money_nouns")), "")
    elif noun is None or _after_toll(tree, first):
        word = "toll" if _after_toll(tree, first) else ""
    if not word:
        return None
    slot = next((name for name, nouns, shown in tables.slots() if word in nouns and lemmas & shown), "")
    return Amount(
        tree.span(first, end), value, word, terms(tree, start, stop), tree.sentence[first], tree.span(start, stop),
        "" if money else slot, money,
    )  # fmt: skip


def _lemmas(tree: Tree, first: int, last: int) -> list[str]:
    return [tree.tokens[i].lemma.lower() for i in range(first, last + 1)]


def _noun(tree: Tree, last: int) -> int | None:
    """The noun a number counts: its head where that follows it, else the first noun behind; "dead" counts as one."""
    head = tree.tokens[last].head
    if tree.tokens[last].dependency == "nummod" and head > last and tree.sentence[head] == tree.sentence[last]:
        return head
    for index in range(last + 1, min(last + 1 + REACH, len(tree.tokens))):
        token = tree.tokens[index]
        if token.universal_tag == "NOUN" or token.text.lower() in ("dead", "injured", "wounded", "missing"):
            return index
        if token.universal_tag not in ("ADJ", "PROPN"):
            return None
    return None


def _after_toll(tree: Tree, first: int) -> bool:
    """ "the death toll rose to 17", "a toll of 17"."""
    before = {
        tree.tokens[i].text.lower()
        for i in range(max(0, first - 10), first)
        if tree.sentence[i] == tree.sentence[first]
    }
    return "toll" in before and first > 0 and tree.tokens[first - 1].text.lower() in TOLL_VERBS
