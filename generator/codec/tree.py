"""What YAML text is read into: a tree in which every value is the text a person typed and knows where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

Path = tuple[str | int, ...]

EMPTY_WORDS = frozenset({"", "~", "null", "Null", "NULL"})


class Mark(NamedTuple):
    """A place in the text: `line` and `column` count from 1, `offset` counts characters from 0."""

    line: int
    column: int
    offset: int


@dataclass(slots=True)
class Scalar:
    """One value as it was typed; `plain` means without quotation marks."""

    value: str
    plain: bool
    start: Mark
    end: Mark


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    start: Mark
    end: Mark
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys, in the order of the text, each with its own node and the node of its value."""

    start: Mark
    end: Mark
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


def is_empty(node: Node) -> bool:
    """Whether a person left the value out: nothing typed, or null without quotation marks."""
    return isinstance(node, Scalar) and node.plain and node.value in EMPTY_WORDS


def is_cut_off(key: Scalar, value: Node) -> bool:
    """Whether a key has not even a colon: in { } it is what a comma cut off the text before it."""
    return is_empty(value) and value.start.offset == key.end.offset


def node_at(root: Node, path: Path) -> Node | None:
    """The node at a path, or None where there is none."""
    node: Node | None = root
    for step in path:
        if isinstance(node, Mapping):
            entry = node.entries.get(str(step))
            node = entry[1] if entry else None
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node
