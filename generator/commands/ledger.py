"""Where the machine keeps what it remembers between runs: what it wrote last, and what it made that of."""

from __future__ import annotations

from generator.codec import decode
from generator.codec.ledger import Unfinished, decode_ledger, encode_ledger, encode_unfinished
from generator.commands.loading import Files, read_text
from generator.diagnostics import Diagnostic
from generator.files import Project
from generator.model.brief import Brief
from generator.model.ledger import Ledger


def ledger_file(event: str) -> str:
    """The path of an event's ledger in the project. It belongs into git, beside the brief."""
    return f"briefs/.machine/{event}.json"


def read_ledger(project: Files, event: str) -> Ledger | Diagnostic | None:
    """The ledger of an event, or what is wrong with it; None where there is none.

    Where a run was killed between brief and ledger, it is the one that goes with the brief that is there.
    """
    file, brief_file = ledger_file(event), f"briefs/{event}.yml"
    text = read_text(project, file)
    if isinstance(text, Diagnostic):
        return None if text.code == "file-missing" else text
    ledger = decode_ledger(text, file)
    if not isinstance(ledger, Unfinished):
        return ledger
    brief = read_text(project, brief_file)
    return ledger.of(None if isinstance(brief, Diagnostic) else decode(brief, brief_file).brief)


def write_with_ledger(
    project: Project, event: str, text: str, brief: Brief, ledger: Ledger, before: Ledger | None
) -> bool:
    """Writes a brief's `text`, which says `brief`, and its ledger; True where the text changed.

    The ledger of what was `before` is kept until the brief is written: killed at any moment, no word of the machine is
    later taken for a person's.
    """
    file = f"briefs/{event}.yml"
    if project.read(file) != text.encode():
        project.write(ledger_file(event), encode_unfinished(before, ledger, brief))
    changed = project.write(file, text)
    project.write(ledger_file(event), encode_ledger(ledger))
    return changed


def cache_file(event: str) -> str:
    """Says that a brief was made of exactly these inputs by exactly this program; of no use to anybody else."""
    return f"build/reduced/{event}"


def cached(project: Project, event: str) -> str:
    """The digest of what the last run left and was made of; the empty string where that is not known."""
    content = project.read(cache_file(event))
    return "" if isinstance(content, Diagnostic) else content.decode(errors="replace")
