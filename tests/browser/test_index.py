"""The index is cut down to one kind of brief by an address alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect
from watching import Watched

from generator.commands.loading import load_brief
from generator.files import Project
from generator.publish.folders import SiteFolders
from generator.publish.ingredients import read_templates
from generator.publish.site import build
from generator.render.citing import PublishedBrief
from generator.render.pages import SiteSettings, render

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    loaded = load_brief(Project(ROOT / "tests" / "projects" / "river-deal"), "river-deal")
    assert loaded.brief is not None
    corrected = PublishedBrief("corrected", loaded.brief, loaded.readable_documents)
    plain = loaded.brief.model_copy(update={"title": "Plain", "corrections": {}})
    templates = ROOT / "site_templates"
    briefs = [corrected, replace(corrected, event="plain", brief=plain)]
    pages = render(briefs, read_templates([templates]), SiteSettings(pdf=False))
    folders = SiteFolders(tmp_path_factory.mktemp("two"), ROOT / "mkdocs.yml", (templates,))
    return build(folders, pages).folder / "index.html"


def test_a_filter_works_without_scripts_and_can_be_undone(index: Path, opened: Callable[..., Watched]) -> None:
    page = opened(scripts=False).page
    page.goto(index.as_uri())
    expect(page.locator(".bw-entry:visible")).to_have_count(2)
    page.get_by_role("link", name="Corrected 1").click()
    expect(page.locator(".bw-entry:visible")).to_have_count(1)
    expect(page.locator(".bw-entry:visible")).to_contain_text("The river deal")
    page.get_by_role("link", name="All 2").click()
    expect(page.locator(".bw-entry:visible")).to_have_count(2)
