"""Reads the words right around a number: whether it is only an end, a toll, a percentage, and per what."""

from __future__ import annotations

from typing import Literal

from generator.extract.grammar.tree import Tree

SIGNS = frozenset("£€$¥₹₽")
TOLL_VERBS = frozenset({"to", "at", "of", "is", "was", "stands", "stood", "reached", "reaches", "now"})
BOUNDS: dict[str, Literal["least", "most"]] = {
    "at least": "least", "more than": "least", "over": "least", "fewer than": "most", "less than": "most",
    "under": "most", "up to": "most", "many as": "most", "much as": "most", "at most": "most",
}  # fmt: skip


DEATHS = frozenset({"dead", "deaths", "killed", "died", "fatalities", "bodies"})


def after_toll(tree: Tree, first: int) -> bool:
    """ "the death toll rose to 17", "a toll of 17", "the number of confirmed dead rose to 17"."""
    before = {
        tree.tokens[i].text.lower()
        for i in range(max(0, first - 10), first)
        if tree.sentence[i] == tree.sentence[first]
    }
    counted = "toll" in before or ("number" in before and bool(DEATHS & before))
    return counted and first > 0 and tree.tokens[first - 1].text.lower() in TOLL_VERBS


def bound(tree: Tree, first: int) -> Literal["", "least", "most"]:
    """ "at least nine" is a lower end, "up to nine" an upper one."""
    before = tree.lower[max(0, first - 2) : first]
    if tree.tokens[first - 1].text in SIGNS:
        before = tree.lower[max(0, first - 3) : first - 1]
    return BOUNDS.get(" ".join(before), BOUNDS.get(before[-1], "") if before else "")


def per(tree: Tree, end: int) -> str:
    """The noun of "14 euros a share", "12 cents per kilo"."""
    if tree.lower[end + 1 : end + 2] not in (["a"], ["an"], ["per"], ["each"]) or end + 2 >= len(tree.tokens):
        return ""
    return tree.lemmas[end + 2] if tree.tokens[end + 2].universal_tag == "NOUN" else ""


def is_percent(tree: Tree, last: int) -> bool:
    """Whether "per cent" follows a number, which is no money."""
    return tree.lower[last + 1 : last + 3] == ["per", "cent"]
