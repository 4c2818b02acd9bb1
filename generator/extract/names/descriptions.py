"""Finds descriptions of actors: "the mayor of Alder", "French officials", "the health ministry"."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.role_ends import role_end
from generator.extract.names.titles import HEADS, gender_of_office, office_and_country
from generator.model.mention import ActorMention, MentionKind

# Singular nouns for many: nobody called so is "he".
COLLECTIVES = tables.words("collectives")
LEADER_WORDS = frozenset({"leader", "president", "chief", "ruler"})
DESCRIBING = frozenset({"amod", "compound", "nmod:poss", "det", "nummod", "flat", "nmod"})
# Before a description these show that nobody certain is meant, or somebody to come.
NOBODY_YET = frozenset({"any", "another", "each", "every", "first", "future", "my", "next", "no", "our", "your"})
# Bodies of a party are known by its name: "Republican leadership".
PARTISAN = (tables.words("party_members") - {"independent"}) | {"democratic", "labour", "tory"}
BECOMING = frozenset({"appoint", "become", "elect", "name", "nominate", "remain"})


def descriptions(tree: Tree, named: set[int]) -> list[ActorMention]:
    """The mentions of actors by what they are, in order, not yet resolved; tokens of names (`named`) head none."""
    found = []
    for index, token in enumerate(tree.tokens):
        if token.universal_tag not in ("NOUN", "PROPN") or index in named or token.dependency in ("compound", "flat"):
            continue
        if _ends_office(tree, index):
            continue
        kind = _kind(tree, index)
        if kind is not None:
            found.append(_description(tree, index, kind))
    return found


def _ends_office(tree: Tree, index: int) -> bool:
    """Whether a noun is the second word of an office that the noun before it heads: "attorney general"."""
    joined = f"{tree.lower[index - 1]} {tree.lower[index]}" if index else ""
    return joined in tables.offices() and tree.tokens[index].head != index and tree.tokens[index - 1].head != index


def _description(tree: Tree, index: int, kind: MentionKind) -> ActorMention:
    first, last = _start(tree, index), role_end(tree, index, _stands_behind(tree, index))
    if last == index and " ".join(tree.lower[index : index + 2]) in tables.offices():
        last = index + 1  # "the attorney general"
    span, text = tree.span(first, last), tree.text(first, last)
    office, country = office_and_country(text)
    if tree.lower[index] in LEADER_WORDS and office not in HEADS:
        office = "leader"
    return ActorMention(
        span.start,
        span.end,
        text,
        "role",
        kind,
        tree.sentence[index],
        role=text,
        country=country,
        office=office,
        gender=gender_of_office(text) if kind == "person" else None,
        acts=kind == "group" or country is not None or _is_definite(tree, index),
    )


def _stands_behind(tree: Tree, index: int) -> bool:
    """Whether a comma stands before a description, as between a name and what its bearer is."""
    first = tree.first[index]
    return tree.tokens[first].text == "," or (first > 0 and tree.tokens[first - 1].text == ",")


def _is_definite(tree: Tree, index: int) -> bool:
    """Whether a description is of somebody certain: "the union", "the dockers' union", "Alder's mayor"."""
    before = tree.lower[tree.first[index] : index]
    if NOBODY_YET.intersection(
        before[:-1] if f"{' '.join(before[-1:])} {tree.lower[index]}" in tables.offices() else before
    ):
        return False
    if "the" in tree.words(index, "det") or tree.child(index, "nmod:poss") is not None:
        return not _is_said_of_another(tree, index)
    partisan = not PARTISAN.isdisjoint(tree.words(index, "amod"))
    return partisan or any(tree.tokens[c].universal_tag == "PROPN" for c in tree.those(index, "compound"))


def _is_said_of_another(tree: Tree, index: int) -> bool:
    """Whether a description says what somebody becomes: "was elected the mayor", "chose her as his deputy"."""
    token = tree.tokens[index]
    if tree.preposition(index) == "as":
        return True
    return token.dependency in ("xcomp", "obj") and tree.lemmas[token.head] in BECOMING


def _kind(tree: Tree, index: int) -> MentionKind | None:
    """What a noun describes, None where it describes no actor."""
    word, token = tree.lower[index], tree.tokens[index]
    if index and f"{tree.lower[index - 1]} {word}" in tables.organization_nouns():
        return "organization"
    person = word in tables.offices() or word in LEADER_WORDS or word in tables.group_nouns()
    if word in COLLECTIVES and word not in tables.organization_nouns():
        return "group"
    if person and ("Number=Plur" in token.features or token.tag in ("NNS", "NNPS")):
        return "group"
    if word in tables.organization_nouns() and not _is_stand(tree, index):
        return "organization"
    return "person" if person else None


def _is_stand(tree: Tree, index: int) -> bool:
    """Whether a noun is what somebody thinks rather than a body: "the farmers' opposition to the dam"."""
    towards = any(tree.preposition(child) == "to" for child in tree.those(index, "nmod"))
    return towards and tree.lemmas[index] in tables.stances("noun")


def _start(tree: Tree, index: int) -> int:
    """The start of a description: its adjectives and compounds belong to it, its article does not."""
    before = (c for c in tree.children[index] if c < index and tree.tokens[c].dependency in DESCRIBING)
    opening = next(before, None)
    first = index if opening is None else tree.first[opening]
    while first < index and tree.lower[first] in ("the", "a", "an"):
        first += 1
    return first
