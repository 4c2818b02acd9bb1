"""Problems as GitHub shows them: annotations beside the lines of a pull request, a table in a step's summary."""

from __future__ import annotations

from collections.abc import Sequence

from generator.diagnostics import Diagnostic
from generator.render.plain import plain_markdown

MOST_ANNOTATIONS = 9
"""GitHub shows 10 a step; the last one counts the rest."""
MOST_ROWS = 500
"""A summary may have 1 MiB."""
LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Workflow commands that show each problem beside its line in a pull request.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    order = {"error": 0, "warning": 1, "note": 2}
    worst = sorted(diagnostics, key=lambda diagnostic: order[diagnostic.severity])
    left = len(worst) - MOST_ANNOTATIONS
    more = [f"::notice::{left} more problems are in the summary and the log of this step"] if left > 0 else []
    hidden = [f"{diagnostic}" for diagnostic in worst[MOST_ANNOTATIONS:]]
    plain = ["::group::more problems", *(_escaped_lines(one) for one in hidden), "::endgroup::"] if hidden else []
    return "\n".join([*(_annotation(diagnostic) for diagnostic in worst[:MOST_ANNOTATIONS]), *more, *plain])


def as_step_summary(diagnostics: Sequence[Diagnostic]) -> str:
    """All problems as a table in Markdown, for the summary of a step, where GitHub shows more than beside the lines."""
    if not diagnostics:
        return ""
    rows = [
        (f"`{one.file}:{one.line}`" if one.file else "", one.severity, one.item, one.message, one.remedy, one.code)
        for one in diagnostics[:MOST_ROWS]
    ]
    lines = ["| place | | item | what | what to do | code |", "|---|---|---|---|---|---|"]
    lines += ["| " + " | ".join((row[0].replace("|", ""), *map(plain_markdown, row[1:]))) + " |" for row in rows]
    left = len(diagnostics) - MOST_ROWS
    return "\n".join([*lines, *([f"\n{left} more problems are not shown."] if left > 0 else [])]) + "\n"


def _annotation(diagnostic: Diagnostic) -> str:
    places = {"file": diagnostic.file, "line": diagnostic.line, "col": diagnostic.column, "title": diagnostic.code}
    properties = ",".join(f"{name}={_escaped(str(value), also=':,')}" for name, value in places.items() if value)
    return f"::{LEVELS[diagnostic.severity]} {properties}::{_escaped(in_sentences(diagnostic))}"


def in_sentences(diagnostic: Diagnostic) -> str:
    """What is wrong with which item, and what to do, as running text."""
    item = f"{diagnostic.item}: " if diagnostic.item else ""
    remedy = diagnostic.remedy[:1].upper() + diagnostic.remedy[1:]
    return f"{item}{diagnostic.message}. {remedy}".strip()


def _escaped_lines(text: str) -> str:
    """Text that no line of can be taken for a workflow command."""
    return "\n".join(f"  {line.replace('::', ': :')}" for line in text.splitlines())


def _escaped(text: str, also: str = "") -> str:
    """Text that can't end a workflow command or start another."""
    return "".join(f"%{ord(character):02X}" if character in "%\r\n" + also else character for character in text)
