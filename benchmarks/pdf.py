"""Typesetting: one brief inside a process that has read its fonts, the command from a cold start, a hundred briefs."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.made_briefs import made_project
from benchmarks.measuring import Figure, project, take
from generator.commands.loading import load_brief
from generator.files import Project, shipped
from generator.publish.pdf import Typesetter
from generator.render.citing import PublishedBrief
from generator.render.paper import Copy, paper
from generator.render.shown import BriefView
from generator.render.view import brief_view

MANY = 100


def figures() -> list[Figure]:
    with project(drafted=True) as folder:
        of_one = [_inside(Project(folder)), take("pdf as a command", folder, ["pdf"], 1.5)]
    with tempfile.TemporaryDirectory(prefix="briefwright-bench-") as name:
        made_project(Path(name), MANY)
        of_many = take(f"pdf, {MANY} briefs", Path(name), ["pdf"], 15, runs=1, wanted_memory=400)
    return [*of_one, of_many]


def first_view(drafted: Project) -> BriefView:
    """The view of the first brief of a project."""
    event = drafted.briefs()[0]
    loaded = load_brief(drafted, event)
    assert loaded.brief is not None
    return brief_view(PublishedBrief(event, loaded.brief, loaded.readable_documents))


def _inside(drafted: Project) -> Figure:
    view = first_view(drafted)
    walls = []
    for number in range(5):
        # A new typesetter and another text each time: Typst remembers what it laid out.
        typesetter = Typesetter([shipped("site_templates")])
        content = paper(view, Copy(f"https://briefs.example/{number}"))
        begin = time.perf_counter()
        typesetter.typeset(content, 0)
        walls.append(time.perf_counter() - begin)
    return Figure("PDF of one brief, fonts read", statistics.median(walls), min(walls), 0, 0.5)
