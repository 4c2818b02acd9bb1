"""Small events for tests of composing: articles as text in, the brief out, through the readers and the pipeline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.codec import decode_event
from generator.commands.event_articles import by_source
from generator.compose import compose
from generator.extract import extract
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief, Source
from generator.model.document import Document
from generator.model.event import ArticleSettings
from generator.model.mention import Mentions
from generator.readers import read


@dataclass(frozen=True)
class Event:
    """An event as the program holds it: documents, mentions and sources by source id, and the brief made of them."""

    name: str
    documents: Mapping[str, Document]
    mentions: Mapping[str, Mentions]
    sources: Mapping[str, Source]
    brief: Brief


def event(
    pipeline: Pipeline,
    *articles: str,
    name: str = "event",
    published: Mapping[int, str] | None = None,
    origins: Mapping[int, str] | None = None,
    replaces: Mapping[int, str] | None = None,
    suffix: str = "txt",
) -> Event:
    """The event that the articles tell; `published`, `origins` and `replaces` by the article's number, from 1."""
    documents: dict[str, Document] = {}
    for number, text in enumerate(articles, start=1):
        settings = ArticleSettings(published=(published or {}).get(number))
        document, problems = read(f"{name}/{number}.{suffix}", text.encode(), settings)
        assert document is not None, problems
        documents[f"s{number}"] = document
    sources = {
        source: Source(
            file=document.file,
            sha256=document.sha256,
            title=document.title,
            published=document.published,
            origin=(origins or {}).get(number),
            replaces=(replaces or {}).get(number),
        )
        for number, (source, document) in enumerate(documents.items(), start=1)
    }
    mentions = {
        source: extract(document, pipeline.parse(document.reading_text)) for source, document in documents.items()
    }
    return Event(name, documents, mentions, sources, compose(name, None, sources, documents, mentions))


def project_event(pipeline: Pipeline, project: Path, name: str) -> Event:
    """The event `name` of a sample project, read from its files and settings."""
    folder = project / "seeds" / name
    settings, problems = decode_event((folder / "event.yml").read_text(encoding="utf-8"), f"seeds/{name}/event.yml")
    assert settings is not None, problems
    files = [path for path in sorted(folder.iterdir()) if path.name != "event.yml"]
    articles = []
    for path in files:
        document, said = read(f"{name}/{path.name}", path.read_bytes(), settings.articles.get(path.name))
        assert document is not None, said
        articles.append(document)
    documents, sources = by_source(articles, settings.articles)
    mentions = {key: extract(document, pipeline.parse(document.reading_text)) for key, document in documents.items()}
    brief = compose(name, settings.title, sources, documents, mentions)
    return Event(name, documents, mentions, sources, brief)
