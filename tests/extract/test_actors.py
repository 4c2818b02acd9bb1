"""Who is named, described, or stood for by a pronoun: the cases of tests/cases/extract/actors.md."""

from __future__ import annotations

import pytest

from extract.shown import LINES, Case, cases, found_in
from generator.language.pipeline import Pipeline


@pytest.mark.parametrize("case", cases("actors"), ids=lambda case: case.title)
def test_actors_are_found_and_pronouns_stand_for_them(pipeline: Pipeline, case: Case) -> None:
    assert "".join(f"{line}\n" for line in LINES["actors"](*found_in(pipeline, case.text))) == case.expected
