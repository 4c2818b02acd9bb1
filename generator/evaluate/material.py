"""Lines of JSON from outside, checked: articles with quotes or entities."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from typing import Any

from generator.diagnostics import Diagnostic

Row = Mapping[str, Any]

WANTED: Mapping[str, tuple[str, ...]] = {"quotes": ("start", "end"), "entities": ("start", "end", "label")}
"""What the items of a line hold, by the line's field."""

_REMEDY = 'A line is one object: {"id": …, "text": …, "quotes" or "entities": [{"start": …, "end": …}, …]}.'


def rows(content: bytes, file: str, field: str, split: str | None = None) -> tuple[list[Row], tuple[Diagnostic, ...]]:
    """The lines of a file (packed by gzip or not) that have the fields id, text and `field`, of one split or of all.

    What is wrong is said for each line; lines that are right are given all the same.
    """
    try:
        text = (gzip.decompress(content) if content[:2] == b"\x1f\x8b" else content).decode()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        remedy = "Give a file of JSON lines in UTF-8, packed by gzip or not."
        return [], (
            Diagnostic("gold-unreadable", f"the file can't be unpacked or is not UTF-8 ({error})", remedy, file=file),
        )
    found: list[Row] = []
    problems: list[Diagnostic] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            row = _row(line, field)
            if isinstance(row, str):
                problems.append(Diagnostic("gold-line", row, _REMEDY, file=file, line=number))
            elif split is None or row.get("split") == split:
                found.append(row)
    if not found and not problems:
        message = f"no line is of the split “{split}”" if split else "the file has no lines"
        problems.append(Diagnostic("gold-empty", message, "Give a file that has some.", file=file, words=split or ""))
    return found, tuple(problems)


def _row(line: str, field: str) -> Row | str:
    """A line as it should be, or what is wrong with it."""
    try:
        row = json.loads(line)
    except ValueError as error:
        return f"this is no JSON ({error})"
    if not isinstance(row, dict):
        return "this is no object"
    for name, kind in (("id", str), ("text", str), (field, list)):
        if not isinstance(row.get(name), kind):
            return f"the field “{name}” is missing or of another kind"
    for item in row[field]:
        if not isinstance(item, dict) or any(name not in item for name in WANTED[field]):
            return f"an item of “{field}” lacks one of {', '.join(WANTED[field])}"
        start, end = item["start"], item["end"]
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(row["text"])):
            return f"an item of “{field}” lies outside the text ({start} to {end})"
    return row
