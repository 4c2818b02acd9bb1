"""Where the machine keeps what it remembers between runs: what it wrote last, and what it made that of."""

from __future__ import annotations

from generator.diagnostics import Diagnostic
from generator.files import Project


def ledger_file(event: str) -> str:
    """The path of an event's ledger in the project. It belongs into git, beside the brief."""
    return f"briefs/.machine/{event}.json"


def cache_file(event: str) -> str:
    """Says that a brief was made of exactly these inputs by exactly this program; of no use to anybody else."""
    return f"build/reduced/{event}"


def cached(project: Project, event: str) -> str:
    """The digest of what the last run left and was made of; the empty string where that is not known."""
    content = project.read(cache_file(event))
    return "" if isinstance(content, Diagnostic) else content.decode(errors="replace")
