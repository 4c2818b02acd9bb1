"""Problems and outcomes as text for people, as annotations for GitHub, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict

import click

from generator.diagnostics import Diagnostic


def as_text(diagnostics: Sequence[Diagnostic]) -> str:
    """One or two lines a problem, as a compiler prints them."""
    return "\n".join(str(diagnostic) for diagnostic in diagnostics)


def as_github(diagnostics: Sequence[Diagnostic]) -> str:
    """Workflow commands that show each problem beside its line in a pull request.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    return "\n".join(_annotation(diagnostic) for diagnostic in diagnostics)


def as_json(diagnostics: Sequence[Diagnostic]) -> str:
    """A list of all problems with all that is known of each."""
    return json.dumps([asdict(diagnostic) for diagnostic in diagnostics], ensure_ascii=False, indent=2)


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


FORMATS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {"text": as_text, "github": as_github, "json": as_json}

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def _annotation(diagnostic: Diagnostic) -> str:
    places = {"file": diagnostic.file, "line": diagnostic.line, "col": diagnostic.column, "title": diagnostic.code}
    properties = ",".join(f"{name}={_escaped(str(value), also=':,')}" for name, value in places.items() if value)
    item = f"{diagnostic.item}: " if diagnostic.item else ""
    words = " ".join(part for part in (f"{item}{diagnostic.message}.", diagnostic.remedy) if part)
    return f"::{LEVELS[diagnostic.severity]} {properties}::{_escaped(words)}"


def _escaped(text: str, also: str = "") -> str:
    """Text that can't end a workflow command or start another."""
    return "".join(f"%{ord(character):02X}" if character in "%\r\n" + also else character for character in text)
