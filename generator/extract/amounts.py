"""Amounts in one article: what is counted and how many, what is paid and how much, by place and by the parse."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.numbers import Number, number_at
from generator.extract.reading import Reading
from generator.extract.sentences import terms
from generator.extract.tree import Tree
from generator.extract.trimming import trimmed
from generator.model.mention import Amount

SIGNS = frozenset("£€$¥₹₽")
# "eight more bodies" adds to a count, it does not give one.
ADDING = frozenset({"more", "another", "other", "others", "further", "additional", "extra", "fewer", "less"})
TOLL_VERBS = frozenset({"to", "at", "of", "is", "was", "stands", "stood", "reached", "reaches", "now"})
# How many tokens behind a number its noun may stand: "nine elderly flood victims".
REACH = 4


def amounts(reading: Reading) -> tuple[Amount, ...]:
    """All amounts of an article in order, each with what it counts and the clause that says so."""
    found = []
    index = 0
    while index < len(reading.tree.tokens):
        number = number_at(reading.tree, index)
        if number is not None and (amount := _amount(reading, number)) is not None:
            found.append(amount)
        index = number.last + 1 if number is not None else index + 1
    return tuple(found)


def _amount(reading: Reading, number: Number) -> Amount | None:
    tree, first, last = reading.tree, number.first, number.last
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
        span=tree.span(first, end),
        value=number.value,
        counted=word,
        terms=terms(tree, start, stop),
        sentence=tree.sentence[first],
        clause=tree.span(start, stop),
        slot="" if money else slot,
        money=money,
        most=number.most,
    )


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
