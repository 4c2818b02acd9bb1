"""What a brief was before a change, and which of its problems the change brings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator import codec
from generator.commands.loading import Files, LoadedBrief, load_brief, read_text
from generator.compare import renamed_briefs
from generator.diagnostics import Diagnostic
from generator.files import Project
from generator.history import Revision, last_commit, revision, where_they_parted
from generator.model.brief import Brief


@dataclass(frozen=True, slots=True)
class Before:
    """What was before the change: the last commit, or where the change started. None where git can't say."""

    revision: Revision | None
    changed: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, project: Project, against: str | None) -> Before:
        """Where a change left the revision `against`; without one, the last commit."""
        then = where_they_parted(revision(project.root, against)) if against else last_commit(project.root)
        return cls(then, then.changed_since() if then else frozenset())

    def brief(self, project: Project, event: str) -> Brief | None:
        """The brief of an event, where it was another and could be read, under whatever name."""
        if self.revision is None or f"briefs/{event}.yml" not in self.changed:
            return None
        return _brief(self.revision, self.name(project, event))

    def name(self, project: Project, event: str) -> str:
        """What the event was called: another name where its brief is one that went, made of the same articles."""
        if self.revision is None or f"briefs/{event}.yml" not in self.changed:
            return event
        then, now = (events_in(files) for files in (self.revision, project))
        if event in then:
            return event
        gone = {name: brief for name in sorted(then - now) if (brief := _brief(self.revision, name))}
        brief = _brief(project, event)
        return renamed_briefs(gone, {event: brief} if brief else {}).get(event, event)


def events_in(files: Files) -> frozenset[str]:
    """The events that have a brief."""
    return frozenset(name.removesuffix(".yml") for name in files.names("briefs") if name.endswith(".yml"))


def _brief(files: Files, event: str) -> Brief | None:
    file = f"briefs/{event}.yml"
    text = read_text(files, file)
    return None if isinstance(text, Diagnostic) else codec.decode(text, file).brief


def brought_by(
    problems: tuple[Diagnostic, ...], loaded: LoadedBrief, before: Before, project: Project
) -> tuple[Diagnostic, ...]:
    """Those of the problems that were not there before: problems are the same by code, item and words, not by line."""
    assert before.revision is not None
    brief = loaded.decoded.brief or loaded.decoded.readable
    articles = {f"seeds/{source.file}" for source in brief.sources.values()} if brief else set()
    if not before.changed & {loaded.file, *articles}:
        return tuple(one for one in problems if one.file in before.changed)
    then = Counter(_same(one) for one in load_brief(before.revision, before.name(project, loaded.event)).diagnostics)
    brought = []
    for one in problems:
        if then[_same(one)]:
            then[_same(one)] -= 1
        else:
            brought.append(one)
    return tuple(brought)


def _same(problem: Diagnostic) -> tuple[str, str, str]:
    return problem.code, problem.item, problem.words


def unknown_before(loaded: LoadedBrief) -> Diagnostic:
    """The warning that nobody knows what a reviewed brief was before."""
    line, column = loaded.decoded.positions.at(("review",))
    message = "whether the reviewed brief changed since its review was not checked: git knows no earlier state of it"
    remedy = "check inside a clone of the repository; --changed-against names the state to compare with"
    return Diagnostic("not-checked", message, remedy, "warning", loaded.file, line, column, "review")
