"""Our groups of mentions beside the chains of gold, topic by topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.commands.reading_gold import ReadRow
from generator.evaluate.aligned import gold_as_ours, matched
from generator.evaluate.grouping import GroupingScore, groups_of, score_groups
from generator.evaluate.names import KINDS
from generator.model.document import Span

if TYPE_CHECKING:
    from generator.compose.shared.article import Article

Labels = dict[Hashable, Hashable]
Grouped = Callable[[Sequence[ReadRow]], tuple[Labels, Labels]]


def grouped(read: Sequence[ReadRow], labelled: Grouped) -> GroupingScore:
    """The score over all topics; mentions of two topics are never one group."""
    topics: defaultdict[str, list[ReadRow]] = defaultdict(list)
    for one in read:
        topics[one.row.get("topic") or one.row["id"]].append(one)
    gold: Labels = {}
    found: Labels = {}
    for topic, members in topics.items():
        chains, groups = labelled(members)
        gold |= {(topic, mention): (topic, label) for mention, label in chains.items()}
        found |= {(topic, mention): (topic, label) for mention, label in groups.items()}
    return score_groups(groups_of(gold), groups_of(found))


def _on_gold_mentions(read: Sequence[ReadRow]) -> tuple[Labels, Labels]:
    """The gold mentions of one topic by chain, and by the group that linking puts them in."""
    from generator.compose.shared.article import Article
    from generator.extract.names.titles import office_and_country

    gold: Labels = {}
    articles = []
    for one in read:
        entities = _entities(one)
        actors = [one.span(Span(actor.start, actor.end)) for actor in one.mentions.actors]
        spans = [(span, label) for span, label, _ in entities]
        ours = gold_as_ours(one.row["text"], spans, one.mentions.actors, actors, office_and_country)
        articles.append(Article(one.row["id"], one.document, replace(one.mentions, actors=ours)))
        gold |= {(one.row["id"], number): chain for number, (_, _, chain) in enumerate(entities)}
    return gold, dict(_labels(articles, alone=True))


def _end_to_end(read: Sequence[ReadRow]) -> tuple[Labels, Labels]:
    """The gold mentions of one topic by chain, and our own mentions by group; one of both is the same mention."""
    from generator.compose.shared.article import Article

    gold: Labels = {}
    same: dict[Hashable, Hashable] = {}
    for one in read:
        entities = _entities(one)
        gold |= {(one.row["id"], number): chain for number, (_, _, chain) in enumerate(entities)}
        spans = [one.span(Span(actor.start, actor.end)) for actor in one.mentions.actors]
        pairs = matched(spans, [span for span, _, _ in entities])
        same |= {(one.row["id"], ours): (one.row["id"], number) for ours, number in pairs.items()}
    articles = [Article(one.row["id"], one.document, one.mentions) for one in read]
    found = {same.get(mention, ("ours", mention)): label for mention, label in _labels(articles, alone=False)}
    return gold, found


def _without_unmarked(read: Sequence[ReadRow]) -> tuple[Labels, Labels]:
    """As end to end, but mentions of ours that gold has not are left out: gold often marks some things only."""
    gold, found = _end_to_end(read)
    return gold, {mention: label for mention, label in found.items() if mention in gold}


GROUPINGS: dict[str, Grouped] = {
    "on gold mentions": _on_gold_mentions,
    "end to end, marked ones": _without_unmarked,
    "end to end": _end_to_end,
}


def _entities(one: ReadRow) -> list[tuple[Span, str, Hashable]]:
    """The gold mentions of people, organizations and places: span, label, chain; each span once."""
    found = {
        Span(entity["start"], entity["end"]): (str(entity["label"]), entity["chain"])
        for entity in one.row["entities"]
        if str(entity["label"]).lower() in KINDS and entity.get("chain") is not None
    }
    return [(span, label, chain) for span, (label, chain) in found.items()]


def _labels(articles: Sequence[Article], *, alone: bool) -> Iterator[tuple[Hashable, Hashable]]:
    """Each mention (source, index) with its group.

    Places that only locate are no actors and are not linked: they are grouped by their words. What belongs to nothing
    stands alone, or is left out.
    """
    from generator.compose.actors.link import link
    from generator.extract.grammar.geography import country_words

    _, where = link(articles)
    for article in articles:
        actors = article.mentions.actors
        for index, mention in enumerate(actors):
            number = where.get((article.source, index))
            meant = actors[mention.refers_to] if mention.refers_to is not None else mention
            if number is not None:
                yield (article.source, index), number
            elif meant.form == "name":
                part, code = country_words().get(meant.name or meant.text, ("", ""))
                yield (
                    (article.source, index),
                    ("country", code) if part == "name" else ("name", (meant.name or meant.text).casefold()),
                )
            elif alone:
                yield (article.source, index), (article.source, index)
