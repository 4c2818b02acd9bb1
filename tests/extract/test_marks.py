"""What stands between quotation marks of every style: the cases of tests/cases/extract/marks.md."""

from __future__ import annotations

import pytest

from extract.shown import LINES, Case, cases, found_in
from generator.language.pipeline import Pipeline


@pytest.mark.parametrize("case", cases("marks"), ids=lambda case: case.title)
def test_the_words_between_marks_are_found(pipeline: Pipeline, case: Case) -> None:
    assert "".join(f"{line}\n" for line in LINES["marks"](*found_in(pipeline, case.text))) == case.expected
