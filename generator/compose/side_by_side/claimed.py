"""What articles say is claimed of somebody and what is denied, as words that can be compared across articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from generator.compose.actors.introduced import named_by
from generator.compose.actors.voices import Voices
from generator.compose.shared.article import Article
from generator.compose.shared.identifiers import SMALL
from generator.compose.shared.likeness import stem
from generator.compose.shared.listed import listed
from generator.compose.side_by_side.found import Found
from generator.compose.side_by_side.told import argument_keys
from generator.model.document import Span

DERIVED = re.compile(r"(?:at(?:ions?|ors?|e[sd]?|ing|ory|ive)|ions?|ments?|ers?|ors?|ings?|ed|es|e|s|al|ive|ity|ly)$")
SHORTEST_ROOT = 4
# Where these are negated, nobody denies anything.
PLAIN_VERBS = listed("plain_verbs")
# What these say is said of anything.
PLAIN = frozenset(
    {"have", "do", "make", "take", "get", "say", "tell", "use", "year", "old", "time", "other", "many", "new", "be",
     "include", "come", "day", "week", "month", "official", "former", "people", "person"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Held:
    """Something claimed or denied in an article: of whom, in which words, who says so, and the words that show it.

    `roots` are its content words without the names of whom it is said of (`names`); `by` is who says it, `whose` whose
    claim is denied; `explicit` tells that it is said with a word of claiming or denying, `told` that a proposition
    tells it. `last` are the last names of whom it is said of, `by_names` all words of the name of who says it, so that
    a campaign is known by its candidate.
    """

    article: Article
    denied: bool
    about: frozenset[str]
    names: frozenset[str]
    predicate: str
    roots: frozenset[str]
    by: str | None
    whose: str | None
    shown: Span
    asked: str | None
    explicit: bool
    told: bool = False
    last: frozenset[str] = frozenset()
    by_names: frozenset[str] = frozenset()


def name_roots(found: Found) -> frozenset[str]:
    """The roots of the words of all actors' names."""
    return _names(frozenset(f"@{name}" for name, one in found.actors.items() if one.name[:1].isupper()), found)


def held(found: Found) -> Iterator[Held]:
    """All claims and denials of the articles; then what they tell without such a word, but not inside a denial.

    What is told is said of all who are named there; what is told not to be so, of who acts and whom it happens to.
    """
    named = named_by(found.articles)
    inside: dict[str, list[Span]] = {}
    for article in found.articles:
        voices = Voices(article, found.actor_of)
        inside[article.source] = [one.clause for one in article.mentions.claims if one.denied]
        for one in article.mentions.claims:
            about = argument_keys(article, one.about, found.actor_of, named)
            by, voice = found.actor_of(article.source, one.actor), voices.of(one.at)
            names = _names(about, found)
            by = voice.actor if voice is not None and voice.actor is not None else by
            yield Held(
                article, one.denied, about, names, root(one.predicate), roots(one.terms) - names, by,
                found.actor_of(article.source, one.whose), one.clause, one.asked, not one.plain, False,
                frozenset(root(name.split()[-1].lower()) for name in _actors(about, found)),
                _names(frozenset({f"@{by}"}), found),
            )  # fmt: skip
    for told in found.told:
        fact, denials = told.proposition, inside[told.article.source]
        if "possible" in fact.flags or any(s.start <= fact.at < s.end for s in denials):
            continue
        if fact.negated and (fact.tense not in ("past", "present") or fact.predicate in PLAIN_VERBS):
            continue
        about = told.agent | told.theme
        if not fact.negated:
            about |= {f"@{name}" for name in told.actors}
        names = _names(about, found)
        yield Held(
            told.article, fact.negated, about, names, root(fact.predicate),
            roots(fact.terms) - (names if fact.negated else frozenset()),
            told.voice.actor if told.voice is not None else None, None, fact.clause, fact.asked, False, True,
        )  # fmt: skip


def _names(about: frozenset[str], found: Found) -> frozenset[str]:
    """The roots of the names of the actors among some keys, and of the nouns."""
    return frozenset(root(word) for name in _actors(about, found) for word in re.findall(r"[^\W_]+", name.lower())) | {
        root(key) for key in about if key[0] != "@"
    }


def _actors(about: frozenset[str], found: Found) -> list[str]:
    return [found.actors[key[1:]].name for key in sorted(about) if key[0] == "@" and key[1:] in found.actors]


def roots(terms: frozenset[str]) -> frozenset[str]:
    """The roots of the words that say something."""
    return frozenset(root(term) for term in terms if term not in SMALL | PLAIN)


@cache
def _alike() -> dict[str, str]:
    text = files("generator.compose").joinpath("data", "claimed_alike.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {word: row[0] for row in rows for word in (row[0], *row[1].split("|"))}


@cache
def root(word: str) -> str:
    """A word without what makes a noun of a verb or a verb of a noun; of words that say one thing the first."""
    if word in _alike():
        return _alike()[word]
    plain = stem(word)
    if plain in _alike():
        return _alike()[plain]
    short = DERIVED.sub("", plain)
    return short if len(short) >= SHORTEST_ROOT else plain
