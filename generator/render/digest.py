"""Several briefs in one document: a common contents, each brief a chapter, an index of actors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.render.house import House
from generator.render.paper import ABOUT, Copy, document, paper
from generator.render.paper_items import Paper
from generator.render.shown import ActorView, BriefView
from generator.render.wording import counted

BETWEEN = "/"
"""Stands between the name of an event and an anchor of it."""


def digest(title: str, briefs: Sequence[tuple[BriefView, Copy]], style: House) -> Paper:
    """Everything the digest shows. Anchors carry their event, since two briefs may have the same."""
    chapters = [_of_event(paper(view, copy) | {"about": []}, view.event) for view, copy in briefs]
    articles = sum(len(view.sources) for view, _ in briefs)
    return {
        "title": title,
        "description": "; ".join(view.title for view, _ in briefs),
        "extent": f"{counted(len(briefs), 'brief')} · {counted(articles, 'article')}",
        "briefs": chapters,
        "index": _index([view for view, _ in briefs]),
        "about": [*ABOUT, "Codes of sources such as “S1” are those of each brief."],
    } | document(style, deep=1)


def _of_event(value: Any, event: str, key: str = "") -> Any:
    if isinstance(value, str):
        return f"{event}{BETWEEN}{value}" if key in ("anchor", "label") else value
    if isinstance(value, dict):
        return {name: _of_event(inner, event, name) for name, inner in value.items()}
    return [_of_event(inner, event) for inner in value] if isinstance(value, list | tuple) else value


def _index(views: Sequence[BriefView]) -> list[dict[str, Any]]:
    """Every actor with a position or a quotation, by name, with the places in the briefs."""
    places: dict[str, list[dict[str, str]]] = {}
    for view in views:
        for actor in view.actors:
            anchor = _first_place(actor)
            if anchor:
                found = {"title": view.title, "anchor": f"{view.event}{BETWEEN}{anchor}"}
                places.setdefault(actor.name, []).append(found)
    return [{"name": name, "places": places[name]} for name in sorted(places, key=str.casefold)]


def _first_place(actor: ActorView) -> str | None:
    if actor.positions:
        return actor.anchor
    return actor.quotes[0].anchor if actor.quotes else None
