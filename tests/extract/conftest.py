"""The language pipeline for all tests that read articles."""

from __future__ import annotations

import os

import pytest

# Products of such small matrices are quicker on one core than shared out; it must be said before they are first made.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

from generator.commands.pipeline import language_pipeline
from generator.language.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The language pipeline that is shipped, loaded once."""
    return language_pipeline(None)
