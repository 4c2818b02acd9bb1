"""A brief full of hostile text: it is read as text in every page, and nothing of it runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from watching import Watched

from generator.commands.loading import load_brief
from generator.files import Project
from generator.model.brief import Actor, Brief, Issue, Statement
from generator.publish.folders import SiteFolders
from generator.publish.ingredients import read_templates
from generator.publish.site import build
from generator.render.citing import PublishedBrief
from generator.render.pages import SiteSettings, render

ROOT = Path(__file__).parents[2]
HOSTILE = (
    '"><img src=x onerror=document.title=1><script>document.title=1</script> [x](javascript:document.title=1) </title>'
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    loaded = load_brief(Project(ROOT / "tests" / "projects" / "river-deal"), "river-deal")
    assert loaded.brief is not None
    brief = loaded.brief
    changes = {
        "title": HOSTILE,
        "points": {"p": Statement(text=HOSTILE, evidence=brief.points["signed"].evidence)},
        "actors": {name: Actor(name=HOSTILE, kind="person", role=HOSTILE, aliases=(HOSTILE,)) for name in brief.actors},
        "issues": {name: Issue(title=HOSTILE) for name in brief.issues},
        "sources": {
            name: source.model_copy(update={"title": HOSTILE, "outlet": HOSTILE, "author": HOSTILE})
            for name, source in brief.sources.items()
        },
    }
    hostile = PublishedBrief(
        "hostile", Brief.model_validate(brief.model_copy(update=changes)), loaded.readable_documents
    )
    root = tmp_path_factory.mktemp("hostile")
    templates = ROOT / "site_templates"
    pages = render([hostile], read_templates([templates]), SiteSettings(pdf=False))
    result = build(SiteFolders(root, ROOT / "mkdocs.yml", (templates,)), pages)
    assert result.diagnostics == ()
    return result.folder


@pytest.mark.parametrize("path", ["index", "briefs/hostile", "actors/hostile/lopez", "sources/hostile/s1", "questions"])
def test_hostile_text_is_shown_and_does_nothing(folder: Path, opened: Callable[..., Watched], path: str) -> None:
    watched = opened()
    page = watched.page
    page.goto((folder / f"{path}.html").as_uri())
    assert HOSTILE in page.locator("article").inner_text().replace("\n", " ")
    assert page.locator("article img, article script").count() == 0
    assert page.title() not in ("", "1")
    assert watched.complaints == []
