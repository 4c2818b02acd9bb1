"""What git is asked, in real repositories: earlier states, what changed since, and plain words where it can't."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, GeneratorError
from generator.history import last_commit, revision, where_they_parted
from tests.conftest import commit

BRIEF = "briefs/river-deal.yml"


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def test_a_file_is_read_as_it_was(repository: Path) -> None:
    before = (repository / BRIEF).read_bytes()
    (repository / BRIEF).write_text("title: another\n")
    assert revision(repository, "HEAD").read(BRIEF) == before
    missing = revision(repository, "HEAD").read("briefs/none.yml")
    assert isinstance(missing, Diagnostic)
    assert missing.code == "file-missing"


def test_what_changed_is_named_new_files_and_deleted_ones_included(repository: Path) -> None:
    assert revision(repository, "HEAD").changed_since() == frozenset()
    (repository / BRIEF).write_text("title: another\n")
    (repository / "briefs" / "new – one.yml").write_text("title: new\n")
    (repository / "seeds/river-deal/ledger.txt").unlink()
    (repository / "README.md").write_text("not looked at\n")
    changed = {BRIEF, "briefs/new – one.yml", "seeds/river-deal/ledger.txt"}
    assert revision(repository, "HEAD").changed_since() == changed
    commit(repository)
    assert revision(repository, "HEAD^").changed_since() == changed


def test_a_project_may_lie_in_a_folder_of_its_repository(tmp_path: Path, river_deal: Path) -> None:
    commit(tmp_path)
    then = revision(river_deal, "main")
    assert then.read(BRIEF) == (river_deal / BRIEF).read_bytes()
    assert then.names("briefs") == ("river-deal.yml",)
    (river_deal / BRIEF).write_text("title: another\n")
    assert then.changed_since() == {BRIEF}


def test_a_change_starts_where_it_left_the_branch_it_is_held_against(repository: Path) -> None:
    start = git(repository, "rev-parse", "HEAD")
    git(repository, "checkout", "--quiet", "-b", "change")
    (repository / BRIEF).write_text("title: changed\n")
    commit(repository)
    git(repository, "checkout", "--quiet", "main")
    (repository / "seeds/river-deal/ledger.txt").write_text("others did this\n")
    commit(repository)
    git(repository, "checkout", "--quiet", "change")
    assert where_they_parted(revision(repository, "main")).commit == start


@pytest.mark.parametrize("name", ["nowhere", "--all", "HEAD:briefs", "", "a b"])
def test_what_git_does_not_know_is_said(repository: Path, name: str) -> None:
    with pytest.raises(GeneratorError, match="unknown-revision"):
        revision(repository, name)


def test_a_clone_of_the_newest_commits_says_how_to_get_the_others(repository: Path, tmp_path: Path) -> None:
    (repository / BRIEF).write_text("title: another\n")
    commit(repository)
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{repository}", "shallow")
    with pytest.raises(GeneratorError, match="git fetch --unshallow"):
        revision(tmp_path / "shallow", "HEAD^")


def test_without_a_repository_or_without_git_that_is_said(river_deal: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(river_deal.parent))
    with pytest.raises(GeneratorError, match="inside a clone"):
        revision(river_deal, "main")
    assert last_commit(river_deal) is None
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(GeneratorError, match="Install git"):
        revision(river_deal, "main")


def test_before_the_first_commit_there_is_no_last_one(river_deal: Path) -> None:
    git(river_deal, "init", "--quiet")
    assert last_commit(river_deal) is None
