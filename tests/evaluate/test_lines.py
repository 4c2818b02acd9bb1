"""Figures as people read them."""

from __future__ import annotations

import pytest

from generator.evaluate.lines import Line, plain, shown, table

LINES = [
    Line("dam", "speech", {"content F1": "0.828", "joint F1": "–"}, 8120.4),
    Line("dam", "brief", {"[recall]": "1.000"}),
]


def test_columns_stay_together_and_no_speed_is_no_words() -> None:
    first, second = plain(LINES).split("\n")
    assert first == "dam  speech  content F1 0.828   joint F1 –   (8,120 words/s)"
    assert second == "dam  brief   [recall] 1.000"


def test_a_terminal_gets_a_table_with_the_same_figures() -> None:
    drawn = table(LINES, 100)
    for words in ("content\u00a0F1", "0.828", "8,120", "[recall]", "1.000"):
        assert words in drawn
    assert drawn.count("dam") == 1


@pytest.mark.parametrize(("value", "text"), [(None, "–"), (3, "3"), (0.5, "0.500"), (1.0, "1.000")])
def test_shares_have_three_decimals_and_counts_none(value: float | None, text: str) -> None:
    assert shown(value) == text
