"""A disagreement is one question that sources answer differently; where they answer alike there is none."""

from __future__ import annotations

import pytest

from compose.events import event
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief


def disputes(brief: Brief) -> list[tuple[str, list[list[str]]]]:
    """Each disagreement's kind with the sources of its sides."""
    return [
        (found.kind, [sorted({evidence.source for evidence in side.evidence}) for side in found.sides.values()])
        for found in brief.disagreements.values()
    ]


def test_two_counts_of_one_thing_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "On Monday twelve passengers drowned when the ferry sank off Kiel.",
        "On Monday nine passengers drowned when the ferry sank off Kiel.",
    ).brief
    assert disputes(brief) == [("count", [["s1"], ["s2"]])]


def test_a_new_version_of_an_article_corrects_the_old_one_and_does_not_contradict_it(pipeline: Pipeline) -> None:
    twelve, nine = (
        f"On Monday {number} passengers drowned when the ferry sank off Kiel." for number in ("twelve", "nine")
    )
    assert disputes(event(pipeline, twelve, nine, replaces={2: "s1"}).brief) == []
    assert disputes(event(pipeline, twelve, nine, twelve + " It was raining.", replaces={2: "s1"}).brief) == [
        ("count", [["s1", "s3"], ["s2"]])
    ]


def test_each_side_holds_the_number_of_its_source(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "On Monday twelve passengers drowned when the ferry sank off Kiel.",
        "On Monday nine passengers drowned when the ferry sank off Kiel.",
    ).brief
    (found,) = brief.disagreements.values()
    assert ["twelve" in side.text for side in found.sides.values()] == [True, False]
    assert ["nine" in side.text for side in found.sides.values()] == [False, True]


def test_a_number_in_words_and_in_figures_is_one_number(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "On Monday twelve passengers drowned when the ferry sank off Kiel.",
        "When the ferry sank off Kiel, 12 passengers drowned, the police said.",
    ).brief
    assert disputes(brief) == []


def test_counts_of_different_things_do_not_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "On Monday twelve passengers drowned when the ferry sank off Kiel.",
        "On Monday nine cars were lost when the ferry sank off Kiel.",
    ).brief
    assert disputes(brief) == []


def test_counts_of_one_thing_doing_different_things_do_not_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "That night twelve passengers drowned in the cold water off the coast.",
        "The police said 200 passengers had bought a ticket in the harbour that morning.",
    ).brief
    assert disputes(brief) == []


def test_two_counts_in_one_article_are_its_own_affair(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "On Monday nine passengers drowned in the ferry. On Monday twelve passengers drowned in the ferry.",
        "The ferry sank off Kiel on Monday in a heavy storm.",
    ).brief
    assert disputes(brief) == []


def test_a_refusal_and_conditions_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Lena Voss said she was ready to accept the merger of the harbours, but only with a guarantee for jobs.",
    ).brief
    assert disputes(brief) == [("direct", [["s1"], ["s2"]])]


def test_a_refusal_and_an_acceptance_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Lena Voss accepted the merger of the two harbours.",
    ).brief
    assert disputes(brief) == [("direct", [["s1"], ["s2"]])]


def test_the_stands_of_two_people_are_no_disagreement_of_sources(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Paul Renner accepted the merger of the two harbours.",
    ).brief
    assert disputes(brief) == []


def test_refusing_one_thing_and_accepting_another_is_no_disagreement(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Lena Voss accepted an invitation to the wedding of the king.",
    ).brief
    assert disputes(brief) == []


def test_a_change_of_mind_that_one_article_tells_is_no_disagreement(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours in March. On Friday Lena Voss accepted the merger.",
        "It rained in Kiel all day, and the harbours were empty.",
    ).brief
    assert disputes(brief) == []


def test_articles_that_agree_have_no_disagreement(pipeline: Pipeline) -> None:
    text = "Lena Voss rejected the merger of the two harbours. Twelve ships were waiting."
    assert disputes(event(pipeline, text, f"It rained. {text}").brief) == []


def test_no_place_named_against_a_named_place_disagrees(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss offered to hold the talks with the dockers in Geneva.",
        "No venue for the talks with the dockers has been named.",
    ).brief
    assert disputes(brief) == [("place", [["s2"], ["s1"]])]


def test_one_day_in_two_wordings_does_not_disagree(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours on 4 March 2024.",
        "Lena Voss rejected the merger of the two harbours on Monday.",
        published={2: "2024-03-05"},
    ).brief
    assert disputes(brief) == []


CONTRADICTIONS = [
    (
        "Harbour Company offered the dockers four million euros on condition that they go back to work.",
        "“There is no offer,” a spokesman for Harbour Company said.",
        "direct",
    ),
    (
        "Chairwoman Lena Voss resigned from the mill on Friday.",
        "Lena Voss was forced out of the mill, two directors said.",
        "direct",
    ),
    ("The judge said Paul Renner was acquitted.", "The court found Paul Renner guilty of fraud.", "direct"),
    ("Paul Renner will appeal, his lawyer said.", "Paul Renner will not appeal, a friend said.", "direct"),
    ("Harbour Company denied having paid any bribes.", "Harbour Company paid bribes for four years.", "direct"),
    (
        "The letter foresees the loss of 90 jobs and the closure of the mill at Alder.",
        "The owner has no intention of closing the mill.",
        "direct",
    ),
    ("No warning had been given in the valley.", "The district issued a warning in the valley.", "direct"),
    ("The divers had entered the cave without a permit.", "The divers had a permit, their club said.", "direct"),
    ("The new duty will take effect on 1 April.", "The duty will come into force on 15 April.", "timing"),
    ("It set a deadline of 4 May for the board.", "The deadline for the board is 11 May.", "timing"),
    ("The train crashed at 3 a.m. near Alder.", "The train crashed near Alder at 4.20am.", "timing"),
    ("No date has been set for the talks.", "The dockers and the port will meet on 9 May.", "timing"),
    ("Judge Nora Klein sentenced Paul Renner to six years in prison.", "Renner was sentenced to nine years.", "count"),
    (
        "Harbour Bank raised its offer for the mill to 4.2 million euros.",
        "Harbour Bank offered €5m for the mill.",
        "count",
    ),
    ("About 4,000 people marched to the station square.", "In the station square 9,000 people marched.", "count"),
]


@pytest.mark.parametrize(("one", "other", "kind"), CONTRADICTIONS, ids=[case[0] for case in CONTRADICTIONS])
def test_what_cannot_both_be_so_disagrees(pipeline: Pipeline, one: str, other: str, kind: str) -> None:
    brief = event(pipeline, one, other, published={1: "2024-03-12", 2: "2024-03-13"}).brief
    assert [found for found, _ in disputes(brief)] == [kind]


AGREEMENTS = [
    ("Lena Voss resigned on Friday.", "Paul Renner was forced out of the mill."),
    ("The mill at Alder will be closed in June.", "The school at Torrin will not be closed."),
    ("Paul Renner will appeal to voters for calm.", "Paul Renner will not appeal against the ruling."),
    ("The council met on Monday to hear the case.", "The council met on Tuesday to vote."),
    ("The fair will run from 3 to 5 May.", "The fair will run until 5 May."),
    ("Between five and nine houses fell into the river.", "Seven houses fell into the river."),
    ("At least nine people died in the flood.", "The flood killed 17 people, the army said."),
    ("If the bridge is closed, the ferry will not sail.", "The bridge will not be closed."),
    ("Voss wants the bridge to be closed.", "The bridge will not be closed, the council said."),
    ("The index fell by 120 points on Monday.", "The index fell by 300 points."),
    ("The train crashed at 3 a.m. near Alder.", "The train crashed near Alder shortly after 3.10am."),
    ("Lena Voss dismissed the idea that the mill would go.", "Lena Voss has remained chairwoman of the mill."),
    ("Lena Voss won the election with 312 votes.", "Lena Voss lost 43 votes in Torrin."),
    ("Nora Klein defeated Lena Voss in the election.", "Lena Voss lost the election."),
    ("The council passed the budget on Monday.", "The council refused to give the theatre more money."),
    ("Lena Voss endorsed Paul Renner.", "Paul Renner opposes the toll on lorries."),
    ("The club does not have to pay for the roof.", "The club has to pay for the new floor."),
    ("Paul Renner has apologized for his words.", "Paul Renner has not apologized to the nurses."),
    ("The mayor accepted an invitation from Paul Renner.", "The mayor declined an invitation from Nora Klein."),
    ("The museum bought a lamp for 41,000 euros.", "The museum bought 39,000 euros worth of chairs at an auction."),
    (
        "Prosecutors listed 300 euros for wine, 450 euros for cigars, 900 euros for flights.",
        "The mayor spent 620 euros on wine, prosecutors said.",
    ),
    ("Two city councillors backed the plan.", "Three county councillors backed the plan."),
    ("The ferry has a 2 in 5 chance to sail.", "The ferry has a one-in-four chance to sink."),
    ("There should be no toll on the bridge.", "There is a toll on the bridge."),
    ("Voters heard the charge that the mayor raided the pension fund.", "The mayor did not raid the pension fund."),
    ('"We are not closing the baths," said Lena Voss.', "Paul Renner said the town was closing the baths."),
    ("Harbour Company offered four million euros.", "“There is no offer,” a spokesman for Mill Company said."),
    ("Paul Renner has repeatedly denied the charges.", "Paul Renner can neither confirm nor deny the charges."),
    ("Lena Voss rejected claims that she had passed on the bill.", "Lena Voss passed the bill."),
    ("Paul Renner resigned on Friday.", "Nora Klein sued Paul Renner and said she was fired after a complaint."),
    ("Lena Voss firmly denied on Monday that she had sent the letter.", "Lena Voss did not send the letter."),
    ("The dockers voted on Friday.", "The dockers voted on Monday."),
    ("Lena Voss dismissed the music of Paul Renner on Saturday.", "Lena Voss said on Sunday she did not doubt him."),
]


@pytest.mark.parametrize(("one", "other"), AGREEMENTS, ids=[case[0] for case in AGREEMENTS])
def test_what_can_both_be_so_does_not_disagree(pipeline: Pipeline, one: str, other: str) -> None:
    brief = event(pipeline, one, other, published={1: "2024-03-12", 2: "2024-03-13"}).brief
    assert disputes(brief) == []


def test_the_same_words_weeks_later_tell_of_another_state_of_things(pipeline: Pipeline) -> None:
    said = ("Paul Renner will appeal, his lawyer said.", "Paul Renner will not appeal, a friend said.")
    assert disputes(event(pipeline, *said, published={1: "2024-01-12", 2: "2024-03-13"}).brief) == []


def test_a_disagreement_is_put_as_a_question_in_the_articles_words(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The new duty on oil will take effect on 1 April. About 240 lorries were waiting at the port.",
        "The duty on oil will come into force on 15 April. Some 400 lorries were waiting at the port.",
        published={1: "2024-03-12", 2: "2024-03-13"},
    ).brief
    assert [found.question for found in brief.disagreements.values()] == [
        "When will the duty on oil come into force?",
        "How many lorries were waiting at the port?",
    ]


def test_a_number_behind_a_preposition_is_asked_for_with_it(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Paul Renner was sentenced to nine years in prison on Monday.",
        "The judge said Paul Renner was sentenced to six years in prison.",
    ).brief
    assert [found.question for found in brief.disagreements.values()] == [
        "How many years was Paul Renner sentenced to?"
    ]


def test_a_handle_of_the_net_is_no_id_of_an_actor(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, "“On it! @HarbourBoard has a patrol,” the tweet read.", "The harbour was closed on Monday."
    ).brief
    assert disputes(brief) == []
