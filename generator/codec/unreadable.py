"""YAML's own complaints in a newcomer's words, with what to do."""

from __future__ import annotations

import re

import yaml

from generator.diagnostics import Diagnostic

# Part of the library's message, what it means, what to do. The first that fits is used.
_MEANINGS = (
    ("mapping values are not allowed", "a colon stands in text without quotation marks",
     'put the whole text in double quotation marks: "…"'),
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
    ("cannot start any token", "text begins with a character that means something else in YAML",
     'put the text in double quotation marks: "…"'),
    ("could not find expected ':'", "a line has no colon after its key, or a quotation mark is never closed",
     "write key: value, and look for an unclosed quotation mark above"),
    ("did not find expected key", "the indentation does not fit, here or on the line above",
     "line the keys of one item up with each other"),
    ("did not find expected '-' indicator", "the indentation of a list does not fit",
     "line the dashes of one list up with each other"),
    ("did not find expected alphabetic or numeric character", "text begins with * or &",
     'put the text in double quotation marks: "…"'),
    ("did not find expected node content", "a [ or { is opened and never closed",
     "close it, or put the text in double quotation marks"),
    ("block sequence entries are not allowed", "a list begins on the line of its key",
     "begin the list on the next line"),
)  # fmt: skip


# A value that begins with a quotation mark, up to the end of its line.
_QUOTED = re.compile(r"""(?:^\s*(?:- )?|[:{,\[]\s+|- )(?P<mark>["'])(?P<rest>.*)$""")
_NEVER_CLOSED = ("a quotation mark is opened here and never closed", "close it at the end of the text")
_GOES_ON = (
    "the text goes on after its closing quotation mark",
    'write \\" for a quotation mark inside a text in double quotation marks, or put the whole text in single ones',
)


def explain(error: yaml.YAMLError, text: str, file: str) -> Diagnostic:
    """The library's error to a diagnostic with place, meaning and remedy."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    said = " ".join(str(part) for part in (getattr(error, "problem", ""), getattr(error, "context", "")) if part)
    lines = text.split("\n")
    line, column = (mark.line, mark.column) if mark else (0, 0)
    meaning, remedy = next(
        ((meaning, remedy) for part, meaning, remedy in _MEANINGS if part in said),
        (f"this is not YAML ({said or error})", "compare the line and the one above with the items around them"),
    )
    if (opened := _opened_before(lines, line)) is not None:
        (line, column), (meaning, remedy) = opened, _NEVER_CLOSED
    elif line < len(lines) and lines[line][:column].endswith(('"', "'")):
        meaning, remedy = _GOES_ON
    words = lines[line].strip() if line < len(lines) else ""
    return Diagnostic("yaml-unreadable", meaning, remedy, "error", file, line + 1, column + 1, "", words[:120])


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
