"""Pages across briefs: names and outlets that several briefs have, and the kinds that the index can be cut down to."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model.brief import Brief, Review
from generator.render.across import names, outlets
from generator.render.citing import PublishedBrief
from generator.render.pages import render
from generator.render.view import brief_view


@pytest.fixture(scope="module")
def two(published: PublishedBrief) -> list[PublishedBrief]:
    changes = {"title": "Another deal", "review": Review(state="reviewed"), "corrections": {}}
    other = Brief.model_validate(published.brief.model_copy(update=changes))
    return [published, replace(published, event="another", brief=other)]


@pytest.fixture(scope="module")
def made(two: list[PublishedBrief], templates: dict[str, str]) -> dict[str, str]:
    return {page.path: page.text for page in render(two, templates)}


def test_a_name_of_several_briefs_stands_once_with_each_of_them(two: list[PublishedBrief]) -> None:
    found = {name.name: [there.brief for there in name.places] for name in names([brief_view(one) for one in two])}
    assert found["Maria Lopez"] == ["The river deal", "Another deal"]
    assert list(found) == sorted(found, key=str.casefold)


def test_an_actor_s_page_leads_to_the_same_name_in_other_briefs(made: dict[str, str]) -> None:
    assert "[Another deal](../another/lopez.md)" in made["actors/river-deal/lopez.md"]


def test_sources_stand_by_outlet_with_the_unknown_last(two: list[PublishedBrief], made: dict[str, str]) -> None:
    found = [outlet.name for outlet in outlets([brief_view(one) for one in two])]
    assert found[-1] is None
    assert "The Gazette" in found
    headings = re.findall(r"^## (.*?) \{", made["sources/index.md"], re.MULTILINE)
    assert headings == [name or "Outlet not known" for name in found]


def test_the_index_can_be_cut_down_only_to_kinds_that_some_briefs_have_and_others_have_not(
    made: dict[str, str],
) -> None:
    kinds = re.findall(r'<li id="([^"]+)"', made["index.md"])
    assert kinds == ["all", "only-corrected", "only-reviewed", "only-unreviewed"]


def test_an_index_of_briefs_that_are_alike_offers_no_way_to_cut_it_down(
    published: PublishedBrief, templates: dict[str, str]
) -> None:
    alike = [published, replace(published, event="another")]
    (index,) = [page.text for page in render(alike, templates) if page.path == "index.md"]
    assert "bw-filter" not in index


def test_a_name_leads_to_its_page_where_one_brief_has_it_and_to_each_where_several_have(
    published: PublishedBrief, templates: dict[str, str], made: dict[str, str]
) -> None:
    (alone,) = [page.text for page in render([published], templates) if page.path == "actors/index.md"]
    assert "[Maria Lopez](river-deal/lopez.md)" in alone
    assert "[Maria Lopez]" not in made["actors/index.md"]
    assert "[in Another deal](another/lopez.md)" in made["actors/index.md"]


def test_corrections_and_issues_of_all_briefs_stand_on_pages_of_their_own(made: dict[str, str]) -> None:
    assert "The river deal" in made["corrections.md"]
    assert "Another deal" not in made["corrections.md"]
    assert made["issues.md"].count("Minimum flow") == 2


def test_names_stand_in_the_order_of_the_alphabet_and_keep_their_addresses(published: PublishedBrief) -> None:
    called = {"hale": "Élodie Hale", "lopez": "zebra breeders", "aldous": "Eva Aldous", "okafor": "Юлія Окафор"}
    actors = {
        name: actor.model_copy(update={"name": called.get(name, actor.name)})
        for name, actor in published.brief.actors.items()
    }
    brief = published.brief.model_copy(update={"actors": actors})
    found = [(one.name, one.initial, one.anchor) for one in names([brief_view(replace(published, brief=brief))])]
    assert [one for one in found if one[0] in called.values()] == [
        ("Élodie Hale", "E", "name-elodie-hale"),
        ("Eva Aldous", "E", "name-eva-aldous"),
        ("zebra breeders", "Z", "name-zebra-breeders"),
        ("Юлія Окафор", "…", "name-1d995b72"),
    ]


def test_two_names_of_the_same_letters_have_an_address_each(published: PublishedBrief) -> None:
    called = {"hale": "Ana Diaz", "lopez": "Ana Díaz", "aldous": "Ana-Diaz"}
    actors = {
        name: actor.model_copy(update={"name": called.get(name, actor.name)})
        for name, actor in published.brief.actors.items()
    }
    brief = published.brief.model_copy(update={"actors": actors})
    found = [one.anchor for one in names([brief_view(replace(published, brief=brief))]) if one.name in called.values()]
    assert sorted(found) == ["name-ana-diaz", "name-ana-diaz-2", "name-ana-diaz-3"]
