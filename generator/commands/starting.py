"""`new` and `add`: an event gets its folder, and its articles."""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.commands.outcome import Outcome, chosen, counted
from generator.diagnostics import Diagnostic, GeneratorError
from generator.files import EVENT_FILE, SCHEMA_FILE, Project

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
ARTICLE_NAME = re.compile(r"[^/\\\x00-\x1f.][^/\\\x00-\x1f]*")

EVENT_TEXT = """\
# What people know about the articles that the articles do not say themselves. All of it is optional.
title: {title}

# articles:
#   first-article.txt:
#     outlet: The Gazette
#     published: 2024-05-01
#     url: https://gazette.example/article
"""


def new(project: Project, event: str, title: str | None) -> Outcome:
    """Makes the folder of an event with its settings, in a folder that need not be a project yet."""
    from generator import codec

    if not NAME.fullmatch(event) or len(event) > 64:
        remedy = "Use lower-case letters, digits and single hyphens, such as river-deal."
        raise GeneratorError(
            Diagnostic("event-name", f"“{event}” can't be the name of an event", remedy, words=event), 2
        )
    settings = f"seeds/{event}/{EVENT_FILE}"
    if project.path(f"seeds/{event}").exists():
        remedy = f"Add articles to it: briefwright add {event} FILE…"
        raise GeneratorError(Diagnostic("event-exists", f"there is an event {event} already", remedy, words=event), 2)
    project.write(settings, EVENT_TEXT.format(title=json.dumps(title, ensure_ascii=False)))
    project.write(SCHEMA_FILE, codec.schema())
    return Outcome(f"{settings} was written. Next: briefwright add {event} FILE…", notes=(f"project: {project.root}",))


def add(project: Project, event: str, files: tuple[str, ...]) -> Outcome:
    """Copies articles that can be read into an event's folder; one that can't be is named, and the others are added."""
    chosen((event,), project.events(), "event")
    addresses = [file for file in files if ADDRESS.match(file)]
    if addresses:
        remedy = "Addresses and feeds can't be added yet. Save the article as text, Markdown or HTML and add the file."
        raise GeneratorError(
            [Diagnostic("address", f"{file} is an address, not a file", remedy, words=file) for file in addresses], 2
        )
    added, trouble = [], []
    for file in files:
        problem = _add(project, event, Path(file))
        if isinstance(problem, Diagnostic):
            trouble.append(problem)
        else:
            added.append(problem)
    summary = f"{counted(len(added), 'article')} added to seeds/{event}. Next: briefwright reduce {event}"
    return Outcome(summary if added else "No article was added.", tuple(trouble), tuple(added))


def _add(project: Project, event: str, path: Path) -> str | Diagnostic:
    from dataclasses import replace

    from generator import readers

    try:
        content = path.read_bytes()
    except OSError as error:
        return Diagnostic("file-unreadable", f"{path} cannot be read: {error.strerror}", "Name a file.", file=str(path))
    if not ARTICLE_NAME.fullmatch(path.name) or path.name == EVENT_FILE:
        remedy = "Give the file another name and add it again."
        return Diagnostic("article-name", f"“{path.name}” can't be the name of an article", remedy, file=str(path))
    document, problems = readers.read(f"{event}/{path.name}", content, None)
    if document is None:
        return replace(problems[0], file=str(path))
    target = f"seeds/{event}/{path.name}"
    if project.path(target).exists() and project.read(target) != content:
        remedy = (
            "A changed article is a new one: give it another name, and name the old one as `replaces` in event.yml."
        )
        return Diagnostic("article-exists", f"{target} exists with other words", remedy, file=str(path))
    return f"{target} {'added' if project.write(target, content) else 'was there already'}"
