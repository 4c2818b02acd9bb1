"""Who said what, in whose words: the cases of tests/cases/extract/quotations.md."""

from __future__ import annotations

import pytest

from extract.shown import LINES, Case, cases, found_in
from generator.language.pipeline import Pipeline


@pytest.mark.parametrize("case", cases("quotations"), ids=lambda case: case.title)
def test_quotations_and_their_speakers_are_found(pipeline: Pipeline, case: Case) -> None:
    assert "".join(f"{line}\n" for line in LINES["quotations"](*found_in(pipeline, case.text))) == case.expected
