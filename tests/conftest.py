"""What all tests share: the flag that renews golden files, and the folder of the sample projects."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from generator import cli

# Made-up inputs are the same in each run; `pytest --hypothesis-profile=default` looks for new ones.
settings.register_profile("the same everywhere", derandomize=True, deadline=None)
settings.load_profile("the same everywhere")

PROJECTS = Path(__file__).parent / "projects"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="Write what was made over the golden files instead of comparing; review the diff.",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """True when the golden files are to be written instead of compared."""
    return bool(request.config.getoption("--update-golden"))


class Run:
    """One run of the command, inside this process: exit code, standard output and standard error."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> None:
        self._monkeypatch, self._capsys, self._folder = monkeypatch, capsys, folder

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        self._monkeypatch.chdir(self._folder)
        self._monkeypatch.setattr(sys, "argv", ["briefwright", *arguments])
        with pytest.raises(SystemExit) as left:
            cli.main()
        printed = self._capsys.readouterr()
        assert isinstance(left.value.code, int)
        return left.value.code, printed.out, printed.err


@pytest.fixture
def empty(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """The command in an empty folder."""
    return Run(monkeypatch, capsys, tmp_path)


@pytest.fixture
def river(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], river_deal: Path) -> Run:
    """The command in a copy of the sample project."""
    return Run(monkeypatch, capsys, river_deal)


def commit(folder: Path, message: str = "A commit") -> None:
    """Commits all there is in a folder; the first time it becomes a repository."""
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false")
    for arguments in (
        ["init", "--quiet", "--initial-branch=main"],
        ["add", "--all"],
        ["commit", "--quiet", "-m", message],
    ):
        subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(river_deal: Path) -> Path:
    """The sample project as a git repository with one commit."""
    (river_deal / ".gitignore").write_text("build/\n")
    commit(river_deal)
    return river_deal


@pytest.fixture
def river_deal(tmp_path: Path) -> Path:
    """A copy of the sample project `river-deal` that a test may change."""
    return Path(shutil.copytree(PROJECTS / "river-deal", tmp_path / "river-deal"))
