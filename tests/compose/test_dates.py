"""Weekdays and "the same day" come to a date where something dates them, and to none where nothing does."""

from __future__ import annotations

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
