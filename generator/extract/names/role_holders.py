"""Whom a description stands for: the name beside it, else who holds the office or is the body it names."""

from __future__ import annotations

import re

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.bodies import body_meant
from generator.extract.names.salience import REACH
from generator.extract.names.titles import HEADS
from generator.model.mention import ActorMention

# Offices as they are written short before names → the words they are short for.
SHORT_OFFICES = {
    "rep.": ("representative", "congressman", "congresswoman", "lawmaker"),
    "representative": ("representative", "congressman", "congresswoman", "lawmaker"),
    "sen.": ("senator", "lawmaker"),
    "senator": ("senator", "lawmaker"),
    "gov.": ("governor",),
    "gen.": ("general",),
    "col.": ("colonel",),
    "lt.": ("lieutenant",),
    "sgt.": ("sergeant",),
    "prof.": ("professor",),
    "dr.": ("doctor",),
}

# How many mentions behind a description its bearer may be named: "a spokesman for the city of Alder, Alan Crewe".
BEHIND = 5


def holder(tree: Tree, mention: ActorMention, done: list[ActorMention]) -> int | None:
    """The named person of this article who holds the office a description names."""
    if mention.kind == "organization":
        return body_meant(tree, mention, done)
    if mention.kind != "person" or not mention.acts:
        return None
    for index in range(len(done) - 1, -1, -1):
        other = done[index]
        if other.form != "name" or other.kind != "person" or other.office is None:
            continue
        same_country = mention.country is None or other.country == mention.country
        same_office = _same_office(mention, other)
        near = mention.country is not None or other.sentence >= mention.sentence - REACH
        if same_country and same_office and near:
            return index
    return None


def _same_office(mention: ActorMention, other: ActorMention) -> bool:
    """Whether a description may be of somebody with an office: the same word, written out or short, or who heads a
    country."""
    if other.office in HEADS and (other.office == mention.office or _heads(mention)):
        return True
    noun, words = mention.text.split()[-1].lower(), (other.role or "").lower().split()
    named = {part.lower() for part in mention.text.split()[:-1] if part[:1].isupper()}
    told = any(noun in SHORT_OFFICES.get(word, (word,)) for word in words)
    return other.office == mention.office and (told or not named or not named.isdisjoint(words))


def _heads(mention: ActorMention) -> bool:
    """Whether a description may be of who heads a country: "the leader", no "majority leader"."""
    if mention.office == "leader":
        return mention.country is not None or len(mention.text.split()) == 1
    return mention.office in HEADS


def apposed(tree: Tree, role: ActorMention, done: list[ActorMention]) -> int | None:
    """The name right before a description, a comma between: "Ines Adler, a spokeswoman for the city,"."""
    if not done:
        return None
    other, number = done[-1], len(done) - 1
    holder = other.refers_to
    if other.form == "role" and holder is not None and holder < len(done):
        other, number = done[holder], holder
    if tree.parse.text[role.end : role.end + 2] in ("'s", "’s"):
        return None  # "Ana Lee, the mayor's sister"
    between = tree.parse.text[done[-1].end : role.start]
    fits = other.form == "name" and other.kind == role.kind and role.kind in ("person", "organization")
    return number if fits and re.fullmatch(r", (?:\d{1,3}, )?(?:(?:a|an|the|its|his|her|their) )?", between) else None


def named_behind(tree: Tree, number: int, mentions: list[ActorMention]) -> int | None:
    """Whoever is named right behind a description: "the secretary, Alan Crewe,", "the drugmaker Altavista"."""
    role = mentions[number]
    if role.kind == "person" and (held := _in_apposition(tree, number, mentions)) is not None:
        return held
    for behind in range(number + 1, min(number + 3, len(mentions))):
        other = mentions[behind]
        if other.start > role.end and tree.parse.text[role.end : other.start] == ", ":
            person = other.form == "name" and other.kind == "person" and role.kind == "person"
            closed = tree.parse.text[other.end : other.end + 1] in (",", ".", ";", ")")
            return behind if person and (closed or role.acts) and other.role is None else None
        if other.start > role.end and tree.parse.text[role.end : other.start] == " ":
            body = other.form == "name" and other.kind == "organization" and role.kind == "organization"
            return behind if body and " " not in role.text else None
    return None


def _in_apposition(tree: Tree, number: int, mentions: list[ActorMention]) -> int | None:
    """The person whose name the parse has beside a description: "a spokesman for the city, Alan Crewe," said."""
    role = mentions[number]
    noun = tree.token_at(role.end - 1) or 0
    inside = [noun, *(child for child in tree.those(noun, "nmod") if tree.lower[child] not in tables.offices())]
    named = [child for above in inside for child in tree.those(above, "appos") if child > noun]
    for behind in range(number + 1, min(number + BEHIND, len(mentions))) if named else ():
        other = mentions[behind]
        named_there = other.start <= tree.tokens[named[0]].start < other.end
        if named_there and other.form == "name" and other.kind == "person":
            return behind
    return None
