"""Notes are shared only within a page, also when sharing moves what is cited."""

from __future__ import annotations

from generator.publish.pagination import Block, Layout, foretold
from generator.publish.sharing import Sharing, on_one_page, renumbered, settled, sharing


def block(mark: str, page: int, top: float, bottom: float, height_of_note: float) -> Block:
    return Block(page, page, top, bottom, above=10, notes=((mark, height_of_note),), room=100, rule=5)


def test_a_mark_shares_the_note_of_the_first_of_its_passage_on_its_page() -> None:
    assert sharing({"a s1-p1": 1, "b s1-p1": 1, "c s1-p2": 1, "d s1-p1": 2}) == {"b s1-p1": "a s1-p1"}


def test_an_item_whose_note_is_on_the_page_already_moves_up_to_it() -> None:
    layout = Layout(
        {"a s1-p1": 1, "b s1-p1": 2, "c s1-p2": 2},
        (block("a s1-p1", 1, 0, 20, 40), block("b s1-p1", 2, 0, 20, 40), block("c s1-p2", 2, 30, 50, 40)),
    )
    assert foretold(layout) == {"a s1-p1": 1, "b s1-p1": 1, "c s1-p2": 2}


def test_an_item_that_has_no_room_with_its_note_stays_on_the_next_page() -> None:
    layout = Layout({"a s1-p1": 1, "b s1-p2": 2}, (block("a s1-p1", 1, 0, 20, 40), block("b s1-p2", 2, 0, 20, 40)))
    assert foretold(layout) == {"a s1-p1": 1, "b s1-p2": 2}


def test_marks_of_a_template_without_blocks_stay_where_they_are() -> None:
    assert foretold(Layout({"a s1-p1": 1, "b s1-p1": 2})) == {"a s1-p1": 1, "b s1-p1": 2}


def test_a_mark_that_moves_away_from_its_note_gets_its_own() -> None:
    def lay_out(shared: Sharing) -> Layout:
        """With the note of b shared, c moves up to the first page, and with it what it shares with d."""
        return Layout({"a p": 1, "b p": 1, "c q": 1 if shared else 2, "d q": 2})

    assert settled(lay_out) == {"b p": "a p"}


def test_what_never_settles_ends_with_every_mark_at_its_note() -> None:
    def lay_out(shared: Sharing) -> Layout:
        return Layout({"a p": 1, "b p": 2 if shared else 1})

    assert settled(lay_out) == {}


def test_what_is_to_be_one_page_shares_all_even_while_it_is_two() -> None:
    assert on_one_page(lambda shared: Layout({"a p": 1, "b p": 2})) == {"b p": "a p"}


def test_notes_are_counted_on_without_those_that_are_shared() -> None:
    assert renumbered({"a p": 1, "b p": 2, "c q": 3, "d p": 4, "e r": 5}, {"b p": "a p", "d p": "a p"}) == {
        "a p": 1, "c q": 2, "e r": 3,
    }  # fmt: skip


def test_a_note_that_a_template_has_of_its_own_is_counted_too() -> None:
    assert renumbered({"a p": 2, "b p": 3, "c q": 5}, {"b p": "a p"}) == {"a p": 2, "c q": 4}
