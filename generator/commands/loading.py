"""Files to values: articles as documents, briefs with the documents of their sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Protocol

from generator import codec, readers
from generator.check import check
from generator.codec import Decoded
from generator.diagnostics import Diagnostic
from generator.evidence.in_words import counted
from generator.files import EVENT_FILE, Project
from generator.model.brief import Brief
from generator.model.document import Document
from generator.model.event import ArticleSettings, EventSettings


@dataclass(frozen=True, slots=True)
class LoadedBrief:
    """One brief's file with everything that is said of it. `documents` holds what was read, or why it could not be."""

    event: str
    file: str
    decoded: Decoded
    documents: Mapping[str, Document | Diagnostic]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def brief(self) -> Brief | None:
        """The brief, or None where it has an error."""
        return None if self.errors else self.decoded.brief

    @property
    def errors(self) -> int:
        """How many errors it has."""
        return sum(diagnostic.severity == "error" for diagnostic in self.diagnostics)

    @property
    def readable_documents(self) -> dict[str, Document]:
        """The documents of the sources that could be read, by source id."""
        return {source: found for source, found in self.documents.items() if isinstance(found, Document)}

    @property
    def lines(self) -> dict[tuple[str, ...], int]:
        """The line of each item's id in the file, by path."""
        keys = self.decoded.positions.keys.items()
        return {tuple(map(str, path)): marks[0].line for path, marks in keys if len(path) == 2}

    @property
    def version(self) -> str:
        """What names this state of the file: the first digits of its hash."""
        return sha256(self.decoded.text.encode()).hexdigest()[:8]

    @property
    def left_out(self) -> str:
        """The line that says a brief with errors is not published."""
        return f"{self.file} is left out: {counted(self.errors, 'error')}. `briefwright check {self.event}` lists them."


class Files(Protocol):
    """A project as it is, or as git kept it."""

    def read(self, relative: str) -> bytes | Diagnostic:
        """A file's bytes, or what keeps them from being read."""

    def names(self, folder: str) -> tuple[str, ...]:
        """The names of the files right in a folder."""


def load_brief(project: Files, event: str, previous: Brief | None = None) -> LoadedBrief:
    """The brief of an event, decoded and checked against its articles and, where that is known, what it was before."""
    file = f"briefs/{event}.yml"
    text = read_text(project, file)
    if isinstance(text, Diagnostic):
        return LoadedBrief(event, file, codec.decode("", file), {}, (text,))
    decoded = codec.decode(text, file)
    brief = decoded.brief or decoded.readable
    documents: dict[str, Document | Diagnostic] = {}
    for name, source in brief.sources.items() if brief else ():
        document, problems = read_article(project, source.file, None)
        documents[name] = document or next(problem for problem in problems if problem.severity == "error")
    return LoadedBrief(event, file, decoded, documents, (*decoded.diagnostics, *check(decoded, documents, previous)))


def read_article(
    project: Files, file: str, settings: ArticleSettings | None
) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """An article by its path under seeds/, and what is wrong with it: without a document, at least one error."""
    content = project.read(f"seeds/{file}")
    if isinstance(content, Diagnostic):
        return None, (content,)
    document, problems = readers.read(file, content, settings)
    return document, tuple(replace(problem, file=f"seeds/{file}") for problem in problems)


def read_settings(project: Project, event: str) -> tuple[EventSettings | None, tuple[Diagnostic, ...]]:
    """What people wrote in an event's event.yml, nothing where there is none; None where it has an error."""
    file = f"seeds/{event}/{EVENT_FILE}"
    if not project.path(file).is_file():
        return EventSettings(), ()
    text = read_text(project, file)
    return (None, (text,)) if isinstance(text, Diagnostic) else codec.decode_event(text, file)


def read_text(project: Files, file: str) -> str | Diagnostic:
    """A file's text, or what keeps it from being read."""
    content = project.read(file)
    if isinstance(content, Diagnostic):
        return content
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"this is not UTF-8: byte {content[error.start]:#04x}"
        return Diagnostic("not-utf-8", message, "Save the file as UTF-8.", "error", file, line, column)
