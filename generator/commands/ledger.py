"""Where the machine keeps what it remembers between runs: what it wrote last, and what it made that of."""

from __future__ import annotations

from generator.codec.ledger import decode_ledger
from generator.commands.loading import Files, read_text
from generator.diagnostics import Diagnostic
from generator.files import Project
from generator.model.ledger import Ledger


def ledger_file(event: str) -> str:
    """The path of an event's ledger in the project. It belongs into git, beside the brief."""
    return f"briefs/.machine/{event}.json"


def read_ledger(project: Files, event: str) -> Ledger | Diagnostic | None:
    """The ledger of an event, or what is wrong with it; None where there is none."""
    file = ledger_file(event)
    text = read_text(project, file)
    if isinstance(text, Diagnostic):
        return None if text.code == "file-missing" else text
    return decode_ledger(text, file)


def cache_file(event: str) -> str:
    """Says that a brief was made of exactly these inputs by exactly this program; of no use to anybody else."""
    return f"build/reduced/{event}"


def cached(project: Project, event: str) -> str:
    """The digest of what the last run left and was made of; the empty string where that is not known."""
    content = project.read(cache_file(event))
    return "" if isinstance(content, Diagnostic) else content.decode(errors="replace")
