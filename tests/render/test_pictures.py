"""The pictures of the PDF: nothing is lost where they are cut, and time is to scale."""

from __future__ import annotations

from dataclasses import replace

from generator.render.pictures import coverages, matrices
from generator.render.time_axis import time_axis
from tests.publish.copies import river


def dated(*days: str) -> tuple:  # type: ignore[type-arg]
    first = river()[0].timeline[0]
    return tuple(replace(first, when=day, date=day) for day in days)


def test_a_day_in_the_middle_stands_in_the_middle() -> None:
    axis = time_axis(dated("2024-01-01", "2024-01-06", "2024-01-11"))
    assert axis is not None
    assert [dot["at"] for dot in axis["dots"]] == [0, 0.5, 1]
    assert [tick["words"] for tick in axis["ticks"]] == ["1 January 2024", "11 January 2024"]


def test_entries_of_one_day_stand_above_each_other() -> None:
    axis = time_axis(dated("2020", "2024-05-01", "2024-05-01T09:30", "2026-01"))
    assert axis is not None
    assert [dot["above"] for dot in axis["dots"]] == [0, 0, 1, 0]
    assert axis["highest"] == 2
    assert [tick["words"] for tick in axis["ticks"]] == ["2020", "2021", "2022", "2023", "2024", "2025", "2026"]


def test_a_date_without_a_year_has_no_place_and_two_days_are_no_picture() -> None:
    assert time_axis(dated("2024-01-01", "--05-15", "2024-01-03")) is None


def test_a_long_table_is_cut_into_pictures_that_hold_every_row_once() -> None:
    view, _ = river()
    rows = tuple(replace(view.coverage[0], text=f"Point {number}. " + "word " * 40) for number in range(60))
    pictures = coverages(replace(view, coverage=rows))
    assert len(pictures) > 3
    shown = [row["text"].split(".")[0] for picture in pictures for row in picture["rows"]]
    assert shown == [f"Point {number}" for number in range(60)]


def test_every_position_of_the_matrix_is_drawn_and_said() -> None:
    view, _ = river()
    drawn = [one for part in matrices(view) for row in part["rows"] for cell in row["cells"] for one in cell]
    assert len(drawn) == sum(len(cell.positions) for row in view.matrix for cell in row.cells)
    assert "accepts" in matrices(view)[0]["alt"]
