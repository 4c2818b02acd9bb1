from __future__ import annotations

import pytest

from generator.commands.reducing import language_pipeline
from generator.language.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The language pipeline that is shipped, loaded once."""
    return language_pipeline(None)
