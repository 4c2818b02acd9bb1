"""YAML's own complaints in a newcomer's words, with what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from generator.codec.misplaced import Explained, missing_colon, out_of_line
from generator.diagnostics import Diagnostic

_IN_DOUBLE_MARKS = 'put the whole text in double quotation marks: "…"'
# Part of the library's message, what it means, what to do. The first that fits is used.
_MEANINGS = (
    ("mapping values are not allowed", "a colon stands in text without quotation marks", _IN_DOUBLE_MARKS),
    ("did not find expected ',' or '}'", "a { … } is not closed, or text in it needs quotation marks",
     'put the text in double quotation marks, or close it with }'),
    ("did not find expected ',' or ']'", "a [ … ] is not closed, or text in it needs quotation marks",
     'put the text in double quotation marks, or close it with ]'),
    ("unexpected end of stream", "a quotation mark is opened and never closed",
     "close it; inside double quotation marks write \\\" for a quotation mark"),
    ("unexpected document indicator", "a quotation mark is opened and never closed",
     "close it; inside double quotation marks write \\\" for a quotation mark"),
    ("unknown escape character", "a backslash inside double quotation marks starts a code that does not exist",
     "write \\\\ for a backslash, or use single quotation marks"),
    ("cannot start any token", "text begins with a character that means something else in YAML", _IN_DOUBLE_MARKS),
    ("scanning a block scalar", "text begins with | or >", _IN_DOUBLE_MARKS),
    ("could not find expected ':'", "a line has no colon after its key, or a quotation mark is never closed",
     "write key: value, and look for an unclosed quotation mark above"),
    ("did not find expected key", "the indentation does not fit, here or on the line above",
     "line the keys of one item up with each other"),
    ("did not find expected '-' indicator", "a key stands among the entries of a list",
     "begin every entry with a dash, or take the dashes away"),
    ("did not find expected alphabetic or numeric character", "text begins with * or &", _IN_DOUBLE_MARKS),
    ("did not find expected node content", "a [ or { is opened and never closed",
     "close it, or put the text in double quotation marks"),
    ("block sequence entries are not allowed", "a list begins on the line of its key",
     "begin the list on the next line; text that begins with a dash needs quotation marks"),
)  # fmt: skip

# A value that begins with a quotation mark, up to the end of its line.
_QUOTED = re.compile(r"""(?:^\s*(?:- )?|[:{,\[]\s+|- )(?P<mark>["'])(?P<rest>.*)$""")
_NEVER_CLOSED = ("a quotation mark is opened here and never closed", "close it at the end of the text")
_GOES_ON = {
    '"': 'write \\" for a quotation mark inside a text in double quotation marks, or put the whole text in single ones',
    "'": "write '' for an apostrophe inside a text in single quotation marks, or put the whole text in double ones",
}
_OUT_OF_LINE = ("mapping values are not allowed", "did not find expected key")
_OPENED_IN_BRACKETS = ("did not find expected ',' or", "did not find expected node content")


@dataclass(frozen=True, slots=True)
class _Complaint:
    """What the library said, at which line and column (from 0), of something that began at another."""

    said: str
    line: int
    column: int
    begun_line: int
    begun_column: int

    @classmethod
    def of(cls, error: yaml.YAMLError) -> _Complaint:
        """The error's words and marks."""
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        begun = getattr(error, "context_mark", None) or mark
        said = " ".join(str(part) for part in (getattr(error, "problem", ""), getattr(error, "context", "")) if part)
        if mark is None or begun is None:
            return cls(said or str(error), 0, 0, 0, 0)
        return cls(said or str(error), mark.line, mark.column, begun.line, begun.column)


def explain(error: yaml.YAMLError, text: str, file: str) -> Diagnostic:
    """The library's error to a diagnostic with place, meaning and remedy."""
    lines = text.split("\n")
    found = _explained(_Complaint.of(error), lines)
    words = lines[found.line].strip() if found.line < len(lines) else ""
    return Diagnostic(
        "yaml-unreadable", found.meaning, found.remedy, "error", file, found.line + 1, found.column + 1, "", words[:120]
    )  # fmt: skip


def _explained(complaint: _Complaint, lines: list[str]) -> Explained:
    line, column, said = complaint.line, complaint.column, complaint.said
    if "expected <document start>" in said:
        first = next((i for i, row in enumerate(lines) if row.strip() and not row.lstrip().startswith("#")), 0)
        return Explained(first, 0, "this line is no part of the file", "remove it; the file begins with its first key")
    if (opened := _opened_before(lines, line)) is not None:
        return Explained(*opened, *_NEVER_CLOSED)
    before = lines[line][:column].rstrip() if line < len(lines) else ""
    if before.endswith(tuple(_GOES_ON)) and ": " in before:
        return Explained(line, column, "the text goes on after its closing quotation mark", _GOES_ON[before[-1]])
    if "could not find expected ':'" in said and (found := missing_colon(lines, complaint.begun_line)):
        return found
    out = any(part in said for part in _OUT_OF_LINE)
    if out and (found := out_of_line(lines, line, column)):
        return found
    meaning, remedy = next(
        ((meaning, remedy) for part, meaning, remedy in _MEANINGS if part in said),
        (f"this is not YAML ({said})", "compare the line and the one above with the items around them"),
    )
    if any(part in said for part in _OPENED_IN_BRACKETS) and complaint.begun_line < line:
        line, column = complaint.begun_line, complaint.begun_column
    return Explained(line, column, meaning, remedy)


def _opened_before(lines: list[str], line: int) -> tuple[int, int] | None:
    """Where above an error a quotation mark was opened and not closed on its line; canonical briefs never do that."""
    for number in range(min(line, len(lines)) - 1, -1, -1):
        for match in _QUOTED.finditer(lines[number]):
            mark = match["mark"]
            rest = (
                match["rest"].replace("\\\\", "").replace("\\" + mark, "")
                if mark == '"'
                else match["rest"].replace("''", "")
            )
            if mark not in rest:
                return number, match.start("mark")
    return None
