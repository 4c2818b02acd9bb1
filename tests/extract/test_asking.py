"""Open points as questions in their own words: the cases of tests/cases/extract/asking.md."""

from __future__ import annotations

import pytest

from extract.shown import LINES, Case, cases, found_in
from generator.language.pipeline import Pipeline


@pytest.mark.parametrize("case", cases("asking"), ids=lambda case: case.title)
def test_open_points_are_put_as_questions(pipeline: Pipeline, case: Case) -> None:
    assert "".join(f"{line}\n" for line in LINES["asking"](*found_in(pipeline, case.text))) == case.expected
