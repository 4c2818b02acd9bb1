"""Runs what a command does, and prints what it has to say."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from generator.commands.outcome import Outcome, Say
    from generator.files import Project


def writing(project: Project, command: Callable[[Say], Outcome]) -> int:
    """Runs a command that writes, alone in its project."""
    with project.working(lambda: click.echo("Another run is at work in this project; waiting for it.", err=True)):
        return telling(command)


def telling(command: Callable[[Say], Outcome], form: str = "text") -> int:
    """Runs a command and prints what it has to say: problems, notes, and a line a person can act on."""
    progress, say = _progress()
    with progress:
        outcome = command(say)
    from generator.commands.annotations import as_step_summary
    from generator.commands.printing import FORMATS, show_table

    if outcome.output:
        click.echo(outcome.output)
    if outcome.diagnostics or form in ("json", "sarif"):
        click.echo(FORMATS[form](outcome.diagnostics), err=form == "text")
    if form == "github":
        _to_step_summary(as_step_summary(outcome.diagnostics))
    for note in outcome.notes:
        click.echo(note)
    if outcome.table:
        show_table(outcome.table)
    if outcome.summary:
        click.echo(outcome.summary, err=form != "text")
    return outcome.exit_code


def _to_step_summary(text: str) -> None:
    """Into the file whose text GitHub shows as the summary of a step; nowhere outside GitHub."""
    if file := os.environ.get("GITHUB_STEP_SUMMARY"):
        from generator.files import append

        append(file, text)


def _progress() -> tuple[AbstractContextManager[Any], Say]:
    """A line that says what is going on, on a terminal; silence elsewhere."""
    if not sys.stderr.isatty():
        return nullcontext(), lambda text: None
    from rich.console import Console

    status = Console(stderr=True).status("…")
    return status, lambda text: status.update(text)
