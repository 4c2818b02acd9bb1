"""The sources as a reader sees them: what is known of each, and which source carries which point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.evidence.locate import Place
from generator.model.brief import Brief, Evidence, Source
from generator.render.citing import Citer, PublishedBrief, credit, shown_text, source_page
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


def source_views(published: PublishedBrief, citer: Citer, citations: Sequence[Citation]) -> tuple[SourceView, ...]:
    """All sources of a brief, in page order."""
    brief = published.brief
    replaced = {source.replaces: name for name, source in brief.sources.items() if source.replaces}
    return tuple(
        _source_view(published, citer, name, sum(citation.source == name for citation in citations), replaced)
        for name in brief.sources
    )


def _source_view(
    published: PublishedBrief, citer: Citer, name: str, cited: int, replaced: Mapping[str, str]
) -> SourceView:
    source = published.brief.sources[name]
    origin, origin_known = origin_in_words(published.brief, source)
    document = published.documents.get(name)
    fields = {
        "title": source.title,
        "outlet": source.outlet,
        "author": source.author,
        "date": source.published,
        "address": source.url,
    }
    number = citer.numbers[name]
    return SourceView(
        id=name,
        code=citer.code(name),
        number=number,
        spoken=f"Source {number}",
        name=source.title or (f"{source.outlet}, no title" if source.outlet else "An article without a title"),
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
        unknown=tuple(field for field, value in fields.items() if not value),
        replaces=citer.code(source.replaces) if source.replaces else None,
        replaced_by=citer.code(replaced[name]) if name in replaced else None,
        page=source_page(published.event, name),
        words=len(shown_text(document, 0, len(document.text)).split()) if document else 0,
        cited=cited,
    )


def coverage(published: PublishedBrief, citer: Citer, points: Sequence[StatementView]) -> tuple[CoverageRow, ...]:
    """Which source says, contradicts or passes over each point."""
    return tuple(_coverage_row(published.brief, citer, point) for point in points)


def _coverage_row(brief: Brief, citer: Citer, point: StatementView) -> CoverageRow:
    evidence = brief.points[point.id].evidence
    against = _other_sides(brief, citer, evidence)
    cells = []
    for name in brief.sources:
        own = citer.cite(item for item in evidence if item.source == name)
        other = citer.cite(item for item in against if item.source == name)
        says = "says it" if own else "says otherwise" if other else "silent"
        cells.append(CoverageCell(citer.code(name), says, own or other))
    return CoverageRow(point.text, point.anchor, tuple(cells))


def _other_sides(brief: Brief, citer: Citer, evidence: Sequence[Evidence]) -> list[Evidence]:
    """What stands against a point: the evidence of the other sides wherever the point's passages are one side."""
    against: list[Evidence] = []
    for disagreement in brief.disagreements.values():
        taken = {key for key, side in disagreement.sides.items() if overlapping(citer, evidence, side.evidence)}
        if taken:
            others = (side for key, side in disagreement.sides.items() if key not in taken)
            against.extend(item for side in others for item in side.evidence)
    return against


def overlapping(citer: Citer, some: Sequence[Evidence], others: Sequence[Evidence]) -> bool:
    """Whether any passage of one item shares words with a passage of another."""
    return any(
        mine.source == theirs.source and _share(citer.place(mine), citer.place(theirs))
        for mine in some
        for theirs in others
    )


def _share(one: Place | None, other: Place | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end
