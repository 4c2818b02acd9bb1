"""`fmt`: briefs in canonical form, comments kept, sources filled in where only one article has the words."""

from __future__ import annotations

from generator.codec import decode
from generator.codec.canonical import canonical, complete
from generator.codec.splice import CannotSpliceError
from generator.commands.loading import read_article, read_text
from generator.commands.outcome import Outcome, Say, chosen
from generator.diagnostics import Diagnostic
from generator.evidence.in_words import counted
from generator.files import Project


def fmt(project: Project, events: tuple[str, ...], compare: bool, say: Say) -> Outcome:
    """Formats the briefs that were named, or all; with `compare` one that would change is an error instead."""
    found: list[Diagnostic] = []
    changed = []
    briefs = chosen(events, project.briefs(), "brief")
    for event in briefs:
        say(f"formatting {event}")
        file = f"briefs/{event}.yml"
        text = read_text(project, file)
        made = _formatted(project, file, text) if isinstance(text, str) else (text,)
        if isinstance(made, tuple):
            found += made
        elif made != text and compare:
            found.append(
                Diagnostic("not-formatted", "not in canonical form", f"Run `briefwright fmt {event}`.", file=file)
            )
        elif made != text:
            project.write(file, made)
            changed.append(file)
    notes = tuple(f"{file} was formatted" for file in changed)
    return Outcome(f"{counted(len(briefs), 'brief')} read, {len(changed)} formatted.", tuple(found), notes)


def _formatted(project: Project, file: str, text: str) -> str | tuple[Diagnostic, ...]:
    decoded = decode(text, file)
    if decoded.brief is None and any(problem.code == "missing-key" for problem in decoded.diagnostics):
        known = decoded.readable.sources if decoded.readable else {}
        read = {source: read_article(project, record.file, None)[0] for source, record in known.items()}
        text = complete(text, {source: document for source, document in read.items() if document})
        decoded = decode(text, file)
    if decoded.brief is None:
        return decoded.diagnostics
    try:
        return canonical(text)
    except CannotSpliceError:
        remedy = "Move comments out of { } and [ ], then format again."
        return (
            Diagnostic("not-formattable", "the file can't be formatted without losing a comment", remedy, file=file),
        )
