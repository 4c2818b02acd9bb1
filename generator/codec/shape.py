"""A tree to the plain values the model is made from: every scalar stays the text a person typed until its field says
otherwise.
"""

from __future__ import annotations

import types
from collections.abc import Mapping as AbstractMapping
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from generator.codec.tree import Node, Scalar, Sequence, is_empty

_TRUE = frozenset({"true", "yes", "on"})
_FALSE = frozenset({"false", "no", "off"})


def shape(node: Node, annotation: Any) -> Any:
    """A node and the type of its field to what the model takes; a node of the wrong kind stays as it is, for the
    model to refuse.

    `annotation` is a field's type as written in the model: a record, str, int, bool, a Literal, a mapping, a tuple,
    or None beside one of these.
    """
    kind, arguments, may_be_empty = _kind(annotation)
    if is_empty(node):
        if may_be_empty:
            return None
        if kind in (dict, tuple):
            return kind()
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return {}
    if isinstance(node, Scalar):
        return _scalar(node.value, kind, arguments)
    if isinstance(node, Sequence):
        return [shape(item, arguments[0] if kind is tuple else None) for item in node.items]
    fields = fields_of(kind)
    values = arguments[1] if kind is dict else None
    return {name: shape(value, fields.get(name, values)) for name, (_, value) in node.entries.items()}


def fields_of(kind: Any) -> AbstractMapping[str, Any]:
    """A record's keys, as they are written in YAML, with their types; nothing for any other type."""
    return _fields(kind) if isinstance(kind, type) and issubclass(kind, BaseModel) else {}


def inner(annotation: Any, step: str | int) -> Any:
    """The type one step inside a type: of a record's key, of a mapping's values, of a list's items; None where
    unknown.
    """
    kind, arguments, _ = _kind(annotation)
    if kind is dict:
        return arguments[1]
    if kind is tuple:
        return arguments[0]
    return fields_of(kind).get(str(step))


def choices(annotation: Any) -> tuple[str, ...]:
    """The words a field may have; none where it is free."""
    kind, arguments, _ = _kind(annotation)
    return tuple(str(argument) for argument in arguments) if kind is Literal else ()


def plain_kind(annotation: Any) -> Any:
    """The type without None and without its bounds: a record, dict, tuple, Literal, str, int or bool."""
    return _kind(annotation)[0]


@cache
def _fields(kind: type[BaseModel]) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    return {field.alias or name: hints[name] for name, field in kind.model_fields.items()}


@cache
def _kind(annotation: Any) -> tuple[Any, tuple[Any, ...], bool]:
    """A type to (plain type, its arguments, whether None is allowed)."""
    if annotation is None:
        return str, (), False
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(arguments[0])
    if origin in (Union, types.UnionType):
        kind, rest, _ = _kind(next(argument for argument in arguments if argument is not types.NoneType))
        return kind, rest, True
    return (origin, arguments, False) if origin else (annotation, (), False)


def _scalar(value: str, kind: Any, arguments: tuple[Any, ...]) -> Any:
    if kind is bool:
        return True if value.lower() in _TRUE else False if value.lower() in _FALSE else value
    if (kind is int or (kind is Literal and isinstance(arguments[0], int))) and value.isascii() and value.isdigit():
        return int(value[:18])
    return value
