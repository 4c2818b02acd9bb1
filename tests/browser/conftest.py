"""The sample project built as a site, served on this machine, and Debian's Chromium to look at it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from watching import Watched, served

from benchmarks.made_briefs import made_project
from generator.commands.building import build
from generator.commands.renaming import rename
from generator.files import Project

CHROMIUM = "/usr/bin/chromium"
SAMPLE = Path(__file__).parents[1] / "projects" / "river-deal"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the sample project, in a repository whose links it shows; one point and one actor have other
    ids than they had before.
    """
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(SAMPLE, root, dirs_exist_ok=True)
    settings = (SAMPLE.parents[2] / "mkdocs.yml").read_text("utf-8").replace("  custom_dir: site_templates/theme\n", "")
    (root / "mkdocs.yml").write_text(f"repo_url: https://github.com/example/briefs\n{settings}", "utf-8")
    rename(Project(root), "river-deal", "points.cost", "price-of-the-stations")
    rename(Project(root), "river-deal", "actors.okafor", "ngozi-okafor")
    outcome = build(Project(root), pdf=False, say=lambda _: None)
    assert (root / "build/site/index.html").is_file(), outcome
    return root / "build" / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site on this machine, with a slash at the end."""

    with served(site) as there:
        yield there


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The site of the seeds: its address on this machine, and its folder."""
    folder = tmp_path_factory.mktemp("seeds")
    for name in ("seeds", "briefs"):
        shutil.copytree(SAMPLE.parents[2] / name, folder / name)
    yield from _built_and_served(folder)


@pytest.fixture(scope="session")
def sixty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """A site of sixty made briefs: its address on this machine, and its folder."""
    folder = tmp_path_factory.mktemp("sixty")
    made_project(folder, 60)
    yield from _built_and_served(folder)


def _built_and_served(folder: Path) -> Iterator[tuple[str, Path]]:
    build(Project(folder), pdf=False, say=lambda _: None)
    with served(folder / "build" / "site") as there:
        yield there, folder / "build" / "site"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium. It is a failure, not a reason to skip, that it is not there."""
    assert Path(CHROMIUM).exists(), f"{CHROMIUM} is missing: install it with `apt-get install chromium`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser) -> Iterator[Callable[..., Watched]]:
    """Opens a watched page: `opened(width=390, dark=True, scripts=False)`."""
    contexts: list[BrowserContext] = []

    def open_page(width: int = 1280, dark: bool = False, scripts: bool = True) -> Watched:
        context = chromium.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        return Watched(context.new_page()).watch()

    yield open_page
    for context in contexts:
        context.close()
