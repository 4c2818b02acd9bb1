import pytest

from generator.check.figures import figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("twelve councillors", [12]),
        ("a dozen councillors", [12]),
        ("1,200 litres, 1 200 litres, 1200 litres", [1200, 1200, 1200]),
        ("one thousand two hundred litres", [1200]),
        ("two hundred and six people", [206]),
        ("twenty-six years", [26]),
        ("3.5 million crowns, $3.5m, 3,500,000", [3.5e6, 3.5e6, 3.5e6]),
        ("the 1st of 26 in the 1990s, 40% of it", [1, 26, 1990, 40]),
        ("a hundred people and two million more", [100, 2e6]),
        ("more than 1,800-word", [1800]),
    ],
)
def test_a_number_is_read_whichever_way_it_is_written(text: str, values: list[float]) -> None:
    assert [max(figure.values) for figure in figures(text)] == values


@pytest.mark.parametrize(
    "text", ["one of them", "an S-400, a G7, the COVID-19", "hundreds of people", "a second, a third"]
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert figures(text) == ()


def test_a_full_stop_between_thousands_may_mean_either() -> None:
    assert figures("1.200 litres")[0].values == {1.2, 1200.0}
