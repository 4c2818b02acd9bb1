"""The site: built from pages by MkDocs, put in place only when it is sound, the same bytes every time."""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import GeneratorError
from generator.model.page import Page
from generator.publish.folders import SITE, SiteFolders, SiteResult
from generator.publish.ingredients import read_templates, unused_templates
from generator.publish.settings import read_site_settings
from generator.publish.site import build

ROOT = Path(__file__).parents[2]
PAGES = tuple(
    Page(path, f'---\ntitle: "{path}"\n---\n\n# {path} {{ #top }}\n\nWords\n')
    for path in ("index.md", "actors/index.md", "issues.md", "questions.md", "sources/index.md", "about.md")
)


@pytest.fixture
def folders(tmp_path: Path) -> SiteFolders:
    return SiteFolders(tmp_path, ROOT / "mkdocs.yml", (ROOT / "site_templates",))


def with_page(text: str, path: str = "briefs/a.md") -> tuple[Page, ...]:
    return (*PAGES, Page(path, text))


def codes(result: SiteResult) -> list[str]:
    return [diagnostic.code for diagnostic in result.diagnostics]


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_second_build_does_nothing(folders: SiteFolders) -> None:
    first = build(folders, PAGES)
    assert first.built
    assert first.diagnostics == ()
    times = {path: path.stat().st_mtime_ns for path in (folders.root / SITE).rglob("*")}
    second = build(folders, PAGES)
    assert (second.built, second.pages, second.files) == (False, (), ())
    assert {path: path.stat().st_mtime_ns for path in (folders.root / SITE).rglob("*")} == times


def test_settings_that_name_no_theme_say_only_what_is_other_than_in_the_packaged_ones(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Port watch\nextra: {house: {name: Port watch}}\n")
    own = SiteFolders(tmp_path, tmp_path / "mkdocs.yml", (ROOT / "site_templates",), ROOT / "mkdocs.yml")
    result = build(own, PAGES)
    assert result.diagnostics == ()
    page = (tmp_path / SITE / "index.html").read_text("utf-8")
    assert "Port watch" in page.partition("</title>")[0]
    assert 'href="assets/briefs.css' in page
    extra = read_site_settings(own.settings, own.packaged)["extra"]
    assert (extra["house"], extra["generator"]) == ({"name": "Port watch"}, False)


def test_a_template_of_a_page_that_no_page_has_is_named(tmp_path: Path) -> None:
    own = tmp_path / "site_templates"
    (own / "pages").mkdir(parents=True)
    (own / "pages/breif.md.j2").write_text("x")
    (own / "pages/index.md.j2").write_text('{% include "pages/mine.md.j2" %}')
    (own / "pages/mine.md.j2").write_text("x")
    (found,) = unused_templates((own, ROOT / "site_templates"))
    assert (found.file, found.severity) == ("site_templates/pages/breif.md.j2", "warning")
    assert found.remedy == "Did you mean brief.md.j2?"


def test_two_builds_at_different_times_and_places_give_the_same_bytes(
    folders: SiteFolders, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = replace(folders, root=tmp_path_factory.mktemp("elsewhere"))
    build(folders, PAGES)
    time.sleep(1.1)
    build(elsewhere, PAGES)
    assert snapshot(folders.root / SITE) == snapshot(elsewhere.root / SITE)


def test_only_what_differs_is_written_and_what_is_gone_is_removed(folders: SiteFolders) -> None:
    build(folders, with_page("# A\n"), {"briefs/a.pdf": b"%PDF"})
    result = build(folders, with_page("# B\n", "briefs/b.md"))
    assert result.pages == ("briefs/b.md", "briefs/a.md", "briefs/a.pdf")
    assert "about.html" not in result.files
    assert not (folders.root / SITE / "briefs/a.html").exists()
    assert not (folders.root / SITE / "briefs/a.pdf").exists()


def test_a_damaged_site_is_mended(folders: SiteFolders) -> None:
    build(folders, PAGES)
    (folders.root / SITE / "about.html").unlink()
    assert build(folders, PAGES).files == ("about.html",)


def test_a_broken_link_is_named_and_leaves_the_old_site_in_place(folders: SiteFolders) -> None:
    build(folders, PAGES)
    before = snapshot(folders.root / SITE)
    result = build(folders, with_page("[x](none.md) [y](../about.md#none)\n"))
    assert not result.built
    assert set(codes(result)) == {"mkdocs", "link-broken", "anchor-missing"}
    assert all(diagnostic.file.startswith("briefs/a.") for diagnostic in result.diagnostics)
    assert snapshot(folders.root / SITE) == before


def test_links_in_html_are_checked_too(folders: SiteFolders) -> None:
    assert codes(build(folders, with_page('<p><a href="#none">x</a></p>\n'))) == ["anchor-missing"]


def test_a_theme_of_the_project_s_own_goes_before_the_packaged_one(folders: SiteFolders, tmp_path: Path) -> None:
    own = tmp_path / "site_templates"
    (own / "theme" / "partials").mkdir(parents=True)
    (own / "theme" / "partials" / "footer.html").write_text("<footer>Ours</footer>", "utf-8")
    build(replace(folders, templates=(own, *folders.templates)), PAGES)
    text = (folders.root / SITE / "about.html").read_text("utf-8")
    assert "<footer>Ours</footer>" in text
    assert "assets/briefs.css" in text


def test_settings_that_can_t_be_read_stop_with_their_name(folders: SiteFolders, tmp_path: Path) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_name: x\ntheme: nothing-like-it\n", "utf-8")
    with pytest.raises(GeneratorError, match="nothing-like-it") as raised:
        build(replace(folders, settings=settings), PAGES)
    assert raised.value.exit_code == 3


def test_the_sitemap_says_no_day(folders: SiteFolders, tmp_path: Path) -> None:
    settings = tmp_path / "mkdocs.yml"
    text = (ROOT / "mkdocs.yml").read_text("utf-8").replace("site_templates/theme", str(ROOT / "site_templates/theme"))
    settings.write_text(text + "\nsite_url: https://briefs.example/\n", "utf-8")
    build(replace(folders, settings=settings), PAGES)
    sitemap = (folders.root / SITE / "sitemap.xml").read_text("utf-8")
    assert "https://briefs.example/about.html" in sitemap
    assert "lastmod" not in sitemap


def test_the_environment_is_left_as_it_was(folders: SiteFolders) -> None:
    before = dict(os.environ)
    build(folders, PAGES)
    assert dict(os.environ) == before


def test_templates_of_the_project_go_before_the_packaged_ones(tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(ROOT / "site_templates" / "parts", own / "parts")
    (own / "parts" / "note.md.j2").write_text("own", "utf-8")
    templates = read_templates([own, ROOT / "site_templates"])
    assert templates["parts/note.md.j2"] == "own"
    assert "citation" in templates["packaged/parts/note.md.j2"]
