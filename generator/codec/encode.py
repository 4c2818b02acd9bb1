"""A brief to its YAML text: one canonical form, made to be read and reviewed line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from generator.codec.scalar import scalar
from generator.model.brief import (
    Brief,
    Dropped,
    Evidence,
    Issue,
    OpenQuestion,
    Origin,
    Quote,
    Review,
    Source,
    WorkedOut,
)

MODELINE = "# yaml-language-server: $schema=brief.schema.json"
WIDTH = 120
# Records that stand on one line, as a flow mapping, where they fit.
_ONE_LINE = (Review, Evidence, Origin, Issue, WorkedOut, Dropped)
# What is written even where it is null or as the format has it when nothing is said; all else is left out then.
_ALWAYS: Mapping[type[BaseModel], frozenset[str]] = {
    Brief: frozenset({"schema", "title", "state", "review", "sources", "corrections"}),
    Review: frozenset({"state"}),
    Source: frozenset({"title", "outlet", "published", "url", "language"}),
    Quote: frozenset({"voice"}),
    OpenQuestion: frozenset({"state"}),
}


def encode(brief: Brief) -> str:
    """A brief to its canonical YAML, ending in a newline.

    Sections and keys come in the order of the model, items in the order of the brief. Texts are never folded over
    lines. decode(encode(brief)).brief == brief, and the text of a decoded canonical text is that text.
    """
    lines = [MODELINE]
    for name, value in entries_of(brief):
        section = isinstance(value, Mapping)
        if section:
            lines.append("")
        lines += entry_lines(name, value, 0, spaced=section)
    return "\n".join(lines) + "\n"


def entries_of(record: BaseModel) -> Iterator[tuple[str, Any]]:
    """The keys of a record that are written, with their values, in the order of the model."""
    always = _ALWAYS.get(type(record), frozenset())
    for name, field in type(record).model_fields.items():
        key, value = field.alias or name, getattr(record, name)
        default = field.get_default(call_default_factory=True)
        if key in always or field.is_required() or (value != default and value not in ((), {})):
            yield key, value


def _by_id(items: Mapping[str, BaseModel]) -> Iterator[tuple[str, BaseModel]]:
    """Items with their ids as they are written; an id such as no or 2024 needs quotation marks."""
    return ((scalar(identifier), item) for identifier, item in items.items())


def entry_lines(name: str, value: Any, indentation: int, *, spaced: bool = False) -> list[str]:
    """A key, as it is written, and its value as lines; `spaced` puts a blank line around items of several lines."""
    start = " " * indentation + name + ":"
    if (flow := _flow(value)) is not None and (len(start) + 1 + len(flow) <= WIDTH or not _has_block(value)):
        return [f"{start} {flow}"]
    if isinstance(value, tuple):
        return [start, *(line for item in value for line in _list_item(item, indentation + 2))]
    lines = [start]
    several = False
    for key, inner in _by_id(value) if isinstance(value, Mapping) else entries_of(value):
        block = entry_lines(key, inner, indentation + 2)
        if spaced and len(lines) > 1 and (several or len(block) > 1):
            lines.append("")
        several = len(block) > 1
        lines += block
    return lines


def _list_item(item: Any, indentation: int) -> list[str]:
    start = " " * indentation + "- "
    flow = _flow(item)
    if flow is not None and (len(start) + len(flow) <= WIDTH or not isinstance(item, BaseModel)):
        return [start + flow]
    block = [line for key, value in entries_of(item) for line in entry_lines(key, value, indentation + 2)]
    return [start + block[0].lstrip(), *block[1:]]


def _has_block(value: Any) -> bool:
    """Whether a value may stand on several lines."""
    return isinstance(value, (tuple, BaseModel, Mapping)) and bool(value)


def _flow(value: Any, in_flow: bool = False) -> str | None:
    """A value on one line, or None where it never stands on one."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return scalar(value, in_flow=in_flow)
        case tuple() if not any(isinstance(item, BaseModel) for item in value):
            return "[" + ", ".join(_flow(item, True) or "" for item in value) + "]"
        case Mapping() if not value:
            return "{}"
        case BaseModel() if isinstance(value, _ONE_LINE):
            parts = [(key, _flow(inner, True)) for key, inner in entries_of(value)]
            return "{" + ", ".join(f"{key}: {inner}" for key, inner in parts) + "}"
    return None
