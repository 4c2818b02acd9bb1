"""Rendering, building, rebuilding and serving a site of made briefs, side by side with bare MkDocs and with Zensical.

`python -m benchmarks.site 1000` prints the same, without serving, for that many briefs; it takes half an hour. Builds
are measured in processor seconds of a process of their own and set against bare MkDocs of the same pages in the same
run, so that a busy machine matters less.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from benchmarks.made_briefs import made_project
from benchmarks.measuring import BRIEFWRIGHT, Figure
from generator.cli import collect_rarely
from generator.commands.loading import load_brief
from generator.files import Project
from generator.publish.ingredients import read_templates
from generator.render.citing import PublishedBrief
from generator.render.pages import SiteSettings, rendered
from generator.render.view import shown_brief

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
PLACE = "127.0.0.1:8765"
OFTEN = 0.02
MOST_SERVED = 100
"""Briefs of a site that is also served; a larger one takes minutes until it is first there."""


def figures(number: int = 60) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="briefwright-bench-") as name:
        folder = Path(name)
        made_project(folder, number)
        shutil.copytree(ROOT / "site_templates", folder / "site_templates")
        shutil.copy(ROOT / "mkdocs.yml", folder)
        for_each = rendering(folder)
        cold, memory = spent(folder, BRIEFWRIGHT, "build", "--no-pdf")
        unchanged, _ = spent(folder, BRIEFWRIGHT, "build", "--no-pdf")
        edit(folder, "title: The ", "title: Once more the ")
        edited, _ = spent(folder, BRIEFWRIGHT, "build", "--no-pdf")
        bare, bare_memory = spent(folder, str(BIN / "mkdocs"), "build", "--quiet", "--site-dir", "bare")
        try:
            others = [spent(folder, str(BIN / "zensical"), "build")]
        except SystemExit as error:  # its search takes no page of more than 8192 words where there are many
            print(error, file=sys.stderr)
            others = []
        shown = [seen_in_server(folder)] if number <= MOST_SERVED else []
    briefs = f"{number} briefs"
    return [
        single(f"rendering {briefs}, for each", for_each, 0.020),
        single(f"bare MkDocs of the pages of {briefs}", bare, bare, bare_memory),
        single(f"build of {briefs}, cold", cold, 1.15 * bare, memory, 1024),
        single(f"build of {briefs}, nothing changed", unchanged, 0.35 * cold),
        single(f"build of {briefs}, one edited", edited, 0.35 * cold),
        *(single(f"Zensical of {briefs}, without items in its search", other, bare, most) for other, most in others),
        *(single(f"serve of {briefs}: an edit until it is seen, by the clock", seconds, 2.0) for seconds in shown),
    ]


def single(name: str, value: float, wanted: float, memory: float = 0, wanted_memory: float | None = None) -> Figure:
    """A figure of one run."""
    return Figure(name, value, value, memory, wanted, wanted_memory)


def rendering(folder: Path) -> float:
    """Processor seconds a brief, on one core, templates compiled anew, in a process set up as the command is: each
    brief's view after it was read, as a build makes it, and then all pages.
    """
    collect_rarely()
    project, briefs, seconds = Project(folder), [], 0.0
    for event in project.briefs()[:200]:
        loaded = load_brief(project, event)
        assert loaded.brief, loaded.diagnostics[:1]
        begin = time.process_time()
        briefs.append(shown_brief(PublishedBrief(event, loaded.brief, loaded.readable_documents)))
        seconds += time.process_time() - begin
    templates = read_templates([ROOT / "site_templates"])
    begin = time.process_time()
    for _ in rendered(briefs, templates, SiteSettings()):
        pass
    return (seconds + time.process_time() - begin) / len(briefs)


def spent(folder: Path, *command: str) -> tuple[float, float]:
    """Processor seconds of a command, and the most memory it had at once in MiB."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def edit(folder: Path, old: str, new: str) -> None:
    brief = folder / "briefs" / "event-0000.yml"
    brief.write_text(brief.read_text("utf-8").replace(old, new, 1), "utf-8")


def seen_in_server(folder: Path) -> float:
    """Seconds from saving a brief until the server shows the change, when it has shown one before."""
    server = subprocess.Popen([BRIEFWRIGHT, "serve", "--address", PLACE], cwd=folder, stdout=subprocess.DEVNULL)
    try:
        until(lambda: "Once more the" in page(), 600)
        time.sleep(2)
        edit(folder, "Once more the ", "Seen for a moment the ")
        until(lambda: "Seen for a moment the" in page(), 120)
        time.sleep(2)
        begin = time.perf_counter()
        edit(folder, "Seen for a moment the ", "At last the ")
        until(lambda: "At last the" in page(), 120)
        return time.perf_counter() - begin
    finally:
        server.terminate()
        server.wait()


def page() -> str:
    try:
        with urllib.request.urlopen(f"http://{PLACE}/briefs/event-0000.html", timeout=30) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, OSError):
        return ""


def until(done: Callable[[], bool], seconds: float) -> None:
    end = time.perf_counter() + seconds
    while not done():
        if time.perf_counter() > end:
            raise SystemExit("serve: the page did not change")
        time.sleep(OFTEN)


if __name__ == "__main__":
    for figure in figures(int(sys.argv[1]) if len(sys.argv) > 1 else 60):
        print(figure, flush=True)
