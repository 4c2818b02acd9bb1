"""Where the lines of an entry begin and end in a text, and where others can be put in front of it or behind it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.codec.comments import Comment, leaf_end
from generator.codec.tree import Node, Scalar


class CannotSpliceError(Exception):
    """The text is written in a way that can't be changed in places; `fmt` brings it into one that can."""


@dataclass(frozen=True, slots=True)
class Places:
    """A text with its comments; every place is an offset in the text."""

    text: str
    comments: tuple[Comment, ...]

    def kept(self, start: int, end: int, column: int) -> list[str]:
        """The comments of a stretch that goes, each as a line indented by `column`."""
        return [" " * column + one.text for one in self.comments if start <= one.start < end]

    def line_start(self, key: Scalar) -> int:
        """Where the line of a key begins. Raises CannotSpliceError where something else stands before the key."""
        start = self.text.rfind("\n", 0, key.start.offset) + 1
        if self.text[start : key.start.offset].strip():
            raise CannotSpliceError
        return start

    def line_end(self, offset: int) -> int:
        """Where the line after the one of `offset` begins."""
        at = self.text.find("\n", offset)
        return len(self.text) if at < 0 else at + 1

    def end(self, key: Scalar, value: Node) -> int:
        """Where the last character of an entry stands."""
        return max(leaf_end(self.text, value), self.text.find(":", key.end.offset) + 1)

    def above(self, key: Scalar) -> int:
        """Where lines can be put in front of a key, above the comments that belong to it."""
        at = self.line_start(key)
        lines = self.text[:at].splitlines(keepends=True)
        while lines and lines[-1].lstrip().startswith("#") and key.start.column > 1:
            at -= len(lines.pop())
        return at

    def below(self, at: int, column: int) -> int:
        """Where lines can be put behind an entry, below the comments indented deeper than its key."""
        owned = {one.start for one in self.comments if one.own_line}
        while at < len(self.text):
            line = self.text[at : self.line_end(at)]
            indentation = len(line) - len(line.lstrip(" "))
            if at + indentation not in owned or indentation <= column:
                break
            at += len(line)
        return at
