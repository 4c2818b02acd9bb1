"""What a page of real news looks like: many issues, days with several entries, actors of whom little is said."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.brief import Brief, Issue
from generator.render.citing import PublishedBrief
from generator.render.heading import latest_date
from generator.render.pages import render

PageOf = Callable[..., str]
TAGS = re.compile(r"<[^>]+>")


@pytest.fixture
def page_of(published: PublishedBrief, templates: dict[str, str]) -> PageOf:
    """The text of a page of the sample brief with some sections changed."""

    def made(path: str, **sections: object) -> str:
        brief = Brief.model_validate(published.brief.model_copy(update=sections))
        (page,) = [page for page in render([replace(published, brief=brief)], templates) if page.path == path]
        return html.unescape(page.text)

    return made


def between(page: str, begin: str, end: str) -> str:
    """A part of a page without its elements."""
    return " ".join(TAGS.sub(" ", page.split(begin)[1].split(end)[0]).split())


def test_issues_on_which_one_actor_alone_stands_stand_below_the_table(
    published: PublishedBrief, page_of: PageOf
) -> None:
    issues = {name: Issue(title=name) for name in ("flow", "Fees", "Fishing", "Fences")}
    names = list(published.brief.positions)
    on = dict(zip(names, ("flow", "flow", "Fees", "Fishing", "Fences"), strict=True))
    positions = {name: held.model_copy(update={"issue": on[name]}) for name, held in published.brief.positions.items()}
    page = page_of("briefs/river-deal.md", issues=issues, positions=positions)
    table = between(page, '<table class="bw-matrix">', "</table>")
    assert "flow" in table
    assert not any(title in table for title in ("Fees", "Fishing", "Fences"))
    assert "Ministry" not in table
    below = between(page, '<ul class="bw-alone">', "</ul>")
    assert re.findall(r"(\w+):", below) == ["Fees", "Fishing", "Fences"]


def test_a_day_with_several_entries_is_named_once(published: PublishedBrief, page_of: PageOf) -> None:
    entries = {
        name: entry.model_copy(update={"when": "2024-05-01", "worked_out": None})
        for name, entry in published.brief.timeline.items()
    }
    page = page_of("briefs/river-deal.md", timeline=entries)
    timeline = page.split('<div class="bw-timeline"')[1].split("</div>")[0]
    assert timeline.count("1 May 2024</time>") == 1
    assert all(f"{{ #timeline-{name} }}" in timeline for name in entries)


def test_of_an_actor_who_is_only_named_the_page_shows_where(published: PublishedBrief, page_of: PageOf) -> None:
    page = page_of("actors/river-deal/lopez.md", positions={}, quotes={}, disagreements={}, open_questions={})
    assert "No source reports where Maria Lopez stands, and none quotes Maria Lopez directly." in page
    assert "In their own words" not in page
    assert "<mark>Maria Lopez, the mayor of Alder</mark>" in page


def test_on_a_source_s_page_a_name_is_told_from_a_statement(page_of: PageOf) -> None:
    page = page_of("sources/river-deal/s3.md")
    only_names = re.findall(r'<mark class="bw-only-name"[^>]*>([^<]*)', page)
    assert "Maria Lopez, the mayor of Alder" in only_names
    assert not any(words.startswith("Fourteen people") for words in only_names)


def test_a_name_is_linked_in_short_in_a_side_and_in_a_question(published: PublishedBrief, page_of: PageOf) -> None:
    brief = published.brief
    (first, *_), (asked, *_) = brief.summary, brief.open_questions
    dispute = brief.disagreements["place"]
    sides = {name: side.model_copy(update={"text": "Maria Lopez said so"}) for name, side in dispute.sides.items()}
    page = page_of(
        "briefs/river-deal.md",
        summary={first: brief.summary[first].model_copy(update={"text": "Maria Lopez signed. Lopez left."})},
        disagreements={**brief.disagreements, "place": dispute.model_copy(update={"sides": sides})},
        open_questions={asked: brief.open_questions[asked].model_copy(update={"question": "Did Lopez sign?"})},
    )
    linked = "](../actors/river-deal/lopez.md){ .bw-actor }"
    for begin, end in (
        ("## In short", "<nav"),
        ("## Where the", "## What is not"),
        ("## What is not", "## Who stands"),
    ):
        assert page.split(begin)[1].split(end)[0].count(linked) == 1, begin


def test_what_comes_after_the_latest_article_is_no_information(published: PublishedBrief) -> None:
    brief = published.brief
    days = dict(zip(brief.sources, ("2024-05-01", "2024-05-02", "2024-05-03") * 2, strict=True))
    sources = {name: source.model_copy(update={"published": days[name]}) for name, source in brief.sources.items()}
    later = {name: entry.model_copy(update={"when": "2024-05-30"}) for name, entry in brief.timeline.items()}
    dated = brief.model_copy(update={"sources": sources, "timeline": later})
    assert latest_date(dated) == "2024-05-03"
    undated = {**sources, "s1": sources["s1"].model_copy(update={"published": None})}
    assert latest_date(dated.model_copy(update={"sources": undated})) == "2024-05-30"
