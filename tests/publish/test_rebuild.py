"""After an edit only what changed is made again, and the site is the one that a build from nothing makes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.structure.pages import Page

from benchmarks.made_briefs import made_project
from generator.commands.building import build
from generator.files import Project


def built(folder: Path) -> dict[str, bytes]:
    """The bytes of a project's site, built now."""
    build(Project(folder), pdf=False, say=lambda _: None)
    return site_of(folder)


def site_of(folder: Path) -> dict[str, bytes]:
    site = folder / "build" / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def edit(folder: Path, old: str = "title: The ", new: str = "title: Once more the ") -> None:
    brief = folder / "briefs" / "event-0000.yml"
    text = brief.read_text("utf-8")
    assert old in text
    brief.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that MkDocs converts, from now on."""
    pages: list[str] = []
    render = Page.render

    def watched(page: Page, config: object, files: object) -> None:
        pages.append(page.file.src_uri)
        render(page, config, files)

    monkeypatch.setattr(Page, "render", watched)
    return pages


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    made_project(folder, 3)
    built(folder)
    return folder


@pytest.fixture
def project(built_once: Path, tmp_path: Path) -> Path:
    """A project of three briefs whose site is built."""
    return shutil.copytree(built_once, tmp_path / "project")


def test_an_edit_gives_the_same_site_as_a_build_from_nothing(project: Path, converted: list[str]) -> None:
    edit(project)
    after = built(project)
    assert "briefs/event-0000.md" in converted
    assert "briefs/event-0001.md" not in converted
    assert len(converted) < len(list((project / "build/docs").rglob("*.md"))) / 2
    shutil.rmtree(project / "build")
    assert built(project) == after


def test_a_page_that_was_spoilt_and_a_record_that_can_t_be_read_are_mended(project: Path) -> None:
    before = site_of(project)
    (project / "build/site/briefs/event-0001.html").write_text("spoilt", "utf-8")
    (project / "build/docs/briefs/event-0002.md").write_text("spoilt", "utf-8")
    assert built(project) == before
    for record in (".site.json", ".docs.json"):
        (project / "build" / record).write_text("[", "utf-8")
    edit(project)
    edit(project, "title: Once more the ", "title: The ")
    (project / "build/site/index.html").unlink()
    assert built(project) == before


def test_a_template_of_the_project_s_own_reaches_every_page(project: Path) -> None:
    own = project / "site_templates" / "parts"
    own.mkdir(parents=True)
    (own / "about.md.j2").write_text("Ours.\n", "utf-8")
    pages = built(project)
    assert all(b"Ours." in pages[f"briefs/event-000{number}.html"] for number in range(3))


def test_a_link_to_an_item_that_is_gone_is_found_though_its_page_is_taken_over(
    project: Path, converted: list[str]
) -> None:
    own = project / "site_templates" / "pages"
    own.mkdir(parents=True)
    link = '<a href="briefs/event-0000.html#points-point-3">x</a>'
    (own / "corrections.md.j2").write_text(f"# Corrections\n\n<p>{link}</p>\n", "utf-8")
    assert b"points-point-3" in built(project)["corrections.html"]
    edit(project, "  point-3:", "  point-other:")
    converted.clear()
    found = build(Project(project), pdf=False, say=lambda _: None).diagnostics
    assert "corrections.md" not in converted
    assert [(problem.code, problem.file) for problem in found] == [("anchor-missing", "corrections.html")]
