"""What a check looks at: a brief with its articles, and the place of every value for the messages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Protocol

from generator.check.codes import CODES
from generator.diagnostics import Diagnostic
from generator.evidence import Place, locate, source_code
from generator.model.brief import Brief, Evidence
from generator.model.document import Document

Path = tuple[str | int, ...]


class Positions(Protocol):
    """Where values and keys of the brief's file stand."""

    def at(self, path: Path) -> tuple[int, int]:
        """Line and column of the value at a path, or of the nearest thing that holds it."""

    def key_at(self, path: Path) -> tuple[int, int]:
        """Line and column of the key at a path."""


class Decoded(Protocol):
    """A brief's file as it was read."""

    @property
    def file(self) -> str:
        """Its path in the project."""

    @property
    def brief(self) -> Brief | None:
        """The brief; None where anything is wrong with the file's form."""

    @property
    def readable(self) -> Brief | None:
        """What can be read all the same, without the items in `broken`."""

    @property
    def broken(self) -> Set[Path]:
        """Paths of the items that were left out of `readable`."""

    @property
    def positions(self) -> Positions:
        """Where everything stands."""


@dataclass(frozen=True, slots=True)
class Prose:
    """One text of a brief with what it rests on: its path, the text, the evidence of its item."""

    path: Path
    text: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """A brief to be checked.

    `documents` holds the article of each source id, or the diagnostic that says why it could not be read, or None
    where the file is missing. `previous` is the brief as it was before the change under review, where that is known.
    `broken` are paths of items that exist in the file but could not be read.
    """

    brief: Brief
    positions: Positions
    file: str
    documents: Mapping[str, Document | Diagnostic | None]
    previous: Brief | None = None
    broken: Set[Path] = field(default_factory=frozenset)

    def problem(
        self, code: str, path: Path, message: str, remedy: str, words: str = "", *, on_key: bool = False
    ) -> Diagnostic:
        """A diagnostic with the place of `path` and the severity of `code`."""
        line, column = self.positions.key_at(path) if on_key else self.positions.at(path)
        return Diagnostic(code, message, remedy, CODES[code].severity, self.file, line, column, item_of(path), words)

    def document(self, source: str) -> Document | None:
        """The article of a source, where it could be read."""
        found = self.documents.get(source)
        return found if isinstance(found, Document) else None

    def exists(self, section: str, identifier: str) -> bool:
        """Whether a section has an item, be it one that could not be read."""
        return (
            identifier in getattr(self.brief, section)
            or (section, identifier) in self.broken
            or (section,) in self.broken
        )

    def places(self, evidence: Evidence) -> tuple[Place, ...]:
        """Where the words of an entry stand in its article; nothing where the article could not be read."""
        document = self.document(evidence.source)
        return locate(document, evidence.exact) if document else ()

    def name_of(self, source: str) -> str:
        """A source as a message names it: its code and file."""
        record = self.brief.sources.get(source)
        return f"{source_code(source)} ({record.file})" if record else source_code(source)


def item_of(path: Path) -> str:
    """A path to the item it belongs to: points.signed, disagreements.venue.sides.moscow; the key itself in the head."""
    length = 4 if path[:1] == ("disagreements",) and path[2:3] == ("sides",) else 2
    return ".".join(str(step) for step in path[:length])


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
