"""Counts of one measure and events told by other words, laid side by side: what disagrees, and what does not."""

from __future__ import annotations

import pytest

from compose.events import event
from generator.language.pipeline import Pipeline

PAIRS_THAT_DISAGREE = {
    "shares of one crowd": (
        "She said 92 per cent of staff had joined the walkout.",
        "Fewer than seven in ten workers were taking part in the walkout, the director wrote.",
        "What share of staff had joined the walkout?",
    ),
    "a toll put at a number": (
        "The clinic said two deaths were linked to the syrup.",
        "The health office now puts the number of deaths at five.",
        "How many people died?",
    ),
    "losses told by verb and noun": (
        "The railway has lost 12 million euros since Monday, by its own account.",
        "The union puts the losses at 20 million euros.",
        "How much is the loss?",
    ),
    "a rare unit, the second value without it": (
        "The valley may hold 25 billion cubic metres of gas.",
        "The industry estimates the field at 60 billion cubic metres. Oslo puts it at 85 billion.",
        "How many cubic metres of gas?",
    ),
    "flights cancelled and lost": (
        "The strike forced the carrier to cancel 340 flights on Monday.",
        "The director said that 310 flights had been lost on the first day.",
        "How many flights were cancelled?",
    ),
    "a ship by its name and by what it is": (
        "The survey ship Aurora lay off the coast. The Aurora arrived on March 3.",
        "The ship reached the area on March 4, according to fishermen.",
        "When did the Aurora arrive?",
    ),
}
PAIRS_THAT_AGREE = {
    "a day's flights and all flights so far": (
        "The strike forced the carrier to cancel 340 flights on Monday.",
        "The carrier has cancelled 600 flights so far.",
    ),
    "at least so many": (
        "At least 60 per cent of staff had joined the walkout.",
        "92 per cent of workers were taking part in the walkout.",
    ),
    "shares that do other things": (
        "40 per cent of staff had joined the walkout.",
        "92 per cent of staff own a car.",
    ),
    "gas there is and gas that is bought": (
        "The valley may hold 60 billion cubic metres of gas.",
        "The country bought 40 billion cubic metres last year.",
    ),
    "two ships with names": (
        "The ship Aurora arrived on March 3.",
        "The ship Borealis arrived on March 4.",
    ),
    "two years": ("The company lost 12 million euros last year.", "The company lost 20 million euros in 2019."),
    "two losers": ("The company lost 12 million euros in the fire.", "The insurer lost 20 million euros on bonds."),
    "two crowds": ("60 per cent of voters supported the plan.", "45 per cent of members supported the plan."),
    "two towns": ("The minister reached Paris on March 3.", "The minister reached Berlin on March 5."),
    "two convoys": ("The first convoy reached the town on March 3.", "A second convoy arrived in the town on March 5."),
    "two fields": ("The field holds 60 billion cubic metres.", "A second field holds 25 billion cubic metres."),
    "two escorts": ("The prince came with two bodyguards as escort.", "The ship was accompanied by three warships."),
    "one crash and a month": ("Twelve people died in the crash.", "The country recorded 40 road deaths last month."),
    "a meeting without a date and another meeting": (
        "No date has been set for a meeting of the two foreign ministers.",
        "European Union leaders will discuss the crisis at a summit on March 18.",
    ),
}


@pytest.mark.parametrize("pair", PAIRS_THAT_DISAGREE.values(), ids=PAIRS_THAT_DISAGREE)
def test_one_measure_told_twice_differently_is_a_question(pipeline: Pipeline, pair: tuple[str, str, str]) -> None:
    one, other, question = pair
    brief = event(pipeline, one, other, published={1: "2027-03-09", 2: "2027-03-11"}).brief
    assert [found.question for found in brief.disagreements.values()] == [question]


@pytest.mark.parametrize("pair", PAIRS_THAT_AGREE.values(), ids=PAIRS_THAT_AGREE)
def test_what_only_looks_like_one_measure_is_no_question(pipeline: Pipeline, pair: tuple[str, str]) -> None:
    brief = event(pipeline, *pair, published={1: "2027-03-09", 2: "2027-03-11"}).brief
    assert [found.question for found in brief.disagreements.values()] == []


def test_an_offer_against_its_denial_by_the_same_side_is_a_question(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        'Norwegian Foreign Minister Lars Dahl spoke in Oslo. "A pause is possible, but only if Oslo is paid," he said.',
        "Norway's foreign ministry denied reports that it had offered to halt the drilling.",
    ).brief
    assert [found.question for found in brief.disagreements.values()] == ["Did Norway offer to halt the drilling?"]


def test_an_offer_of_something_else_is_none(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Norwegian Foreign Minister Lars Dahl spoke in Oslo. Dahl offered to halt the fishing.",
        "Norway's foreign ministry denied reports that it had offered to halt the drilling.",
    ).brief
    assert brief.disagreements == {}


def test_what_remains_unclear_is_not_who_remains(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The strike hit Vester Ferries, leaving 40,000 passengers stranded.",
        "Vester Ferries met the passengers. It remains unclear who would pay for stranded passengers.",
    ).brief
    assert brief.disagreements == {}
