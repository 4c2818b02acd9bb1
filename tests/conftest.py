"""What all tests share: the flag that renews golden files, and the folder of the sample projects."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

PROJECTS = Path(__file__).parent / "projects"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="Write what was made over the golden files instead of comparing; review the diff.",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """True when the golden files are to be written instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def river_deal(tmp_path: Path) -> Path:
    """A copy of the sample project `river-deal` that a test may change."""
    return Path(shutil.copytree(PROJECTS / "river-deal", tmp_path / "river-deal"))
