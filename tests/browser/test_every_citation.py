"""Every citation of the seeds' brief by keyboard alone: reached, read in place, followed, come back from."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from test_two_sites import largest
from watching import Watched

Open = Callable[..., Watched]
HERE = "document.activeElement.closest('sup.bw-cite')?.id"
SHOWN = ".md-tooltip2--active .md-tooltip2__inner"
MOST_STOPS = 12
"""Links between two citations, at most."""


@pytest.fixture
def brief(seeds: tuple[str, Path]) -> tuple[str, Path, str]:
    """The address of the site, its folder, and the seeds' brief in it."""
    return *seeds, largest(seeds[1], "briefs")


def cited_words(page: Page) -> dict[str, str]:
    """The citations of the page that is open by id, with the first words that their notes quote."""
    pairs: list[tuple[str, str]] = page.locator("sup.bw-cite").evaluate_all(
        """marks => marks.map(mark => [mark.id, document.getElementById(mark.firstElementChild.hash.slice(1))
        .querySelector("p > a").textContent])"""
    )
    return dict(pairs)


def test_each_is_reached_by_tab_shows_its_passage_in_place_and_puts_it_away_with_escape(
    brief: tuple[str, Path, str], opened: Open
) -> None:
    address, _, name = brief
    page = opened().page
    page.goto(address + name)
    words = cited_words(page)
    assert len(words) > 100
    for mark in words:
        for _ in range(60):
            page.keyboard.press("Tab")
            if (here := page.evaluate(HERE)) is not None:
                break
        assert here == mark
        page.wait_for_function(
            "([shown, words]) => document.querySelector(shown)?.textContent.includes(words)", arg=[SHOWN, words[mark]]
        )
        page.keyboard.press("Escape")
        page.wait_for_function(
            "shown => [...document.querySelectorAll(shown)].every(one => getComputedStyle(one).visibility == 'hidden')",
            arg=SHOWN,
        )
        assert page.evaluate(HERE) == mark


def test_enter_leads_each_to_its_note_the_next_tab_to_the_words_and_a_way_back_to_the_very_place(
    brief: tuple[str, Path, str], opened: Open
) -> None:
    address, folder, name = brief
    page = opened().page
    page.goto(address + name)
    for mark, words in cited_words(page).items():
        page.evaluate("mark => document.getElementById(mark).firstElementChild.focus()", mark)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        note, way, said = page.evaluate(
            "[location.hash.slice(1), document.activeElement.getAttribute('href'), document.activeElement.textContent]"
        )
        assert (note.removeprefix("fn:"), said) == (mark.partition(":")[2], words), mark
        marked_with_its_way_back(folder / "briefs" / way, f"{name}#{mark}", words)
        for _ in range(MOST_STOPS):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.getAttribute('href')") == f"#{mark}":
                break
        page.keyboard.press("Enter")
        box = page.locator("sup:target").bounding_box()
        assert page.evaluate("document.querySelector('sup:target').id") == mark
        assert box is not None
        assert 40 <= box["y"] <= 800 - box["height"], mark


def marked_with_its_way_back(way: Path, back: str, words: str) -> None:
    """A source's page marks the words where a note leads, and leads back to the citation."""
    path, _, passage = way.as_posix().partition("#")
    text = Path(path).read_text("utf-8")
    start = text.index(f'<mark id="{passage}"')
    marked = html.unescape(re.sub(r"<[^>]*>", "", text[start : text.index("</p>", start)]))
    assert " ".join(marked.split()).startswith(words.strip("“”")), passage
    assert f'{back}"' in text, back


def test_the_whole_way_to_each_source_and_back_by_keyboard(brief: tuple[str, Path, str], opened: Open) -> None:
    address, _, name = brief
    page = opened().page
    page.goto(address + name)
    of_a_source = {mark.partition(":")[2].partition("-")[0]: mark for mark in cited_words(page)}
    assert len(of_a_source) == 5
    for mark in of_a_source.values():
        page.evaluate("mark => document.getElementById(mark).firstElementChild.focus()", mark)
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator("mark:target")).to_be_in_viewport()
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.getAttribute('href')").endswith(f"#{mark}"):
                break
        page.keyboard.press("Enter")
        expect(page.locator("sup:target")).to_have_attribute("id", mark)
        expect(page.locator("sup:target")).to_be_in_viewport()
