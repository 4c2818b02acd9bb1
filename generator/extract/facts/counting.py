"""What a number counts: the noun beside it, what money is paid for; and which numbers count nothing."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree

# How many tokens behind a number its noun may stand: "nine elderly flood victims".
REACH = 4
MONTHS = frozenset({"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"})
# What verbs of money are the verbs of.
PAYING = {"lose": "loss", "spend": "budget", "invest": "investment", "borrow": "loan", "owe": "debt", "donate": "aid"}


def is_odds(tree: Tree, first: int, last: int) -> bool:
    """Whether a number is one of two that give a chance: "2 in 3", "one-in-three"."""
    behind = [word for word in tree.lower[last + 1 : last + 5] if word != "-"]
    before = [word for word in tree.lower[max(0, first - 4) : first] if word != "-"]
    return any(
        len(words) > 1 and words[0] == "in" and (words[1].isdigit() or words[1] in tables.number_words())
        for words in (behind, before[::-1])
    )


def is_day(tree: Tree, first: int) -> bool:
    """Whether a number is the day of a month: "the Sept. 11 hijackers"."""
    before = tree.tokens[first - 1].text.rstrip(".") if first else ""
    return before[:3] in MONTHS and (before in tables.words("months_and_days") or len(before) < 5)


def paid_for(tree: Tree, clause: int, outer: int, places: tuple[int, int, int]) -> str:
    """What money is paid for, as one of the nouns of the tables: what the clause belongs to, its subject, its object,
    its verb, then the nearest; "" where none is there.
    """
    money, first, last = places
    order = [tree.tokens[outer].head] if tree.tokens[outer].dependency == "acl:relcl" else []
    order += [*tree.those(clause, "nsubj", "nsubj:pass"), *tree.those(clause, "obj"), clause]
    order += sorted(range(first, last + 1), key=lambda index: (abs(index - money), index))
    nouns = tables.words("money_nouns")
    named = (PAYING.get(tree.lemmas[index], tree.lemmas[index]) for index in order)
    return next((lemma for lemma in named if lemma in nouns), "")


def counted_noun(tree: Tree, last: int) -> int | None:
    """The noun a number counts: its head where that follows it, else the first noun behind; "dead" counts as one."""
    head = tree.tokens[last].head
    follows = tree.tokens[last].dependency == "nummod" and head > last and tree.sentence[head] == tree.sentence[last]
    if follows and tree.tokens[head].universal_tag != "PROPN":
        return head
    for index in range(last + 1, min(last + 1 + REACH, len(tree.tokens))):
        token = tree.tokens[index]
        if token.universal_tag == "NOUN" or token.text.lower() in ("dead", "injured", "wounded", "missing"):
            return index
        if token.universal_tag not in ("ADJ", "PROPN"):
            return None
    return None
