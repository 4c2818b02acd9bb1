"""YAML text to plain values, for files that are no brief."""

from __future__ import annotations

from typing import Any

from generator.codec.parse import parse
from generator.codec.tree import Mapping, Node, Scalar, is_empty
from generator.diagnostics import Diagnostic


def decode_plain(text: str, file: str) -> tuple[Any, tuple[Diagnostic, ...]]:
    """YAML text to dictionaries, lists and texts as they were typed, with what is wrong; an empty value is None.

    No text becomes a number, a date or a truth value. The value is None where anything is wrong.
    """
    root, problems = parse(text.removeprefix("\ufeff"), file)
    return (None if root is None or problems else _plain(root)), problems


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return None if is_empty(node) else node.value
    if isinstance(node, Mapping):
        return {key: _plain(value) for key, (_, value) in node.entries.items()}
    return [_plain(item) for item in node.items]
