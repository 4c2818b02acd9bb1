"""What the words say of a time, and which clause they date: the cases of tests/cases/extract/times.md."""

from __future__ import annotations

import pytest

from extract.shown import LINES, Case, cases, found_in
from generator.language.pipeline import Pipeline


@pytest.mark.parametrize("case", cases("times"), ids=lambda case: case.title)
def test_times_are_read_as_far_as_the_words_say_them(pipeline: Pipeline, case: Case) -> None:
    assert "".join(f"{line}\n" for line in LINES["times"](*found_in(pipeline, case.text))) == case.expected
