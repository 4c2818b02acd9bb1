"""`diff`: what changed in meaning between two files, two revisions, or a revision and the project as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator import codec
from generator.commands.before import events_in
from generator.commands.ledger import ledger_file, read_ledger
from generator.commands.loading import Files, read_text
from generator.commands.outcome import Outcome, Say, chosen
from generator.compare import compare, renamed_briefs
from generator.compose.updating.update_seen import attention
from generator.diagnostics import Diagnostic, GeneratorError
from generator.files import Project
from generator.history import revision, where_they_parted
from generator.model.brief import Brief
from generator.model.change import State
from generator.model.ledger import Ledger
from generator.render.changes import changes_markdown

_Side = State | None | tuple[Diagnostic, ...]
"""A brief, no brief, or what keeps it from being read."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """The brief of a file before and after; `was` is the file it was called before where it was renamed."""

    file: str
    before: _Side
    after: _Side
    was: str = ""


def diff(project: Project, old: str, new: str | None, events: tuple[str, ...], say: Say) -> Outcome:
    """What changed in meaning, as Markdown. `old` and `new` are files or revisions; without `new`, what the project as
    it is has changed since it left `old`. With `events`, only in these.
    """
    of_files = Path(old).is_file()
    pairs = _files(old, new) if of_files else _revisions(project, old, new, events)
    texts, found = [], list[Diagnostic]()
    for pair in pairs:
        say(f"comparing {pair.file}")
        found += [problem for side in (pair.before, pair.after) if isinstance(side, tuple) for problem in side]
        if not isinstance(pair.before, tuple) and not isinstance(pair.after, tuple):
            texts.append(changes_markdown(pair.file, compare(pair.before, pair.after), pair.was))
    unread = "Mend what is above: what can't be read can't be compared." if found else ""
    nothing = "" if texts or found else "No brief changed." if not of_files else "The files are the same."
    return Outcome(unread, tuple(found), output="\n".join(texts).rstrip() or nothing)


def _files(old: str, new: str | None) -> Iterator[_Pair]:
    if new is None or not Path(new).is_file():
        remedy = "Name two files, or two branches, tags or commits."
        message = f"there is no file {new}" if new else f"{old} is a file, and the one to compare it with is not named"
        raise GeneratorError(Diagnostic("nothing-to-compare", message, remedy, words=new or old), 2)
    texts = [read_text(Project(path.parent), path.name) for path in (Path(old).resolve(), Path(new).resolve())]
    if texts[0] != texts[1]:
        yield _Pair(new, _state(texts[0], old), _state(texts[1], new))


def _revisions(project: Project, old: str, new: str | None, events: tuple[str, ...]) -> Iterator[_Pair]:
    then = revision(project.root, old)
    then = then if new else where_they_parted(then)
    now: Files = revision(project.root, new) if new else project
    before, after = events_in(then), events_in(now)
    asked = chosen(events, tuple(sorted(before | after)), "brief")
    gone = {event: _of_event(then, event, f"{old}:") for event in sorted(before - after)}
    came = {event: _of_event(now, event, f"{new}:" if new else "") for event in sorted(after - before)}
    renamed = renamed_briefs(_briefs(gone), _briefs(came))
    differing = then.changed_since(new)
    for event in sorted(before | after):
        file, was = f"briefs/{event}.yml", renamed.get(event, event)
        if event in renamed.values() or not {event, was} & {*asked}:
            continue
        if event in came:
            yield _Pair(file, gone.get(was), came[event], f"briefs/{was}.yml" if was != event else "")
        elif event in gone:
            yield _Pair(file, gone[event], None)
        elif {file, ledger_file(event)} & differing:
            yield _Pair(file, _of_event(then, event, f"{old}:"), _of_event(now, event, f"{new}:" if new else ""))


def _briefs(sides: Mapping[str, _Side]) -> dict[str, Brief]:
    """Those of the briefs that can be read."""
    return {event: side.brief for event, side in sides.items() if isinstance(side, State)}


def _of_event(files: Files, event: str, where: str) -> _Side:
    """The brief of an event with what its ledger knows; problems name the revision before the file, as git does."""
    file = f"briefs/{event}.yml"
    ledger = read_ledger(files, event)
    return _state(read_text(files, file), f"{where}{file}", ledger if isinstance(ledger, Ledger) else None)


def _state(text: str | Diagnostic, file: str, ledger: Ledger | None = None) -> _Side:
    if isinstance(text, Diagnostic):
        return None if text.code == "file-missing" else (replace(text, file=file),)
    decoded = codec.decode(text, file)
    if decoded.brief is None:
        return decoded.diagnostics
    return State(decoded.brief, attention(decoded.brief, ledger) if ledger else None)
