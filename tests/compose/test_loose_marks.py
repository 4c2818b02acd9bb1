"""Quotation marks in a brief's texts: around what is registered as somebody's words, and around nothing else."""

from __future__ import annotations

import pytest

from compose.events import event
from generator.compose.sections.loose_marks import without_loose_marks
from generator.language.pipeline import Pipeline

SAID = frozenset({"the bridge was never needed"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("called it “the bridge was never needed” on Monday", "called it “the bridge was never needed” on Monday"),
        ("called the bridge “never needed.”", "called the bridge “never needed.”"),
        ("a so-called “standard” bridge", "a so-called standard bridge"),
        ('a "standard" bridge', "a standard bridge"),
        ("what he called “a standard", "what he called a standard"),
        ("said that “the bridge was never needed,”", "said that “the bridge was never needed”"),
        ("blamed them for the “standard bridge,”", "blamed them for the standard bridge"),
    ],
)
def test_marks_stand_around_the_words_of_a_quotation_alone(text: str, shown: str) -> None:
    assert without_loose_marks(text, SAID) == shown


def test_a_doubted_word_stands_in_a_timeline_without_its_marks_and_is_cited_with_them(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, "The council of Kiel closed the “temporary” bridge in the harbour on 3 May 2024 without notice."
    ).brief
    (entry,) = brief.timeline.values()
    assert "“" not in entry.text
    assert "“temporary”" in entry.evidence[0].exact
