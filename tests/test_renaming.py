"""An item gets another id: all that refers to it follows, and old links lead to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run, commit

BRIEF = "briefs/river-deal.yml"


def test_all_that_refers_to_a_renamed_actor_follows_and_nothing_else_changes(river: Run, repository: Path) -> None:
    before = (repository / BRIEF).read_text().split("\n")
    code, said, _ = river("rename", "river-deal", "actors.lopez", "maria-lopez")
    assert (code, said.strip()) == (0, "actors.lopez is actors.maria-lopez now; links to its old id lead there.")
    after = (repository / BRIEF).read_text().split("\n")
    assert [line.strip() for line in after if line not in before] == [
        "maria-lopez:", "actor: maria-lopez", "speaker: maria-lopez", "renamed:", "actors.lopez: maria-lopez",
    ]  # fmt: skip
    assert river("check")[0] == 0


def test_an_item_renamed_twice_is_found_under_both_old_ids(river: Run, repository: Path) -> None:
    river("rename", "river-deal", "points.cost", "price")
    river("rename", "river-deal", "points.price", "stations-price")
    text = (repository / BRIEF).read_text()
    assert "  points.cost: stations-price\n  points.price: stations-price\n" in text
    assert river("check")[0] == 0


def test_an_item_that_gets_its_first_id_back_has_no_old_id_of_that_name(river: Run, repository: Path) -> None:
    river("rename", "river-deal", "points.cost", "price")
    river("rename", "river-deal", "points.price", "cost")
    text = (repository / BRIEF).read_text()
    assert "points.price: cost" in text
    assert "points.cost:" not in text
    assert river("check")[0] == 0


def test_a_correction_goes_with_its_item(river: Run, repository: Path) -> None:
    river("rename", "river-deal", "points.stayed-away", "absent")
    assert "item: points.absent" in (repository / BRIEF).read_text()


def test_sides_keep_their_old_ids_when_their_disagreement_is_renamed(river: Run, repository: Path) -> None:
    river("rename", "river-deal", "disagreements.signatories.sides.twelve", "a-dozen")
    river("rename", "river-deal", "disagreements.signatories", "number")
    text = (repository / BRIEF).read_text()
    assert "disagreements.number.sides.twelve: a-dozen" in text
    assert "see: [number]" in text
    assert river("check")[0] == 0


@pytest.mark.parametrize(
    ("path", "new", "says"),
    [
        ("points.cots", "price", "Did you mean points.cost?"),
        ("points.cost", "Price", "“Price” can't be an id"),
        ("points.cost", "signed", "“signed” is the id of another item"),
        ("quotes.hale-slow-death", "hale-quote-2", "“hale-quote-2” is the id of an item that was dropped"),
    ],
)
def test_what_cannot_be_renamed_is_said_and_nothing_is_written(
    river: Run, repository: Path, path: str, new: str, says: str
) -> None:
    before = (repository / BRIEF).read_bytes()
    code, _, trouble = river("rename", "river-deal", path, new)
    assert code == 2
    assert says in trouble
    assert (repository / BRIEF).read_bytes() == before


def test_a_rename_by_hand_is_noticed_from_the_last_commit(river: Run, repository: Path) -> None:
    text = (repository / BRIEF).read_text()
    (repository / BRIEF).write_text(text.replace("  four-years:\n", "  four-years-of-talks:\n"))
    _, said, trouble = river("check")
    assert "points.four-years-of-talks: this was points.four-years" in said + trouble
    assert "“points.four-years: four-years-of-talks” under renamed:" in said + trouble


def test_renaming_what_was_reviewed_needs_no_correction(river: Run, repository: Path) -> None:
    text = (repository / BRIEF).read_text()
    reviewed = text.replace("state: in review", "state: reviewed")
    assert reviewed != text
    (repository / BRIEF).write_text(reviewed)
    commit(repository)
    river("rename", "river-deal", "points.four-years", "four-years-of-talks")
    code, said, trouble = river("check")
    assert (code, "reviewed-change" in said + trouble) == (0, False)
