"""All checks of a brief, in the order in which their problems are of use to a person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.check import (
    actors_named,
    conflicts,
    disagreements,
    dropped,
    evidence,
    leftovers,
    lengths,
    numbers,
    quotations,
    references,
    renamed,
    review,
    sources,
    timeline,
    whole_sections,
    wording,
)  # fmt: skip
from generator.check.subject import Decoded, Subject
from generator.diagnostics import Diagnostic
from generator.model.brief import Brief
from generator.model.document import Document

CHECKS: tuple[Callable[[Subject], Iterator[Diagnostic]], ...] = (
    references.refer_to_what_exists,
    references.replace_in_order,
    renamed.lead_somewhere,
    renamed.are_told,
    whole_sections.are_still_there,
    sources.files_are_as_read,
    sources.are_cited,
    evidence.is_given,
    evidence.stands_in_its_source,
    evidence.holds_in_the_newest_version,
    quotations.are_verbatim,
    quotations.back_what_is_stated,
    quotations.fill_quotation_marks,
    numbers.stand_in_evidence,
    timeline.dates_are_supported,
    disagreements.have_two_sides,
    disagreements.are_named_in_the_summary,
    disagreements.are_between_origins,
    dropped.stays_dropped,
    leftovers.are_gone,
    leftovers.hide_no_text,
    lengths.are_kept,
    review.is_signed,
    review.holds,
    actors_named.stand_in_evidence,
    conflicts.between_points,
    wording.is_neutral,
)

_OF_THE_WHOLE = frozenset(
    {
        renamed.are_told,
        whole_sections.are_still_there,
        sources.are_cited,
        quotations.fill_quotation_marks,
        disagreements.are_named_in_the_summary,
        review.holds,
    }
)
"""Checks that take something for missing which an item that can't be read may have: they wait until all can be."""


def check(
    decoded: Decoded, documents: Mapping[str, Document | Diagnostic | None], previous: Brief | None = None
) -> tuple[Diagnostic, ...]:
    """A brief as decoded and its articles by source id to everything that is wrong, in the order of the file.

    What the codec found wrong is not repeated; where it left a brief in part readable, that part is checked.
    `previous` is the brief before a change: without it, what depends on the change is not checked.
    """
    brief = decoded.brief or decoded.readable
    if brief is None:
        return ()
    subject = Subject(brief, decoded.positions, decoded.file, documents, previous, decoded.broken, decoded.hidden)
    checks = [one for one in CHECKS if not (subject.broken and one in _OF_THE_WHOLE)]
    found = dict.fromkeys(problem for one in checks for problem in one(subject))
    return tuple(sorted(found, key=lambda problem: (problem.line, problem.column)))
