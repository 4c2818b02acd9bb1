"""A brief's view as JSON for other programs: everything once, by reference elsewhere."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any, Final

from generator.render.shown import BriefView, PositionView

BY_ID: Final = ("positions", "quotes")
"""Items that stand in the record once and are named by their id wherever else they are shown."""


def brief_json(view: BriefView) -> str:
    """A view as JSON text, keys in its order. Citations are named by their label, positions and quotes by their id."""
    positions: dict[str, PositionView] = {held.id: held for actor in view.actors for held in actor.positions}
    record = asdict(view)
    citations, quotes = record.pop("citations"), record.pop("quotes")
    record = {key: _referring(value) for key, value in record.items() if key != "jumps"}
    record["positions"] = [_referring(asdict(held)) for held in positions.values()]
    record["quotes"] = [_referring(quote) for quote in quotes]
    record["citations"] = {citation["label"]: citation for citation in citations}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _referring(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _reference(key, part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_referring(part) for part in value]
    return value


def _reference(key: str, value: Any) -> Any:
    if key == "citations":
        return [citation["label"] for citation in value]
    if key in BY_ID:
        return [item["id"] for item in value]
    return _referring(value)
