"""The actors while they are gathered: which mention belongs to which, and what kind of thing a name is of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.compose.actors.linked import Linked
from generator.compose.actors.naming import folded, is_acronym
from generator.compose.shared.article import Article
from generator.model.mention import ActorMention


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
                known = (article.source, index) in self.where or mention.refers_to is not None
                if not known and mention.form != "pronoun":
                    yield article.source, index, mention

    def meant(self, source: str, mention: ActorMention) -> int | None:
        """The actor that a pronoun or description of an article stands for, where that is known."""
        return self.where.get((source, mention.refers_to)) if mention.refers_to is not None else None

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

    def actors(self) -> tuple[list[Linked], dict[tuple[str, int], int]]:
        """All actors, those left out that a merge left empty, and for each mention the position of its actor."""
        kept = [number for number, linked in enumerate(self.found) if linked.mentions]
        new = {number: position for position, number in enumerate(kept)}
        return [self.found[number] for number in kept], {key: new[n] for key, n in self.where.items() if n in new}

    def kind(self, mention: ActorMention) -> str:
        """What a name is, by what most of the articles take it for."""
        if mention.form != "name" or mention.kind == "state":
            return mention.kind
        if is_acronym(mention.name or "") and mention.country is None and mention.kind != "place":
            return "organization"
        return self.kinds.get(folded(mention.name or mention.text), mention.kind)


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
