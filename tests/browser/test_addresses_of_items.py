"""Each item has an address behind one mark, which also leads to editing it; an address it had before leads there."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser, expect
from watching import BRIEF, Watched

Open = Callable[..., Watched]
ITEM = "#points-four-years"
MARKED = "rgb(255, 240, 179)"


def test_on_a_phone_a_tap_on_the_mark_names_the_item_and_says_what_can_be_done(chromium: Browser, address: str) -> None:
    context = chromium.new_context(
        viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(address + BRIEF)
    for anchor, within in (
        (ITEM, ITEM),
        ("#quotes-okafor-gauge", ".bw-quote:has(#quotes-okafor-gauge)"),
        ("#disagreements-place", ".bw-disagreement:has(#disagreements-place)"),
        ("#open-questions-cost", "#open-questions-cost + dd"),
    ):
        item = page.locator(within)
        expect(item.get_by_role("link", name="Edit")).to_be_hidden()
        item.locator(".bw-here").tap()
        expect(page).to_have_url(f"{address}{BRIEF}{anchor}")
        expect(item.get_by_role("link", name="Edit")).to_be_visible()
        expect(item.get_by_role("link", name="Report an error")).to_be_visible()
    context.close()


def test_at_a_desk_nothing_is_seen_until_the_pointer_or_the_keyboard_is_there(address: str, opened: Open) -> None:
    page = opened().page
    page.goto(address + BRIEF)
    item = page.locator(ITEM)
    mark = item.locator(".bw-mend")
    expect(mark).to_have_css("opacity", "0")
    item.hover()
    expect(mark).to_have_css("opacity", "1")
    page.mouse.move(0, 0)
    expect(mark).to_have_css("opacity", "0")
    item.get_by_role("link").nth(-3).focus()
    reached = []
    for _ in range(2):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent").split()[0])
        expect(mark).to_have_css("opacity", "1")
    assert reached == ["Edit", "Report"]


def test_an_old_address_of_an_item_leads_to_it_without_scripts(address: str, opened: Open) -> None:
    page = opened(scripts=False).page
    page.goto(f"{address}{BRIEF}#points-cost")
    item = page.locator("#points-price-of-the-stations")
    expect(item).to_be_in_viewport()
    expect(item).to_have_css("background-color", MARKED)
    expect(page.locator("#points-four-years")).not_to_have_css("background-color", MARKED)


def test_an_old_page_leads_to_the_new_one_and_takes_the_place_on_it_along(address: str, opened: Open) -> None:
    page = opened().page
    page.goto(f"{address}actors/river-deal/okafor.html#quotes-okafor-gauge")
    page.wait_for_url(f"{address}actors/river-deal/ngozi-okafor.html#quotes-okafor-gauge")
    plain = opened(scripts=False).page
    plain.goto(f"{address}actors/river-deal/okafor.html")
    plain.wait_for_url(f"{address}actors/river-deal/ngozi-okafor.html")
