"""YAML text to a tree, within limits and without YAML's surprises.

The text is read as a stream of events and the tree is built without recursion, so that no file, however deep or
large, harms the program. Anchors, aliases, tags, merge keys, duplicate keys and several documents are refused, each
where it stands.
"""

from __future__ import annotations

from typing import Any

import yaml

from generator.codec.before import problems_in_text
from generator.codec.tree import Mapping, Mark, Node, Scalar, Sequence
from generator.codec.unreadable import explain
from generator.diagnostics import Diagnostic

MAXIMUM_DEPTH = 32
MAXIMUM_NODES = 100_000
MAXIMUM_PROBLEMS = 100
_NO_KEY = "\x00"  # stands, plain, for a key that is none; only a quoted key may be it
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def parse(text: str, file: str) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """YAML text to its tree and what is wrong with it. The tree is None where the text cannot be read at all."""
    problems = problems_in_text(text, file)
    if problems:
        return None, problems
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not builder.take(event):
                return None, tuple(builder.problems)
    except yaml.YAMLError as error:
        explained = explain(error, text, file)
        known = any(problem.line == explained.line for problem in builder.problems)
        return None, (*builder.problems, *(() if known else (explained,)))
    except RecursionError:  # the parser written in Python, where the C one is missing
        return None, (*builder.problems, builder.too_deep(Mark(1, 1, 0)))
    return builder.root, tuple(builder.problems)


class _Builder:
    """Takes events one by one and keeps the branch that is open."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root: Node | None = None
        self.problems: list[Diagnostic] = []
        self._open: list[tuple[Mapping | Sequence, Scalar | None]] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> bool:
        """One event; False where reading has to stop."""
        start, end = _mark(event.start_mark), _mark(event.end_mark)
        match event:
            case yaml.ScalarEvent():
                self._refuse_decorations(event, start)
                self._place(Scalar(event.value, not event.style, start, end))
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._problem(
                        "yaml-several-documents", start, "a second document begins here", "remove the line ---"
                    )
                    return False
            case yaml.AliasEvent():
                self._problem(
                    "yaml-alias",
                    start,
                    f"*{event.anchor} repeats a value from elsewhere",
                    "write the value out; text that begins with * needs quotation marks",
                    f"*{event.anchor}",
                )
                self._place(Scalar(f"*{event.anchor}", False, start, end))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_decorations(event, start)
                node = (Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence)(start, end)
                self._place(node)
                self._open.append((node, None))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._open.pop()[0].end = end
        self._nodes += isinstance(event, yaml.NodeEvent)
        if len(self.problems) >= MAXIMUM_PROBLEMS:
            self._problem("more-problems", start, "more problems may follow", "mend these first")
            return False
        if len(self._open) > MAXIMUM_DEPTH:
            self.problems.append(self.too_deep(start))
            return False
        if self._nodes > MAXIMUM_NODES:
            self._problem(
                "yaml-too-large", start, f"more than {MAXIMUM_NODES:,} values", "split the event into several briefs"
            )
            return False
        return True

    def too_deep(self, at: Mark) -> Diagnostic:
        """The problem of a file nested deeper than any brief is."""
        return self._diagnostic(
            "yaml-too-deep", at, f"nested more than {MAXIMUM_DEPTH} deep", "look for brackets that are never closed", ""
        )

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        holder, key = self._open[-1]
        if isinstance(holder, Sequence):
            holder.items.append(node)
        elif key is None:
            self._open[-1] = (holder, self._key(node))
        else:
            self._open[-1] = (holder, None)
            if key.plain and key.value == _NO_KEY:
                pass
            elif key.value == "<<" and key.plain:
                self._problem(
                    "yaml-merge-key", key.start, "<< merges other values into this one", "write the values out here"
                )
            elif key.value in holder.entries:
                first = holder.entries[key.value][0].start
                self._problem(
                    "duplicate-key", key.start, f"{key.value!r} is here twice, first on line {first.line}",
                    "give one of the two another id, or join them into one", key.value,
                )  # fmt: skip
            else:
                holder.entries[key.value] = (key, node)

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        self._problem(
            "yaml-key", node.start, "a list or a mapping stands where a key should", "write a word, then a colon"
        )
        return Scalar(_NO_KEY, True, node.start, node.end)

    def _refuse_decorations(self, event: yaml.NodeEvent, start: Mark) -> None:
        if event.anchor:
            self._problem(
                "yaml-anchor",
                start,
                f"&{event.anchor} names a value so that others repeat it",
                f"remove &{event.anchor}; text that begins with & needs quotation marks",
                f"&{event.anchor}",
            )
        if tag := getattr(event, "tag", None):
            name = tag.replace("tag:yaml.org,2002:", "!!")
            remedy = f"remove {name}; text that begins with ! needs quotation marks"
            self._problem("yaml-tag", start, f"{name} sets a type; a brief knows its types", remedy, name)

    def _problem(self, code: str, at: Mark, message: str, remedy: str, words: object = "") -> None:
        self.problems.append(self._diagnostic(code, at, message, remedy, str(words)))

    def _diagnostic(self, code: str, at: Mark, message: str, remedy: str, words: str) -> Diagnostic:
        return Diagnostic(code, message, remedy, "error", self.file, at.line, at.column, "", words)


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1, mark.index)
