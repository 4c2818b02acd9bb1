"""Where each value of a decoded file stands in its text."""

from __future__ import annotations

from functools import cached_property

from generator.codec.tree import Mapping, Mark, Node, Path, Sequence


class Positions:
    """The marks of every value and key of a tree, by path: ("points", "signed", "evidence", 0, "exact").

    Most files have no trouble that has to be located, so the tree is walked when somebody asks first.
    """

    def __init__(self, root: Node | None) -> None:
        self._root = root

    @property
    def values(self) -> dict[Path, tuple[Mark, Mark]]:
        """The start and the end of each value; marks carry line, column and offset."""
        return self._marks[0]

    @property
    def keys(self) -> dict[Path, tuple[Mark, Mark]]:
        """The start and the end of each key of a mapping."""
        return self._marks[1]

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

    @cached_property
    def _marks(self) -> tuple[dict[Path, tuple[Mark, Mark]], dict[Path, tuple[Mark, Mark]]]:
        values: dict[Path, tuple[Mark, Mark]] = {}
        keys: dict[Path, tuple[Mark, Mark]] = {}
        waiting: list[tuple[Path, Node]] = [((), self._root)] if self._root is not None else []
        while waiting:
            path, node = waiting.pop()
            values[path] = (node.start, node.end)
            if isinstance(node, Mapping):
                for name, (key, value) in node.entries.items():
                    inner = (*path, name)
                    keys[inner] = (key.start, key.end)
                    waiting.append((inner, value))
            elif isinstance(node, Sequence):
                waiting.extend(((*path, i), item) for i, item in enumerate(node.items))
        return values, keys
