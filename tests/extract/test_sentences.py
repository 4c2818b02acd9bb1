"""Numbers with what they count: the cases of tests/cases/extract/amounts.md."""

from __future__ import annotations

import pytest

from extract.shown import LINES, Case, cases, found_in
from generator.language.pipeline import Pipeline


@pytest.mark.parametrize("case", cases("amounts"), ids=lambda case: case.title)
def test_numbers_are_found_with_what_they_count(pipeline: Pipeline, case: Case) -> None:
    assert "".join(f"{line}\n" for line in LINES["amounts"](*found_in(pipeline, case.text))) == case.expected
