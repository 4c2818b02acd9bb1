"""A citation leads to the words it rests on, and back to the very place, by click and by keyboard."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect
from watching import BRIEF, Watched

Open = Callable[..., Watched]
WORDS = "Twelve councillors signed the paper in the town hall"


def in_view(page: Page, selector: str) -> bool:
    """Whether an element stands inside the window, below the header that stays at its top."""
    box = page.locator(selector).bounding_box()
    assert box is not None
    return 40 <= box["y"] <= 800 - box["height"]


def test_a_click_leads_to_the_marked_words_and_back_to_the_very_place(address: str, opened: Open) -> None:
    page = opened().page
    page.goto(address + BRIEF)
    side = page.locator("#disagreements-signatories-twelve + dd")
    citation = side.get_by_role("link", name="Source 1, paragraph 4")
    mark = side.locator("sup").first.get_attribute("id")

    citation.click()
    note = page.locator("li:target")
    expect(note).to_contain_text(WORDS)
    note.get_by_role("link", name=WORDS).click()
    expect(page.locator("mark:target")).to_have_text(WORDS)
    assert in_view(page, "mark:target")
    expect(page.locator("mark:target")).to_have_css("background-color", "rgb(255, 216, 77)")

    page.locator(f'a.bw-back[href$="#{mark}"]').click()
    expect(page.locator("sup:target")).to_have_attribute("id", mark or "")
    assert page.url.endswith(f"{BRIEF}#{mark}")
    assert in_view(page, "sup:target")


def tab_to(page: Page, wanted: str, at_most: int) -> None:
    """Press Tab until the focus is on a link whose address ends as wanted."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        if (page.evaluate("document.activeElement.getAttribute('href')") or "").endswith(wanted):
            return
    raise AssertionError(f"{at_most} times Tab did not lead to {wanted}")


def test_the_keyboard_alone_leads_there_and_back(address: str, opened: Open) -> None:
    page = opened().page
    page.goto(address + BRIEF)
    first = page.locator("#in-short + p sup a").first
    note = first.get_attribute("href") or ""
    label = note.removeprefix("#fn:")

    tab_to(page, note, at_most=40)
    page.keyboard.press("Enter")
    expect(page.locator("li:target")).to_have_attribute("id", f"fn:{label}")
    tab_to(page, f"#{label}", at_most=1)
    page.keyboard.press("Enter")
    expect(page.locator("mark:target")).to_have_attribute("id", label)
    tab_to(page, f"#fnref:{label}", at_most=6)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{BRIEF}#fnref:{label}")
    assert in_view(page, "sup:target")


def test_a_note_leads_back_to_each_place_under_a_name_of_its_own(address: str, opened: Open) -> None:
    page = opened().page
    page.goto(address + BRIEF)
    names = page.locator(".footnote-backref").evaluate_all(
        "links => links.map(link => [link.closest('li').id, link.getAttribute('aria-label')].join())"
    )
    assert len(names) > 20
    assert len(set(names)) == len(names)


def test_focus_on_a_citation_shows_the_passage_in_place_and_escape_puts_it_away(address: str, opened: Open) -> None:
    page = opened().page
    page.goto(address + BRIEF)
    page.locator("#in-short + p sup a").first.focus()
    shown = page.locator(".md-tooltip2--active")
    expect(shown).to_contain_text("The council of Alder signed a deal on Wednesday")
    page.keyboard.press("Escape")
    expect(shown).to_be_hidden()
    expect(page.locator("#in-short + p sup a").first).to_be_focused()


def test_citations_work_without_scripts(address: str, opened: Open) -> None:
    page = opened(scripts=False).page
    page.goto(address + BRIEF)
    citation = page.locator("#in-short + p sup a").first
    expect(citation.locator("[aria-hidden]")).to_have_text("[S1\u00a0¶1]")
    expect(citation).to_have_accessible_name("Source 1, paragraph 1")
    citation.click()
    page.locator("li:target p > a").first.click()
    expect(page.locator("mark:target")).to_contain_text("The council of Alder signed a deal")


def test_every_citation_is_reached_by_tab_heard_by_a_name_and_has_its_way_there_and_back(
    address: str, opened: Open
) -> None:
    page = opened().page
    page.goto(address + BRIEF)
    marks = page.locator(".footnote-ref").count()
    reached = []
    for _ in range(600):
        page.keyboard.press("Tab")
        if reached_now := page.evaluate(
            """() => { const link = document.activeElement;
            if (!link.matches(".footnote-ref")) return null;
            const note = document.getElementById(link.getAttribute("href").slice(1));
            const ways = [...note.querySelectorAll("p > a[href*='/s']")].map(way => way.href);
            const back = [...note.querySelectorAll(".footnote-backref")].map(way => way.getAttribute("href").slice(1));
            return [link.parentElement.id, link.querySelector(".bw-spoken").textContent, ways, back]; }"""
        ):
            reached.append(reached_now)
        if len(reached) == marks:
            break
    assert len({mark for mark, *_ in reached}) == marks > 40
    sources: dict[str, str] = {}
    for mark, name, ways, back in reached:
        assert name.startswith("Source "), mark
        assert mark in back
        for way in ways:
            path, _, passage = way.partition("#")
            if path not in sources:
                sources[path] = page.request.get(path).text()
            assert f'id="{passage}"' in sources[path]
            assert f'{BRIEF.rpartition("/")[2]}#{mark}"' in sources[path], (mark, way)


def test_a_tap_shows_the_passage_in_place_and_a_second_one_leads_to_the_note(chromium: Browser, address: str) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + BRIEF)
    citation = page.locator("#disagreements-signatories-twelve + dd").get_by_role("link", name="Source 1, paragraph 4")
    citation.tap()
    expect(page.locator(".md-tooltip2")).to_contain_text(WORDS)
    expect(citation).to_be_in_viewport()
    expect(page).to_have_url(address + BRIEF)
    citation.tap()
    expect(page.locator("li:target")).to_contain_text(WORDS)
    context.close()
