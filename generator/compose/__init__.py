"""Mentions of many documents in, a brief out. The machine selects and arranges; it does not write.

articles ─► actors linked ─► quotes ─► stands ─► issues, positions ─► dates ─► disagreements ─► questions, timeline
         ─► points ─► summary ─► origins ─► Brief
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.compose.actors.camps import camps
from generator.compose.actors.link import link
from generator.compose.actors.linked import Linked
from generator.compose.actors.people import actor, identifiers
from generator.compose.disagreements.disagreements import disagreements
from generator.compose.sections.gathered_stands import gather
from generator.compose.sections.happenings import gather as gather_points
from generator.compose.sections.loose_marks import marked_alone
from generator.compose.sections.origins import origins as proposed_origins
from generator.compose.sections.points import points, told_alike
from generator.compose.sections.positions import positions
from generator.compose.sections.questions import questions
from generator.compose.sections.quotes import quotes
from generator.compose.sections.summary import summary
from generator.compose.sections.timeline import timeline
from generator.compose.sections.title import title as composed_title
from generator.compose.shared.article import Article
from generator.compose.shared.stand import Taken
from generator.compose.side_by_side.dates import dated
from generator.compose.side_by_side.found import Found
from generator.compose.side_by_side.told import told
from generator.evidence.standing import newest_versions
from generator.model.brief import Actor, Brief, Source
from generator.model.document import Document
from generator.model.mention import Mentions

__all__ = ["compose"]


def compose(
    event: str,
    title: str | None,
    sources: Mapping[str, Source],
    documents: Mapping[str, Document],
    mentions: Mapping[str, Mentions],
) -> Brief:
    """A draft of the brief of `event`: `sources`, `documents` and `mentions` by source id; a person's `title` if
    there is one.
    """
    articles = [Article(source, documents[source], mentions[source]) for source in sources if source in documents]
    linked, where = link(articles)
    ids = identifiers(linked)

    def actor_of(source: str, mention: int | None) -> str | None:
        number = where.get((source, mention)) if mention is not None else None
        return ids[number] if number is not None and linked[number].telling else None

    def speaker_of(source: str, mention: int | None) -> str | None:
        """Who speaks, also somebody without a name whom the words only describe: "a senior official"."""
        number = where.get((source, mention)) if mention is not None else None
        return ids[number] if number is not None and (linked[number].telling or linked[number].described) else None

    said = quotes(articles, speaker_of)
    stands = [
        Taken(article, stand, name)
        for article in articles
        for stand in article.mentions.stands
        if (name := actor_of(article.source, stand.actor)) is not None
    ]
    groups = gather(stands)
    issues, stood = positions(groups, said)
    people = {ids[n]: actor(one, articles) for n, one in enumerate(linked)}
    found_dates = dated(articles)
    speaking_for = camps(articles, linked, ids)
    propositions = told(articles, actor_of, people)
    disputed = disagreements(
        Found(
            articles,
            stands,
            found_dates,
            people,
            [g.issue for g in groups],
            speaking_for,
            propositions,
            actor_of,
            newest_versions(sources),
        )
    )
    happened = gather_points(articles, propositions, found_dates, linked)
    origin_entries, settled = proposed_origins(articles, sources)
    named = {position.actor for position in stood.values()} | {
        quote.speaker for quote in said.values() if quote.speaker
    }
    return Brief(
        title=composed_title(event, title, articles), sources=settled, origins=origin_entries,
        summary=marked_alone(summary(happened, disputed), said), points=marked_alone(points(happened), said),
        actors=_chosen(people, linked, ids, named),
        issues=issues, positions=marked_alone(stood, said), quotes=said, disagreements=disputed,
        open_questions=questions(articles, disputed),
        timeline=marked_alone(timeline(found_dates, told_alike(happened)), said),
    )  # fmt: skip


def _chosen(people: Mapping[str, Actor], linked: list[Linked], ids: list[str], named: set[str]) -> dict[str, Actor]:
    """The actors that hold a position or are quoted, and named people that several sources name; the most mentioned
    first.
    """
    order = sorted(range(len(linked)), key=lambda n: (-len(linked[n].sources), -len(linked[n].mentions), ids[n]))
    return {
        ids[n]: people[ids[n]]
        for n in order
        if ids[n] in named or (linked[n].names and len(linked[n].sources) > 1 and _counts(linked[n]))
    }


def _counts(one: Linked) -> bool:
    """Whether somebody whom several sources name is more than mentioned: named more than twice, or by the full name of
    a person or a body."""
    if one.kind == "organization" and not one.acting:
        return False  # "a Marine general" is not the Marines
    full = max(len(name.split()) for name in one.names) > 1 and one.kind in ("person", "organization")
    return len(one.mentions) + one.located > 2 or full
