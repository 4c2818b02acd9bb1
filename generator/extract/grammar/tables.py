"""Reads the general facts that the rules rest on from the files of `data/`: offices, cues, stances, names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from generator.model.brief import Stance

# What a negation makes of a stance where the table says nothing else: "did not reject" is no support.
FLIPPED: dict[Stance, Stance] = {"accepts": "rejects", "supports": "opposes", "offers": "rejects", "claims": "denies"}


def rows(name: str) -> list[list[str]]:
    """The rows of `data/<name>.tsv` without its heading, each a list of cells."""
    text = files("generator.extract").joinpath("data", f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def alternatives(cell: str) -> list[str]:
    """The words of a cell that has several, "|" between them; "-" stands for none."""
    return [part.strip() for part in cell.split("|") if part.strip(" -")]


@cache
def offices() -> dict[str, str]:
    """An office or title in lower case, singular or plural → its class ("head of state", "minister", "honorific" …)."""
    found = {}
    for row in rows("offices"):
        for form in (row[0], *row[2:4]):
            for alternative in alternatives(form):
                found[alternative.lower()] = row[1]
    return found


@cache
def organization_nouns() -> dict[str, str]:
    """Head noun of organizations in lower case → class ("government", "court", "company" …)."""
    return {row[0]: row[1] for row in rows("organizations")}


@cache
def group_nouns() -> dict[str, str]:
    """A noun for people who speak as a group, singular and plural → the plural."""
    found = {}
    for plural, singular, *_ in rows("groups"):
        found[plural] = plural
        found[singular] = plural
    return found


@cache
def given_names() -> dict[str, str]:
    """Given name → "m", "f" or "u"."""
    return {row[0]: row[1] for row in rows("given_names")}


@cache
def _word_lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(alternatives(cell)) for name, cell in rows("words")}


def words(name: str) -> frozenset[str]:
    """A named list of words of `data/words.tsv`: "judging", "held" …"""
    return _word_lists()[name]


@cache
def body_classes() -> dict[str, frozenset[str]]:
    """A noun that describes bodies ("airline") → the words of names and introductions that show such a body."""
    return {row[0]: frozenset(alternatives(row[1])) for row in rows("body_classes")}


@cache
def slots() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """What a number of people or jobs may be of: the slot, the nouns counted, the words of a clause that show it."""
    return tuple((row[0], frozenset(alternatives(row[1])), frozenset(alternatives(row[2]))) for row in rows("slots"))


@cache
def deeds() -> dict[str, str]:
    """A verb in dictionary form → the noun for what it does: "sell" → "sale"."""
    return {row[0]: row[1] for row in rows("deeds")}


@cache
def number_words() -> dict[str, float]:
    """Number word in lower case → value."""
    return {row[0]: float(row[1]) for row in rows("numbers")}


@cache
def media() -> dict[str, str]:
    """News outlet or agency, each of its names → "wire" or "outlet"."""
    return {name: row[2] for row in rows("media") for name in (row[0], *alternatives(row[1]))}


@cache
def cues(part: str) -> dict[str, str]:
    """Lemma of a reporting verb or noun (`part` is "verb" or "noun") → class: say, think, show, reply, write, judge."""
    return {lemma: kind for lemma, row_part, kind in rows("cues") if row_part == part}


@dataclass(frozen=True, slots=True)
class StanceEntry:
    """One way a word takes a stand: with one of `complements` it is `stance`, under a negation `negated`, if anything.

    `phrases` are complements of several words ("in favour of"), each as its words.
    """

    stance: Stance
    complements: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]
    negated: Stance | None


@cache
def stances(part: str) -> dict[str, tuple[StanceEntry, ...]]:
    """Lemma of a verb, noun or adjective, or the words of a predicate ("in favour of"), that takes a stand → how."""
    found: dict[str, tuple[StanceEntry, ...]] = {}
    for lemma, row_part, name, complements, *negated in rows("stances"):
        if row_part == part:
            stance = cast(Stance, name)
            allowed = alternatives(complements)
            entry = StanceEntry(
                stance,
                frozenset(allowed),
                tuple(tuple(words.split()) for words in allowed if " " in words),
                cast(Stance, negated[0]) if negated else FLIPPED.get(stance),
            )
            found[lemma] = (*found.get(lemma, ()), entry)
    return found


@cache
def frames(part: str) -> dict[str, frozenset[str]]:
    """Lemma of a verb, noun or adjective (`part`) that reports → the complements short of a clause it may take."""
    return {row[0]: frozenset(alternatives(row[2])) for row in rows("frames") if row[1] == part}
