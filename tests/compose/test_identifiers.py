"""Ids are readable, of plain letters, and unique; what refers to another item finds it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from compose.events import Event
from generator.compose.shared.identifiers import identifier

SHAPE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def test_an_id_is_made_of_the_telling_words() -> None:
    assert identifier("The council has signed the deal on water", ()) == "council-signed-deal-water"


def test_a_name_with_accents_and_a_possessive_is_written_in_plain_letters() -> None:
    assert identifier("José Martín's refusal", ()) == "jose-martin-refusal"


def test_the_second_of_its_words_gets_a_number() -> None:
    assert identifier("water", ["water", "water-2"]) == "water-3"


@given(words=st.lists(st.text(max_size=80), max_size=12))
def test_whatever_the_words_ids_are_of_the_right_shape_and_unique(words: list[str]) -> None:
    taken: list[str] = []
    for text in words:
        taken.append(identifier(text, taken))
    assert len(taken) == len(set(taken))
    assert all(SHAPE.fullmatch(slug) and len(slug) <= 64 for slug in taken)


def test_a_name_in_other_letters_than_ours_still_has_an_id() -> None:
    assert SHAPE.fullmatch(identifier("Владимир", ()))


def test_what_refers_to_another_item_finds_it(sample: Event) -> None:
    brief = sample.brief
    assert {position.actor for position in brief.positions.values()} <= set(brief.actors)
    assert {position.issue for position in brief.positions.values()} <= set(brief.issues)
    assert {quote.speaker for quote in brief.quotes.values() if quote.speaker} <= set(brief.actors)
    assert {slug for position in brief.positions.values() for slug in position.quotes} <= set(brief.quotes)
    assert {slug for question in brief.open_questions.values() for slug in question.see} <= set(brief.disagreements)
    assert {source.origin for source in brief.sources.values() if source.origin} <= set(brief.origins)
