"""In short: two or three sentences, ninety words at most, and the dispute if there is one."""

from __future__ import annotations

from compose.events import Event, event
from generator.compose.disagreements.dispute import telling_evidence
from generator.language.pipeline import Pipeline
from generator.model.brief import Evidence, Side

LONG = (
    "Hundreds of dockers and lorry drivers stopped work in all the harbours and depots along the coast on Monday "
    "after weeks of talks on pay, pensions and night shifts had failed in the old town hall of Kiel."
)


def test_a_summary_has_ninety_words_at_most(sample: Event) -> None:
    assert 0 < sum(len(statement.text.split()) for statement in sample.brief.summary.values()) <= 90


def test_long_sentences_do_not_make_a_long_summary(pipeline: Pipeline) -> None:
    other = LONG.replace("dockers", "pilots").replace("Monday", "Friday").replace("Kiel", "Lund")
    brief = event(pipeline, f"{LONG} {other}", LONG, other).brief
    assert sum(len(statement.text.split()) for statement in brief.summary.values()) <= 90


def test_the_summary_names_the_dispute_and_cites_its_sides(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Lena Voss accepted the merger of the two harbours.",
    ).brief
    (dispute,) = [statement for statement in brief.summary.values() if "disagree" in statement.text]
    assert "Lena Voss" in dispute.text
    assert {evidence.source for evidence in dispute.evidence} == {"s1", "s2"}


def test_where_sources_agree_the_summary_names_no_dispute(pipeline: Pipeline) -> None:
    text = "Lena Voss rejected the merger of the two harbours on Monday."
    brief = event(pipeline, text, f"It rained. {text}").brief
    assert brief.summary
    assert not any("disagree" in statement.text for statement in brief.summary.values())


def test_no_two_sentences_of_a_summary_say_the_same(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours on Monday. The council of Kiel closed the old school.",
        "Lena Voss rejected the merger of the harbours on Monday. The council of Kiel closed the school.",
    ).brief
    assert sum("merger" in statement.text for statement in brief.summary.values()) == 1


def test_one_event_in_other_words_stands_in_the_summary_once(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Police officers arrested Karl Brandt at the airport early on Monday. Karl Brandt led the savings bank.",
        "Karl Brandt, who led the savings bank for ten years, was taken into custody before dawn.",
    ).brief
    assert sum("arrested" in s.text or "custody" in s.text for s in brief.summary.values()) == 1


def test_what_a_sentence_points_back_at_is_told_before_it(pipeline: Pipeline) -> None:
    begun = "Mayor Lena Voss issued an open letter on Monday calling for a new vote on the dyke."
    told = "In the public letter, Voss proposed that the council meet in a neutral town."
    brief = event(pipeline, f"{begun} {told}", f"{told} {begun}", told).brief
    texts = [statement.text for statement in brief.summary.values()]
    assert [text.split()[0] for text in texts if "letter" in text] == ["Mayor", "In"]


def test_of_a_side_the_passage_is_cited_that_its_words_come_from() -> None:
    crowd, number = (
        Evidence(source=source, exact=words)
        for source, words in (("s1", "a crowd signed it"), ("s3", "fourteen people signed"))
    )
    assert telling_evidence(Side(text="fourteen people", evidence=(crowd, number))) == number
    assert telling_evidence(Side(text="many people", evidence=(crowd, number))) == crowd
