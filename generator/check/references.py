"""Every id that is referred to exists."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.check.texts import Path, evidence_lists
from generator.diagnostics import Diagnostic
from generator.evidence.suggest import did_you_mean
from generator.model.brief import Brief

_ONE = {
    "sources": "source", "origins": "origin", "actors": "actor", "issues": "issue", "quotes": "quotation",
    "disagreements": "disagreement",
}  # fmt: skip


def refer_to_what_exists(subject: Subject) -> Iterator[Diagnostic]:
    """Ids of sources, origins, actors, issues, quotations and disagreements, wherever one is named."""
    for path, section, identifier in references(subject.brief):
        if not subject.exists(section, identifier):
            known = tuple(getattr(subject.brief, section))
            remedy = did_you_mean(identifier, known) or (
                f"write one of {', '.join(known[:12])}" if known else f"add it to {section}"
            )
            yield subject.problem(
                "unknown-reference", path, f"there is no {_ONE[section]} {identifier!r}", remedy, identifier
            )
    for identifier, correction in subject.brief.corrections.items():
        steps = correction.item.split(".")
        items = getattr(subject.brief, steps[0], None) if steps[0] in type(subject.brief).model_fields else None
        if items is None or (isinstance(items, dict) and len(steps) > 1 and not subject.exists(steps[0], steps[1])):
            known = tuple(f"{steps[0]}.{name}" for name in items) if isinstance(items, dict) else ()
            remedy = did_you_mean(correction.item, known) or "write its section and id, such as points.signed"
            yield subject.problem(
                "unknown-item",
                ("corrections", identifier, "item"),
                f"there is no item {correction.item!r}",
                remedy,
                correction.item,
            )


def replace_in_order(subject: Subject) -> Iterator[Diagnostic]:
    """No source replaces itself, be it through others, and none is replaced twice."""
    replaced_by: dict[str, str] = {}
    for identifier, source in subject.brief.sources.items():
        path: Path = ("sources", identifier, "replaces")
        if source.replaces is None:
            continue
        if source.replaces in replaced_by:
            message = f"{source.replaces!r} is already replaced by {replaced_by[source.replaces]!r}"
            yield subject.problem(
                "replaced-twice", path, message, "let the newest article replace the one before it", source.replaces
            )
        replaced_by.setdefault(source.replaces, identifier)
        seen, current = {identifier}, source.replaces
        while (earlier := subject.brief.sources.get(current)) and earlier.replaces and current not in seen:
            seen.add(current)
            current = earlier.replaces
        if current in seen:
            message = f"{identifier!r} ends up replacing itself"
            yield subject.problem(
                "replaces-itself", path, message, "let only the newer article replace the older one", current
            )


def references(brief: Brief) -> Iterator[tuple[Path, str, str]]:
    """Every reference: (where it stands, the section it points into, the id)."""
    for path, entries in evidence_lists(brief):
        for i, entry in enumerate(entries):
            yield (*path, i, "source"), "sources", entry.source
    for identifier, source in brief.sources.items():
        if source.origin:
            yield ("sources", identifier, "origin"), "origins", source.origin
        if source.replaces:
            yield ("sources", identifier, "replaces"), "sources", source.replaces
    for identifier, position in brief.positions.items():
        yield ("positions", identifier, "actor"), "actors", position.actor
        yield ("positions", identifier, "issue"), "issues", position.issue
        for i, name in enumerate(position.quotes):
            yield ("positions", identifier, "quotes", i), "quotes", name
    for identifier, quote in brief.quotes.items():
        if quote.speaker:
            yield ("quotes", identifier, "speaker"), "actors", quote.speaker
    for identifier, question in brief.open_questions.items():
        for i, name in enumerate(question.see):
            yield ("open_questions", identifier, "see", i), "disagreements", name
    for identifier, event in brief.timeline.items():
        if event.worked_out:
            yield ("timeline", identifier, "worked_out", "source"), "sources", event.worked_out.source
