"""An address that a page or an item had once leads to the one it has now."""

from __future__ import annotations

import html
from dataclasses import replace

import pytest

from generator.config import settings
from generator.diagnostics import GeneratorError
from generator.model.brief import Brief
from generator.render.citing import PublishedBrief
from generator.render.pages import SiteSettings, render

OLD, NEW = "actors/river-deal/the-mayor.html", "actors/river-deal/lopez.html"


def test_an_old_address_leads_to_the_new_one(published: PublishedBrief, templates: dict[str, str]) -> None:
    pages = {page.path: page.text for page in render([published], templates, SiteSettings(moved={OLD: NEW}))}
    moved = pages["actors/river-deal/the-mayor.md"]
    assert 'moved: "lopez.html"' in moved
    assert "[here](lopez.md)" in moved


def test_an_old_address_that_leads_nowhere_is_named(published: PublishedBrief, templates: dict[str, str]) -> None:
    with pytest.raises(GeneratorError, match=r"nobody\.md"):
        render([published], templates, SiteSettings(moved={OLD: "actors/river-deal/nobody.html"}))


def pages_of(published: PublishedBrief, templates: dict[str, str], renamed: dict[str, str]) -> dict[str, str]:
    brief = Brief.model_validate(published.brief.model_dump(by_alias=True) | {"renamed": renamed})
    return {page.path: page.text for page in render([replace(published, brief=brief)], templates, SiteSettings())}


@pytest.mark.parametrize(
    ("old", "new", "was", "item"),
    [
        ("points.years", "four-years", "points-years", "ended four years of talks"),
        ("positions.mayor-flow", "lopez-minimum-flow", "positions-mayor-flow", "had set one condition"),
        ("quotes.never", "lopez-we-will-not-sign", "quotes-never", "We will not sign a deal"),
        ("disagreements.how-many", "signatories", "disagreements-how-many", "How many people signed?"),
        ("disagreements.how-many", "signatories", "disagreements-how-many-twelve", "S1 and S2 report"),
        ("disagreements.place.sides.hall", "town-hall", "disagreements-place-hall", "S1 and S3 report"),
        ("open_questions.price", "cost", "open-questions-price", "What do the gauging stations cost?"),
        ("timeline.deal", "signing", "timeline-deal", "signed the deal"),
        ("actors.mayor", "lopez", "actors-mayor", "Maria Lopez"),
    ],
)
def test_the_old_id_of_an_item_stands_in_the_item(
    published: PublishedBrief, templates: dict[str, str], old: str, new: str, was: str, item: str
) -> None:
    lines = pages_of(published, templates, {old: new})["briefs/river-deal.md"].split("\n")
    (line,) = [line for line in lines if f'id="{was}"' in line]
    assert item in html.unescape(line)


def test_a_side_is_found_by_every_id_that_it_and_its_disagreement_had(
    published: PublishedBrief, templates: dict[str, str]
) -> None:
    renamed = {"disagreements.number": "signatories", "disagreements.signatories.sides.dozen": "twelve"}
    page = pages_of(published, templates, renamed)["briefs/river-deal.md"]
    for was in ("number-twelve", "number-dozen", "signatories-dozen"):
        assert page.count(f'id="disagreements-{was}"') == 1, was


def test_a_renamed_actor_s_and_source_s_old_pages_lead_to_the_new_ones(
    published: PublishedBrief, templates: dict[str, str]
) -> None:
    pages = pages_of(published, templates, {"actors.the-mayor": "lopez", "sources.s9": "s1"})
    assert 'moved: "lopez.html"' in pages["actors/river-deal/the-mayor.md"]
    assert 'moved: "s1.html"' in pages["sources/river-deal/s9.md"]


def test_the_pages_of_an_event_under_its_old_name_lead_to_those_under_the_new_one(
    published: PublishedBrief, templates: dict[str, str]
) -> None:
    pages = {
        page.path: page.text for page in render([published], templates, SiteSettings(moved={"flood": "river-deal"}))
    }
    assert 'moved: "river-deal.html"' in pages["briefs/flood.md"]
    assert 'moved: "../river-deal/lopez.html"' in pages["actors/flood/lopez.md"]
    assert 'moved: "../river-deal/s1.html"' in pages["sources/flood/s1.md"]


def test_what_is_no_address_of_a_page_is_refused_with_what_to_write() -> None:
    assert settings({"extra": {"moved": {OLD: NEW}}}, {}).moved == {OLD: NEW}
    for wrong in (
        {OLD: "https://elsewhere.example/"},
        {"../x.html": NEW},
        ["a"],
        {OLD: "x.html#y"},
        {OLD: "river-deal"},
    ):
        with pytest.raises(GeneratorError, match="new address"):
            settings({"extra": {"moved": wrong}}, {})
