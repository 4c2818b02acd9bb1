"""Actors, what they say and where they stand: quotes, positions, and the table of actors and issues."""

from __future__ import annotations

from collections.abc import Mapping

from generator.evidence.standing import newest_versions
from generator.model.brief import Position, Quote
from generator.render.citing import Citer
from generator.render.items import anchor, resting_on, standing_view, taken_back
from generator.render.shown import ActorView, IssueView, MatrixCell, MatrixRow, PositionView, QuoteView
from generator.render.wording import BASIS_WORDS, STANCE_SHAPES, STANCE_WORDS, VOICE_WORDS, counted


def actor_page(event: str, actor: str) -> str:
    """The page of one actor, relative to the pages folder."""
    return f"actors/{event}/{actor}.md"


def quote_view(citer: Citer, name: str, item: Quote) -> QuoteView:
    """A quotation with its speaker, occasion and every place it stands in."""
    brief, newest = citer.brief, newest_versions(citer.brief.sources)
    speaker = brief.actors.get(item.speaker) if item.speaker else None
    carrying = {newest[evidence.source] for evidence in item.evidence if evidence.source in newest}
    return QuoteView(
        id=name,
        anchor=anchor("quotes", name),
        text=item.text,
        speaker=speaker.name if speaker else None,
        speaker_page=actor_page(citer.event, item.speaker) if speaker and item.speaker else None,
        voice=VOICE_WORDS[item.voice],
        occasion=item.occasion,
        citations=citer.cite(resting_on(item)),
        carried_by=f"in {len(carrying)} of {counted(len(set(newest.values())), 'article')}",
        withdrawn=taken_back(item.withdrawn),
    )


def position_view(citer: Citer, name: str, item: Position, quotes: Mapping[str, QuoteView]) -> PositionView:
    """Where an actor stands on an issue; `quotes` are all quotations of the brief by id."""
    actor, issue = citer.brief.actors.get(item.actor), citer.brief.issues.get(item.issue)
    return PositionView(
        id=name,
        anchor=anchor("positions", name),
        actor=item.actor,
        actor_name=actor.name if actor else item.actor,
        issue=item.issue,
        issue_title=issue.title if issue else item.issue,
        stance=STANCE_WORDS.get(item.stance, item.stance),
        shape=STANCE_SHAPES[item.stance],
        basis=item.basis,
        basis_words=BASIS_WORDS[item.basis],
        text=item.text,
        citations=citer.cite(resting_on(item)),
        quotes=tuple(quotes[quote] for quote in item.quotes if quote in quotes),
        standing=standing_view(citer, "positions", name),
        withdrawn=taken_back(item.withdrawn),
    )


def actor_views(
    citer: Citer, positions: Mapping[str, PositionView], quotes: Mapping[str, QuoteView]
) -> tuple[ActorView, ...]:
    """All actors in page order, each with its positions by issue and its quotes."""
    issues = {issue: number for number, issue in enumerate(citer.brief.issues)}
    return tuple(
        ActorView(
            id=name,
            anchor=anchor("actors", name),
            name=actor.name,
            kind=actor.kind,
            role=actor.role,
            aliases=actor.aliases,
            page=actor_page(citer.event, name),
            citations=citer.cite(actor.evidence),
            positions=tuple(sorted(_of_actor(positions, name), key=lambda held: issues.get(held.issue, len(issues)))),
            quotes=tuple(quotes[key] for key, quote in citer.brief.quotes.items() if quote.speaker == name),
        )
        for name, actor in citer.brief.actors.items()
    )


def _of_actor(positions: Mapping[str, PositionView], actor: str) -> list[PositionView]:
    return [position for position in positions.values() if position.actor == actor]


def issue_views(citer: Citer, positions: Mapping[str, PositionView]) -> tuple[IssueView, ...]:
    """The issues somebody takes a position on, in page order."""
    views = (
        IssueView(
            id=name,
            anchor=anchor("issues", name),
            title=issue.title,
            positions=tuple(position for position in positions.values() if position.issue == name),
        )
        for name, issue in citer.brief.issues.items()
    )
    return tuple(issue for issue in views if issue.positions)


def matrix(actors: tuple[ActorView, ...], issues: tuple[IssueView, ...]) -> tuple[MatrixRow, ...]:
    """Actors by issues: a row for each actor that takes a position."""
    return tuple(
        MatrixRow(
            actor=actor.id,
            actor_name=actor.name,
            page=actor.page,
            cells=tuple(
                MatrixCell(issue.id, issue.title, tuple(held for held in actor.positions if held.issue == issue.id))
                for issue in issues
            ),
        )
        for actor in actors
        if actor.positions
    )
