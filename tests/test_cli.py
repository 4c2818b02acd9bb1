"""The program at the command line, whatever the command: help, wrong usage, exit codes, bugs."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic
from generator.files import Project
from tests.conftest import Run


def test_a_bug_has_its_own_exit_code_and_says_what_to_report(river: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Project, "briefs", lambda self: 1 / 0)
    code, _, trouble = river("check")
    assert code == 4
    assert "not in your files" in trouble
    trail = Path(trouble.split()[-1].rstrip("."))
    assert "ZeroDivisionError" in trail.read_text()
    trail.unlink()
    assert "Traceback" in river("--traceback", "check")[2]


@pytest.mark.parametrize(("number", "says"), [(errno.ENOSPC, "No space left"), (errno.EACCES, "Permission denied")])
def test_what_the_system_refuses_is_no_bug(river: Run, monkeypatch: pytest.MonkeyPatch, number: int, says: str) -> None:
    def refuse(project: Project) -> tuple[str, ...]:
        raise OSError(number, os.strerror(number), "build/site/index.html")

    monkeypatch.setattr(Project, "briefs", refuse)
    code, _, trouble = river("check")
    assert code == 3
    assert f"build/site/index.html could not be read or written: {says}" in trouble
    assert "free space" in trouble


def test_a_file_where_a_folder_should_be_is_no_bug(river: Run, river_deal: Path) -> None:
    (river_deal / "build").write_text("mine")
    code, _, trouble = river("pages")
    assert code == 3
    assert f"{river_deal}/build could not be read or written" in trouble


def test_git_leaves_alone_what_can_be_made_anew(river: Run, river_deal: Path) -> None:
    assert river("pages")[0] == 0
    subprocess.run(["git", "init", "-q", str(river_deal)], check=True)
    told = subprocess.run(
        ["git", "-C", str(river_deal), "status", "--porcelain", "-uall"], check=True, capture_output=True, text=True
    )
    assert "briefs/river-deal.yml" in told.stdout
    assert "build/" not in told.stdout


def test_a_digest_without_a_title_is_wrong_usage(river: Run) -> None:
    code, _, trouble = river("pdf", "--digest", " ")
    assert code == 2
    assert "--digest needs a title" in trouble


def test_wrong_usage_names_the_option(river: Run) -> None:
    code, _, trouble = river("check", "--fromat", "json")
    assert code == 2
    assert "--fromat" in trouble


def test_a_project_is_named_from_elsewhere(empty: Run, river_deal: Path) -> None:
    assert empty("--project", str(river_deal), "check")[0] == 0
    assert empty("--project", "nowhere", "check")[0] == 2


def test_help_says_what_each_command_does_in_a_whole_sentence(empty: Run) -> None:
    listed = empty("--help")[1].partition("Commands:\n")[2].splitlines()
    assert len(listed) > 15
    assert [line for line in listed if not line.endswith(".") or line.endswith("...")] == []


def test_help_and_check_do_not_import_what_they_do_not_need() -> None:
    heavy = {"spacy", "numpy", "mkdocs", "typst", "jinja2", "trafilatura", "rich", "pydantic", "yaml"}
    for arguments, allowed in ((["--help"], set()), (["check"], {"pydantic", "yaml"})):
        script = (
            f"import sys\nsys.argv = ['briefwright', *{arguments}]\nfrom generator.cli import _run\n_run()\n"
            f"print(sorted({heavy} & set(sys.modules)), file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, cwd=Path(__file__).parent, env=os.environ
        )
        assert set(json.loads(done.stderr.strip().splitlines()[-1].replace("'", '"'))) <= allowed


def test_every_diagnostic_prints_its_place_first() -> None:
    shown = str(Diagnostic("code", "what", "do", file="briefs/a.yml", line=3, column=5, item="points.x"))
    assert shown == "briefs/a.yml:3:5: error: points.x: what [code]\n    do"
