from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1] / "projects" / "river-deal"


@pytest.fixture
def river_deal_text() -> str:
    return (PROJECT / "briefs" / "river-deal.yml").read_text(encoding="utf-8")


@pytest.fixture
def river_deal_event() -> str:
    return (PROJECT / "seeds" / "river-deal" / "event.yml").read_text(encoding="utf-8")
