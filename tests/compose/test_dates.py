"""Weekdays and "the same day" come to a date where something dates them, and to none where nothing does."""

from __future__ import annotations

import pytest

from compose.events import event
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief


def days(brief: Brief) -> dict[str, str]:
    """Each event of the timeline with its day, in order."""
    return {entry.text: entry.when for entry in brief.timeline.values()}


def test_a_weekday_that_has_passed_lies_before_publication(pipeline: Pipeline) -> None:
    text = "The dockers of Kiel walked out of the harbour on Tuesday."
    brief = event(pipeline, text, published={1: "2024-05-02"}).brief
    assert list(days(brief).values()) == ["2024-04-30"]
    (entry,) = brief.timeline.values()
    assert entry.worked_out is not None
    assert (entry.worked_out.words, entry.worked_out.source, entry.worked_out.exact) == ("Tuesday", "s1", None)


def test_a_weekday_to_come_lies_behind_publication(pipeline: Pipeline) -> None:
    brief = event(pipeline, "The court will rule on the sale on Tuesday.", published={1: "2024-05-02"}).brief
    (entry,) = brief.timeline.values()
    assert (entry.when, entry.kind) == ("2024-05-07", "planned")


def test_the_weekday_of_publication_is_that_day(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, "The dockers of Kiel walked out of the harbour on Thursday.", published={1: "2024-05-02"}
    ).brief
    assert list(days(brief).values()) == ["2024-05-02"]


def test_the_time_of_publication_does_not_matter(pipeline: Pipeline) -> None:
    text = "The dockers of Kiel walked out of the harbour on Wednesday."
    brief = event(pipeline, text, published={1: "2024-05-02T00:10:00Z"}).brief
    assert list(days(brief).values()) == ["2024-05-01"]


def test_yesterday_counts_from_publication_only(pipeline: Pipeline) -> None:
    text = "The dockers of Kiel walked out of the harbour yesterday."
    assert list(days(event(pipeline, text, published={1: "2024-03-01"}).brief).values()) == ["2024-02-29"]
    other = "The court of Kiel sat on 1 March 2024 for nine hours."
    assert list(days(event(pipeline, text, other).brief).values()) == ["2024-03-01"]


def test_a_weekday_rests_on_the_date_of_another_article(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The dockers of Kiel walked out of the harbour on Monday.",
        "The dockers of Kiel walked out of the harbour on Monday, 4 March 2024. A day later, forty ships were waiting.",
    ).brief
    assert set(days(brief).values()) == {"2024-03-04"}


def test_the_words_that_a_day_rests_on_are_kept(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The ferry company of Kiel lowered its prices on Tuesday.",
        "The dockers of Kiel walked out of the harbour on Monday, 4 March 2024.",
    ).brief
    entry = next(entry for entry in brief.timeline.values() if "ferry" in entry.text)
    assert entry.when == "2024-03-05"
    assert entry.worked_out is not None
    assert (entry.worked_out.words, entry.worked_out.source, entry.worked_out.exact) == (
        "Tuesday",
        "s2",
        "4 March 2024",
    )


def test_a_weekday_is_left_open_where_the_only_whole_date_is_of_an_earlier_week(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The contract of the Kiel dockers ran out on 7 June 2024. A lorry hit a docker at the gate on Tuesday.",
        "The dockers of Kiel have been on strike since 10 June. A judge limited the pickets on Wednesday.",
    ).brief
    assert all("lorry" not in text and "judge" not in text for text in days(brief))
    assert "2024-06-07" in days(brief).values()


def test_the_day_of_the_whole_date_may_be_named_by_its_weekday_too(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Kiel, 7 June 2024. The dockers of Kiel rejected the offer on Friday. A lorry hit a docker on Tuesday.",
    ).brief
    assert {"2024-06-07", "2024-06-04"} <= set(days(brief).values())


def test_a_day_close_to_a_whole_date_is_of_its_year(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The contract of the Kiel dockers ran out on 7 June 2024.",
        "The dockers of Kiel walked out of the harbour on 10 June. They had sued the company on 3 May.",
    ).brief
    assert {"2024-06-10", "--05-03"} <= set(days(brief).values())


def test_a_weekday_that_nothing_dates_is_left_out(pipeline: Pipeline) -> None:
    assert days(event(pipeline, "The dockers of Kiel walked out of the harbour on Monday.").brief) == {}


def test_the_same_day_is_the_day_before_it_in_the_text(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The dockers of Kiel walked out of the harbour on 4 March 2024. Later that day the company closed its gates.",
    ).brief
    assert list(days(brief).values()) == ["2024-03-04", "2024-03-04"]


def test_a_date_that_is_said_needs_no_working_out(pipeline: Pipeline) -> None:
    (entry,) = event(pipeline, "The dockers of Kiel walked out of the harbour on 4 March 2024.").brief.timeline.values()
    assert entry.worked_out is None


def test_a_day_without_a_year_stays_without_one(pipeline: Pipeline) -> None:
    brief = event(pipeline, "The dockers of Kiel walked out of the harbour on 4 March.").brief
    assert list(days(brief).values()) == ["--03-04"]


def test_a_month_is_not_made_a_day(pipeline: Pipeline) -> None:
    brief = event(pipeline, "The harbour of Kiel was closed to all ships in March 2021.").brief
    assert list(days(brief).values()) == ["2021-03"]


def test_a_day_that_does_not_exist_is_left_out(pipeline: Pipeline) -> None:
    assert days(event(pipeline, "The harbour of Kiel was closed to all ships on 30 February 2021.").brief) == {}


def test_what_only_might_happen_is_no_event(pipeline: Pipeline) -> None:
    assert days(event(pipeline, "The harbour of Kiel might be closed to all ships on 4 March 2024.").brief) == {}


def test_events_stand_in_order_of_time_whatever_the_order_of_the_text(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The court of Kiel ruled on 9 February 2024. The tenants sued the city on 3 May 2019. "
        "The roof of the house fell in on 1 January 2018.",
    ).brief
    assert list(days(brief).values()) == ["2018-01-01", "2019-05-03", "2024-02-09"]


def test_one_event_in_two_articles_is_one_entry_with_both_as_evidence(pipeline: Pipeline) -> None:
    text = "The High Court ruled on 9 February 2024 that the city must repair the flats."
    (entry,) = event(pipeline, text, f"It was cold. {text}").brief.timeline.values()
    assert [evidence.source for evidence in entry.evidence] == ["s1", "s2"]


def test_a_month_without_a_year_is_the_one_nearest_to_publication(pipeline: Pipeline) -> None:
    text = "The director of the port resigned in November. A new director will begin in January."
    assert list(days(event(pipeline, text, published={1: "2024-12-05"}).brief).values()) == ["2024-11", "2025-01"]


def test_last_and_next_turn_a_weekday_whatever_the_tense(pipeline: Pipeline) -> None:
    text = "The dockers of Kiel walked out last Thursday. The judge of Kiel will hear the case next Thursday."
    brief = event(pipeline, text, published={1: "2024-05-02"}).brief
    assert list(days(brief).values()) == ["2024-04-25", "2024-05-09"]


def test_last_month_and_two_years_ago_stay_as_vague_as_they_are(pipeline: Pipeline) -> None:
    text = "The director of the port left last month. The harbour was sold two years ago."
    assert list(days(event(pipeline, text, published={1: "2024-01-05"}).brief).values()) == ["2022", "2023-12"]


def test_what_did_not_happen_is_no_event(pipeline: Pipeline) -> None:
    text = "The ferry did not sail on Monday. No ship left the harbour of Kiel on Tuesday."
    assert days(event(pipeline, text, published={1: "2024-05-02"}).brief) == {}


def test_a_day_in_a_name_dates_nothing(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss of the May 12 Movement rejected the tax on water. Karl Brandt met the “Tonight Show” team.",
        published={1: "2024-06-02"},
    ).brief
    assert days(brief) == {}


def test_a_piece_of_a_sentence_is_told_with_its_sentence(pipeline: Pipeline) -> None:
    text = "Lena Voss, who led the harbour company for more than twenty years, won the election on 3 May 2024."
    assert list(days(event(pipeline, text).brief)) == [text.rstrip(".")]


def test_who_spoke_when_without_what_was_said_is_no_event(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, "“The bridge was never needed by anybody,” Voss said Tuesday.", published={1: "2024-05-02"}
    ).brief
    assert days(brief) == {}


def test_a_day_of_that_year_is_of_the_year_told_before(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The dockers of Kiel walked out on 4 March 2016. On July 22 that year, the council closed the harbour.",
        published={1: "2019-01-25"},
    ).brief
    assert "2016-07-22" in days(brief).values()


def test_one_event_in_other_words_stands_in_the_timeline_once(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Police officers arrested Karl Brandt at the airport early on Monday.",
        "Karl Brandt, who led the savings bank, was taken into custody on Monday before dawn.",
        published={1: "2024-05-07", 2: "2024-05-07"},
    ).brief
    (entry,) = brief.timeline.values()
    assert {evidence.source for evidence in entry.evidence} == {"s1", "s2"}


def test_of_very_many_events_those_are_kept_that_several_date(pipeline: Pipeline) -> None:
    early = " ".join(f"The council of Kiel closed school {n} in the harbour on {n} March 2021." for n in range(1, 29))
    late = "Lena Voss opened the museum of shipping on 4 May 2024."
    brief = event(pipeline, f"{early} {late}", late).brief
    assert "2024-05-04" in days(brief).values()


def test_a_day_of_a_year_that_is_told_without_a_day_is_not_put_into_another_year(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The dockers of Kiel walked out in March 2016. On July 22 that year, the council closed the harbour.",
        published={1: "2019-01-25"},
    ).brief
    assert "--07-22" in days(brief).values()


@pytest.mark.parametrize(
    ("text", "published", "when", "kind"),
    [
        ("The clerk failed to explain the loss in an interview on Sunday.", "2015-03-31", "2015-03-29", "happened"),
        ("The council will explain the loss at a meeting on Sunday.", "2015-03-31", "2015-04-05", "planned"),
        ("On Sept. 10 the port had warned the ferry company.", "2013-05-15", "2012-09-10", "happened"),
        ("The hearing has been set for September 10 in Alder.", "2013-05-15", "2013-09-10", "planned"),
        ("They set off fireworks on Tuesday night.", "2025-09-04", "2025-09-02", "happened"),
        ("The ruling today gives the town its harbour back.", "2013-08-29", "2013-08-29", "happened"),
    ],
)
def test_a_day_and_its_kind_follow_from_what_is_told_of_it(
    pipeline: Pipeline, text: str, published: str, when: str, kind: str
) -> None:
    (found,) = event(pipeline, text, published={1: published}).brief.timeline.values()
    assert (str(found.when), found.kind) == (when, kind)
