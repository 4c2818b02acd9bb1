"""A brief's view as JSON for other programs: everything once, by reference elsewhere; and the schema of that JSON."""

from __future__ import annotations

import json
import types
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from generator.render.shown import BriefView, Citation, PositionView, QuoteView

BY_ID: Final = ("positions", "quotes")
"""Items that stand in the record once and are named by their id wherever else they are shown."""

LEFT_OUT: Final = ("jumps", "places", "formerly", "old_pages")
SCHEMA_PAGE: Final = "briefs/record.schema.json"
SCHEMA_NAME: Final = "record.schema.json"
"""The schema stands beside the records, so they name it without an address."""


def brief_json(view: BriefView) -> str:
    """A view as JSON text, keys in its order, one item a line. Citations are named by their label, positions and quotes
    by their id.
    """
    positions: dict[str, PositionView] = {held.id: held for actor in view.actors for held in actor.positions}
    record: dict[str, Any] = {"$schema": SCHEMA_NAME}
    for name in _names(BriefView):
        if name not in (*LEFT_OUT, *BY_ID, "citations"):
            record[name] = getattr(view, name)
    record["positions"] = list(positions.values())
    record["quotes"] = view.quotes
    record["citations"] = {citation.label: citation for citation in view.citations}
    return "{\n" + ",\n".join(f"{_text(key)}: {_lines(value)}" for key, value in record.items()) + "\n}\n"


def record_schema() -> str:
    """The JSON Schema of every brief's record, derived from the views."""
    wanted = {name: _schema(hint, name) for name, hint in get_type_hints(BriefView).items() if name not in LEFT_OUT}
    wanted |= {
        "$schema": {"type": "string"},
        "positions": {"type": "array", "items": _object(PositionView)},
        "quotes": {"type": "array", "items": _object(QuoteView)},
        "citations": {"type": "object", "additionalProperties": _object(Citation)},
    }
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A published brief",
        "description": " ".join((BriefView.__doc__ or "").split()),
        **_closed(wanted),
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _plain(view: Any) -> dict[str, Any]:
    """A part of a view by its fields; what stands elsewhere in the record is named."""
    return {name: _referring(name, getattr(view, name)) for name in _names(view.__class__)}


def _referring(name: str, value: Any) -> Any:
    if name == "citations":
        return [citation.label for citation in value]
    if name in BY_ID:
        return [item.id for item in value]
    return value


_text: Final = json.JSONEncoder(ensure_ascii=False, check_circular=False, default=_plain).encode


def _lines(value: Any) -> str:
    """A value with its items on lines of their own."""
    if value and isinstance(value, list | tuple):
        return "[\n " + ",\n ".join(map(_text, value)) + "\n]"
    if is_dataclass(value) and not isinstance(value, type):
        value = _plain(value)
    if value and isinstance(value, dict):
        return "{\n " + ",\n ".join(f"{_text(key)}: {_text(part)}" for key, part in value.items()) + "\n}"
    return _text(value)


def _schema(hint: Any, name: str) -> dict[str, Any]:
    """What a value of a view is in the record; `name` is the field it stands in."""
    if name in (*BY_ID, "citations"):
        return {"type": "array", "items": {"type": "string"}}
    if get_origin(hint) is Literal:
        return {"enum": list(get_args(hint))}
    if get_origin(hint) in (Union, types.UnionType):
        return {"anyOf": [_schema(part, name) for part in get_args(hint)]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], "")}
    if is_dataclass(hint):
        return _object(hint)
    return {"type": {str: "string", bool: "boolean", int: "integer", type(None): "null"}[hint]}


def _object(kind: Any) -> dict[str, Any]:
    described = {"description": " ".join((kind.__doc__ or "").split())}
    return described | _closed({name: _schema(hint, name) for name, hint in get_type_hints(kind).items()})


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }
