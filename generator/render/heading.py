"""The head strip: how recent, how many articles and origins, how far reviewed. All counted, nothing typed."""

from __future__ import annotations

from generator.evidence.standing import newest_versions
from generator.model.brief import Brief
from generator.model.change import Attention
from generator.render.shown import Head
from generator.render.wording import counted, date_in_words

REVIEWED_SECTIONS = ("summary", "points", "positions", "quotes", "disagreements", "open_questions", "timeline")
"""The sections whose entries count as items a person reviews."""


def latest_date(brief: Brief) -> str | None:
    """The latest day the sources speak of: published, happened or said. Planned days don't count, nor do days behind
    the latest article where each says its day: no article knows what came after it.

    A day whose year no source says counts only where no full date is known.
    """
    published = [source.published[:10] for source in brief.sources.values() if source.published]
    if published and len(published) == len(brief.sources):
        return max(published)
    dated = [event.when for event in brief.timeline.values() if event.kind != "planned"]
    complete = [*published, *(when for when in dated if not when.startswith("--"))]
    return max(complete or dated, default=None)


def articles_in_numbers(brief: Brief) -> str:
    """ "5 articles"; one that a newer version replaces is no article of its own: "5 articles, 1 earlier version"."""
    newest = set(newest_versions(brief.sources).values())
    earlier = len(brief.sources) - len(newest)
    words = counted(len(newest), "article")
    return f"{words}, {counted(earlier, 'earlier version')}" if earlier else words


def outlets_in_numbers(brief: Brief) -> str:
    """ "outlets not known", "3 outlets" or "2 outlets, 1 article of an unknown outlet"."""
    named = {source.outlet for source in brief.sources.values() if source.outlet}
    nameless = sum(source.outlet is None for source in brief.sources.values())
    if not named:
        return "outlets not known"
    words = counted(len(named), "outlet")
    return f"{words}, outlet of {counted(nameless, 'article')} not known" if nameless else words


def origins_in_numbers(brief: Brief) -> str:
    """ "origins not known", "3 known origins" or "2 known origins, origin of 1 article not known"."""
    known = {name for name, origin in brief.origins.items() if origin.kind != "unknown"}
    used = {source.origin for source in brief.sources.values() if source.origin in known}
    without = sum(source.origin not in known for source in brief.sources.values())
    if not used:
        return "origins not known"
    words = counted(len(used), "known origin")
    return f"{words}, origin of {counted(without, 'article')} not known" if without else words


def head(brief: Brief, attention: Attention | None = None) -> Head:
    """The head strip of a brief. Where nothing is known of single items, all are as far as the brief is."""
    latest = latest_date(brief)
    items = sum(len(getattr(brief, section)) for section in REVIEWED_SECTIONS)
    reviewer = brief.review.by
    if brief.review.on:
        reviewer = f"{reviewer + ', ' if reviewer else ''}{date_in_words(brief.review.on)}"
    return Head(
        information_until=date_in_words(latest) + (", year not said" if latest.startswith("--") else "")
        if latest
        else None,
        information_until_iso=latest,
        state=brief.state,
        articles=articles_in_numbers(brief),
        outlets=outlets_in_numbers(brief),
        origins=origins_in_numbers(brief),
        review=brief.review.state,
        reviewed_by=reviewer,
        items=items,
        unreviewed=len(attention.unseen) if attention else 0 if brief.review.state == "reviewed" else items,
        edited=len(attention.edited) if attention else 0,
        added=len(attention.added) if attention else 0,
    )
