"""What holds over the whole code: rooms keep apart, and reading or publishing briefs needs no language library."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("room", ["extract", "compose"])
def test_the_architecture_names_the_parts_of_a_large_room(room: str) -> None:
    table = ARCHITECTURE.partition(f"| in `{room}/` | about |\n")[2].partition("\n\n")[0]
    parts = {path.parent.name for path in (ROOT / "generator" / room).glob("*/__init__.py")}
    assert sorted(re.findall(r"^\| `([a-z_]+)/`", table, re.MULTILINE)) == sorted(parts)
    assert [path.name for path in (ROOT / "generator" / room).glob("*.py")] == ["__init__.py"]


WITHOUT_LANGUAGE_LIBRARY = """
import sys
for name in ("spacy", "thinc", "numpy"):
    sys.modules[name] = None
from generator.cli import main
main()
"""


def run_without_language_library(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT_LANGUAGE_LIBRARY, *arguments]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("arguments", [("check",), ("build",), ("pdf",), ("schema",), ("show", "view", "river-deal")])
def test_briefs_are_checked_and_published_without_the_language_library(
    river_deal: Path, arguments: tuple[str, ...]
) -> None:
    done = run_without_language_library(river_deal, *arguments)
    assert done.returncode == 0, done.stderr


def test_reducing_without_the_language_library_says_what_to_install(river_deal: Path) -> None:
    (river_deal / "briefs" / "river-deal.yml").unlink()
    done = run_without_language_library(river_deal, "reduce")
    assert done.returncode == 3
    assert "briefwright[reduce]" in done.stderr


def test_no_index_address_and_no_path_of_a_machine_is_in_what_is_committed() -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    named = [name for name in tracked.split("\0") if name and Path(name).suffix in SPOKEN and (ROOT / name).is_file()]
    assert named
    for name in named:
        text = (ROOT / name).read_text(encoding="utf-8")
        assert not re.search(r"--(extra-)?index-url|--find-links[ =]|files\.pythonhosted|/home/\w|/root/", text), name


SPOKEN = {".toml", ".lock", ".yml", ".md", ".cfg", ".sh", ".txt"}
