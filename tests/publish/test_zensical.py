"""The same settings and pages also build with Zensical, and every citation stands there under the same ids."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from generator.commands.building import build
from generator.files import Project

ROOT = Path(__file__).parents[2]


def citations(site: Path) -> dict[str, list[str]]:
    """Ids of marks, notes and passages in the text of each page, in order."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        ids = (node.attributes.get("id") or "" for node in LexborHTMLParser(path.read_bytes()).css("article [id]"))
        found[path.relative_to(site).as_posix()] = [
            name for name in ids if name.startswith(("fn", "s1-", "s2-", "s3-"))
        ]
    return found


def test_both_builders_give_every_citation_the_same_address(river_deal: Path) -> None:
    shutil.copytree(ROOT / "site_templates", river_deal / "site_templates")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (river_deal / "mkdocs.yml").write_text(settings, "utf-8")
    build(Project(river_deal), pdf=False, say=lambda _: None)
    (river_deal / "other.yml").write_text(settings.replace("build/site", "build/other"), "utf-8")
    command = [sys.executable, "-m", "zensical", "build", "-f", "other.yml"]
    done = subprocess.run(command, cwd=river_deal, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    ours, theirs = citations(river_deal / "build/site"), citations(river_deal / "build/other")
    assert theirs == ours
    assert len(ours["briefs/river-deal.html"]) > 80
