"""Groups against chains, by figures that can be worked out by hand."""

from __future__ import annotations

from collections.abc import Hashable
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.assignment import best_assignment
from generator.evaluate.grouping import Group, groups_of, score_groups


def groups(*members: str) -> list[Group]:
    return [frozenset[Hashable](text) for text in members]


def test_a_chain_in_two_halves() -> None:
    score = score_groups(groups("abcd"), groups("ab", "cd"))
    assert (score.muc.precision, score.muc.recall) == (1, pytest.approx(2 / 3))
    assert (score.b_cubed.precision, score.b_cubed.recall) == (1, 0.5)
    assert (score.ceaf.precision, score.ceaf.recall) == (pytest.approx(1 / 3), pytest.approx(2 / 3))


def test_the_example_of_luo_2005_by_hand() -> None:
    """Gold {1 2 3 4 5} {6 7} {8 9 A B C}; found {1…5} {6…C}: the second merges two chains."""
    score = score_groups(groups("12345", "67", "89ABC"), groups("12345", "6789ABC"))
    assert score.b_cubed.recall == 1
    assert score.b_cubed.precision == pytest.approx((5 + 2 * 2 / 7 + 5 * 5 / 7) / 12)
    assert score.muc.recall == 1
    assert score.muc.precision == pytest.approx(9 / 10)
    assert score.ceaf.recall == pytest.approx((1 + 10 / 12) / 3)


def test_mentions_that_one_side_lacks_count_against_the_other() -> None:
    missing, extra = score_groups(groups("ab", "c"), groups("ab")), score_groups(groups("ab"), groups("ab", "c"))
    assert missing.b_cubed.recall == extra.b_cubed.precision == pytest.approx(2 / 3)
    assert missing.b_cubed.precision == extra.b_cubed.recall == 1
    assert missing.ceaf.recall == 0.5


def test_groups_of_one_count_and_nothing_found_is_nothing() -> None:
    assert score_groups(groups("a", "b"), groups("a", "b")).b_cubed.f1 == 1
    assert score_groups(groups("ab"), []).conll == 0


LABELS = st.dictionaries(st.integers(0, 12), st.integers(0, 4), min_size=2)


@given(LABELS, LABELS)
def test_what_is_precision_one_way_is_recall_the_other(gold: dict[int, int], found: dict[int, int]) -> None:
    one, other = groups_of({**gold}), groups_of({**found})
    there, back = score_groups(one, other), score_groups(other, one)
    for name in ("muc", "b_cubed", "ceaf"):
        assert getattr(there, name).precision == pytest.approx(getattr(back, name).recall)
        assert 0 <= getattr(there, name).f1 <= 1.0000001
    assert there.conll == pytest.approx(back.conll)


@given(LABELS)
def test_gold_itself_has_nothing_wrong(gold: dict[int, int]) -> None:
    score = score_groups(groups_of({**gold}), groups_of({**gold}))
    assert score.b_cubed.f1 == score.ceaf.f1 == pytest.approx(1)


@given(
    st.integers(1, 4).flatmap(
        lambda n: st.lists(st.lists(st.integers(0, 9), min_size=n, max_size=n), min_size=1, max_size=5)
    )
)
def test_no_other_assignment_has_a_higher_sum(values: list[list[int]]) -> None:
    pairs = best_assignment(values)
    rows, columns = len(values), len(values[0])
    assert len(pairs) == len({row for row, _ in pairs}) == len({column for _, column in pairs}) == min(rows, columns)
    wide = values if rows <= columns else [list(column) for column in zip(*values, strict=True)]
    best = max(sum(wide[i][j] for i, j in enumerate(order)) for order in permutations(range(len(wide[0])), len(wide)))
    assert sum(values[row][column] for row, column in pairs) == best
