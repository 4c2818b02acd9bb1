"""What people rejected does not come back."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.subject import Subject
from generator.check.texts import Path
from generator.diagnostics import Diagnostic

_SECTIONS = (
    "summary", "points", "actors", "issues", "positions", "quotes", "disagreements", "open_questions", "timeline",
)  # fmt: skip


def stays_dropped(subject: Subject) -> Iterator[Diagnostic]:
    """No id of `dropped` is the id of an item."""
    for identifier, dropped in subject.brief.dropped.items():
        for section in _SECTIONS:
            if identifier in getattr(subject.brief, section):
                path: Path = (section, identifier)
                line, _ = subject.positions.key_at(("dropped", identifier))
                message = f"{identifier!r} was dropped (line {line}: {dropped.why})"
                remedy = "remove it here, or take it out of dropped if that was a mistake; give a new item a new id"
                yield subject.problem("dropped-returns", path, message, remedy, identifier, on_key=True)
