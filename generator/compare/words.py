"""Items in words: what one says, and which of its fields say something else than before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from generator.evidence.fold import fold_words
from generator.model.brief import Evidence, Source
from generator.model.change import FieldChange

_WORDS = ("text", "question", "name", "title", "now", "why")
_NOT_FIELDS = frozenset({"evidence", "sides"})  # evidence is compared by its words, a side is an item of its own


def says(record: BaseModel) -> str:
    """The words of an item that a person knows it by."""
    if isinstance(record, Source):
        return ", ".join(part for part in (record.outlet, record.title, record.published, record.file) if part)
    return next((str(value) for name in _WORDS if (value := getattr(record, name, None))), "")


def fields_of(old: BaseModel, new: BaseModel) -> Iterator[FieldChange]:
    """The fields that differ, in the order of the format, as they are typed."""
    for name in type(new).model_fields:
        before, after = getattr(old, name, None), getattr(new, name, None)
        if name not in _NOT_FIELDS and before != after:
            yield FieldChange(name, _typed(before), _typed(after))


def only_in(these: Sequence[Evidence], those: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The entries of the first that the second has not; spaces, dashes and quotation marks make no difference."""
    known = {_folded(entry) for entry in those}
    return tuple(entry for entry in these if _folded(entry) not in known)


def _folded(entry: Evidence) -> tuple[str, str, int]:
    return entry.source, fold_words(entry.exact), entry.occurrence or 1


def _typed(value: Any) -> str | None:
    match value:
        case None | () | {}:
            return None
        case bool():
            return "true" if value else "false"
        case tuple():
            return ", ".join(_typed(one) or "" for one in value)
        case Evidence():
            return f"{value.source.upper()} “{value.exact}”"
        case BaseModel():
            parts = ((name, _typed(getattr(value, name))) for name in type(value).model_fields)
            return ", ".join(f"{name}: {part}" for name, part in parts if part)
    return str(value)
