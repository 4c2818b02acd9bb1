"""The seeds' site and one of sixty made briefs: every page type looked at, citations reached and come back from."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from test_every_page import AXE
from watching import Watched, served

from benchmarks.made_briefs import made_project
from generator.commands.building import build
from generator.files import Project

Open = Callable[..., Watched]
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", params=["seeds", "sixty"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a site on this machine, and its folder."""
    folder = tmp_path_factory.mktemp(request.param)
    if request.param == "sixty":
        made_project(folder, 60)
    else:
        for name in ("seeds", "briefs"):
            shutil.copytree(ROOT / name, folder / name)
    build(Project(folder), pdf=False, say=lambda _: None)
    with served(folder / "build" / "site") as address:
        yield address, folder / "build" / "site"


def page_types(site: Path) -> list[str]:
    """All pages across briefs, and the largest of each kind that belongs to a brief."""
    across = [path.name for path in site.glob("*.html") if path.name != "404.html"]
    across += ["actors/index.html", "sources/index.html"]
    kinds = ([*site.glob("briefs/*.html")], [*site.glob("actors/*/*.html")], [*site.glob("sources/*/*.html")])
    largest = (max(sorted(kind), key=lambda path: path.stat().st_size) for kind in kinds)
    return sorted(across) + [path.relative_to(site).as_posix() for path in largest]


def largest_brief(site: Path) -> str:
    return next(name for name in page_types(site) if name.startswith("briefs/"))


def test_no_page_scrolls_sideways_complains_or_asks_for_anything_from_elsewhere(
    site: tuple[str, Path], opened: Open
) -> None:
    address, folder = site
    watched = opened(width=320)
    for name in page_types(folder):
        watched.page.goto(address + name)
        for width in (320, 390, 1280):
            watched.page.set_viewport_size({"width": width, "height": 800})
            assert watched.page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
    assert {urlsplit(url).hostname for url in watched.requests} == {"127.0.0.1"}
    assert watched.complaints == []


@pytest.mark.parametrize("look", [(320, "light"), (390, "dark"), (1280, "light")])
def test_axe_finds_nothing_on_the_pages_of_the_largest_brief(
    site: tuple[str, Path], opened: Open, look: tuple[int, str]
) -> None:
    address, folder = site
    page = opened(width=look[0], dark=look[1] == "dark").page
    found = []
    for name in page_types(folder)[-3:]:
        page.goto(address + name)
        page.evaluate(AXE)
        found += [(name, each["id"]) for each in page.evaluate("axe.run()")["violations"]]
    assert found == []


def follow(page: Page, mark: str) -> None:
    """From a citation to its note, to the words on the source's page, and back to its place."""
    page.evaluate("mark => document.getElementById(mark).firstElementChild.focus()", mark)
    note = page.evaluate("document.activeElement.getAttribute('href').slice(1)")
    page.keyboard.press("Enter")
    expect(page.locator("li:target")).to_have_attribute("id", note)
    page.keyboard.press("Tab")
    passage = page.evaluate("document.activeElement.getAttribute('href')").partition("#")[2]
    page.keyboard.press("Enter")
    expect(page.locator("mark:target")).to_have_attribute("id", passage)
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.getAttribute('href')").endswith(f"#{mark}"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("sup:target")).to_have_attribute("id", mark)


def test_citations_are_followed_and_come_back_from_with_the_keyboard_alone(
    site: tuple[str, Path], opened: Open
) -> None:
    address, folder = site
    page = opened().page
    page.goto(address + largest_brief(folder))
    marks = page.locator("sup.bw-cite").evaluate_all("marks => marks.map(mark => mark.id)")
    for mark in marks[:: len(marks) // 4]:
        follow(page, mark)


def test_every_citation_has_its_words_and_its_way_back(site: tuple[str, Path], opened: Open) -> None:
    address, folder = site
    page = opened().page
    brief = largest_brief(folder)
    page.goto(address + brief)
    ways = page.locator("sup.bw-cite").evaluate_all(
        """marks => marks.map(mark => [mark.id, ...[...document.getElementById(mark.firstElementChild.hash.slice(1))
        .querySelectorAll("p > a[href*='/s']")].map(way => way.href.slice(location.origin.length + 1))])"""
    )
    assert len(ways) > 50
    for mark, *passages in ways:
        assert passages, mark
        for passage in passages:
            path, _, identifier = passage.partition("#")
            text = (folder / path).read_text("utf-8")
            assert f'id="{identifier}"' in text, (mark, passage)
            assert f'{brief}#{mark}"' in text, (mark, passage)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_the_search_leads_to_a_quotation_itself(site: tuple[str, Path], opened: Open, scheme: str) -> None:
    address, folder = site
    brief = largest_brief(folder)
    watched = opened()
    page = watched.page
    page.goto(address + brief if scheme == "http" else (folder / brief).as_uri())
    quote = page.locator("p.bw-words").first
    anchor, words = quote.get_attribute("id"), quote.inner_text().strip("“”.")
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type(words)
    found = page.locator(f'.md-search-result__link[href*="{anchor}"]')
    expect(found.first).to_be_visible(timeout=20_000)
    assert watched.complaints == []
