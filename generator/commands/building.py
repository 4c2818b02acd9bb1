"""`pages`, `build`, `pdf`, `links`: what is published. A brief with errors is left out and named; the others are published."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from generator.commands.loading import LoadedBrief, load_brief
from generator.commands.outcome import Outcome, Say, chosen, counted
from generator.config import Settings
from generator.diagnostics import Diagnostic, GeneratorError
from generator.files import Project, sync_folder
from generator.model.page import Page
from generator.render.citing import PublishedBrief

PAGES = "build/docs"
SITE = "build/site"


def load_sound(project: Project, events: tuple[str, ...], say: Say) -> tuple[list[LoadedBrief], tuple[Diagnostic, ...]]:
    """The briefs without errors, and the errors of the others; `GeneratorError` where no brief is left."""
    briefs = chosen(events, project.briefs(), "brief")
    if not briefs:
        remedy = "`briefwright reduce` writes one from the articles under seeds/."
        raise GeneratorError(Diagnostic("no-briefs", "there is no brief to publish", remedy, file="briefs"))
    loaded = []
    for event in briefs:
        say(f"checking {event}")
        loaded.append(load_brief(project, event))
    sound = [one for one in loaded if one.brief]
    errors = tuple(
        diagnostic
        for one in loaded
        if not one.brief
        for diagnostic in one.diagnostics
        if diagnostic.severity == "error"
    )
    if not sound:
        raise GeneratorError(errors)
    return sound, errors
