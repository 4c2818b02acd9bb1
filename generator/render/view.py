"""Brief and documents to a view: everything the page, the PDF and the JSON show, derived here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.evidence.resting import all_evidence
from generator.evidence.standing import Status
from generator.render.citing import Citer, PublishedBrief
from generator.render.heading import head
from generator.render.items import correction_view, disagreement_view, question_view, statement_view, timeline_view
from generator.render.mending import places
from generator.render.people import actor_views, issue_views, matrix, position_view, quote_view
from generator.render.renamed import old_anchors, old_pages
from generator.render.shown import BriefView, Citation, Jump, StatementView
from generator.render.sourcing import coverage, source_views

__all__ = ["BriefView", "Citation", "PublishedBrief", "ShownBrief", "brief_view", "shown_brief"]

GROUPS: Final[dict[Status, str]] = {
    "agreed": "agreed",
    "several articles": "agreed",
    "one source": "alone",
    "by a party itself": "alone",
    "unsupported": "alone",
    "disputed": "disputed",
    "withdrawn": "withdrawn",
}
"""A point's standing to the group it is shown in."""


def pdf_of(event: str) -> str:
    """The path of a brief's PDF on the site."""
    return f"briefs/{event}.pdf"


@dataclass(frozen=True, slots=True)
class ShownBrief:
    """A brief that is published with its view: worked out once for all its pages, its PDF and every other copy.

    `citer` knows where its passages stand.
    """

    published: PublishedBrief
    citer: Citer
    view: BriefView


def shown_brief(published: PublishedBrief) -> ShownBrief:
    """A brief with its view."""
    citer = Citer(published)
    return ShownBrief(published, citer, brief_view(published, citer))


def brief_view(published: PublishedBrief, citer: Citer | None = None) -> BriefView:
    """Everything that is shown of one event. Trouble in the brief never stops it: what isn't found is shown as such.

    `citer` is the brief's, where there is one already that knows its passages.
    """
    brief, event, citer = published.brief, published.event, citer or Citer(published)
    quotes = {name: quote_view(citer, name, quote) for name, quote in brief.quotes.items()}
    positions = {name: position_view(citer, name, item, quotes) for name, item in brief.positions.items()}
    points = tuple(statement_view(citer, "points", name, item) for name, item in brief.points.items())
    questions = tuple(question_view(citer, name, item) for name, item in brief.open_questions.items())
    actors, issues = actor_views(citer, positions, quotes), issue_views(citer, positions)
    citations = citer.cite(all_evidence(brief))
    corrections = sorted(brief.corrections.items(), key=lambda pair: pair[1].on, reverse=True)
    view = BriefView(
        event=event,
        title=brief.title,
        page=f"briefs/{event}.md",
        pdf=pdf_of(event),
        json=f"briefs/{event}.json",
        head=head(brief, published.attention),
        jumps=(),
        summary=tuple(statement_view(citer, "summary", name, item) for name, item in brief.summary.items()),
        agreed=_group(points, "agreed"),
        alone=_group(points, "alone"),
        disputed=_group(points, "disputed"),
        withdrawn=_group(points, "withdrawn"),
        disagreements=tuple(disagreement_view(citer, name, item) for name, item in brief.disagreements.items()),
        open_questions=tuple(question for question in questions if not question.answered),
        answered_questions=tuple(question for question in questions if question.answered),
        issues=issues,
        matrix=matrix(actors, issues),
        actors=actors,
        quotes=tuple(quotes.values()),
        timeline=tuple(timeline_view(citer, name, item) for name, item in brief.timeline.items()),
        sources=source_views(citer, citations),
        coverage=coverage(citer, points),
        corrections=tuple(correction_view(citer, name, item) for name, item in corrections),
        citations=citations,
        version=published.version,
        places=places(brief, published.lines),
        formerly=old_anchors(brief),
        old_pages=old_pages(brief),
    )
    return replace(view, jumps=jumps(view))


def jumps(view: BriefView) -> tuple[Jump, ...]:
    """The sections of the page in order, each with the number of items in it."""
    changed = (Jump("Changed", "corrections", len(view.corrections)),) if view.corrections else ()
    return (
        *changed,
        Jump("Agreed", "agreed", len(view.agreed)),
        Jump("One source", "alone", len(view.alone)),
        Jump("Disagreements", "disagreements", len(view.disagreements)),
        Jump("Not known", "not-known", len(view.open_questions)),
        Jump("Who stands where", "positions", len(view.matrix)),
        Jump("Quotes", "quotes", len(view.quotes)),
        Jump("Timeline", "timeline", len(view.timeline)),
        Jump("Sources", "sources", len(view.sources)),
    )


def _group(points: tuple[StatementView, ...], wanted: str) -> tuple[StatementView, ...]:
    return tuple(point for point in points if GROUPS[point.standing.status] == wanted)
