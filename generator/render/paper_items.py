"""Items of a brief as paper shows them: the fields that are printed, and lines of words made of several fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any, Final

from generator.render.shown import ActorView, QuoteView, SourceView, StatementView
from generator.render.wording import counted, date_in_words, listed

Paper = dict[str, Any]

UNUSED: Final = frozenset({"before", "after", "page", "spoken", "fragment_url", "speaker_page"})
"""What only a page on a screen shows."""


def fields_of(items: Iterable[Any]) -> list[Paper]:
    """Values as mappings of their fields."""
    return [asdict(item) for item in items]


def printed(value: Any) -> Any:
    """The same value without the fields that paper has no use for."""
    if isinstance(value, dict):
        return {name: printed(inner) for name, inner in value.items() if name not in UNUSED}
    return [printed(inner) for inner in value] if isinstance(value, list | tuple) else value


def actor_on_paper(item: ActorView) -> Paper:
    """An actor with positions; what was said stands in a section of its own."""
    positions = fields_of(replace(position, quotes=()) for position in item.positions)
    return {"id": item.id, "anchor": item.anchor, "name": item.name, "role": item.role, "positions": positions}


def statement_on_paper(item: StatementView) -> Paper:
    """A point with who is silent on it, in words."""
    silent = f"not mentioned by {listed(item.standing.silent)}" if item.standing.silent else None
    return asdict(item) | {"not_mentioned": silent}


def quotation_on_paper(item: QuoteView) -> Paper:
    """A quotation with the line that says how, where and by whom it was carried."""
    byline = [
        item.voice,
        item.occasion or "",
        item.carried_by,
        f"taken back on {item.withdrawn}" if item.withdrawn else "",
    ]
    return asdict(item) | {"byline": ", ".join(part for part in byline if part)}


def source_on_paper(item: SourceView, accessed: str | None) -> Paper:
    """A source with what is counted of it, and the day it was fetched in words."""
    counts = [f"{counted(item.words, 'word')}, {counted(item.cited, 'passage')} cited"]
    counts += [f"replaces {item.replaces}"] if item.replaces else []
    counts += [f"replaced by {item.replaced_by}"] if item.replaced_by else []
    counts += [f"licence {item.licence}"] if item.licence else []
    return (
        asdict(item)
        | {"anchor": f"sources-{item.id}", "counts": " · ".join(counts)}
        | {"accessed": date_in_words(accessed) if accessed else ""}
    )
