"""One actor, many names: the mentions of all articles gathered into actors, by a list of rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from generator.compose.article import Article
from generator.compose.describe import described
from generator.compose.introduced import introduced
from generator.compose.naming import (
    DETERMINERS,
    Linked,
    folded,
    folded_body,
    is_acronym,
    one_body,
    one_given_name,
    two_surnames,
)
from generator.compose.nicknames import one_nickname
from generator.model.mention import ActorMention

__all__ = ["Linked", "link"]

# As `extract` marks who governs, called by where they sit.
SEAT = "seat of government"
GOVERNMENT = re.compile(
    r"\b(government|administration|presidency|leadership|authorities|regime|cabinet)$", re.IGNORECASE
)


class Gathering:
    """The actors found so far, and for each mention (source, index) the number of its actor."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.found: list[Linked] = []
        self.where: dict[tuple[str, int], int] = {}
        self.kinds = _kinds(articles)

    def open(self) -> Iterable[tuple[str, int, ActorMention]]:
        """The mentions that belong to no actor yet and stand for themselves: names and descriptions."""
        for article in self.articles:
            for index, mention in enumerate(article.mentions.actors):
                if (
                    (article.source, index) not in self.where
                    and mention.refers_to is None
                    and mention.form != "pronoun"
                ):
                    yield article.source, index, mention

    def put(self, number: int | None, source: str, index: int, mention: ActorMention, kind: str) -> int:
        """Gives a mention to an actor, a new one for None; the actor's number."""
        if number is None:
            number = len(self.found)
            self.found.append(Linked(kind))
        self.found[number].take(source, index, mention)
        self.where[(source, index)] = number
        return number

    def merge(self, number: int, other: int) -> None:
        """Makes two actors one; the other is left empty."""
        self.found[number].swallow(self.found[other])
        self.found[other] = Linked(self.found[other].kind)
        for key, value in self.where.items():
            if value == other:
                self.where[key] = number

    def kind(self, mention: ActorMention) -> str:
        """What a name is, by what most of the articles take it for."""
        if mention.form != "name" or mention.kind == "state":
            return mention.kind
        if is_acronym(mention.name or "") and mention.country is None and mention.kind != "place":
            return "organization"
        return self.kinds.get(folded(mention.name or mention.text), mention.kind)


def link(articles: Sequence[Article]) -> tuple[list[Linked], dict[tuple[str, int], int]]:
    """All actors of the articles, and for each mention (source, index) the actor it belongs to, by position in the
    list.
    """
    gathering = Gathering(articles)
    for rule in RULES:
        rule(gathering)
    for article in articles:
        for index, mention in enumerate(article.mentions.actors):
            number = gathering.where.get((article.source, mention.refers_to)) if mention.refers_to is not None else None
            if number is not None:
                gathering.where.setdefault((article.source, index), number)
                if mention.form == "role":
                    gathering.found[number].take(article.source, index, mention)
    return _without_empty(gathering)


def _without_empty(gathering: Gathering) -> tuple[list[Linked], dict[tuple[str, int], int]]:
    kept = [number for number, linked in enumerate(gathering.found) if linked.mentions]
    new = {number: position for position, number in enumerate(kept)}
    return [gathering.found[number] for number in kept], {key: new[n] for key, n in gathering.where.items() if n in new}


def _kinds(articles: Sequence[Article]) -> dict[str, str]:
    """For each name that is read as several kinds, the kind that most of its mentions are.

    What a longer name is counts for its parts: a surname is a person's, the first word of a firm's name the firm's.
    """
    votes: dict[str, Counter[str]] = {}
    surnames: set[str] = set()
    bodies: set[str] = set()
    for article in articles:
        for mention in article.mentions.actors:
            if mention.form != "name" or mention.kind == "state":
                continue
            name = folded(mention.name or mention.text)
            kind = mention.kind
            if kind == "place" and mention.acts and mention.country is None:
                kind = "organization"
            votes.setdefault(name, Counter())[kind] += 0 if kind == "unknown" else 2
            if kind == "place" and mention.country is not None:
                votes[name]["place"] += 3
            if kind == "person" and mention.office is not None:
                votes[name]["person"] += 2
            parts = name.split()
            if kind == "person" and len(parts) > 1:
                surnames.add(parts[-1])
                votes.setdefault(parts[-1], Counter())["person"] += 2
            if kind == "organization" and len(parts) > 1:
                bodies |= {parts[0], parts[-1]}
    for name in (surnames - bodies) & votes.keys():
        votes[name]["person"] += votes[name]["organization"]
    for name in bodies - surnames:
        votes.setdefault(name, Counter())["organization"] += 1 + votes[name]["person"] if name in votes else 0
    return {name: max(sorted(count), key=lambda k: count[k]) for name, count in votes.items() if any(count.values())}


def _bodies(gathering: Gathering) -> None:
    """States and organizations: a country's name, capital, seat and "the Fictian government" are one."""
    keys: dict[tuple[str, str], int] = {}
    apart = _governing_at_home(gathering)
    for source, index, mention in gathering.open():
        kind = gathering.kind(mention)
        governs = mention.country is not None and bool(GOVERNMENT.search(mention.text))
        if mention.office == SEAT and mention.country in apart:
            key = ("organization", f"{SEAT} {mention.country}")
        elif kind == "state" or (kind == "organization" and governs):
            key = ("state", mention.country or folded(mention.text))
        elif kind == "organization" and mention.form == "name":
            key = ("organization", folded_body(mention.name or "") or mention.text)
        else:
            continue
        keys[key] = gathering.put(keys.get(key), source, index, mention, key[0])
    for source, _, mention in gathering.open():
        number = keys.get(("state", mention.country or "")) if mention.kind == "place" else None
        if number is not None:
            gathering.found[number].sources.add(source)
            gathering.found[number].located += 1


def _governing_at_home(gathering: Gathering) -> set[str]:
    """The countries whose articles are told from inside: their seat of government acts more often than the country, so
    that "the White House" is who governs and no other name for the country."""
    counts: Counter[str] = Counter()
    for _, _, mention in gathering.open():
        if mention.country is not None and mention.acts and gathering.kind(mention) == "state":
            counts[mention.country] += 1 if mention.office == SEAT else -1
    return {country for country, count in counts.items() if count > 0}


def _short_bodies(gathering: Gathering) -> None:
    """ "Altavista" is "Minera Altavista", "CPS" is "Civil Protection Service": the only body a name fits, or the one it
    is short for in most articles."""
    names = {
        n: linked.name
        for n, linked in enumerate(gathering.found)
        if linked.kind == "organization" and SEAT not in linked.offices
    }
    for number in sorted(names, key=lambda n: len(names[n])):
        longer = [
            n
            for n in names
            if len(names[n]) > len(names[number]) and gathering.found[n].mentions and one_body(names[number], names[n])
        ]
        chosen = longer[0] if len(longer) == 1 else _usual(gathering, number, longer)
        if chosen is not None:
            gathering.merge(chosen, number)


def _usual(gathering: Gathering, number: int, longer: Sequence[int]) -> int | None:
    """Of several bodies with longer names the one that the short name stands for in most articles; None where two
    come near each other."""
    short = gathering.found[number]
    weights = {n: (len(short.sources & gathering.found[n].sources), len(gathering.found[n].mentions)) for n in longer}
    ranked = sorted(weights, key=lambda n: weights[n], reverse=True)
    if not ranked or not weights[ranked[0]][0]:
        return None
    if len(ranked) > 1 and weights[ranked[0]][0] < 2 * weights[ranked[1]][0]:
        return None
    return ranked[0]


def _introduced(gathering: Gathering) -> None:
    """Names that an article says are one: "Civil Protection Service (CPS)", "Ruiz, known as Manolo"."""
    for article in gathering.articles:
        for name, other in introduced(article.document.text):
            one, two = _called(gathering, name), _called(gathering, other)
            if one is not None and two is not None and one != two and _alike(gathering, one, two):
                gathering.merge(one, two)


def _called(gathering: Gathering, name: str) -> int | None:
    """The actor that has a name, or whose name the given words end with; None where there is none."""
    key = folded_body(name).split()
    fitting = [
        (len(words), n)
        for n, linked in enumerate(gathering.found)
        for words in {tuple(folded_body(known).split()) for known in linked.names}
        if words and words == tuple(key[-len(words) :])
    ]
    return max(fitting)[1] if fitting else None


def _alike(gathering: Gathering, one: int, other: int) -> bool:
    return gathering.found[one].kind == gathering.found[other].kind


def _full_names(gathering: Gathering) -> None:
    """People by first and last name; two spellings of one name meet in their folded form."""
    keys: dict[str, int] = {}
    for source, index, mention in gathering.open():
        if (
            gathering.kind(mention) == "person"
            and mention.form == "name"
            and len(folded(mention.name or "").split()) > 1
        ):
            parts = folded(mention.name or "").split()
            key = f"{parts[0][:4]} {parts[-1]}"
            keys[key] = gathering.put(keys.get(key), source, index, mention, "person")
    lasts: dict[str, list[int]] = {}
    for key, number in keys.items():
        lasts.setdefault(key.split()[-1], []).append(number)
    for numbers in lasts.values():
        for other in numbers[1:]:
            # "Phil" and "P." are "Philip" where no article has both; another given name is another person.
            apart = gathering.found[numbers[0]].sources & gathering.found[other].sources
            one, two = gathering.found[numbers[0]].name, gathering.found[other].name
            given = one_given_name(one, two) or one_nickname(one, two)
            if (not apart and given) or two_surnames(one, two):
                gathering.merge(numbers[0], other)


def _short_names(gathering: Gathering) -> None:
    """People by one name: the surname of somebody already known, else the given name of one person only."""
    lasts: dict[str, list[int]] = {}
    firsts: dict[str, list[int]] = {}
    for position, linked in enumerate(gathering.found):
        if linked.kind == "person" and linked.mentions:
            for name in linked.names:
                parts = folded(name).split()
                lasts.setdefault(parts[-1], []).append(position)
                firsts.setdefault(parts[0], []).append(position)
    alone: dict[str, int] = {}
    for source, index, mention in gathering.open():
        kind = gathering.kind(mention)
        if mention.form != "name" or kind not in ("person", "unknown"):
            continue
        key = folded(mention.name or mention.text)
        known = lasts.get(key) or firsts.get(key) or ()
        number: int | None = max(known, key=lambda n: len(gathering.found[n].mentions), default=None)
        if number is None and kind == "unknown":
            continue
        alone[key] = gathering.put(number if number is not None else alone.get(key), source, index, mention, "person")


def _described(gathering: Gathering) -> None:
    """Descriptions: of a known actor where the text shows which, else an actor of their own by the words used."""
    keys: dict[str, int] = {}
    for article in gathering.articles:
        for mention in article.mentions.actors:
            meant = gathering.where.get((article.source, mention.refers_to)) if mention.refers_to is not None else None
            if mention.form == "role" and meant is not None:
                gathering.found[meant].meant[mention.text.lower()] += 1
    for source, index, mention in gathering.open():
        if mention.form != "role":
            continue
        number = described(gathering.found, gathering.where, source, index, mention)
        key = f"{mention.kind} {DETERMINERS.sub('', mention.text).lower()}"
        kind = mention.kind if mention.kind != "unknown" else "group"
        if number is not None:
            gathering.put(number, source, index, mention, kind)
        else:
            keys[key] = gathering.put(keys.get(key), source, index, mention, kind)


RULES = (_bodies, _short_bodies, _full_names, _short_names, _introduced, _described)
