"""`show`: any value on the way from articles to pages, as JSON, to see which step went wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from generator.commands.loading import LoadedBrief, load_brief, read_article, read_settings
from generator.commands.outcome import Outcome, chosen
from generator.diagnostics import GeneratorError
from generator.files import Project
from generator.model.brief import Brief
from generator.model.document import Document


def show(project: Project, kind: str, identifier: str, language_model: str | None) -> Outcome:
    """One value as JSON. `kind` is one of SHOWN, `identifier` an article's path under seeds/ or an event's name."""
    return Outcome(
        output=json.dumps(
            SHOWN[kind](project, identifier, language_model), ensure_ascii=False, indent=2, default=sorted
        )
    )


def _document(project: Project, identifier: str, _: str | None) -> Any:
    return asdict(_read(project, identifier))


def _mentions(project: Project, identifier: str, language_model: str | None) -> Any:
    from generator.commands.pipeline import language_pipeline, mentions_of

    document = _read(project, identifier)
    return asdict(mentions_of(document, language_pipeline(language_model)))


def _brief(project: Project, identifier: str, _: str | None) -> Any:
    return _sound(_load(project, identifier)).model_dump(mode="json", by_alias=True)


def _view(project: Project, identifier: str, _: str | None) -> Any:
    from generator.render.citing import PublishedBrief
    from generator.render.view import brief_view

    loaded = _load(project, identifier)
    return asdict(brief_view(PublishedBrief(loaded.event, _sound(loaded), loaded.readable_documents)))


SHOWN: dict[str, Callable[[Project, str, str | None], Any]] = {
    "document": _document,
    "mentions": _mentions,
    "brief": _brief,
    "view": _view,
}


def _read(project: Project, identifier: str) -> Document:
    file = identifier.removeprefix("seeds/")
    articles = tuple(article for event in project.events() for article in project.articles(event))
    chosen((file,), articles, "article")
    settings, problems = read_settings(project, file.partition("/")[0])
    about = settings.articles.get(file.partition("/")[2]) if settings else None
    document, trouble = read_article(project, file, about)
    if document is None:
        raise GeneratorError((*problems, *trouble))
    return document


def _load(project: Project, identifier: str) -> LoadedBrief:
    chosen((identifier,), project.briefs(), "brief")
    return load_brief(project, identifier)


def _sound(loaded: LoadedBrief) -> Brief:
    if loaded.brief is None:
        raise GeneratorError(loaded.diagnostics)
    return loaded.brief
