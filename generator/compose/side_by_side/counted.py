"""What articles count: each amount with what is said of it, who is near it, and its day."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.shared.article import Article
from generator.compose.shared.likeness import telling
from generator.compose.shared.synonyms import canonical
from generator.compose.side_by_side.found import Found
from generator.compose.side_by_side.told import Told
from generator.model.clause import Amount

# Who two clauses are known by.
NAMED = frozenset({"person", "organization", "state"})


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount with what is said of it, where the article says something, the actors near it, and its day."""

    article: Article
    amount: Amount
    told: Told | None
    actors: frozenset[str]
    words: frozenset[str]
    days: frozenset[str]


def counted_things(found: Found) -> list[Counted]:
    """All amounts of the articles with what is said of them, in order."""
    told: dict[tuple[str, int], Told] = {}
    for one in found.told:
        told.setdefault((one.article.source, one.proposition.head), one)
    days: dict[tuple[str, int], set[str]] = {}
    for dated in found.dated:
        if len(dated.when) == 10:
            days.setdefault((dated.article.source, dated.mention.head), set()).add(dated.when)
    result = []
    for article in found.articles:
        for amount in article.mentions.amounts:
            mentions = article.mentions.actors
            named = [number for number in article.actors_in(amount.clause) if mentions[number].form == "name"]
            inside = (found.actor_of(article.source, number) for number in named if mentions[number].kind in NAMED)
            names = telling(" ".join(mentions[number].text for number in named))
            key = (article.source, amount.head)
            result.append(
                Counted(
                    article, amount, told.get(key), frozenset(name for name in inside if name is not None),
                    telling(" ".join(amount.terms)) - {canonical(amount.counted), amount.counted} - names,
                    frozenset(days.get(key, ())),
                )
            )  # fmt: skip
    return result
