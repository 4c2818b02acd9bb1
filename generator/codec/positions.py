"""Where each value of a decoded file stands in its text."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.codec.tree import Mapping, Mark, Node, Path, Sequence


@dataclass(frozen=True, slots=True)
class Positions:
    """The marks of every value and key, by path: ("points", "signed", "evidence", 0, "exact").

    `values` holds (start, end) of each value, `keys` of each key of a mapping; marks carry line, column and offset.
    """

    values: dict[Path, tuple[Mark, Mark]] = field(default_factory=dict)
    keys: dict[Path, tuple[Mark, Mark]] = field(default_factory=dict)

    def at(self, path: Path) -> tuple[int, int]:
        """Line and column of the value at `path`, or of the nearest thing that holds it; (0, 0) in an empty file."""
        return self._place(self.values, path)

    def key_at(self, path: Path) -> tuple[int, int]:
        """Line and column of the key at `path`, or of the nearest key that holds it."""
        return self._place(self.keys, path)

    def _place(self, marks: dict[Path, tuple[Mark, Mark]], path: Path) -> tuple[int, int]:
        for length in range(len(path), -1, -1):
            found = marks.get(path[:length]) or (self.keys.get(path[:length]) if length < len(path) else None)
            if found:
                return found[0].line, found[0].column
        return 0, 0


def positions_of(root: Node | None) -> Positions:
    """A tree to the positions of everything in it."""
    positions = Positions()
    waiting: list[tuple[Path, Node]] = [((), root)] if root is not None else []
    while waiting:
        path, node = waiting.pop()
        positions.values[path] = (node.start, node.end)
        if isinstance(node, Mapping):
            for name, (key, value) in node.entries.items():
                positions.keys[(*path, name)] = (key.start, key.end)
                waiting.append(((*path, name), value))
        elif isinstance(node, Sequence):
            waiting.extend(((*path, i), item) for i, item in enumerate(node.items))
    return positions
