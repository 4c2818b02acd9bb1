"""What a check looks at: a brief with its articles, and the place of every value for the messages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Protocol

from generator.check.codes import CODES
from generator.check.texts import Path
from generator.diagnostics import Diagnostic
from generator.evidence import Place, locate, source_code
from generator.model.brief import Brief, Evidence
from generator.model.document import Document


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
    def hidden(self) -> Sequence[tuple[Path, str]]:
        """What a # may have cut off a value, with the value's path."""

    @property
    def positions(self) -> Positions:
        """Where everything stands."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A brief to be checked.

    `documents` holds the article of each source id, or the diagnostic that says why it could not be read, or None
    where the file is missing. `previous` is the brief as it was before the change under review, where that is known.
    `broken` are paths of items that exist in the file but could not be read; `hidden` is what a # may have cut off a
    value, with the value's path.
    """

    brief: Brief
    positions: Positions
    file: str
    documents: Mapping[str, Document | Diagnostic | None]
    previous: Brief | None = None
    broken: Set[Path] = field(default_factory=frozenset)
    hidden: Sequence[tuple[Path, str]] = ()

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
