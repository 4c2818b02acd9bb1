"""Every claim has evidence, and the words of the evidence stand in its source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.check.texts import Path, evidence_lists
from generator.diagnostics import Diagnostic
from generator.evidence import Place, locate, nearest, newest_versions
from generator.model.brief import Evidence
from generator.model.document import Document

_NEAR = 0.6  # below that, the nearest passage is about something else
_CANDIDATES = 4


def is_given(subject: Subject) -> Iterator[Diagnostic]:
    """Items of summary, points, positions, quotes, timeline, sides and answered questions have evidence."""
    brief = subject.brief
    for path, entries in evidence_lists(brief):
        section, identifier = str(path[0]), str(path[1])
        needed = section in ("summary", "points", "positions", "quotes", "disagreements", "timeline")
        if section == "open_questions" and brief.open_questions[identifier].state == "answered":
            needed = True
        if needed and not entries and path[-2] != "withdrawn":
            remedy = "add evidence: with a source and the exact words, or drop the item"
            yield subject.problem("no-evidence", path[:-1], "nothing proves this item", remedy, on_key=True)


def stands_in_its_source(subject: Subject) -> Iterator[Diagnostic]:
    """The exact words are found, once, or at the occurrence that is named."""
    for path, entries in evidence_lists(subject.brief):
        for i, entry in enumerate(entries):
            if document := subject.document(entry.source):
                yield from _found(subject, (*path, i), entry, document)
    for identifier, event in subject.brief.timeline.items():
        worked_out = event.worked_out
        if worked_out and worked_out.exact and (document := subject.document(worked_out.source)):
            entry = Evidence(source=worked_out.source, exact=worked_out.exact)
            if not locate(document, entry.exact):
                yield _not_found(subject, ("timeline", identifier, "worked_out"), entry, document)


def holds_in_the_newest_version(subject: Subject) -> Iterator[Diagnostic]:
    """Words of an article that was replaced stand in its newest version, too, or the item cites that one as well."""
    newest = newest_versions(subject.brief.sources)
    for path, entries in evidence_lists(subject.brief):
        item = getattr(subject.brief, str(path[0]))[path[1]]
        cited = {entry.source for entry in entries}
        if path[-2] == "withdrawn" or getattr(item, "withdrawn", None):
            continue
        for i, entry in enumerate(entries):
            later = newest.get(entry.source, entry.source)
            old, new = subject.document(entry.source), subject.document(later)
            if later not in cited and old and new and locate(old, entry.exact) and not locate(new, entry.exact):
                can_be_withdrawn = hasattr(item, "withdrawn")
                yield _gone(subject, (*path, i, "exact"), entry, later, new, can_be_withdrawn=can_be_withdrawn)


def _gone(
    subject: Subject, path: Path, entry: Evidence, later: str, document: Document, *, can_be_withdrawn: bool
) -> Diagnostic:
    old, new = subject.name_of(entry.source), subject.name_of(later)
    message = f"these words of {old} do not stand any more in {new}, the newest version of that article"
    near = _like(document, entry)
    remedy = f"cite it where it still says so (nearest is {near})" if near else "nothing there is like them"
    remedy += f"; where it took this back, {'set withdrawn:' if can_be_withdrawn else 'drop this'}"
    return subject.problem("gone-from-new-version", path, message, remedy, entry.exact)


def _found(subject: Subject, path: Path, entry: Evidence, document: Document) -> Iterator[Diagnostic]:
    places = locate(document, entry.exact)
    if not places:
        yield _not_found(subject, path, entry, document)
    elif entry.occurrence is not None and entry.occurrence > len(places):
        count = _times(len(places))
        message = (
            f"occurrence {entry.occurrence} is asked for, but {subject.name_of(entry.source)} has these words {count}"
        )
        remedy = (
            "remove occurrence"
            if len(places) == 1
            else f"write one of 1 to {len(places)}{_candidates(document, places)}"
        )
        yield subject.problem("no-such-occurrence", (*path, "occurrence"), message, remedy, entry.exact)
    elif entry.occurrence is None and len(places) > 1:
        message = f"{subject.name_of(entry.source)} has these words {_times(len(places))}"
        remedy = f"quote more of the passage, or add occurrence: with one of{_candidates(document, places)}"
        yield subject.problem("several-places", (*path, "exact"), message, remedy, entry.exact)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _candidates(document: Document, places: tuple[Place, ...]) -> str:
    shown = [f"{i} (¶{place.paragraph}: {_around(document, place)})" for i, place in enumerate(places[:_CANDIDATES], 1)]
    more = f" … {len(places)}" if len(places) > _CANDIDATES else ""
    return ": " + ", ".join(shown) + more if shown else ""


def _around(document: Document, place: Place) -> str:
    start, end = max(place.start - 25, 0), min(place.end + 25, len(document.text))
    words = " ".join(document.text[start : min(end, start + 110)].split())
    return f"…{words}…"


def _like(document: Document, entry: Evidence) -> str:
    """The passage of a document that is nearest to the words of an entry, with its paragraph; "" where none is near.

    Two passages must have a third of their words in common: letters alone are alike by chance.
    """
    near = nearest(document, entry.exact)
    if near is None or near[1] < _NEAR:
        return ""
    place, _ = near
    passage = " ".join(document.text[place.start : place.end].split())
    one, other = set(entry.exact.casefold().split()), set(passage.casefold().split())
    return f"¶{place.paragraph}: “{passage}”" if 3 * len(one & other) >= min(len(one), len(other)) else ""


def _not_found(subject: Subject, path: Path, entry: Evidence, document: Document) -> Diagnostic:
    message = f"these words do not stand in {subject.name_of(entry.source)}"
    elsewhere = [
        source
        for source in subject.brief.sources
        if source != entry.source and (other := subject.document(source)) and locate(other, entry.exact)
    ]
    if elsewhere:
        remedy = (
            f"they stand in {' and '.join(subject.name_of(source) for source in elsewhere)}: did you mean that source?"
        )
    elif like := _like(document, entry):
        remedy = f"did you mean, in {like}? Copy the words as they stand"
    else:
        remedy = "copy the words from the article as they stand there; nothing like them was found"
    return subject.problem("evidence-not-found", (*path, "exact"), message, remedy, entry.exact)
