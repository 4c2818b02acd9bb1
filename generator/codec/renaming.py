"""An id in the text of a brief changed to another, with all that refers to it; every other byte stays."""

from __future__ import annotations

from collections.abc import Iterable

from generator.codec.parse import parse
from generator.codec.positions import Positions
from generator.codec.scalar import scalar
from generator.codec.tree import Path


def with_new_id(text: str, key: Path, references: Iterable[tuple[Path, str]], new: str) -> str:
    """The text with `new` as the key at a path, and at each path of `references` the value beside it."""
    root, _ = parse(text, "")
    known = Positions(root)
    places = [(known.keys[key], new), *((known.values[path], value) for path, value in references)]
    for (start, end), value in sorted(places, key=lambda place: place[0][0].offset, reverse=True):
        text = text[: start.offset] + scalar(value, in_flow=True) + text[end.offset :]
    return text
