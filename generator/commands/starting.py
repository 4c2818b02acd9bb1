"""`new`: an event gets its folder and its settings."""

from __future__ import annotations

import json

from generator.commands.outcome import Outcome
from generator.diagnostics import Diagnostic, GeneratorError
from generator.evidence.identity import is_id
from generator.files import EVENT_FILE, SCHEMA_FILE, Project

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

    if not is_id(event):
        remedy = "Use lower-case letters, digits and single hyphens, such as river-deal."
        raise GeneratorError(
            Diagnostic("event-name", f"“{event}” can't be the name of an event", remedy, words=event), 2
        )
    settings = f"seeds/{event}/{EVENT_FILE}"
    if project.path(f"seeds/{event}").exists():
        remedy = f"Add articles to it: briefwright add {event} FILE-or-ADDRESS…"
        raise GeneratorError(Diagnostic("event-exists", f"there is an event {event} already", remedy, words=event), 2)
    project.keep_bytes_of_articles()
    project.write(settings, EVENT_TEXT.format(title=json.dumps(title, ensure_ascii=False)))
    project.write(SCHEMA_FILE, codec.schema())
    return Outcome(
        f"{settings} was written. Next: briefwright add {event} FILE-or-ADDRESS…", notes=(f"project: {project.root}",)
    )
