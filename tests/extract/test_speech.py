"""Reported speech: who reports, with which word, what: the cases of tests/cases/extract/speech.md."""

from __future__ import annotations

import pytest

from extract.shown import LINES, Case, cases, found_in
from generator.language.pipeline import Pipeline


@pytest.mark.parametrize("case", cases("speech"), ids=lambda case: case.title)
def test_reported_speech_is_found_with_its_speaker(pipeline: Pipeline, case: Case) -> None:
    assert "".join(f"{line}\n" for line in LINES["speech"](*found_in(pipeline, case.text))) == case.expected
