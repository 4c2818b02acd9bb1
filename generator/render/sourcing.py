"""The sources as a reader sees them: what is known of each, and which source carries which point."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from generator.evidence.locate import Place
from generator.evidence.wording import source_code
from generator.model.brief import Brief, Evidence, Source
from generator.render.articles import credit, shown_text, source_page, spoken_code
from generator.render.citing import Citer
from generator.render.shown import Citation, CoverageCell, CoverageRow, SourceView, StatementView
from generator.render.wording import date_in_words

ORIGIN_UNKNOWN = "origin not known"


def origin_in_words(brief: Brief, source: Source) -> tuple[str, bool]:
    """Where a source's reporting came from, in words, and whether that is known."""
    origin = brief.origins.get(source.origin) if source.origin else None
    if origin is None:
        return ORIGIN_UNKNOWN, False
    words = f"{origin.name} ({origin.kind})" if origin.name else origin.kind
    if origin.kind == "unknown":
        words = f"{origin.name}, kind not known" if origin.name else ORIGIN_UNKNOWN
    return f"{words}, proposed, not confirmed" if origin.proposed else words, origin.kind != "unknown"


def source_views(citer: Citer, citations: Sequence[Citation]) -> tuple[SourceView, ...]:
    """All sources of a brief, in page order; `citations` are all of the brief's."""
    cited = Counter(citation.source for citation in citations)
    return tuple(_source_view(citer, name, source, cited[name]) for name, source in citer.brief.sources.items())


def _source_view(citer: Citer, name: str, source: Source, cited: int) -> SourceView:
    origin, origin_known = origin_in_words(citer.brief, source)
    document = citer.published.documents.get(name)
    newer = [other for other, later in citer.brief.sources.items() if later.replaces == name]
    return SourceView(
        id=name,
        code=source_code(name),
        spoken=spoken_code(name),
        name=source.title or _nameless(name, source),
        credit=credit(source),
        title=source.title,
        outlet=source.outlet,
        author=source.author,
        published=date_in_words(source.published) if source.published else None,
        published_iso=source.published,
        url=source.url,
        language=source.language,
        licence=source.licence,
        free_to_publish=source.free_to_publish,
        origin=origin,
        origin_known=origin_known,
        unknown=_unknown(source),
        replaces=source_code(source.replaces) if source.replaces else None,
        replaced_by=source_code(newer[0]) if newer else None,
        page=source_page(citer.event, name),
        words=len(shown_text(document, 0, len(document.text)).split()) if document else 0,
        cited=cited,
    )


def _nameless(name: str, source: Source) -> str:
    outlet = f" of {source.outlet}" if source.outlet else ""
    return f"Article {source_code(name)}{outlet}, title not known"


def _unknown(source: Source) -> tuple[str, ...]:
    fields = (
        ("title", source.title),
        ("outlet", source.outlet),
        ("author", source.author),
        ("date", source.published),
        ("address", source.url),
    )
    return tuple(field for field, value in fields if not value)


def coverage(citer: Citer, points: Sequence[StatementView]) -> tuple[CoverageRow, ...]:
    """Which source says, contradicts or passes over each point."""
    return tuple(_coverage_row(citer, point) for point in points)


def _coverage_row(citer: Citer, point: StatementView) -> CoverageRow:
    own, other = _by_source(point.citations), _by_source(citer.cite(_other_sides(citer, point.id)))
    withdrawal = citer.brief.points[point.id].withdrawn
    gone = {item.source for item in withdrawal.evidence} if withdrawal else set()
    cells = []
    for name in citer.brief.sources:
        says = "took it back" if name in gone else "says it" if name in own else "silent"
        says = "says otherwise" if says == "silent" and name in other else says
        cells.append(CoverageCell(source_code(name), says, own.get(name) or other.get(name, ())))
    return CoverageRow(point.text, point.anchor, tuple(cells))


def _by_source(citations: Sequence[Citation]) -> dict[str, tuple[Citation, ...]]:
    """Citations, which stand in the order of their sources, by source."""
    return {source: tuple(group) for source, group in groupby(citations, key=attrgetter("source"))}


def _other_sides(citer: Citer, point: str) -> list[Evidence]:
    """What stands against a point: the evidence of the sides it does not share a passage with, where it is disputed."""
    evidence = citer.brief.points[point].evidence
    return [
        item
        for disagreement in citer.standing("points", point).disagreements
        for side in citer.brief.disagreements[disagreement].sides.values()
        if not _share_a_passage(citer, evidence, side.evidence)
        for item in side.evidence
    ]


def _share_a_passage(citer: Citer, some: Sequence[Evidence], others: Sequence[Evidence]) -> bool:
    return any(
        mine.source == theirs.source and _overlap(citer.place(mine), citer.place(theirs))
        for mine in some
        for theirs in others
    )


def _overlap(one: Place | None, other: Place | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end
