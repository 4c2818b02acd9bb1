import pytest

from generator.check.dates import PartialDate, dates, when_date


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("on June 4, 2026", ["2026-06-04"]),
        ("on 4 June 2026", ["2026-06-04"]),
        ("the 4th of June, 2026", ["2026-06-04"]),
        ("Jun. 4 2026", ["2026-06-04"]),
        ("2026-06-04", ["2026-06-04"]),
        ("4-6 June 2026", ["2026-06-04", "2026-06-06"]),
        ("June 4 and 5", ["--06-04", "--06-05"]),
        ("on May 15", ["--05-15"]),
        ("in February 2022", ["2022-02"]),
        ("since 2014", ["2014"]),
        ("who, in 1996, moved", ["1996"]),
        ("13/06/2026", ["2026-06-13"]),
        ("on May 15 and in June 2026", ["--05-15", "2026-06"]),
    ],
)
def test_a_date_is_read_whichever_way_it_is_written(text: str, when: list[str]) -> None:
    found = [(one.year, one.month, one.day) for one in dates(text)]
    wanted = [when_date(one) for one in when]
    assert found == [(one.year, one.month, one.day) for one in wanted]


@pytest.mark.parametrize("text", ["they may go", "April Jones", "a march", "1,999 litres", "99 years", "Thursday"])
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text) == ()


def test_a_date_supports_what_says_no_more_than_itself() -> None:
    day = PartialDate(2026, 6, 4)
    assert all(day.supports(when_date(when)) for when in ("2026", "2026-06", "2026-06-04", "--06-04"))
    assert not any(day.supports(when_date(when)) for when in ("2025", "2026-06-05", "--07-04"))
    assert not PartialDate(None, 6, 4).supports(day)
