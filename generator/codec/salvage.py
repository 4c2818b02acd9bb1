"""What can still be read of a brief's text that is no sound YAML, so that one run names every problem in it.

The item around each problem is left out, or its section where the items themselves are out of line; the rest is read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.codec.before import problems_in_text
from generator.codec.parse import parse
from generator.codec.tree import Node, Path
from generator.diagnostics import Diagnostic

_MOST_ROUNDS = 20
_UNKNOWN = 1_000
_KEY = re.compile(r" *['\"]?([^\s'\":]+)['\"]?\s*:")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """A tree of what could be read (None where nothing could), all problems in the order of the file, and the paths of
    the sections and items that were left out.
    """

    root: Node | None
    problems: tuple[Diagnostic, ...]
    left_out: frozenset[Path] = frozenset()


def salvage(text: str, file: str, sections: Collection[str]) -> Salvaged:
    """The text of a brief to what can be read of it; `sections` are the keys that a brief may have."""
    root, problems = parse(text, file)
    if root is not None or not problems or not _is_local(problems[-1]):
        return Salvaged(root, problems)
    rest = _Rest(text, sections)
    found = list(problems_in_text(text, file))
    for line in _lines_of(found):
        rest.leave_out(line)
    for _ in range(_MOST_ROUNDS):
        root, problems = parse(rest.text, file)
        if root is not None or not problems or not _is_local(problems[-1]):
            break
        if not rest.leave_out(problems[-1].line):
            return Salvaged(None, tuple(found or problems))
        found.append(problems[-1])
        problems = ()
    found = sorted([*found, *problems], key=lambda problem: (problem.line, problem.column))
    return Salvaged(root, tuple(found), frozenset(rest.left_out))


def _is_local(problem: Diagnostic) -> bool:
    """Whether a problem that stopped the reading lies at its line alone."""
    return problem.code in ("yaml-unreadable", "yaml-tab", "yaml-space", "control-character", "merge-conflict")


def _lines_of(problems: list[Diagnostic]) -> Iterator[int]:
    """The lines on which problems stand; of a merge conflict all between its marks, too."""
    opened = 0
    for problem in problems:
        if problem.code == "merge-conflict":
            yield from range(opened or problem.line, problem.line)
            opened = 0 if problem.words.startswith(">") else problem.line
        yield problem.line


class _Rest:
    """The lines of a text, of which more and more are left out; every line keeps its number."""

    def __init__(self, text: str, sections: Collection[str]) -> None:
        self._lines = text.split("\n")
        self._sections = sections
        self.left_out: set[Path] = set()

    @property
    def text(self) -> str:
        """What remains."""
        return "\n".join(self._lines)

    def leave_out(self, number: int) -> bool:
        """Leaves out what line `number` (from 1) belongs to; False where there is nothing to leave out."""
        at = min(number, len(self._lines)) - 1
        if not self._lines[at].strip():
            return False
        start, end = self._block(at, 0)
        section = _name(self._lines[start])
        items = next((_indentation(line) for line in self._lines[start + 1 : end] if _counts(line)), 0)
        item = self._block(at, items) if 0 < items < _indentation(self._lines[at]) else (start, end)
        name = _name(self._lines[item[0]])
        if section in self._sections and name and start < item[0]:
            start, end = item
            self.left_out.add((section, name))
        else:
            self.left_out.update((known,) for known in {section, self._section_above(start)} if known)
        self._lines[start:end] = [""] * (end - start)
        return True

    def _block(self, at: int, indentation: int) -> tuple[int, int]:
        """The lines from the nearest at or above `at` that begins no deeper than `indentation`, to the next such."""
        start = next(
            (i for i in range(at, 0, -1) if _counts(self._lines[i]) and _indentation(self._lines[i]) <= indentation), 0
        )
        end = next(
            (
                i for i in range(max(start, at) + 1, len(self._lines))
                if _counts(self._lines[i]) and _indentation(self._lines[i]) <= indentation
            ),
            len(self._lines),
        )  # fmt: skip
        return start, end

    def _section_above(self, start: int) -> str:
        """The section that lines belong to which begin where sections do, but are none."""
        if _name(self._lines[start]) in self._sections:
            return ""
        return next((_name(line) for line in self._lines[start - 1 :: -1] if _counts(line) and line[0] != " "), "")


def _counts(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _indentation(line: str) -> int:
    """How deep a line begins; one that begins with a tab or an odd space is taken for part of what stands above it."""
    row = line.lstrip(" ")
    return _UNKNOWN if row[:1].isspace() else len(line) - len(row)


def _name(line: str) -> str:
    match = _KEY.match(line)
    return match[1] if match else ""
