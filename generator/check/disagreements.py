"""Disagreements are between two sides with evidence, are named in the summary, and are between origins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.subject import Subject
from generator.check.texts import Path
from generator.diagnostics import Diagnostic
from generator.evidence.fold import fold_words
from generator.model.brief import Brief, Disagreement, Side, Statement

_NAMES_A_DISPUTE = re.compile(
    r"\b(?:disagree|differ|disput|contradict|conflicting|at odds|diverge|contest|do not agree|are divided)",
    re.IGNORECASE,
)


def have_two_sides(subject: Subject) -> Iterator[Diagnostic]:
    """A disagreement has two sides or more. That each has evidence is checked with all evidence."""
    for identifier, disagreement in subject.brief.disagreements.items():
        if len(disagreement.sides) < 2:
            count = "one side" if disagreement.sides else "no sides"
            path: Path = ("disagreements", identifier, "sides")
            remedy = "add the other side with its evidence, or make it a point of one source"
            yield subject.problem("one-side", path, f"a disagreement with {count}", remedy, disagreement.question)


def are_named_in_the_summary(subject: Subject) -> Iterator[Diagnostic]:
    """Where sources disagree, a sentence of the summary says so, or cites two sides of one disagreement."""
    brief = subject.brief
    if not brief.disagreements or not brief.summary:
        return
    if any(_names_a_dispute(brief, statement) for statement in brief.summary.values()):
        return
    questions = " ".join(disagreement.question for disagreement in list(brief.disagreements.values())[:2])
    remedy = f"add a sentence such as: The sources disagree on … ({questions})"
    yield subject.problem(
        "summary-omits-dispute",
        ("summary",),
        "the sources disagree, but the summary does not say so",
        remedy,
        on_key=True,
    )


def are_between_origins(subject: Subject) -> Iterator[Diagnostic]:
    """Sides that all come from one origin are one voice against itself: often two versions of one report."""
    for identifier, disagreement in subject.brief.disagreements.items():
        origins = [_origins(subject.brief, side) for side in disagreement.sides.values()]
        together = frozenset().union(*origins)
        if len(origins) > 1 and all(origins) and len(together) == 1 and (origin := next(iter(together))):
            message = f"all sides come from one origin, {origin!r}"
            remedy = (
                "look whether one is only an older version of the other; if the origin is wrong, mend it in sources"
            )
            yield subject.problem(
                "sides-of-one-origin",
                ("disagreements", identifier),
                message,
                remedy,
                disagreement.question,
                on_key=True,
            )


def _origins(brief: Brief, side: Side) -> frozenset[str]:
    """The origins of a side's sources; "" for a source whose origin is not known."""
    return frozenset(brief.sources[e.source].origin or "" for e in side.evidence if e.source in brief.sources)


def _names_a_dispute(brief: Brief, statement: Statement) -> bool:
    if _NAMES_A_DISPUTE.search(statement.text):
        return True
    return any(_sides_cited(statement, disagreement) > 1 for disagreement in brief.disagreements.values())


def _sides_cited(statement: Statement, disagreement: Disagreement) -> int:
    cited = [(entry.source, fold_words(entry.exact)) for entry in statement.evidence]
    return sum(
        any(
            source == entry.source and (fold_words(entry.exact) in words or words in fold_words(entry.exact))
            for source, words in cited
            for entry in side.evidence
        )
        for side in disagreement.sides.values()
    )
