"""Who proposes, rejects, claims what; and who does not: the cases of tests/cases/extract/stands.md."""

from __future__ import annotations

import pytest

from extract.shown import LINES, Case, cases, found_in
from generator.language.pipeline import Pipeline


@pytest.mark.parametrize("case", cases("stands"), ids=lambda case: case.title)
def test_stands_are_found_and_nothing_else_is_taken_for_one(pipeline: Pipeline, case: Case) -> None:
    assert "".join(f"{line}\n" for line in LINES["stands"](*found_in(pipeline, case.text))) == case.expected
