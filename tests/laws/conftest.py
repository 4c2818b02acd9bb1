from __future__ import annotations

from pathlib import Path

import pytest
from compose.events import Event, event, project_event
from compose.samples import EVENTS
from extract.conftest import pipeline

from generator.language.pipeline import Pipeline

__all__ = ["pipeline", "sample"]

PROJECTS = Path(__file__).parents[1] / "projects"
_MADE: dict[str, Event] = {}


@pytest.fixture(params=[*sorted(EVENTS), "river-deal"])
def sample(request: pytest.FixtureRequest, pipeline: Pipeline) -> Event:
    """Each of the sample events with the brief that the machine makes of it."""
    name = request.param
    if name not in _MADE and name in EVENTS:
        _MADE[name] = event(pipeline, *EVENTS[name], name=name)
    elif name not in _MADE:
        _MADE[name] = project_event(pipeline, PROJECTS / name, name)
    return _MADE[name]
