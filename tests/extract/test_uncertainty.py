"""What an article leaves open: the cases of tests/cases/extract/uncertainty.md."""

from __future__ import annotations

import pytest

from extract.shown import LINES, Case, cases, found_in
from generator.language.pipeline import Pipeline


@pytest.mark.parametrize("case", cases("uncertainty"), ids=lambda case: case.title)
def test_open_points_are_found_and_nothing_settled_is_taken_for_one(pipeline: Pipeline, case: Case) -> None:
    assert "".join(f"{line}\n" for line in LINES["uncertainty"](*found_in(pipeline, case.text))) == case.expected
