"""Every page type on a phone and at a desk: nothing from elsewhere, no complaint, no sideways scroll, axe content."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from watching import BRIEF, Watched, axe_finds, doubled, sideways

Open = Callable[..., Watched]
PAGE_TYPES = (
    "index.html",
    BRIEF,
    "actors/index.html",
    "actors/river-deal/lopez.html",
    "sources/index.html",
    "sources/river-deal/s3.html",
    "sources/river-deal/s5.html",
    "questions.html",
    "issues.html",
    "corrections.html",
    "about.html",
    "404.html",
)


def test_no_page_asks_for_anything_from_elsewhere_or_complains(address: str, opened: Open) -> None:
    watched = opened()
    for path in PAGE_TYPES:
        watched.page.goto(address + path, wait_until="networkidle")
    assert {urlsplit(url).hostname for url in watched.requests} == {"127.0.0.1"}
    assert watched.complaints == []


@pytest.mark.parametrize("scripts", [True, False])
def test_no_page_scrolls_sideways(address: str, opened: Open, scripts: bool) -> None:
    page = opened(width=320, scripts=scripts).page
    too_wide = {}
    for path in PAGE_TYPES:
        page.goto(address + path)
        too_wide[path] = sideways(page)
    assert not any(too_wide.values()), too_wide


@pytest.mark.parametrize("path", PAGE_TYPES)
def test_axe_finds_nothing_at_any_width_in_any_colours(address: str, opened: Open, path: str) -> None:
    page = opened(width=320).page
    page.goto(address + path)
    found = axe_finds(page)
    assert not found, json.dumps(found, indent=1)


@pytest.mark.parametrize("path", ["index.html", BRIEF, "sources/river-deal/s3.html"])
def test_text_of_twice_the_size_stays_inside_the_window(address: str, opened: Open, path: str) -> None:
    page = opened(width=1280).page
    page.goto(address + path)
    doubled(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_the_first_screen_of_a_phone_says_what_and_how_sure(address: str, opened: Open) -> None:
    page = opened(width=390).page
    page.goto(address + BRIEF)
    for words in ("Information until 4 May 2024", "5 articles", "items unreviewed", "The river deal", "In short"):
        box = page.locator(".md-content").get_by_text(words).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < 800, words


def test_the_site_s_parts_are_reached_with_the_keyboard_on_a_phone(address: str, opened: Open) -> None:
    page = opened(width=390).page
    page.goto(address + BRIEF)
    reached = []
    for _ in range(14):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert {"Briefs", "Actors", "Issues", "Questions", "Sources", "Method"} <= set(reached), reached


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_the_search_finds_a_quote(address: str, site: Path, opened: Open, scheme: str) -> None:
    watched = opened()
    page = watched.page
    page.goto(address + BRIEF if scheme == "http" else (site / BRIEF).as_uri())
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("single gauge")
    expect(page.locator(".md-search-result__item").first).to_contain_text("gauge")
    assert watched.complaints == []


def test_dark_and_light_follow_the_system_without_scripts(address: str, opened: Open) -> None:
    page = opened(dark=True, scripts=False).page
    page.goto(address + BRIEF)
    expect(page.locator("body")).to_have_css("background-color", "rgb(21, 24, 28)")
