"""A folder of articles to a brief that is only measured, and the key to measure it by."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

from generator.commands.pipeline import mentions_of
from generator.commands.unreadable import unreadable
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evaluate.lines import Line, plain, table
from generator.files import EVENT_FILE
from generator.model.brief import Brief
from generator.model.document import Document
from generator.model.event import EventSettings
from generator.model.mention import Mentions

if TYPE_CHECKING:
    from generator.language.pipeline import Pipeline


@dataclass(frozen=True, slots=True)
class Drafted:
    """The brief of a folder of articles, the words read, the seconds that took, and the seconds with composing."""

    brief: Brief
    words: int
    reading: float
    whole: float
    diagnostics: tuple[Diagnostic, ...]


def draft(folder: Path, pipeline: Pipeline, settings_file: Path) -> Drafted:
    """The brief of the articles in a folder; `GeneratorError` where none can be read."""
    from generator import codec, readers
    from generator.commands.event_articles import by_source
    from generator.compose import compose

    settings: EventSettings | None = EventSettings()
    found: list[Diagnostic] = []
    if settings_file.is_file():
        settings, trouble = codec.decode_event(_text(settings_file), str(settings_file))
        found += trouble
    known = settings.articles if settings else {}
    read: list[Document] = []
    mentions: list[Mentions] = []
    contents = [(path, path.read_bytes()) for path in _articles(folder)]
    start = process_time()
    for path, content in contents:
        document, trouble = readers.read(f"{folder.name}/{path.name}", content, known.get(path.name))
        found += [replace(problem, file=str(path)) for problem in trouble]
        if document is not None:
            read.append(document)
            mentions.append(mentions_of(document, pipeline))
    reading = process_time() - start
    if not read:
        raise GeneratorError(found or Diagnostic("no-articles", f"{folder} holds no articles", file=str(folder)))
    documents, sources = by_source(read, known)
    title = settings.title if settings else None
    brief = compose(folder.name, title, sources, documents, dict(zip(documents, mentions, strict=True)))
    words = sum(len(document.text.split()) for document in read)
    return Drafted(brief, words, reading, process_time() - start, tuple(found))


def read_key(path: Path) -> Mapping[str, Any]:
    """A key as plain values; `GeneratorError` where it can't be read or lacks a section."""
    from generator.codec import decode_plain

    value, problems = decode_plain(_text(path), str(path))
    if problems:
        raise GeneratorError(problems)
    sections = ("sources", "actors", "quotes", "positions", "disagreements", "timeline", "open_questions")
    missing = [name for name in sections if not isinstance(value, dict) or name not in value]
    if missing:
        remedy = "A key has the sections of the keys in tests/gold."
        raise GeneratorError(Diagnostic("key-section", f"the key lacks {', '.join(missing)}", remedy, file=str(path)))
    return dict(value)


def printed(lines: Sequence[Line]) -> str:
    """Lines as a table on a terminal, as plain text elsewhere."""
    return table(lines, shutil.get_terminal_size().columns) if sys.stdout.isatty() else plain(lines)


def as_json_text(value: Any) -> str:
    """Figures for programs."""
    return json.dumps(value, indent=2, ensure_ascii=False)


def _articles(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise GeneratorError(Diagnostic("no-folder", f"{folder} is no folder", "Name the folder of articles."), 2)
    return sorted(
        path for path in folder.iterdir() if path.is_file() and path.name != EVENT_FILE and path.name[0] != "."
    )


def content_of(path: Path) -> bytes:
    """A file's bytes; `GeneratorError` where it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise GeneratorError(unreadable(path, error), 2) from error


def _text(path: Path) -> str:
    try:
        return content_of(path).decode()
    except UnicodeDecodeError as error:
        raise GeneratorError(
            Diagnostic("not-utf-8", f"{path} is not UTF-8", "Save it as UTF-8.", file=str(path))
        ) from error
