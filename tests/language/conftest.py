import pytest

from generator.language import load
from generator.language.pipeline import Pipeline


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load()
