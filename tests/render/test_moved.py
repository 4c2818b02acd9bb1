"""An address that a page had once leads to the one it has now."""

from __future__ import annotations

import pytest

from generator.config import settings
from generator.diagnostics import GeneratorError
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


def test_what_is_no_address_of_a_page_is_refused_with_what_to_write() -> None:
    assert settings({"extra": {"moved": {OLD: NEW}}}, {}).moved == {OLD: NEW}
    for wrong in ({OLD: "https://elsewhere.example/"}, {"../x.html": NEW}, ["a"], {OLD: "x.html#y"}):
        with pytest.raises(GeneratorError, match="new address"):
            settings({"extra": {"moved": wrong}}, {})
