"""What a command has to say when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.suggest import nearest_word

_FIRST = {"event": ": `briefwright new EVENT` starts one", "brief": ": `briefwright reduce` writes one of articles"}
"""How there comes to be one, by kind."""
Say = Callable[[str], None]
"""Shows what is going on right now, on a terminal."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`summary` is one line a person can act on, `notes` what was done and skipped, `output` what was asked for (JSON).

    `diagnostics` are all problems found; `table` has a row of headings and a row for each thing that was worked on.
    """

    summary: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    notes: tuple[str, ...] = ()
    output: str = ""
    table: tuple[tuple[str, ...], ...] = ()

    @property
    def exit_code(self) -> int:
        """1 where an error is among the diagnostics."""
        return int(any(diagnostic.severity == "error" for diagnostic in self.diagnostics))


def chosen(asked: tuple[str, ...], known: tuple[str, ...], kind: str) -> tuple[str, ...]:
    """The names that were asked for, or all; `GeneratorError` for one that is not known, with the nearest that is."""
    unknown = [name for name in asked if name not in known]
    if unknown:
        raise GeneratorError([_unknown(name, known, kind) for name in unknown], exit_code=2)
    return tuple(dict.fromkeys(asked)) or known


def _unknown(name: str, known: tuple[str, ...], kind: str) -> Diagnostic:
    near = nearest_word(name, known)
    none_yet = f"There is no {kind} yet{_FIRST.get(kind, '')}."
    remedy = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}." if known else none_yet
    return Diagnostic(f"unknown-{kind}", f"there is no {kind} called “{name}”", remedy, words=name)
