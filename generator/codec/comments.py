"""Comments of a YAML text: where they stand, and which item they belong to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.codec.tree import Mapping, Node, Path, Scalar, Sequence

_HIDING = re.compile(r"#\w")
_MARK = re.compile(r"(?:^|(?<=[ \t\r\n]))#[^\r\n]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment: characters `start` up to, not including, `end`; `own_line` where nothing else is on its line."""

    start: int
    end: int
    text: str
    own_line: bool


def comments(text: str, root: Node) -> tuple[Comment, ...]:
    """Every comment of a text that was read into `root`, in order. A # inside a value is none."""
    spans = sorted((node.start.offset, node.end.offset) for _, node, _ in _scalars(root))
    starts = [start for start, _ in spans]
    found = []
    position = 0
    while match := _MARK.search(text, position):
        i = bisect_right(starts, match.start()) - 1
        if i >= 0 and spans[i][0] <= match.start() < spans[i][1]:
            position = spans[i][1]  # a comment may still follow the value on its line
            continue
        position = match.end()
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        words = match.group().rstrip()
        found.append(Comment(match.start(), match.start() + len(words), words, not before.strip()))
    return tuple(found)


def hidden(text: str, root: Node) -> tuple[tuple[Path, str], ...]:
    """What a # hides that a person may have meant as text ("ranked #1"), with the path of the value before it."""
    if not _HIDING.search(text):
        return ()
    before = sorted((node.end.offset, path) for path, node, is_value in _scalars(root) if is_value and node.plain)
    ends = [end for end, _ in before]
    found = []
    for one in comments(text, root):
        i = bisect_right(ends, one.start) - 1
        if _HIDING.match(one.text) and i >= 0 and not text[ends[i] : one.start].strip(" "):
            found.append((before[i][1], one.text))
    return tuple(found)


def leaf_end(text: str, node: Node) -> int:
    """Where the last character of a value stands; the library lets a block end where the next one begins."""
    while isinstance(node, Mapping | Sequence) and not is_flow(text, node):
        node = list(node.entries.values())[-1][1] if isinstance(node, Mapping) else node.items[-1]
    return (
        max(len(text[: node.end.offset].rstrip()), node.start.offset)
        if _is_block_scalar(text, node)
        else node.end.offset
    )


def is_flow(text: str, node: Node) -> bool:
    """Whether a list or mapping is written in brackets."""
    return text[node.start.offset : node.start.offset + 1] in ("{", "[")


def _is_block_scalar(text: str, node: Node) -> bool:
    return isinstance(node, Scalar) and not node.plain and text[node.start.offset] in "|>"


def _scalars(root: Node) -> Iterator[tuple[Path, Scalar, bool]]:
    """Every key and value that is a text, with its path and whether it is a value."""
    waiting: list[tuple[Path, Node]] = [((), root)]
    while waiting:
        path, node = waiting.pop()
        if isinstance(node, Scalar):
            yield path, node, True
        elif isinstance(node, Mapping):
            for name, (key, value) in node.entries.items():
                yield (*path, name), key, False
                waiting.append(((*path, name), value))
        else:
            waiting.extend(((*path, i), item) for i, item in enumerate(node.items))


def commented(text: str, root: Node) -> frozenset[tuple[str, ...]]:
    """The items that a comment belongs to: it stands between their lines, at the end of one, or right above them.

    Items are named by path: ("points", "signed"), and ("disagreements", "venue", "sides", "hall") for a side.
    """
    found = set[tuple[str, ...]]()
    places = [(one.start, text.count("\n", 0, one.start), one.own_line) for one in comments(text, root)]
    lines_of_comments = {line for _, line, own_line in places if own_line}
    for path, key, value in _items(root):
        first = key.start.line - 1
        while first - 1 in lines_of_comments:
            first -= 1
        last = text.count("\n", 0, leaf_end(text, value))
        while last + 1 in lines_of_comments and _indentation(text, last + 1) >= key.start.column:
            last += 1
        if any(first <= line <= last for _, line, _ in places):
            found.add(path)
    return frozenset(found)


def _items(root: Node) -> Iterator[tuple[tuple[str, ...], Scalar, Node]]:
    """Every item of every section with its path, key and value, and every side of a disagreement."""
    for section, (_, items) in root.entries.items() if isinstance(root, Mapping) else ():
        for identifier, (key, value) in items.entries.items() if isinstance(items, Mapping) else ():
            yield (section, identifier), key, value
            sides = value.entries.get("sides") if isinstance(value, Mapping) else None
            for name, (side, said) in sides[1].entries.items() if sides and isinstance(sides[1], Mapping) else ():
                yield (section, identifier, "sides", name), side, said


def _indentation(text: str, line: int) -> int:
    row = text.split("\n")[line]
    return len(row) - len(row.lstrip())
