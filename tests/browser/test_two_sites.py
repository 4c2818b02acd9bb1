"""The seeds' site and one of sixty made briefs: every page type looked at, and the search tried."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from watching import Watched, axe_finds, doubled, sideways

Open = Callable[..., Watched]
ACROSS = (
    "index.html", "index.html#only-disputed", "actors/index.html", "issues.html", "sources/index.html",
    "questions.html", "corrections.html", "about.html",
)  # fmt: skip
OF_A_BRIEF = ("briefs", "actors", "sources")


@pytest.fixture(params=["seeds", "sixty"])
def site(request: pytest.FixtureRequest) -> tuple[str, Path]:
    """The address of a site on this machine, and its folder."""
    found: tuple[str, Path] = request.getfixturevalue(request.param)
    return found


def largest(site: Path, kind: str) -> str:
    """The largest page of a kind that belongs to a brief."""
    pages = site.glob("briefs/*.html" if kind == "briefs" else f"{kind}/*/*.html")
    return max(sorted(pages), key=lambda path: path.stat().st_size).relative_to(site).as_posix()


def page_types(site: Path) -> list[str]:
    return [*ACROSS, *(largest(site, kind) for kind in OF_A_BRIEF)]


def test_no_page_scrolls_sideways_complains_or_asks_for_anything_from_elsewhere(
    site: tuple[str, Path], opened: Open
) -> None:
    address, folder = site
    watched = opened(width=320)
    for name in page_types(folder):
        watched.page.goto(address + name)
        assert sideways(watched.page) == [], name
    assert {urlsplit(url).hostname for url in watched.requests} == {"127.0.0.1"}
    assert watched.complaints == []


def test_a_page_with_all_that_it_needs_weighs_at_most_200_kb_on_its_way(site: tuple[str, Path], opened: Open) -> None:
    address, folder = site
    watched = opened()
    watched.page.goto(address + largest(folder, "briefs"), wait_until="networkidle")
    files = {folder / urlsplit(url).path.removeprefix("/") for url in watched.requests}
    assert len(files) > 3
    assert sum(len(gzip.compress(file.read_bytes())) for file in files) <= 200_000


def test_text_of_twice_the_size_stays_inside_the_window(site: tuple[str, Path], opened: Open) -> None:
    address, folder = site
    page = opened().page
    for name in page_types(folder):
        page.goto("about:blank")
        page.goto(address + name)
        doubled(page)
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)


@pytest.mark.parametrize("name", ACROSS)
def test_axe_finds_nothing_on_a_page_across_sixty_briefs(sixty: tuple[str, Path], opened: Open, name: str) -> None:
    page = opened(width=320).page
    page.goto(sixty[0] + name)
    found = axe_finds(page)
    assert not found, json.dumps(found, indent=1)


@pytest.mark.parametrize("kind", OF_A_BRIEF)
def test_axe_finds_nothing_on_the_largest_page_of_a_kind(site: tuple[str, Path], opened: Open, kind: str) -> None:
    page = opened(width=320).page
    page.goto(site[0] + largest(site[1], kind))
    found = axe_finds(page)
    assert not found, json.dumps(found, indent=1)


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_the_search_leads_to_a_quotation_itself(site: tuple[str, Path], opened: Open, scheme: str) -> None:
    address, folder = site
    brief = largest(folder, "briefs")
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
