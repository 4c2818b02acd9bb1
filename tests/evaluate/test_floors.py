"""Floors: a figure that falls is named, and floors only rise."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.floors import fallen, mean, raised


def test_a_figure_below_its_floor_is_named_with_both_numbers() -> None:
    (problem,) = fallen({"dam": {"quotes joint F1": 0.5}}, {"dam": {"quotes joint F1": 0.6}}, "floors.json")
    assert "quotes joint F1 of dam fell to 0.500" in problem.message
    assert "0.600" in problem.message
    assert problem.severity == "error"


def test_a_figure_at_its_floor_holds() -> None:
    assert fallen({"dam": {"quotes joint F1": 0.6}}, {"dam": {"quotes joint F1": 0.6}}, "floors.json") == ()


def test_an_event_that_is_gone_is_a_fall() -> None:
    (problem,) = fallen({}, {"dam": {"quotes joint F1": 0.6}}, "floors.json")
    assert "no longer measured" in problem.message


def test_the_mean_is_over_the_events_that_have_a_figure() -> None:
    assert mean([{"a": 0.5, "b": None}, {"a": 1.0, "b": None}]) == {"a": 0.75, "b": None}


FIGURES = st.dictionaries(st.sampled_from("xyz"), st.dictionaries(st.sampled_from("abc"), st.floats(0, 1)))


@given(FIGURES, FIGURES)
def test_raised_floors_are_never_lower_and_what_is_reached_holds(
    now: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]
) -> None:
    found = raised(now, floors)
    assert all(found[event][name] >= floor for event, least in floors.items() for name, floor in least.items())
    assert not [problem for problem in fallen(found, floors, "") if problem]
    assert raised(now, found) == found
