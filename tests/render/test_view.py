"""What is shown of a brief is derived from it: counts, codes, dates, who says what and who says nothing."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.model.brief import Evidence, Origin, Statement, TimelineEvent
from generator.model.document import Document
from generator.render.articles import fragment_url
from generator.render.citing import PublishedBrief
from generator.render.heading import head, latest_date
from generator.render.record import brief_json
from generator.render.view import BriefView, brief_view


@pytest.fixture(scope="module")
def view(published: PublishedBrief) -> BriefView:
    return brief_view(published)


def test_the_head_says_how_recent_how_many_and_how_far_reviewed(view: BriefView) -> None:
    assert view.head.information_until == "4 May 2024"
    assert view.head.articles == "5 articles, 1 earlier version"
    assert view.head.outlets == "3 outlets, outlet of 2 articles not known"
    assert view.head.origins == "3 known origins, origin of 1 article not known"
    assert (view.head.review, view.head.unreviewed, view.head.items) == ("in review", 28, 28)


def test_what_no_source_says_is_said_as_not_known(published: PublishedBrief) -> None:
    sources = {
        name: source.model_copy(update={"published": None, "outlet": None, "origin": None})
        for name, source in published.brief.sources.items()
    }
    brief = published.brief.model_copy(update={"sources": sources, "timeline": {}, "origins": {}})
    found = head(brief)
    assert (found.information_until, found.outlets, found.origins) == (None, "outlets not known", "origins not known")


def test_planned_days_do_not_make_a_brief_more_recent(published: PublishedBrief) -> None:
    planned = TimelineEvent(when="2031-01-01", kind="planned", text="x")
    brief = published.brief
    assert latest_date(brief.model_copy(update={"timeline": {**brief.timeline, "p": planned}})) == "2024-05-04"


def test_an_origin_only_known_as_unknown_is_not_counted(published: PublishedBrief) -> None:
    origins = {name: Origin(kind="unknown") for name in published.brief.origins}
    assert head(published.brief.model_copy(update={"origins": origins})).origins == "origins not known"


def test_points_stand_by_how_well_they_are_carried(view: BriefView) -> None:
    assert [point.id for point in view.agreed] == ["signed", "minimum-flow"]
    assert [point.id for point in view.alone] == ["four-years", "cost", "ministry-pays"]
    assert [(point.id, point.withdrawn) for point in view.withdrawn] == [("stayed-away", "4 May 2024")]


def test_a_citation_knows_its_paragraph_words_and_way_to_the_article(view: BriefView) -> None:
    citation = next(each for each in view.citations if each.mark == "S3 ¶8" and "cost" in each.exact)
    assert citation.spoken == "Source 3, paragraph 8"
    assert citation.credit == "The Herald, “Alder signs river deal after four years”, 2 May 2024"
    assert citation.exact in citation.before + citation.exact + citation.after
    assert (citation.url or "") + "#:~:text=" in (citation.fragment_url or "")


def test_what_is_not_known_of_a_source_is_said_in_its_credit(view: BriefView) -> None:
    credits = {citation.source: citation.credit for citation in view.citations}
    assert credits["s1"] == "The Gazette, 1 May 2024, title not known"
    assert credits["s2"] == "outlet, title and date not known"


def test_labels_stay_when_items_are_added_before_them(published: PublishedBrief, view: BriefView) -> None:
    evidence = published.brief.points["cost"].evidence
    points = {"new": Statement(text="A new first point.", evidence=evidence), **published.brief.points}
    changed = brief_view(replace(published, brief=published.brief.model_copy(update={"points": points})))
    assert {citation.label for citation in view.citations} == {citation.label for citation in changed.citations}


def test_labels_name_one_passage_each(view: BriefView) -> None:
    labels = [citation.label for citation in view.citations]
    assert len(labels) == len(set(labels))


def test_words_that_do_not_stand_in_the_source_are_shown_as_not_found(published: PublishedBrief) -> None:
    missing = Statement(text="x", evidence=(Evidence(source="s1", exact="These words stand nowhere", occurrence=None),))
    brief = published.brief.model_copy(update={"points": {"missing": missing}})
    (point,) = brief_view(replace(published, brief=brief)).alone
    assert [(citation.mark, citation.found) for citation in point.citations] == [("S1", False)]


def test_a_source_that_could_not_be_read_stops_nothing(published: PublishedBrief) -> None:
    documents: dict[str, Document] = {}
    shown = brief_view(replace(published, documents=documents))
    assert not any(citation.found for citation in shown.citations)


def test_a_disagreement_says_who_reports_what_and_who_says_nothing(view: BriefView) -> None:
    count = view.disagreements[0]
    assert [(side.said_by, side.text) for side in count.sides] == [
        ("S1 and S2 report", "twelve councillors"),
        ("S3 reports", "fourteen people, according to the minutes"),
    ]
    assert count.silent == "S4 and S5"


def test_a_day_that_was_worked_out_stands_in_brackets_and_says_from_what(view: BriefView) -> None:
    dated = {item.id: (item.date, item.note) for item in view.timeline}
    assert dated["signing"] == ("[1 May 2024]", "“Wednesday”, worked out from S3's date")
    assert dated["talks-begin"] == ("March 2020", None)
    assert dated["first-reading"] == ("1 July", "year not said")


def test_coverage_says_for_every_source_what_it_does_with_a_point(view: BriefView) -> None:
    signed = view.coverage[0]
    assert [(cell.code, cell.says) for cell in signed.cells] == [
        ("S1", "says it"),
        ("S2", "says it"),
        ("S3", "says it"),
        ("S4", "silent"),
        ("S5", "silent"),
        ("S6", "silent"),
    ]


def test_what_a_source_took_back_it_does_not_say_and_the_words_that_do_so_are_cited(view: BriefView) -> None:
    (point,) = view.withdrawn
    (row,) = [row for row in view.coverage if row.anchor == point.anchor]
    assert [(cell.code, cell.says) for cell in row.cells if cell.says != "silent"] == [
        ("S1", "says it"),
        ("S6", "took it back"),
    ]
    assert any("That was wrong" in citation.exact for citation in point.citations)


def test_a_source_of_the_other_side_says_otherwise(published: PublishedBrief) -> None:
    side = published.brief.disagreements["signatories"].sides["twelve"]
    point = Statement(text="Twelve councillors signed.", evidence=side.evidence)
    brief = published.brief.model_copy(update={"points": {"twelve": point}})
    shown = brief_view(replace(published, brief=brief))
    assert [cell.code for cell in shown.coverage[0].cells if cell.says == "says otherwise"] == ["S3"]
    assert [dispute.anchor for dispute in shown.disputed[0].standing.disputes] == ["disagreements-signatories"]


def test_the_table_of_positions_has_a_cell_for_every_actor_and_issue(view: BriefView) -> None:
    assert all([cell.issue for cell in row.cells] == [issue.id for issue in view.issues] for row in view.matrix)
    lopez = view.matrix[0]
    assert [[held.stance for held in cell.positions] for cell in lopez.cells] == [["sets conditions"], []]


def test_a_long_passage_is_named_by_its_ends_in_the_article_s_address() -> None:
    url = fragment_url("https://x.example/a", "One two-three, four five six seven eight nine ten eleven twelve")
    assert (
        url
        == "https://x.example/a#:~:text=One%20two%2Dthree%2C%20four%20five%20six,eight%20nine%20ten%20eleven%20twelve"
    )


def test_the_json_holds_each_thing_once_and_refers_to_it_elsewhere(view: BriefView) -> None:
    record = json.loads(brief_json(view))
    labels = set(record["citations"])
    assert set(record["agreed"][0]["citations"]) <= labels
    assert {name for actor in record["actors"] for name in actor["positions"]} == {
        one["id"] for one in record["positions"]
    }
