"""Keys that stand where YAML expects none: out of line with the keys around them, or without a colon and a space."""

from __future__ import annotations

import re
from typing import NamedTuple

_KEY = re.compile(r"(?P<blank> *)(?P<dash>(?:- +)*)(?P<key>[a-z0-9][\w.-]*|['\"][^'\"]+['\"])\s*:(?=\s|$)")
_WITHOUT_SPACE = re.compile(r" *(?:- +)*(?P<key>[a-z][\w-]*)\s*(?P<colon>[:：])\s*(?P<rest>\S.*)")
_WIDE_COLON = "："
_FAR_RIGHT = 1_000_000


class Explained(NamedTuple):
    """A place (line and column from 0), what is wrong there, and what to do."""

    line: int
    column: int
    meaning: str
    remedy: str


def out_of_line(lines: list[str], line: int, column: int) -> Explained | None:
    """Why the line of an error does not fit to those above it, where it is a key or an entry of a list."""
    row = lines[line] if line < len(lines) else ""
    indentation = _indentation(row)
    if row.startswith("- ", indentation):
        return _entry_among_keys(lines, line, indentation)
    match = _KEY.match(row)
    if match is None or column > match.end():
        return None
    at = match.start("key")
    above = _above(lines, line, at)
    if above is None:
        return _words_above(lines, line)
    key = _key(lines[above])
    begins = _begins(lines[above])
    if begins < at and lines[above].rstrip().endswith(":"):
        return _beside_what_a_key_holds(lines, line, above, at)
    if begins < at:
        meaning = f"this key begins in column {at + 1}, and {key!r} above, in column {begins + 1}, has its text already"
        remedy = f"begin it in column {begins + 1}; if it is part of the text above, put that in quotation marks"
        return Explained(line, at, meaning, remedy)
    return None


def _words_above(lines: list[str], line: int) -> Explained | None:
    """Words without a key above the first key of the file."""
    above = _above(lines, line, _FAR_RIGHT)
    if above is None or _KEY.match(lines[above]):
        return None
    return Explained(above, 0, "this line is no part of the file", "remove it; the file begins with its first key")


def _beside_what_a_key_holds(lines: list[str], line: int, above: int, at: int) -> Explained | None:
    """A key that is not in line with the first one that the key above holds."""
    first = next((number for number in range(above + 1, line) if lines[number].strip()), line)
    expected = _begins(lines[first])
    if expected == at:
        return None
    holder = _key(lines[above])
    meaning = (
        f"this key begins in column {at + 1}, but the first one under {holder!r} (line {first + 1})"
        f" in column {expected + 1}"
    )
    remedy = "begin both in one column"
    if not _begins(lines[above]):  # an item that slipped to where sections begin
        remedy += f"; or begin {holder!r} (line {above + 1}) in column {at + 1}, if it belongs beside this one"
    return Explained(line, at, meaning, remedy)


def _entry_among_keys(lines: list[str], line: int, indentation: int) -> Explained:
    above = _above(lines, line, _FAR_RIGHT)
    holder = f" such as {_key(lines[above])}:" if above is not None and lines[above].rstrip().endswith(":") else ""
    remedy = f"indent it deeper than the key it belongs to,{holder or ' on a line above'}"
    return Explained(line, indentation, "an entry of a list (-) stands among keys", remedy)


def missing_colon(lines: list[str], line: int) -> Explained | None:
    """A key whose colon is none to YAML: a wide one, or one without a space behind it."""
    row = lines[line] if line < len(lines) else ""
    match = _WITHOUT_SPACE.fullmatch(row.rstrip())
    if match is None:
        return None
    key, written = match["key"], f"{match['key']}: {match['rest']}"
    if match["colon"] == _WIDE_COLON:
        meaning = f"the colon after {key!r} is a wide one ({_WIDE_COLON})"
    else:
        meaning = f"there is no space after the colon of {key!r}"
    return Explained(line, match.start("colon"), meaning, f"write {written}")


def _above(lines: list[str], line: int, below: int) -> int | None:
    """The nearest line above that begins in an earlier column than `below`, blank lines and comments aside."""
    for number in range(line - 1, -1, -1):
        row = lines[number].strip()
        if row and not row.startswith("#") and _begins(lines[number]) < below:
            return number
    return None


def _begins(row: str) -> int:
    """The column of a line's key, behind the dash where it has one."""
    match = _KEY.match(row)
    return match.start("key") if match else _indentation(row)


def _indentation(row: str) -> int:
    return len(row) - len(row.lstrip(" "))


def _key(row: str) -> str:
    match = _KEY.match(row)
    return match["key"].strip("'\"") if match else row.strip()[:40]
