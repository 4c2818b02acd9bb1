"""What `add` did with each thing that was named, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from generator.commands.outcome import Outcome
from generator.diagnostics import Diagnostic
from generator.evidence.in_words import counted
from generator.model.event import ArticleSettings

SOUGHT = ("title", "outlet", "author", "published", "url", "language", "licence")
"""What every article is asked for."""
Status = Literal["added", "new version", "there", "candidate", "feed", "failed"]


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that was named. `file` is where the article is kept under the project, `why` what else there is to say
    of it; `settings` is what is known about it.
    """

    item: str
    status: Status
    file: str | None = None
    why: str = ""
    settings: ArticleSettings | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """What could not be found in it or about it."""
        return tuple(name for name in SOUGHT if self.settings and getattr(self.settings, name) is None)


def failed(item: str, *problems: Diagnostic) -> Result:
    """One thing that could not be taken in, and why."""
    return Result(item, "failed", diagnostics=problems)


def outcome(event: str, results: Sequence[Result], *, dry_run: bool, as_json: bool) -> Outcome:
    """Everything that was done, as notes and a line to act on, or as JSON."""
    trouble = tuple(problem for result in results for problem in result.diagnostics)
    if as_json:
        content = {"event": event, "dry_run": dry_run, "items": [_plain(result) for result in results]}
        return Outcome(diagnostics=trouble, output=json.dumps(content, ensure_ascii=False, indent=2))
    added = sum(result.status in ("added", "new version") for result in results)
    candidates = sum(result.status == "candidate" for result in results)
    lost = sum(result.status == "failed" for result in results)
    notes = tuple(_note(result, dry_run) for result in results if result.status != "failed")
    parts = [f"{counted(added, 'article')} {'would be ' if dry_run else ''}added to seeds/{event}"] if added else []
    parts += [f"{counted(lost, 'item')} could not be added"] if lost else []
    parts += [f"{counted(candidates, 'story', 'stories')} listed; add one by its address"] if candidates else []
    summary = ", ".join(parts or ["No article was added"]) + "."
    return Outcome(f"{summary} Next: briefwright reduce {event}" if added and not dry_run else summary, trouble, notes)


def _note(result: Result, dry_run: bool) -> str:
    would = "would be " if dry_run else ""
    match result.status:
        case "feed":
            return result.why
        case "candidate":
            return f"not added: {result.why}\n    {result.item}"
        case "there":
            return f"{result.file} was there already ({result.why})" + _named(result)
        case "new version":
            said = f"{result.file} {would}added as a new version; {result.why}"
        case _:
            said = f"{result.file} {would}added" + (f"; {result.why}" if result.why else "")
    title = f": {result.settings.title}" if result.settings and result.settings.title else ""
    missing = f"\n    not found: {', '.join(result.missing)}" if result.missing else ""
    return f"{said}{title}{missing}"


def _named(result: Result) -> str:
    return f"\n    {result.item}" if "://" in result.item else ""


def _plain(result: Result) -> dict[str, object]:
    known = result.settings.model_dump(exclude_none=True, exclude_defaults=True) if result.settings else {}
    return {
        "item": result.item, "status": result.status, "file": result.file, "why": result.why, "article": known,
        "missing": list(result.missing), "problems": [asdict(problem) for problem in result.diagnostics],
    }  # fmt: skip
