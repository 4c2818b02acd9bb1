"""Problems and outcomes as text for people, as annotations for GitHub, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from urllib.parse import quote

import click

from generator.diagnostics import Diagnostic
from generator.render.plain import plain_markdown


def as_text(diagnostics: Sequence[Diagnostic]) -> str:
    """One or two lines a problem, as a compiler prints them."""
    return "\n".join(str(diagnostic) for diagnostic in diagnostics)


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


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """A list of all problems with all that is known of each."""
    return json.dumps([asdict(diagnostic) for diagnostic in diagnostics], ensure_ascii=False, indent=2)


def as_sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """SARIF 2.1.0, for code scanning and editors: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"""
    from generator.check.codes import CODES

    used = dict.fromkeys(diagnostic.code for diagnostic in diagnostics)
    rules = [{"id": code, "fullDescription": {"text": CODES[code].help if code in CODES else code}} for code in used]
    driver = {"name": "briefwright", "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one) for one in diagnostics],
    }
    return json.dumps({"version": "2.1.0", "$schema": SARIF_SCHEMA, "runs": [run]}, ensure_ascii=False, indent=2)


def _result(diagnostic: Diagnostic) -> dict[str, object]:
    item = f"{diagnostic.item}: " if diagnostic.item else ""
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        "level": diagnostic.severity,
        "message": {"text": f"{item}{diagnostic.message}. {_begun(diagnostic.remedy)}".strip()},
    }
    if diagnostic.file:
        region = {"startLine": max(diagnostic.line, 1), "startColumn": max(diagnostic.column, 1)}
        result["locations"] = [
            {"physicalLocation": {"artifactLocation": {"uri": quote(diagnostic.file)}, "region": region}}
        ]
    return result


def show_table(rows: Sequence[Sequence[str]]) -> None:
    """Prints a table, the first row its headings: with rules on a terminal, plain columns elsewhere."""
    import sys

    if sys.stdout.isatty():
        from rich.console import Console
        from rich.table import Table

        table = Table(*rows[0])
        for row in rows[1:]:
            table.add_row(*row)
        Console().print(table)
        return
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


FORMATS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
    "sarif": as_sarif,
}
MOST_ANNOTATIONS = 9
"""GitHub shows 10 a step; the last one counts the rest."""
MOST_ROWS = 500
"""A summary may have 1 MiB."""
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def _annotation(diagnostic: Diagnostic) -> str:
    places = {"file": diagnostic.file, "line": diagnostic.line, "col": diagnostic.column, "title": diagnostic.code}
    properties = ",".join(f"{name}={_escaped(str(value), also=':,')}" for name, value in places.items() if value)
    item = f"{diagnostic.item}: " if diagnostic.item else ""
    words = " ".join(part for part in (f"{item}{diagnostic.message}.", _begun(diagnostic.remedy)) if part)
    return f"::{LEVELS[diagnostic.severity]} {properties}::{_escaped(words)}"


def _begun(remedy: str) -> str:
    """What to do, as a sentence of its own."""
    return remedy[:1].upper() + remedy[1:]


def _escaped_lines(text: str) -> str:
    """Text that no line of can be taken for a workflow command."""
    return "\n".join(f"  {line.replace('::', ': :')}" for line in text.splitlines())


def _escaped(text: str, also: str = "") -> str:
    """Text that can't end a workflow command or start another."""
    return "".join(f"%{ord(character):02X}" if character in "%\r\n" + also else character for character in text)
