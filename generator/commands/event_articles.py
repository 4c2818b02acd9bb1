"""The articles of an event: read, with what people know about them, and as a brief lists them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256

from generator.commands.loading import read_article, read_settings
from generator.diagnostics import Diagnostic
from generator.files import Project, fingerprint
from generator.model.brief import Source
from generator.model.document import Document
from generator.model.event import ArticleSettings, EventSettings

ROOMS_OF_REDUCTION = ("model", "evidence", "readers", "language", "extract", "compose", "codec")
"""The parts of the program that a draft depends on: where one changes, drafts are made again."""


@dataclass(frozen=True, slots=True)
class Articles:
    """What was read of an event: documents by path under seeds/, settings, a digest of all that `reduce` depends on."""

    settings: EventSettings
    documents: Mapping[str, Document]
    diagnostics: tuple[Diagnostic, ...]
    digest: str


def read_articles(project: Project, event: str, language_model: str | None) -> Articles | tuple[Diagnostic, ...]:
    """The articles of an event that can be read; only diagnostics where its settings have an error."""
    settings, problems = read_settings(project, event)
    if settings is None:
        return problems
    documents: dict[str, Document] = {}
    found = [*problems]
    for file in project.articles(event):
        document, trouble = read_article(project, file, settings.articles.get(file.partition("/")[2]))
        found += trouble
        if document:
            documents[file] = document
    known = [file.partition("/")[2] for file in project.articles(event)]
    found += [_not_there(event, name) for name in settings.articles if name not in known]
    parts = [
        engine(),
        language_model or "",
        settings.model_dump_json(),
        *(f"{f} {d.sha256}" for f, d in documents.items()),
    ]
    return Articles(settings, documents, tuple(found), sha256("\n".join(parts).encode()).hexdigest())


def _not_there(event: str, name: str) -> Diagnostic:
    message, remedy = f"{name} is described but is not there", "Put the article there, or take it out of the settings."
    return Diagnostic(
        "article-missing", message, remedy, "warning", f"seeds/{event}/event.yml", item=f"articles.{name}"
    )


def by_source(
    documents: Iterable[Document], known: Mapping[str, ArticleSettings]
) -> tuple[dict[str, Document], dict[str, Source]]:
    """The articles of a draft and their sources, both by the ids that the draft gives them: s1, s2, …

    `known` is what people know about the articles, by the names of their files.
    """
    numbered = {f"s{number}": document for number, document in enumerate(documents, start=1)}
    ids = {document.file: name for name, document in numbered.items()}
    return numbered, {
        name: _source(document, known.get(document.file.partition("/")[2]), ids) for name, document in numbered.items()
    }


def _source(document: Document, settings: ArticleSettings | None, ids: Mapping[str, str]) -> Source:
    """A document with what people know about it, as a brief lists it; `ids` are source ids by path under seeds/."""
    known = settings or ArticleSettings.model_validate({})
    folder = document.file.rpartition("/")[0]
    return Source(
        file=document.file,
        sha256=document.sha256,
        title=document.title,
        outlet=document.outlet,
        author=document.author,
        published=document.published,
        accessed=known.accessed,
        url=document.url,
        language=document.language,
        licence=known.licence,
        free_to_publish=known.free_to_publish,
        origin=known.origin,
        replaces=ids.get(f"{folder}/{known.replaces}") if known.replaces else None,
    )


@cache
def engine() -> str:
    """A digest of everything of the program that a draft depends on."""
    return fingerprint(ROOMS_OF_REDUCTION)
