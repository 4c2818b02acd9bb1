"""Articles that share long runs of words are proposed as one voice; people confirm it."""

from __future__ import annotations

from compose.events import event
from generator.compose.sections.origins import origins
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief, Origin, Source

COPY = (
    "Dockers in the port of Kiel stopped work on Monday after talks on night pay had failed for the third time. "
    "The company said that forty ships were waiting outside the harbour and that no ferry would sail until Friday."
)
OWN = (
    "Night pay has been a sore point on the waterfront for years, and nobody who works there was surprised. "
    "Families brought soup and bread to the gates, while drivers turned their lorries round and went home."
)


def origins_of(brief: Brief) -> list[str | None]:
    return [source.origin for source in brief.sources.values()]


def test_shared_copy_is_proposed_as_one_origin(pipeline: Pipeline) -> None:
    brief = event(pipeline, COPY, f"{COPY} The mayor did not comment on the strike.", OWN).brief
    first, second, third = origins_of(brief)
    assert first is not None
    assert first == second
    assert third is None
    assert brief.origins[first].proposed


def test_copy_with_other_marks_case_and_spaces_is_still_copy(pipeline: Pipeline) -> None:
    other = COPY.replace("Monday after", "Monday — after").replace(" the ", "  the ").upper().capitalize()
    first, second = origins_of(event(pipeline, COPY, other).brief)
    assert first == second is not None


def test_the_same_quotation_alone_makes_no_origin(pipeline: Pipeline) -> None:
    said = '"We will not come back to the harbour for an offer that leaves out the night shift," said Tessa Brandt.'
    brief = event(pipeline, f"{OWN} {said}", f"The gates stayed shut on Monday. {said}").brief
    assert origins_of(brief) == [None, None]


def test_the_same_event_in_other_words_makes_no_origin(pipeline: Pipeline) -> None:
    other = "Work in the port of Kiel came to a stop on Monday when talks on pay for the night shift broke down."
    assert origins_of(event(pipeline, COPY, other).brief) == [None, None]


def test_three_copies_are_one_voice(pipeline: Pipeline) -> None:
    found = origins_of(event(pipeline, COPY, f"{COPY} Snow fell all day.", f"Snow fell all day. {COPY}").brief)
    assert len(set(found)) == 1
    assert found[0] is not None


def test_an_origin_that_people_gave_is_kept_and_shared_with_the_copy(pipeline: Pipeline) -> None:
    brief = event(pipeline, COPY, COPY, origins={1: "agency-x"}).brief
    assert origins_of(brief) == ["agency-x", "agency-x"]
    assert not brief.origins["agency-x"].proposed


def test_two_origins_that_people_gave_stay_two(pipeline: Pipeline) -> None:
    assert origins_of(event(pipeline, COPY, COPY, origins={1: "one", 2: "two"}).brief) == ["one", "two"]


def test_an_origin_only_named_in_the_settings_gets_an_entry() -> None:
    source = Source(file="deal/a.txt", sha256="0" * 64, origin="agency-x")
    found, _ = origins([], {"s1": source})
    assert found == {"agency-x": Origin(kind="unknown")}
