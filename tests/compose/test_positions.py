"""Who stands where: one line for what several articles report of one actor on one issue."""

from __future__ import annotations

from compose.events import Event, event
from generator.compose.shared.article import Article
from generator.language.pipeline import Pipeline
from generator.model.brief import Brief
from generator.model.document import Span


def lines(brief: Brief) -> list[tuple[str, str, list[str]]]:
    """Each position as actor, stance and sources."""
    return [
        (brief.actors[position.actor].name, position.stance, [evidence.source for evidence in position.evidence])
        for position in brief.positions.values()
    ]


def test_one_stand_in_two_articles_is_one_position_with_both(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "The merger is near, but Lena Voss rejected the merger of the two harbours on Monday.",
    ).brief
    assert lines(brief) == [("Lena Voss", "rejects", ["s1", "s2"])]


def test_two_people_on_one_issue_are_two_positions_under_one_heading(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Paul Renner supports the merger of the two harbours.",
    ).brief
    assert sorted(lines(brief)) == [("Lena Voss", "rejects", ["s1"]), ("Paul Renner", "supports", ["s2"])]
    assert len(brief.issues) == 1


def test_for_and_against_stay_two_positions(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss rejected the merger of the two harbours.",
        "Lena Voss accepted the merger of the two harbours.",
    ).brief
    assert sorted(lines(brief)) == [("Lena Voss", "accepts", ["s2"]), ("Lena Voss", "rejects", ["s1"])]


def test_a_position_reads_on_after_the_name(pipeline: Pipeline) -> None:
    brief = event(pipeline, "On Monday Mayor Lena Voss rejected the merger of the two harbours.").brief
    assert [position.text for position in brief.positions.values()] == ["rejected the merger of the two harbours"]


def test_what_a_source_reports_is_attributed(pipeline: Pipeline) -> None:
    brief = event(pipeline, "Lena Voss rejected the merger of the two harbours.").brief
    assert [(position.basis, position.quotes) for position in brief.positions.values()] == [("attributed", ())]


def test_a_stated_position_has_a_quotation_of_its_actor(sample: Event) -> None:
    for position in sample.brief.positions.values():
        assert (position.basis == "stated") == bool(position.quotes)
        assert all(sample.brief.quotes[quote].speaker == position.actor for quote in position.quotes)


def test_every_position_has_evidence_of_its_own(sample: Event) -> None:
    assert sample.brief.positions
    for position in sample.brief.positions.values():
        assert position.evidence
        assert any(position.text.strip("“”") in evidence.exact for evidence in position.evidence)


def test_every_issue_has_a_position_and_the_other_way_round(sample: Event) -> None:
    assert {position.issue for position in sample.brief.positions.values()} == set(sample.brief.issues)


def test_a_talkative_actor_does_not_fill_the_page(pipeline: Pipeline) -> None:
    things = (
        *("merger", "bridge", "tax", "ban", "sale", "inquiry", "budget", "museum"),
        *("festival", "wall", "dam", "treaty", "boycott", "tunnel", "airport"),
    )
    brief = event(pipeline, " ".join(f"Lena Voss rejected the {thing} of the king." for thing in things)).brief
    assert 0 < len(brief.positions) < len(things)


def test_what_an_article_adds_between_brackets_is_not_cut_in_two(pipeline: Pipeline) -> None:
    made = event(pipeline, 'Lena Voss said the toll "would be abused by members [of the council] for years."')
    article = Article("s1", made.documents["s1"], made.mentions["s1"])
    start = article.document.text.index("members")
    assert article.words(Span(start, start + len("members [of the"))) == "members [of the council]"
    assert article.words(Span(start, start + len("members"))) == "members"
