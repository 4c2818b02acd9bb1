"""Problems and tables as text for people, problems as JSON and SARIF for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from urllib.parse import quote

import click

from generator.commands.annotations import as_github, in_sentences
from generator.diagnostics import Diagnostic

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_text(diagnostics: Sequence[Diagnostic]) -> str:
    """One or two lines a problem, as a compiler prints them."""
    return "\n".join(str(diagnostic) for diagnostic in diagnostics)


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
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        "level": diagnostic.severity,
        "message": {"text": in_sentences(diagnostic)},
    }
    if diagnostic.file:
        region = {"startLine": max(diagnostic.line, 1), "startColumn": max(diagnostic.column, 1)}
        result["locations"] = [
            {"physicalLocation": {"artifactLocation": {"uri": quote(diagnostic.file)}, "region": region}}
        ]
    return result


def show_table(rows: Sequence[Sequence[str]]) -> None:
    """Prints a table, the first row its headings: with rules on a terminal that is wide enough, each row as lines on a
    narrow one, plain columns elsewhere.
    """
    import shutil
    import sys

    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    if not sys.stdout.isatty():
        for row in rows:
            click.echo("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    elif sum(widths) + RULES * len(widths) + 1 > shutil.get_terminal_size().columns:
        for row in rows[1:]:
            click.echo(
                "\n  ".join([row[0], *(f"{name}: {cell}" for name, cell in zip(rows[0][1:], row[1:], strict=True))])
            )
    else:
        from rich.console import Console
        from rich.table import Table

        table = Table(*rows[0])
        for row in rows[1:]:
            table.add_row(*row)
        Console().print(table)


RULES = 3
"""The columns of a terminal that a rule takes with the blanks beside it."""
FORMATS: dict[str, Callable[[Sequence[Diagnostic]], str]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
    "sarif": as_sarif,
}
