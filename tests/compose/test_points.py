"""What happened: what several articles tell stands first, each thing once, with the words of each."""

from __future__ import annotations

from compose.events import Event, event
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief


def told(brief: Brief) -> list[tuple[str, list[str]]]:
    """Each point with the sources it cites."""
    return [(point.text, [evidence.source for evidence in point.evidence]) for point in brief.points.values()]


def test_what_two_articles_tell_is_one_point_with_both(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The council of Kiel closed the old school in the harbour on Monday.",
        "The council of Kiel has closed the old school in the harbour.",
    ).brief
    assert [sources for _, sources in told(brief)] == [["s1", "s2"]]


def test_what_several_tell_stands_before_what_one_tells(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss opened a new museum of shipping in March. The council of Kiel closed the old school in the harbour.",
        "The council of Kiel closed the old school in the harbour.",
    ).brief
    assert [sources for _, sources in told(brief)] == [["s1", "s2"], ["s1"]]


def test_different_events_of_the_same_people_stay_two(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss opened the new museum of shipping with a concert.",
        "Lena Voss visited the farmers in the flooded valley by boat.",
    ).brief
    assert sorted(sources for _, sources in told(brief)) == [["s1"], ["s2"]]


def test_a_sentence_that_points_back_is_no_point(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, "Lena Voss opened the museum on Monday. She visited the farmers in the valley by boat."
    ).brief
    assert not any(text.startswith("She") for text, _ in told(brief))


def test_a_quotation_is_no_point(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, '"The council of Kiel closed the old school in the harbour," said Mayor Lena Voss on Monday.'
    ).brief
    assert not any(text.startswith("The council") for text, _ in told(brief))


def test_what_the_article_only_supposes_is_no_point(pipeline: Pipeline) -> None:
    brief = event(pipeline, "The council of Kiel may close the old school in the harbour in the spring.").brief
    assert told(brief) == []


def test_every_point_is_a_sentence_with_evidence(sample: Event) -> None:
    assert sample.brief.points
    for point in sample.brief.points.values():
        assert point.evidence
        assert point.text[0].isupper() or point.text[0].isdigit()
        assert point.text.endswith((".", "!", "?"))


def test_no_source_stands_twice_under_one_point(sample: Event) -> None:
    for point in sample.brief.points.values():
        sources = [evidence.source for evidence in point.evidence]
        assert len(sources) == len(set(sources))


def test_a_point_begins_behind_the_dateline(pipeline: Pipeline) -> None:
    brief = event(pipeline, "KIEL, May 1 (Agency) - Lena Voss closed the old school of the harbour on Monday.").brief
    assert [point.text for point in brief.points.values()] == [
        "Lena Voss closed the old school of the harbour on Monday."
    ]


def test_a_sentence_that_means_somebody_named_elsewhere_is_no_point(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, "Lena Voss spoke to the dockers of Kiel. In the evening the police arrested her at home."
    ).brief
    assert [point.text for point in brief.points.values()] == ["Lena Voss spoke to the dockers of Kiel."]


def test_one_arrest_in_other_words_is_one_point(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Karl Brandt, who led the harbour company for years, was taken into custody at the airport early on Monday.",
        "Police officers arrested Brandt before dawn, a spokesman for the court said. Karl Brandt denies everything.",
    ).brief
    assert ["s1", "s2"] in [sources for _, sources in told(brief)]


def test_the_arrests_of_two_people_stay_two_points(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Police officers arrested Karl Brandt at the airport of Lund early on Monday.",
        "Police officers arrested Nora Klein at the airport of Lund early on Monday.",
    ).brief
    assert sorted(sources for _, sources in told(brief)) == [["s1"], ["s2"]]


def test_two_sentences_that_share_only_the_names_of_people_stay_two(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss ignored three questions about the endorsement of Karl Brandt by Nora Klein.",
        "Nora Klein recorded the video for Karl Brandt on the day that Lena Voss wrapped up the nomination.",
    ).brief
    assert sorted(sources for _, sources in told(brief)) == [["s1"], ["s2"]]


WHOLE = (
    "Lena Voss promised the dockers of Kiel that she would do everything in her power to keep the harbour company from "
    "closing the two old shipyards in the eastern part of the town before winter."
)


def test_a_sentence_keeps_what_would_change_it_if_it_were_cut(pipeline: Pipeline) -> None:
    brief = event(pipeline, WHOLE).brief
    assert [text for text, _ in told(brief)] == [WHOLE]


def test_a_long_sentence_keeps_who_says_so(pipeline: Pipeline) -> None:
    text = (
        "The harbour company of Kiel closed both of its old shipyards in the eastern part of the town on Monday and "
        "sent all of the dockers home, even those who had worked there for thirty years, the mayor Lena Voss said."
    )
    brief = event(pipeline, text).brief
    assert [point for point, _ in told(brief)] == [text]


def test_a_long_sentence_loses_an_aside_at_its_end(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The harbour company of Kiel closed both of its old shipyards in the eastern part of the town on Monday, "
        "which surprised most of the dockers and the council that had paid for the new cranes in the spring.",
    ).brief
    assert [text for text, _ in told(brief)] == [
        "The harbour company of Kiel closed both of its old shipyards in the eastern part of the town on Monday."
    ]


def test_what_comes_before_the_subject_stays_where_a_pronoun_needs_it(pipeline: Pipeline) -> None:
    text = "In a blow to Mayor Lena Voss, the council of Kiel rejected her plan for a second harbour on Monday."
    brief = event(pipeline, text).brief
    assert [point for point, _ in told(brief)] == [text]


def test_the_event_in_the_titles_stands_first(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Council closes harbour school\n\nLena Voss opened a new museum of shipping in March. "
        "The council of Kiel closed the school in the harbour on Monday.",
        "Harbour school is closed by council\n\nKarl Brandt visited the farmers of the valley by boat.",
    ).brief
    assert "school" in told(brief)[0][0]


def test_somebody_named_by_an_address_on_a_network_harms_nothing(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The council of Kiel attacked @lenavoss on Monday. @lenavoss rejected the plan of the council.",
        "The council of Kiel closed the old school in the harbour.",
    ).brief
    assert any("school" in text for text, _ in told(brief))


def test_a_sentence_that_ends_with_a_quotation_gets_no_second_full_stop(pipeline: Pipeline) -> None:
    text = "Mayor Lena Voss said of the plan for the harbour that it was “a step too far for the whole town.”"
    assert [point for point, _ in told(event(pipeline, text).brief)] == [text]


def test_what_stands_between_two_dashes_is_no_end_to_cut(pipeline: Pipeline) -> None:
    text = (
        "The council of Kiel asked the owners of the harbour company to explain before the end of the year -- "
        "and publicly apologize for -- the claim of their lawyer that the old school would not be missed by the town."
    )
    assert [point for point, _ in told(event(pipeline, text).brief)] == [text]


def test_what_somebody_is_only_accused_of_tells_no_event_for_another_source(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The harbour company of Kiel closed the old school in the harbour on Monday.",
        "Prosecutors opened an inquiry into accusations that the harbour company closed the old school in the harbour.",
    ).brief
    assert ["s1", "s2"] not in [sources for _, sources in told(brief)]


def test_a_sentence_cut_at_a_short_word_or_a_colon_is_no_point(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss of Kiel said on Friday that she would run for the post of No. 2 in the party. Karl Brandt wrote a "
        "letter to the council of the town, saying:\n\nThe old school must stay.",
    ).brief
    assert not any(text.endswith(("No.", "saying.")) for text, _ in told(brief))


def test_what_a_point_points_back_at_is_told_before_it(pipeline: Pipeline) -> None:
    begun = "A group of two hundred teachers of Kiel marched to the old town hall on Monday."
    back = "The group handed the mayor of Kiel a petition against the closing of the school."
    brief = event(pipeline, f"{begun} {back}", back).brief
    assert [text.split()[0] for text, _ in told(brief)] == ["A", "The"]


def test_a_description_of_somebody_does_not_move_a_point(pipeline: Pipeline) -> None:
    first = "The Baptist minister Lena Voss opened the new museum of shipping in Kiel on Monday."
    brief = event(
        pipeline, f"{first} Karl Brandt, a minister from Lund, visited the farmers in the valley.", first
    ).brief
    assert [text.split()[1] for text, _ in told(brief)] == ["Baptist", "Brandt,"]


def test_what_three_articles_tell_alike_is_one_point_in_whatever_order_they_come(pipeline: Pipeline) -> None:
    called = "Mayor Lena Voss issued an open letter on Thursday calling for a meeting with Karl Brandt on the strike."
    argued = (
        "Mayor Lena Voss has proposed a meeting with Governor Karl Brandt, arguing that direct engagement "
        "and a full pause are the clearest path toward ending the strike."
    )
    talks = (
        "Mayor Lena Voss issued an open letter on Thursday proposing direct talks with Karl Brandt to end the strike."
    )
    for articles in ((called, argued, talks), (talks, called, argued), (argued, called, talks)):
        assert [sources for _, sources in told(event(pipeline, *articles).brief)] == [["s1", "s2", "s3"]]


def test_articles_that_open_with_one_event_tell_one_point_in_whatever_words(pipeline: Pipeline) -> None:
    openings = (
        "Harbour master Lena Voss apologised to the dockers of Kiel on Monday for the lost freight ferry.",
        "On Monday harbour master Lena Voss asked the dockers of Kiel to forgive her for the lost freight ferry.",
    )
    days = {1: "2024-05-07", 2: "2024-05-07"}
    assert told(event(pipeline, *openings, published=days).brief)[0][1] == ["s1", "s2"]
    another_day = event(pipeline, openings[0], openings[1].replace("Monday", "Sunday"), published=days).brief
    assert [sources for _, sources in told(another_day)] == [["s1"], ["s2"]]


def test_one_deed_of_a_day_is_one_point_where_an_article_describes_who_did_it(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The Harwick Dockers' Union approved a resolution against night work and low pay on Monday.",
        "Nobody slept in the harbour. One of the oldest unions in the country passed a resolution on Monday that calls "
        "night work at low pay a disgrace.",
        published={1: "2024-05-07", 2: "2024-05-07"},
    ).brief
    assert told(brief)[0][1] == ["s1", "s2"]
