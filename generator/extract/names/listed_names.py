"""Finds the places, states and news outlets in a text that the tables list."""

from __future__ import annotations

from generator.extract.grammar import geography, tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.name_span import NameSpan

LONGEST_NAME = 7
# Longer words in capitals are shouted, as places in datelines are.
LONGEST_INITIALS = 3


def listed_alone(tree: Tree, entities: list[NameSpan]) -> list[NameSpan]:
    """What the tables list, save where it is only a part of a longer name: "Paris" in "Paris Hilton"."""
    surnames = surnames_of(tree, entities)
    around = {index: entity for entity in entities for index in range(entity.first, entity.last + 1)}
    found = []
    for span in _listed(tree):
        longer = around.get(span.first, span)
        if tree.text(span.first, span.last) in surnames and longer.kind != "place":
            if longer.first == longer.last:
                found.append(NameSpan(span.first, span.last, "person"))
            continue
        if _is_given(tree, span, around):
            behind = around[span.last + 1]
            found.append(NameSpan(span.first, behind.last, "person"))
            continue
        rest = [*range(longer.first, span.first), *range(span.last + 1, longer.last + 1)]
        if all(tree.lower[index] in ("the", "'s", "’s") for index in rest):
            found.append(span)
    return found


def _listed(tree: Tree) -> list[NameSpan]:
    """Places, states and news outlets that the tables know, the longest name from each token on."""
    found: list[NameSpan] = []
    index = 0
    while index < len(tree.tokens):
        span = _longest_listed(tree, index) if tree.tokens[index].text[:1].isupper() else None
        if span is not None:
            found.append(span)
        index = span.last + 1 if span is not None else index + 1
    return found


def _longest_listed(tree: Tree, first: int) -> NameSpan | None:
    words, places, media = geography.country_words(), geography.places(), tables.media()
    for last in range(min(first + LONGEST_NAME, len(tree.tokens)) - 1, first - 1, -1):
        if last == first and tree.tokens[first].universal_tag not in ("PROPN", "X"):
            return None
        text = tree.text(first, last)
        if text.isupper() and len(text) > LONGEST_INITIALS:
            text = text.title()
        part, country = words.get(text, ("", ""))
        if part in ("name", "seat", "capital") or text in places:
            return NameSpan(first, last, "place", country or places.get(text) or None)
        if text in media:
            return NameSpan(first, last, "organization")
    return None


def _is_given(tree: Tree, span: NameSpan, around: dict[int, NameSpan]) -> bool:
    """Whether a listed word is the given name of the person named right behind it: "Chelsea" of "Chelsea Moor"."""
    behind = around.get(span.last + 1)
    if behind is None or span.first != span.last or behind.kind != "person" or behind.first != span.last + 1:
        return False
    one = tree.sentence[span.last] == tree.sentence[behind.first] and behind.first == behind.last
    return one and tree.tokens[span.first].text in tables.given_names()


def surnames_of(tree: Tree, entities: list[NameSpan]) -> frozenset[str]:
    """The surnames of people whom a text also calls by their given name: there "Fox" is Ana Fox."""
    return frozenset(
        tree.tokens[one.last].text
        for one in entities
        if one.kind == "person" and one.last > one.first and tree.tokens[one.first].text in tables.given_names()
    )


def given_before_surname(tree: Tree, taken: set[int]) -> list[NameSpan]:
    """People whom neither tables nor recognizer nor tagger see: a given name inside a sentence and a capital behind it.

    What is found is put into `taken`.
    """
    found = []
    for index in range(1, len(tree.tokens) - 1):
        text, surname = tree.tokens[index].text, tree.tokens[index + 1].text
        inside = tree.sentence[index - 1] == tree.sentence[index] == tree.sentence[index + 1]
        small = tree.tokens[index - 1].text[:1].islower()
        if not (inside and small and text in tables.given_names() and surname.istitle() and surname.isalpha()):
            continue
        if taken.isdisjoint((index, index + 1)) and tree.lower[index + 1] not in tables.offices():
            found.append(NameSpan(index, index + 1, "person"))
            taken |= {index, index + 1}
    return found
