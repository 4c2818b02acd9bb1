"""The sample project as it is published, and the packaged templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.loading import load_brief
from generator.files import Project
from generator.publish.ingredients import read_templates
from generator.render.citing import PublishedBrief

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def published() -> PublishedBrief:
    """The river deal, with its documents."""
    loaded = load_brief(Project(ROOT / "tests" / "projects" / "river-deal"), "river-deal")
    assert loaded.brief is not None, loaded.diagnostics
    return PublishedBrief("river-deal", loaded.brief, loaded.readable_documents)


@pytest.fixture(scope="session")
def templates() -> dict[str, str]:
    """The packaged templates by name."""
    return read_templates([ROOT / "site_templates"])
