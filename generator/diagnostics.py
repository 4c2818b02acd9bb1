"""Trouble as a value: where it is, what is wrong in the user's own words, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing a person should know about.

    `code` is stable ("evidence-not-found"); `file` is relative to the project, `line` and `column` count from 1 and
    0 means unknown; `item` is the path of the item inside its file ("points.signed"); `words` are the user's own
    words that the message is about; `remedy` says what to do.
    """

    code: str
    message: str
    remedy: str = ""
    severity: Severity = "error"
    file: str = ""
    line: int = 0
    column: int = 0
    item: str = ""
    words: str = ""

    def __str__(self) -> str:
        """One or two lines as a compiler would print them: place, severity, message, code, then the remedy."""
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        item = f" {self.item}:" if self.item else ""
        first = f"{place + ': ' if place else ''}{self.severity}:{item} {self.message} [{self.code}]"
        return f"{first}\n    {self.remedy}" if self.remedy else first


class GeneratorError(Exception):
    """Trouble that stops a command. Carries every diagnostic found, and the exit code that belongs to its kind.

    `exit_code` is 1 for trouble in the data, 2 for wrong usage, 3 for trouble outside (a program, the network, the
    disk).
    """

    def __init__(self, diagnostics: Diagnostic | Iterable[Diagnostic], exit_code: int = 1) -> None:
        found = (diagnostics,) if isinstance(diagnostics, Diagnostic) else tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in found))
        self.diagnostics = found
        self.exit_code = exit_code
