"""Who speaks for a state: its ministers and other officials, not its head, who is an actor in their own right."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.actors.linked import Linked
from generator.compose.shared.article import Article

SPEAKING = frozenset({"minister", "official", "spokesperson"})


def camps(articles: Sequence[Article], linked: Sequence[Linked], ids: Sequence[str]) -> dict[str, str]:
    """The id of the state that an actor speaks for, by the id of the actor."""
    states = {one.country: ids[n] for n, one in enumerate(linked) if one.kind == "state" and one.country}
    by_source = {article.source: article for article in articles}
    found = {}
    for n, one in enumerate(linked):
        if one.kind != "person" or not set(one.offices) & SPEAKING:
            continue
        country = one.country or _country_around(one, by_source)
        if country in states:
            found[ids[n]] = states[country]
    return found


def _country_around(one: Linked, articles: dict[str, Article]) -> str | None:
    """The one country whose places the sentences name that have an official's office: "told reporters in Paris"."""
    countries = set()
    for source, number in one.mentions:
        mentions = articles[source].mentions.actors
        if mentions[number].office in SPEAKING:
            sentence = mentions[number].sentence
            countries |= {m.country for m in mentions if m.sentence == sentence and m.country and m.kind == "place"}
    return countries.pop() if len(countries) == 1 else None
