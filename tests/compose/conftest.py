from __future__ import annotations

import pytest
from extract.conftest import pipeline

from compose.events import Event, event
from compose.samples import EVENTS
from generator.language.pipeline import Pipeline

__all__ = ["pipeline", "sample"]

_MADE: dict[str, Event] = {}


@pytest.fixture(params=sorted(EVENTS))
def sample(request: pytest.FixtureRequest, pipeline: Pipeline) -> Event:
    """Each of the invented events with its brief."""
    name = request.param
    if name not in _MADE:
        _MADE[name] = event(pipeline, *EVENTS[name], name=name)
    return _MADE[name]
