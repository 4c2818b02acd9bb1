"""What YAML allows and a brief does not: each kind with its code, its words, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from generator.codec.tree import Mark, Scalar
from generator.diagnostics import Diagnostic

MAXIMUM_DEPTH = 32
MAXIMUM_NODES = 100_000
MAXIMUM_PROBLEMS = 100
_ONE_OF_TWO = {
    1: "move what is under the second one under the first, and remove the second",
    2: "give one of the two another id, or join them into one",
}


@dataclass
class Refused:
    """What was refused in a file so far; every method adds one problem at a place."""

    file: str
    problems: list[Diagnostic] = field(default_factory=list)

    def several_documents(self, at: Mark) -> None:
        """A line --- that begins another document."""
        self._add("yaml-several-documents", at, "a second document begins here", "remove the line ---")

    def alias(self, event: yaml.NodeEvent, at: Mark) -> None:
        """A value that stands for one elsewhere."""
        name = f"*{event.anchor}"
        remedy = "write the value out; text that begins with * needs quotation marks"
        self._add("yaml-alias", at, f"{name} repeats a value from elsewhere", remedy, name)

    def decorations(self, event: yaml.NodeEvent, at: Mark) -> None:
        """An anchor or a tag of a value, where it has one."""
        if event.anchor:
            message = f"&{event.anchor} names a value so that others repeat it"
            remedy = f"remove &{event.anchor}; text that begins with & needs quotation marks"
            self._add("yaml-anchor", at, message, remedy, f"&{event.anchor}")
        if tag := getattr(event, "tag", None):
            name = tag.replace("tag:yaml.org,2002:", "!!")
            remedy = f"remove {name}; text that begins with ! needs quotation marks"
            self._add("yaml-tag", at, f"{name} sets a type; a brief knows its types", remedy, name)

    def merge_key(self, key: Scalar) -> None:
        """A key << that takes in another mapping."""
        message, remedy = "<< merges other values into this one", "write the values out here"
        self._add("yaml-merge-key", key.start, message, remedy)

    def duplicate_key(self, key: Scalar, first: Scalar, depth: int) -> None:
        """A key that its mapping has already, a section's at `depth` 1, an item's at 2, one inside an item below."""
        message = f"{key.value!r} is here twice, first on line {first.start.line}"
        remedy = _ONE_OF_TWO.get(depth, "keep one of the two lines")
        self._add("duplicate-key", key.start, message, remedy, key.value)

    def no_key(self, at: Mark) -> None:
        """A list or a mapping in the place of a key."""
        self._add("yaml-key", at, "a list or a mapping stands where a key should", "write a word, then a colon")

    def too_many_problems(self, at: Mark) -> None:
        """More than are worth reading at once."""
        self._add("more-problems", at, "more problems may follow", "mend these first")

    def too_deep(self, at: Mark) -> None:
        """A file nested deeper than any brief is."""
        message, remedy = f"nested more than {MAXIMUM_DEPTH} deep", "look for brackets that are never closed"
        self._add("yaml-too-deep", at, message, remedy)

    def too_large(self, at: Mark) -> None:
        """A file with more values than any brief has."""
        self._add("yaml-too-large", at, f"more than {MAXIMUM_NODES:,} values", "split the event into several briefs")

    def _add(self, code: str, at: Mark, message: str, remedy: str, words: str = "") -> None:
        self.problems.append(Diagnostic(code, message, remedy, "error", self.file, at.line, at.column, "", words))
