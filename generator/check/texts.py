"""The texts and the evidence of a brief, wherever they stand in it, each with its path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.brief import Brief, Evidence

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    """One text of a brief with what it rests on: its path, the text, the evidence of its item."""

    path: Path
    text: str
    evidence: tuple[Evidence, ...]


def evidence_lists(brief: Brief) -> Iterator[tuple[Path, tuple[Evidence, ...]]]:
    """Every list of evidence in a brief with its path, in page order, those of withdrawals included."""
    for section in (
        "summary",
        "points",
        "actors",
        "positions",
        "quotes",
        "disagreements",
        "open_questions",
        "timeline",
    ):
        for identifier, item in getattr(brief, section).items():
            path: Path = (section, identifier)
            if section == "disagreements":
                for name, side in item.sides.items():
                    yield (*path, "sides", name, "evidence"), side.evidence
                continue
            yield (*path, "evidence"), item.evidence
            if withdrawn := getattr(item, "withdrawn", None):
                yield (*path, "withdrawn", "evidence"), withdrawn.evidence


def proven_texts(brief: Brief) -> Iterator[Prose]:
    """The texts that must stand on evidence: of summary, points, positions, sides, timeline, and answers."""
    for section in ("summary", "points", "positions", "timeline"):
        for identifier, item in getattr(brief, section).items():
            withdrawn = getattr(item, "withdrawn", None)
            evidence = (*item.evidence, *(withdrawn.evidence if withdrawn else ()))
            yield Prose((section, identifier, "text"), item.text, evidence)
    for identifier, disagreement in brief.disagreements.items():
        for name, side in disagreement.sides.items():
            yield Prose(("disagreements", identifier, "sides", name, "text"), side.text, side.evidence)
    for identifier, question in brief.open_questions.items():
        if question.answer:
            yield Prose(("open_questions", identifier, "answer"), question.answer, question.evidence)


def all_prose(brief: Brief) -> Iterator[Prose]:
    """Every text in the brief's own voice: those of `proven_texts` and the title, the questions, what would settle
    them.
    """
    yield Prose(("title",), brief.title, ())
    yield from proven_texts(brief)
    for identifier, issue in brief.issues.items():
        yield Prose(("issues", identifier, "title"), issue.title, ())
    for section in ("disagreements", "open_questions"):
        for identifier, item in getattr(brief, section).items():
            evidence = tuple(e for side in getattr(item, "sides", {}).values() for e in side.evidence)
            evidence += getattr(item, "evidence", ())
            yield Prose((section, identifier, "question"), item.question, evidence)
            if item.settled_by:
                yield Prose((section, identifier, "settled_by"), item.settled_by, evidence)
