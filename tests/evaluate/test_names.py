"""Names: which of gold's entities are names, where they begin and end, and what is counted."""

from __future__ import annotations

from typing import Any

import pytest

from generator.evaluate.names import gold_names, score_names
from generator.evaluate.predictions import bare_name
from generator.model.document import Span
from generator.model.mention import ActorMention

TITLES = {"president", "senator"}


def names_in(phrase: str, label: str, **more: Any) -> list[tuple[str, str]]:
    found = gold_names(phrase, [{"start": 0, "end": len(phrase), "label": label, **more}], TITLES)
    return [(phrase[start:end], kind) for start, end, kind in found]


@pytest.mark.parametrize(
    ("label", "kind"),
    [("politician", "PER"), ("PER", "PER"), ("politicalparty", "ORG"), ("country", "LOC"), ("GPE", "LOC")],
)
def test_finer_labels_are_brought_to_three(label: str, kind: str) -> None:
    assert names_in("Alder", label) == [("Alder", kind)]


@pytest.mark.parametrize("label", ["election", "event", "misc", "product", "FINANCE"])
def test_what_is_no_actor_and_no_place_is_left_out(label: str) -> None:
    assert names_in("Alder", label) == []


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("The President Maria Lopez", "Maria Lopez"),
        ("Maria Lopez, the mayor of Alder", "Maria Lopez"),
        ("Maria Lopez's", "Maria Lopez"),
        ("former Senator Ben Ode who lost", "Ben Ode"),
    ],
)
def test_a_marked_noun_phrase_is_reduced_to_the_name_in_it(phrase: str, name: str) -> None:
    assert names_in(phrase, "person", named=True) == [(name, "PER")]


@pytest.mark.parametrize("phrase", ["she", "the six girls", "critics of the dam"])
def test_a_noun_phrase_without_a_name_is_none(phrase: str) -> None:
    assert names_in(phrase, "person", named=True) == []
    assert names_in(phrase, "person", chain="c1") == []


def test_of_names_inside_names_the_outermost_counts() -> None:
    text = "Bank of Alder"
    inner = {"start": 8, "end": 13, "label": "LOC"}
    assert gold_names(text, [inner, {"start": 0, "end": 13, "label": "ORG"}]) == [(0, 13, "ORG")]


def test_a_span_must_be_equal_and_the_label_counts_apart() -> None:
    gold = [(0, 5, "PER"), (10, 15, "ORG"), (20, 25, "LOC")]
    labelled, bare = score_names(gold, [(0, 5, "PER"), (10, 15, "LOC"), (20, 26, "LOC")])
    assert labelled.percent() == (33.3, 33.3, 33.3)
    assert bare.percent() == (66.7, 66.7, 66.7)


def test_a_mention_with_titles_gives_its_bare_name() -> None:
    mention = ActorMention(4, 25, "President Maria Lopez", "name", "person", 0, name="Maria Lopez")
    assert bare_name(mention) == Span(14, 25)


def test_an_office_is_no_name_of_its_holder() -> None:
    entity = {"start": 0, "end": 33, "label": "person", "named": True}
    assert gold_names("Director of the Harbour Institute", [entity], {"director"}) == []
