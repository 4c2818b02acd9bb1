"""`check`: every brief against its articles. `schema`: the JSON Schema that editors use."""

from __future__ import annotations

from dataclasses import replace

from generator.commands.loading import load_brief
from generator.commands.outcome import Outcome, Say, chosen, counted
from generator.diagnostics import Diagnostic
from generator.files import SCHEMA_FILE, Project


def check(project: Project, events: tuple[str, ...], say: Say, strict: bool = False) -> Outcome:
    """All problems of the briefs that were named, or of all; with `strict` a warning counts as an error."""
    briefs = chosen(events, project.briefs(), "brief")
    if not briefs:
        return Outcome(f"There is no brief in {project.root / 'briefs'} yet: `briefwright reduce` writes one.")
    found: list[Diagnostic] = []
    for event in briefs:
        say(f"checking {event}")
        found += load_brief(project, event).diagnostics
    if strict:
        found = [replace(one, severity="error") if one.severity == "warning" else one for one in found]
    errors = sum(diagnostic.severity == "error" for diagnostic in found)
    warnings = sum(diagnostic.severity == "warning" for diagnostic in found)
    says = f"{counted(len(briefs), 'brief')} checked: {counted(errors, 'error')}, {counted(warnings, 'warning')}."
    return Outcome(f"{says} Mend the errors above and check again." if errors else says, tuple(found))


def schema(project: Project, compare: bool) -> Outcome:
    """Writes the JSON Schema of a brief; with `compare`, says whether the written one is up to date."""
    from generator import codec

    wanted = codec.schema()
    if compare:
        if project.read(SCHEMA_FILE) == wanted.encode():
            return Outcome()
        remedy = "Run `briefwright schema` and commit the file."
        return Outcome("", (Diagnostic("schema-outdated", "the schema is not up to date", remedy, file=SCHEMA_FILE),))
    changed = project.write(SCHEMA_FILE, wanted)
    return Outcome(f"{SCHEMA_FILE} was {'written' if changed else 'up to date'}.")
