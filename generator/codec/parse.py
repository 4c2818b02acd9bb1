"""YAML text to a tree, within limits and without YAML's surprises.

The text is read as a stream of events and the tree is built without recursion, so that no file, however deep or
large, harms the program. Anchors, aliases, tags, merge keys, duplicate keys and several documents are refused, each
where it stands.
"""

from __future__ import annotations

from typing import Any

import yaml

from generator.codec.before import problems_in_text
from generator.codec.refused import MAXIMUM_DEPTH, MAXIMUM_NODES, MAXIMUM_PROBLEMS, Refused
from generator.codec.tree import Mapping, Mark, Node, Scalar, Sequence
from generator.codec.unreadable import explain
from generator.diagnostics import Diagnostic

_NO_KEY = "\x00"  # stands, plain, for a key that is none; only a quoted key may be it
_BLOCK_STYLES = ("|", ">")  # a text over several lines: where they end is layout
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def parse(text: str, file: str) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """YAML text to its tree and what is wrong with it. The tree is None where the text cannot be read at all."""
    problems = problems_in_text(text, file)
    if problems:
        return None, problems
    refused = Refused(file)
    builder = _Builder(refused)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if not builder.take(event):
                return None, tuple(refused.problems)
    except yaml.YAMLError as error:
        explained = explain(error, text, file)
        known = any(problem.line == explained.line for problem in refused.problems)
        return None, (*refused.problems, *(() if known else (explained,)))
    except RecursionError:  # the parser written in Python, where the C one is missing
        refused.too_deep(Mark(1, 1, 0))
        return None, tuple(refused.problems)
    return builder.root, tuple(refused.problems)


class _Builder:
    """Takes events one by one and keeps the branch that is open."""

    def __init__(self, refused: Refused) -> None:
        self.root: Node | None = None
        self._refused = refused
        self._open: list[tuple[Mapping | Sequence, Scalar | None]] = []
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> bool:
        """One event; False where reading has to stop."""
        start, end = _mark(event.start_mark), _mark(event.end_mark)
        match event:
            case yaml.ScalarEvent():
                self._refused.decorations(event, start)
                value = " ".join(event.value.split()) if event.style in _BLOCK_STYLES else event.value
                self._place(Scalar(value, not event.style, start, end))
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._refused.several_documents(start)
                    return False
            case yaml.AliasEvent():
                self._refused.alias(event, start)
                self._place(Scalar(f"*{event.anchor}", False, start, end))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refused.decorations(event, start)
                node = (Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence)(start, end)
                self._place(node)
                self._open.append((node, None))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._open.pop()[0].end = end
        self._nodes += isinstance(event, yaml.NodeEvent)
        return self._is_within_limits(start)

    def _is_within_limits(self, at: Mark) -> bool:
        if len(self._refused.problems) >= MAXIMUM_PROBLEMS:
            self._refused.too_many_problems(at)
        elif len(self._open) > MAXIMUM_DEPTH:
            self._refused.too_deep(at)
        elif self._nodes > MAXIMUM_NODES:
            self._refused.too_large(at)
        else:
            return True
        return False

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
                self._refused.merge_key(key)
            elif key.value in holder.entries:
                self._refused.duplicate_key(key, holder.entries[key.value][0], len(self._open))
            else:
                holder.entries[key.value] = (key, node)

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        self._refused.no_key(node.start)
        return Scalar(_NO_KEY, True, node.start, node.end)


def _mark(mark: Any) -> Mark:
    return Mark(mark.line + 1, mark.column + 1, mark.index)
