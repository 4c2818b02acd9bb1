"""Reads what a number is a measure of: the share of a whole, the unit, and what "puts it at 85 billion" puts."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.facts.numbers import Number, number_at
from generator.extract.grammar.tree import Tree
from generator.model.clause import Amount

PERCENT = (("%",), ("percent",), ("pct",), ("per", "cent"))
FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
BETWEEN = frozenset({"in", "of"})
# "out of" stands between the two numbers of a share as "in" does.
ROUND = frozenset({10, 100, 1000})
# Whom a share may be of behind "of": few words, so that another noun is not taken for them.
REACH = 5
# A verb further before a number puts something else.
FARTHEST_VERB = 9
PUTTING = frozenset({"put", "estimate", "place", "reckon"})
# What stands for an amount told before.
FIGURES = frozenset({"it", "them", "that", "figure", "number", "total", "estimate", "count", "toll"})
TOTALS = (("so", "far"), ("to", "date"), ("in", "total"), ("in", "all"), ("altogether",), ("overall",))


def share_at(tree: Tree, index: int) -> tuple[Number, int | None] | None:
    """The share that begins at a token, as a proportion, with the noun of whom it is; None where none begins.

    "92 per cent of staff", "seven in ten crew members", "two thirds of voters".
    """
    number = number_at(tree, index)
    if number is None:
        return _fraction(tree, index, 1.0, index)
    if number.most is not None:
        return None
    after = number.last + 1
    for sign in PERCENT:
        if tuple(tree.lower[after : after + len(sign)]) == sign:
            last = after + len(sign) - 1
            whom = _whom(tree, last + 1)
            return (Number(index, last, number.value / 100), whom) if whom is not None else None
    if tree.lower[after : after + 1] and tree.lower[after] in BETWEEN | {"out"}:
        behind = after + (2 if tree.lower[after : after + 2] == ["out", "of"] else 1)
        whole = number_at(tree, behind) if behind < len(tree.tokens) else None
        if whole is not None and whole.value in ROUND and number.value < whole.value:
            return Number(index, whole.last, number.value / whole.value), _noun(tree, whole.last + 1)
    return _fraction(tree, index, number.value, after + (tree.lower[after : after + 1] == ["-"]))


def _fraction(tree: Tree, first: int, parts: float, place: int) -> tuple[Number, int | None] | None:
    whole = FRACTIONS.get(tree.lower[place].removesuffix("s")) if place < len(tree.tokens) else None
    if whole is None and tree.lower[place : place + 1] == ["half"]:
        whole = 2
    if whole is None or parts >= whole or (whom := _whom(tree, place + 1)) is None:
        return None
    return Number(first, place, parts / whole), whom


def _whom(tree: Tree, place: int) -> int | None:
    return _noun(tree, place + 1) if tree.lower[place : place + 1] == ["of"] else None


def _noun(tree: Tree, place: int) -> int | None:
    """The last of the nouns that begin at a place, behind what describes them."""
    found = None
    for index in range(place, min(place + REACH, len(tree.tokens))):
        tag = tree.tokens[index].universal_tag
        if tag == "NOUN":
            found = index
        elif found is not None or tag not in ("DET", "ADJ", "PRON", "PROPN"):
            break
    return found


def put_at(tree: Tree, first: int, before: Sequence[Amount]) -> tuple[str, Amount | None]:
    """What a number without a noun puts: the noun ("puts the number of deaths at five"), else the amount told before
    that "puts it at 85 billion" goes on with; "" and None where neither is there.
    """
    verb = next((i for i in range(first - 1, max(0, first - FARTHEST_VERB), -1) if tree.lemmas[i] in PUTTING), None)
    if (
        verb is None
        or "at" not in tree.lower[max(verb, first - 3) : first]
        or tree.sentence[verb] != tree.sentence[first]
    ):
        return "", None
    thing = next((i for i in range(verb + 1, first) if tree.tokens[i].universal_tag in ("NOUN", "PRON")), None)
    if thing is None:
        return "", None
    of = _whom(tree, thing + 1)
    if of is not None and of < first:
        return tree.lemmas[of], None
    if tree.lemmas[thing] not in FIGURES:
        return "", None
    told = before[-1] if before and tree.sentence[first] - before[-1].sentence <= 1 else None
    return (told.counted, told) if told is not None else ("", None)


def unit(tree: Tree, last: int, noun: int) -> str:
    """The noun of a number with what describes it, in dictionary form: "cubic metre"."""
    return " ".join(tree.lemmas[last + 1 : noun + 1])


def is_total(tree: Tree, first: int, last: int) -> bool:
    """Whether a clause tells what has come together by then: "so far", "in total"."""
    words = tree.lower[first : last + 2]
    return any(tuple(words[i : i + len(t)]) == t for t in TOTALS for i in range(len(words)))
