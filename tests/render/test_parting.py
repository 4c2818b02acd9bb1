"""Long lists are cut into parts that a reader can find again; short ones stay on one page."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.render.across import MOST_ELSEWHERE
from generator.render.citing import PublishedBrief
from generator.render.pages import render
from generator.render.parting import FIRST, MOST_BRIEFS, list_pages
from generator.render.shown import BriefView
from generator.render.site_view import SiteSettings, site_view
from generator.render.view import brief_view


@pytest.fixture(scope="module")
def view(published: PublishedBrief) -> BriefView:
    return brief_view(published)


def of(view: BriefView, *days: str | None) -> list[BriefView]:
    """A brief with the information of each of these days."""
    return [
        replace(
            view, event=f"event-{number}", title=f"Event {number}", head=replace(view.head, information_until_iso=day)
        )
        for number, day in enumerate(days)
    ]


def listed(briefs: list[BriefView], folder: str) -> dict[str, list[str]]:
    """The titles on each page of one list."""
    drafts = list_pages(site_view(briefs, SiteSettings()))
    found = {draft.path: draft.context for draft in drafts if draft.path.startswith(folder)}
    return {path: [brief.title for brief in context["briefs"]] for path, context in found.items()}  # type: ignore[attr-defined]


def test_what_fits_on_one_page_has_no_parts(view: BriefView) -> None:
    briefs = of(view, *["2026-05-01"] * MOST_BRIEFS)
    assert list(listed(briefs, "questions")) == ["questions.md"]
    assert len(listed(briefs, "questions")["questions.md"]) == MOST_BRIEFS


def test_the_first_page_shows_the_newest_and_each_brief_stands_in_its_month(view: BriefView) -> None:
    briefs = of(view, *["2026-05-01"] * 40, *["2026-06-30"] * 20, *["--06-01", None, "2026"])
    pages = listed(briefs, "questions")
    assert list(pages) == [
        "questions.md", "questions/2026.md", "questions/2026-06.md", "questions/2026-05.md", "questions/undated.md",
    ]  # fmt: skip
    assert len(pages["questions.md"]) == FIRST
    assert {*pages["questions/2026-06.md"]} == {f"Event {number}" for number in range(40, 60)}
    assert {*pages["questions/undated.md"]} == {"Event 60", "Event 61"}


def test_a_full_page_of_a_month_stays_as_it_is_when_more_briefs_come(view: BriefView) -> None:
    days = [f"2026-05-{day:02d}" for day in range(1, 31) for _ in range(3)]
    before, after = (
        listed(of(view, *days), "questions"),
        listed(of(view, *days, "2026-05-31", "2026-06-01"), "questions"),
    )
    assert len(before["questions/2026-05.md"]) == MOST_BRIEFS
    assert after["questions/2026-05.md"] == before["questions/2026-05.md"]
    assert after["questions/2026-05-2.md"] == ["Event 90", *before["questions/2026-05-2.md"]]


def test_names_and_outlets_of_many_briefs_have_a_page_for_each_letter_and_outlet(view: BriefView) -> None:
    briefs = [
        replace(
            one,
            actors=tuple(
                replace(actor, name=f"{actor.name} {one.event}", page=f"{one.event}{actor.page}")
                for actor in one.actors
            ),
        )
        for one in of(view, *["2026-05-01"] * 150)
    ]
    drafts = {draft.path: draft.context for draft in list_pages(site_view(briefs, SiteSettings()))}
    names = sum(len(brief.actors) for brief in briefs)
    assert max(len(context.get("names", ())) for context in drafts.values()) <= 300  # type: ignore[arg-type]
    letters = [path for path in drafts if re.fullmatch(r"actors/([a-z]|other)(-\d+)?\.md", path)]
    assert sum(len(drafts[path]["names"]) for path in letters) == names  # type: ignore[arg-type]
    assert drafts["actors/index.md"]["names"] == ()  # nobody stands in two briefs
    outlets = [path for path in drafts if path.startswith("sources/outlet-")]
    sources = [outlet.sources for path in outlets for outlet in drafts[path]["outlets"]]  # type: ignore[attr-defined]
    assert sum(map(len, sources)) == sum(len(brief.sources) for brief in briefs)


def test_an_actor_of_many_briefs_leads_to_the_newest_and_to_the_list_of_all(
    published: PublishedBrief, templates: dict[str, str]
) -> None:
    briefs = [replace(published, event=f"event-{number}") for number in range(20)]
    made = {page.path: page.text for page in render(briefs, templates)}
    page = made["actors/event-0/lopez.md"]
    assert page.count("/lopez.md)") <= 2 * MOST_ELSEWHERE + 1
    assert "and [7 more](../index.md#name-maria-lopez)" in page
    assert "{ #name-maria-lopez }" in made["actors/index.md"]


def test_a_list_in_parts_leads_to_each_of_them_and_back(published: PublishedBrief, templates: dict[str, str]) -> None:
    briefs = [replace(published, event=f"event-{number}") for number in range(MOST_BRIEFS + 1)]
    made = {page.path: page.text for page in render(briefs, templates)}
    month = next(path for path in made if path.startswith("questions/"))
    assert f'href="{month.removesuffix(".md")}.html"' in made["questions.md"]
    assert "The newest 30 of 61 briefs" in made["questions.md"]
    assert 'href="../questions.html"' in made[month]
    months = [text for path, text in made.items() if path.startswith("questions/")]
    assert sum(text.count("\n## [") for text in months) == len(briefs)
