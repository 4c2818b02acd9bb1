"""A changed brief into the text of the one before: only what differs is written, every other line stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from generator.codec.comments import comments, is_flow
from generator.codec.decode import decode
from generator.codec.encode import entries_of, entry_lines
from generator.codec.parse import parse
from generator.codec.places import CannotSpliceError, Places
from generator.codec.replacing import Replacement, replaced
from generator.codec.scalar import scalar
from generator.codec.tree import Mapping as MappingNode
from generator.model.brief import Brief

__all__ = ["CannotSpliceError", "splice"]


def splice(text: str, brief: Brief) -> str:
    """The text of a brief to a text that says `brief`; the text must be readable.

    Items and fields that say the same stay byte for byte; new ones are written in canonical form behind the one that
    precedes them in `brief`. A comment inside what is replaced or removed is kept, on lines of its own. Order of what
    is there already never changes. Raises CannotSpliceError where the outcome would not say `brief`.
    """
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    text = text.removeprefix("\ufeff")
    before = decode(text, "").brief
    root, _ = parse(text, "")
    if before is None or not isinstance(root, MappingNode):
        raise CannotSpliceError
    if before == brief:
        return mark + text
    if is_flow(text, root):
        raise CannotSpliceError
    spliced = _Splice(text, Places(text, comments(text, root))).of(root, before, brief, 0)
    if decode(spliced, "").brief != brief:
        raise CannotSpliceError
    return mark + spliced


@dataclass
class _Splice:
    """Collects what is to be replaced in the text."""

    text: str
    places: Places
    replacements: list[Replacement] = field(default_factory=list)

    def of(self, root: MappingNode, before: Brief, after: Brief, column: int) -> str:
        """The text with every difference between two briefs written into it."""
        self._mapping(root, before, after, column)
        return replaced(self.text, self.replacements)

    def _mapping(self, node: MappingNode, before: Any, after: Any, column: int) -> None:
        """Writes what differs between two records, or two sections, into the block that holds the first."""
        old, new = _values(before), _values(after)
        written = _written(after)
        behind: str | None = None  # the entry in the text that a new one is put behind
        waiting: dict[str | None, list[tuple[str, Any]]] = {}
        for name, value in new.items():
            if name in node.entries:
                behind = name
                if old.get(name) != value:
                    self._change(node, name, old[name], value, column, keep=name in written)
            elif name in written and (name not in old or old[name] != value):
                waiting.setdefault(behind, []).append((name, value))
        for name in old:
            if name not in new and name in node.entries:
                self._remove(node, name)
        for place, entries in waiting.items():
            self._insert(node, place, entries, column, spaced=isinstance(after, Mapping))

    def _change(self, node: MappingNode, name: str, old: Any, new: Any, column: int, *, keep: bool) -> None:
        value = node.entries[name][1]
        if not keep:
            self._remove(node, name)
        elif (
            _has_entries(old) and _has_entries(new) and isinstance(value, MappingNode) and not is_flow(self.text, value)
        ):
            inner = next(iter(value.entries.values()))[0].start.column - 1
            self._mapping(value, old, new, inner)
        else:
            self._replace(node, name, new, column)

    def _replace(self, node: MappingNode, name: str, value: Any, column: int) -> None:
        key, was = node.entries[name]
        start, end = self.places.line_start(key), self.places.end(key, was)
        kept = self.places.kept(start, end, column)
        lines = entry_lines(self.text[key.start.offset : key.end.offset], value, column, spaced=_is_section(value))
        words = "".join(f"{line}\n" for line in kept) + "\n".join(lines)
        self.replacements.append(Replacement(start, end, words))

    def _remove(self, node: MappingNode, name: str) -> None:
        key, value = node.entries[name]
        start, end = self.places.line_start(key), self.places.line_end(self.places.end(key, value))
        kept = self.places.kept(start, end, key.start.column - 1)
        blank = 0
        if not kept:  # one of the blank lines around goes, too
            after = self.places.line_end(end)
            if end < len(self.text) and not self.text[end:after].strip():
                blank = after - end
            elif end >= len(self.text) and start:
                start = self.places.line_end(len(self.text[:start].rstrip()))
        self.replacements.append(Replacement(start, end + blank, "".join(f"{line}\n" for line in kept), blank))

    def _insert(
        self, node: MappingNode, behind: str | None, entries: list[tuple[str, Any]], column: int, *, spaced: bool
    ) -> None:
        """New entries behind the one named, or in front of all."""
        blocks = [entry_lines(scalar(name), value, column, spaced=_is_section(value)) for name, value in entries]
        apart = [
            (spaced and len(block) > 1) or (column == 0 and _is_section(value))
            for block, (_, value) in zip(blocks, entries, strict=True)
        ]
        if behind is None:
            key = next(iter(node.entries.values()))[0]
            at = self.places.above(key)
            words = "".join("\n".join(block) + "\n" + ("\n" if apart[i] else "") for i, block in enumerate(blocks))
        else:
            key, value = node.entries[behind]
            at = self.places.below(self.places.line_end(self.places.end(key, value)), key.start.column - 1)
            several = spaced and "\n" in self.text[key.start.offset : self.places.end(key, value)]
            words = ""
            for i, block in enumerate(blocks):
                words += ("\n" if apart[i] or (several if i == 0 else apart[i - 1]) else "") + "\n".join(block) + "\n"
            if at and self.text[at - 1] != "\n":
                words = "\n" + words
        self.replacements.append(Replacement(at, at, words))


def _values(value: Any) -> dict[str, Any]:
    """The entries of a record by the names used in YAML, or of a section by id."""
    if isinstance(value, BaseModel):
        return {known.alias or name: getattr(value, name) for name, known in type(value).model_fields.items()}
    return dict(value)


def _written(value: Any) -> frozenset[str]:
    return frozenset(name for name, _ in _entries(value))


def _entries(value: Any) -> Iterator[tuple[str, Any]]:
    return iter(value.items()) if isinstance(value, Mapping) else entries_of(value)


def _has_entries(value: Any) -> bool:
    return isinstance(value, BaseModel | Mapping) and bool(_written(value))


def _is_section(value: Any) -> bool:
    return isinstance(value, Mapping)
