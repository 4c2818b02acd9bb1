"""Finds stands that nouns express: "its refusal to", "dropped their opposition to"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.grammar import geography, tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.extract.stands.complements import complement
from generator.extract.stands.content import content_stance
from generator.extract.stands.stand_conditions import conditioned
from generator.extract.stands.stand_parts import Found, predicate_start
from generator.extract.stands.stand_subjects import by_whom
from generator.model.brief import Stance

# "made a push for", "cast doubt on": the verb only carries the noun.
LIGHT = tables.words("light_verbs")
# Nouns before which another says of what they are: "budget concerns".
ABOUT_WHAT = frozenset(
    {"alarm", "concern", "criticism", "doubt", "fear", "objection", "opposition", "scepticism", "skepticism"}
)
# What is left when a stand is given up: "dropped its opposition to the levy".
ENDED: dict[Stance, Stance] = {"opposes": "accepts", "rejects": "accepts", "supports": "opposes", "accepts": "rejects"}
GIVING_UP = tables.words("giving_up")
MEETINGS = tables.words("meetings")
CARRIED = frozenset({"obj", "obl", "nsubj:pass"})
AROUND = ("amod", "compound", "advmod")


def noun(reading: Reading, index: int) -> Iterator[Found]:
    """Nouns of the tables: "the ministry's refusal to", "farmers expressed opposition to", "cast doubt on"."""
    tree = reading.tree
    entries = tables.stances("noun").get(tree.lemmas[index], ())
    if not entries or tree.tokens[index].universal_tag != "NOUN" or _is_denied(tree, index):
        return
    ended = _is_ended(tree, index)
    found = _noun_owner(reading, index)
    if found is None:
        return
    owner, first = found
    for entry in entries:
        head = complement(tree, index, entry.complements)
        if head is None and first < index and tree.tokens[index].dependency == "obj":
            head = complement(tree, tree.tokens[index].head, entry.complements - {"object"})
            head = head if head is not None and head > index else None
        if head is None:
            continue
        if first < index and tree.tokens[index].dependency == "obj" and _is_received(tree, index, head):
            continue
        told = content_stance(tree, head, entry.stance) if entry.stance == "claims" else entry.stance
        if ended:
            told = ENDED.get(told) if told is not None else None
        if told == "demands" and tree.lemmas[index] in ("push", "plea") and tree.lemmas[head] in MEETINGS:
            told = "proposes"
        if told is not None:
            last = tree.last[head]
            yield Found(conditioned(tree, index, told, last), index, owner, head, first, last)


def _noun_owner(reading: Reading, index: int) -> tuple[int, int] | None:
    """Whose stand a noun is, and where its words begin: at the verb that carries it, else at the noun's adjectives."""
    tree = reading.tree
    token = tree.tokens[index]
    if token.dependency == "obj" and tree.lemmas[token.head] in LIGHT and not tree.those(index, "cop"):
        owner = tree.subject(token.head)
        if owner is not None and owner < token.head:
            return owner, predicate_start(tree, min(token.head, index), owner)
    owner = tree.child(index, "nmod:poss")
    if owner is None:
        owner = by_whom(tree, index)
    if owner is None:
        owner = _nation(reading, index)
        return None if owner is None else (owner, min(tree.first[c] for c in tree.those(index, "amod", "compound")))
    if token.dependency == "obj" and _is_ended(tree, index) and tree.subject(token.head) is not None:
        holder = tree.subject(token.head)
        if holder is not None and holder < token.head and reading.owner(holder) == reading.owner(owner):
            return owner, predicate_start(tree, token.head, holder)
    around = [tree.first[child] for child in tree.those(index, *AROUND) if child < index and not child <= owner]
    return owner, min([index, *around])


def _is_received(tree: Tree, index: int, head: int) -> bool:
    """Whether what a noun names comes from others: "has the support of the farmers"."""
    return tree.lemmas[tree.tokens[index].head] in ("have", "get") and tree.preposition(head) == "of"


def _nation(reading: Reading, index: int) -> int | None:
    """A token for the state or body right before a noun: "a Fictian proposal to", "the US demand that"."""
    tree = reading.tree
    for child in tree.those(index, "amod", "compound"):
        part, code = geography.country_words().get(tree.tokens[child].text, ("", ""))
        number = reading.mention(child)
        name = reading.actors[number] if number is not None else None
        meant = tree.tokens[child].dependency == "compound" and tree.lemmas[index] in ABOUT_WHAT
        if meant:
            continue
        if name is not None and name.form == "name" and name.acts and name.kind in ("state", "organization"):
            return child
        for mention in reading.actors:
            if part and mention.kind == "state" and mention.country == code and mention.acts:
                return tree.token_at(mention.start)
    return None


def _is_denied(tree: Tree, index: int) -> bool:
    """Whether the words around a noun deny it: "no objection to", "found little support for"."""
    token = tree.tokens[index]
    if tree.negated(index) or not {"little", "any"}.isdisjoint(tree.words(index, "det", "amod")):
        return True
    return token.dependency in CARRIED and tree.negated(token.head)


def _is_ended(tree: Tree, index: int) -> bool:
    """Whether the words around a noun end it: "dropped its opposition to", "withdrew their support for"."""
    token = tree.tokens[index]
    return token.dependency in CARRIED and tree.lemmas[token.head] in GIVING_UP
