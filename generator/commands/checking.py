"""`check`: every brief against its articles, and against what it was before. `schema`: the JSON Schema for editors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from generator import codec
from generator.commands.before import Before, brought_by, unknown_before
from generator.commands.ledger import read_ledger
from generator.commands.loading import LoadedBrief, load_brief
from generator.commands.outcome import Outcome, Say, chosen
from generator.diagnostics import Diagnostic
from generator.evidence.identity import is_id
from generator.evidence.in_words import counted
from generator.files import SCHEMA_FILE, Project

_MANY = 40
"""Fewer briefs are checked before a second process has started."""

_Checked = tuple[tuple[Diagnostic, ...], int]
"""The problems of a brief that are to be shown, and the number of those that are not."""


def check(
    project: Project, events: tuple[str, ...], say: Say, strict: bool = False, against: str | None = None
) -> Outcome:
    """All problems of the briefs that were named, or of all; with `strict` a warning counts as an error.

    `against` names what the change under review started from: then only what the change brings is shown, and the rest
    is counted.
    """
    before = Before.of(project, against)
    briefs = chosen(events, project.briefs(), "brief")
    found = [] if events else _misnamed(project)
    known = 0
    for brought, others in _all_checked(briefs, partial(_checked, project, before, against is not None), say):
        found += brought
        known += others
    if not briefs and not found:
        return Outcome(f"There is no brief in {project.root / 'briefs'} yet: `briefwright reduce` writes one.")
    if strict:
        found = [replace(one, severity="error") if one.severity == "warning" else one for one in found]
    errors = sum(diagnostic.severity == "error" for diagnostic in found)
    warnings = sum(diagnostic.severity == "warning" for diagnostic in found)
    numbers = f"{counted(errors, 'error')}, {counted(warnings, 'warning')}"
    says = f"{counted(len(briefs), 'brief')} checked: {numbers}."
    if against:
        says = f"{says[:-1]} from the change since {against}; {counted(known, 'problem')} there before."
    return Outcome(f"{says} Mend the errors above and check again." if errors else says, tuple(found))


def _all_checked(events: tuple[str, ...], checked: Callable[[str], _Checked], say: Say) -> Iterator[_Checked]:
    """What is found in each brief, in their order; many are shared out among the processors."""
    if len(events) < _MANY:
        for event in events:
            say(f"checking {event}")
            yield checked(event)
        return
    from concurrent.futures import ProcessPoolExecutor  # few projects need it

    say(f"checking {len(events)} briefs")
    with ProcessPoolExecutor() as pool:
        yield from pool.map(checked, events, chunksize=_MANY // 4)


def _checked(project: Project, before: Before, narrowed: bool, event: str) -> _Checked:
    loaded = load_brief(project, event, before.brief(project, event))
    problems = _problems(project, event, loaded, before)
    brought = brought_by(problems, loaded, before, project) if narrowed else problems
    return brought, len(problems) - len(brought)


def _problems(project: Project, event: str, loaded: LoadedBrief, before: Before) -> tuple[Diagnostic, ...]:
    ledger = read_ledger(project, event)
    found = [*loaded.diagnostics, *([ledger] if isinstance(ledger, Diagnostic) else [])]
    brief = loaded.decoded.brief
    if before.revision is None and brief and brief.review.state == "reviewed":
        found.append(unknown_before(loaded))
    return tuple(found)


def _misnamed(project: Project) -> list[Diagnostic]:
    """Files among the briefs that nobody would find: of another ending, or with a name that no event can have."""
    found = []
    for name in project.names("briefs"):
        stem, _, ending = name.rpartition(".")
        if ending == "yaml" or (ending == "yml" and not is_id(stem)):
            message = "not read, for its ending" if ending == "yaml" else "no name for a brief"
            remedy = f"name it briefs/{re.sub('[^a-z0-9]+', '-', stem.lower()).strip('-') or 'event'}.yml"
            found.append(Diagnostic("brief-name", message, remedy, file=f"briefs/{name}", line=1, column=1, words=name))
    return found


def schema(project: Project, compare: bool) -> Outcome:
    """Writes the JSON Schema of a brief; with `compare`, says whether the written one is up to date."""
    wanted = codec.schema()
    if compare:
        if project.read(SCHEMA_FILE) == wanted.encode():
            return Outcome()
        remedy = "Run `briefwright schema` and commit the file."
        return Outcome("", (Diagnostic("schema-outdated", "the schema is not up to date", remedy, file=SCHEMA_FILE),))
    changed = project.write(SCHEMA_FILE, wanted)
    return Outcome(f"{SCHEMA_FILE} was {'written' if changed else 'up to date'}.")
