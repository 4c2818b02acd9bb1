"""What becomes of an article that comes in, beside those that an event has already."""

from __future__ import annotations

from generator.commands.added import Result, failed
from generator.commands.incoming import Incoming
from generator.commands.shelf import Finding, Shelf
from generator.diagnostics import Diagnostic
from generator.model.event import ArticleSettings


def decided(
    event: str, shelf: Shelf, incoming: Incoming, found: Finding, name: str, settings: ArticleSettings,
    problems: tuple[Diagnostic, ...],
) -> Result:  # fmt: skip
    """An article and what was found of it on the shelf → there already, a new version, added, or why it can't be.

    `name` is the name it would be kept by, `settings` and `problems` what reading it gave.
    """
    folder = f"seeds/{event}"
    old = found.kept.name if found.kept else ""
    if found.kind == "there":
        return Result(incoming.name, "there", f"{folder}/{old}", found.why, settings)
    if found.kind == "nearly":
        why = f"{found.why} are the same; to take it in as well: --alike"
        return Result(incoming.name, "there", f"{folder}/{old}", why, settings)
    stem, dot, suffix = name.rpartition(".")
    file = f"{folder}/{shelf.free_name(stem, dot + suffix)}"
    if found.kind == "replaces":
        return Result(incoming.name, "new version", file, f"it replaces {old} ({found.why})", settings, problems)
    if incoming.is_own_file and shelf.named(name):
        message = f"{folder}/{name} exists with other words"
        remedy = f"Give the file another name; if it is a changed version, write `replaces: {name}` in event.yml."
        return failed(incoming.name, Diagnostic("article-exists", message, remedy, file=incoming.name))
    why = f"{found.why} are those of {old}, from elsewhere" if found.kept else ""
    return Result(incoming.name, "added", file, why, settings, problems)
