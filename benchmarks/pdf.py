"""Typesetting one brief: inside a process that has read its fonts, and as a command from a cold start."""

from __future__ import annotations

import statistics
import time

from benchmarks.measuring import Figure, project, take
from generator.commands.loading import load_brief
from generator.files import Project, shipped
from generator.publish.pdf import Typesetter
from generator.render.citing import PublishedBrief
from generator.render.paper import Copy, paper
from generator.render.view import brief_view


def figures() -> list[Figure]:
    with project(drafted=True) as folder:
        return [_inside(Project(folder)), take("pdf as a command", folder, ["pdf"], 1.5)]


def _inside(drafted: Project) -> Figure:
    event = drafted.briefs()[0]
    loaded = load_brief(drafted, event)
    assert loaded.decoded.brief is not None
    view = brief_view(PublishedBrief(event, loaded.decoded.brief, loaded.readable_documents))
    typesetter = Typesetter([shipped("site_templates")])
    walls = []
    for number in range(5):
        content = paper(
            view, Copy(f"https://briefs.example/{number}")
        )  # another text each time: Typst remembers what it laid out
        begin = time.perf_counter()
        typesetter.typeset(content, 0)
        walls.append(time.perf_counter() - begin)
    return Figure("PDF of one brief, fonts read", statistics.median(walls), min(walls), 0, 0.5)
