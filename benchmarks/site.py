"""Rendering and building a site of made briefs, side by side with bare MkDocs on the same Markdown.

`python -m benchmarks.site 60` prints processor seconds and ratios; each build runs in a process of its own.
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.made_briefs import made_project
from generator.commands.loading import load_brief
from generator.files import Project
from generator.publish.site import read_templates
from generator.render.citing import PublishedBrief
from generator.render.pages import render

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


def rendering(folder: Path) -> float:
    """Milliseconds a brief, on one core, templates compiled anew."""
    project = Project(folder)
    loaded = [load_brief(project, event) for event in project.briefs()]
    briefs = [PublishedBrief(one.event, one.brief, one.readable_documents) for one in loaded if one.brief]
    assert len(briefs) == len(loaded), [one.diagnostics for one in loaded if not one.brief][:1]
    templates = read_templates([ROOT / "site_templates"])
    begin = time.process_time()
    render(briefs, templates)
    return (time.process_time() - begin) * 1000 / len(briefs)


def spent(folder: Path, *command: str) -> float:
    """Processor seconds of a command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([BIN / command[0], *command[1:]], cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(number: int) -> None:
    with tempfile.TemporaryDirectory(prefix="briefwright-bench-") as name:
        folder = Path(name)
        made_project(folder, number)
        shutil.copytree(ROOT / "site_templates", folder / "site_templates")
        shutil.copy(ROOT / "mkdocs.yml", folder)
        print(f"{number} briefs of six sources")
        print(f"rendering: {rendering(folder):.1f} ms a brief (wanted: under 20)")
        cold = spent(folder, "briefwright", "build", "--no-pdf")
        unchanged = spent(folder, "briefwright", "build", "--no-pdf")
        brief = folder / "briefs" / "event-0000.yml"
        brief.write_text(brief.read_text("utf-8").replace("title: The ", "title: Once more the ", 1), "utf-8")
        edited = spent(folder, "briefwright", "build", "--no-pdf")
        bare = spent(folder, "mkdocs", "build", "--quiet", "--site-dir", "bare")
        print(f"bare MkDocs on the same Markdown: {bare:.1f} s")
        print(f"whole build, cold: {cold:.1f} s, ratio {cold / bare:.2f} (wanted: 1.15)")
        print(f"nothing changed: {unchanged:.1f} s, {unchanged / cold:.2f} of the cold build")
        print(f"one brief edited: {edited:.1f} s, {edited / cold:.2f} of the cold build (wanted: 0.35)")
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"most memory of any of these: {memory:.0f} MiB (wanted: under 1024)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
