"""What runs at the repository's host: pinned, with the least rights, by commands that are tried here."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import commit

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for job in yaml.safe_load(workflow.read_text())["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_rights_are_named_job_by_job_and_actions_pinned_to_a_commit(workflow: Path) -> None:
    text = workflow.read_text()
    assert yaml.safe_load(text)["permissions"] == {}
    for name, job in yaml.safe_load(text)["jobs"].items():
        assert job["permissions"], name
        assert job["timeout-minutes"], name
    for line in re.findall(r"uses: .*", text):
        assert re.fullmatch(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v[\d.]+", line), line


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_every_step_runs_what_the_makefile_runs_and_no_foreign_word_enters_a_script(workflow: Path) -> None:
    for step in steps(workflow):
        if run := step.get("run"):
            assert run == ".ci/run" or re.fullmatch(r"make ([a-z-]+)( since=HEAD\^1)?", run), run
            assert run == ".ci/run" or run.split()[1] in TARGETS, run


def test_only_jobs_that_run_no_code_of_a_pull_request_may_write() -> None:
    writing = {
        (path.stem, name): set(job["permissions"])
        for path in WORKFLOWS
        for name, job in yaml.safe_load(path.read_text())["jobs"].items()
        if "write" in job["permissions"].values()
    }
    assert set(writing) == {("comment", "comment"), ("publish", "deploy"), ("update", "propose")}
    assert "pull_request_target" not in "".join(path.read_text() for path in WORKFLOWS)


def test_the_form_for_errors_has_the_fields_that_pages_fill_in() -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/error-in-a-brief.yml").read_text())
    from generator.config import FORGES

    asked = {part["id"] for part in form["body"]}
    assert set(re.findall(r"&(\w+)=\{", FORGES["github.com"][1])) <= asked


# ---------------------------------------------------------------- the daily update

BRIEFWRIGHT = """#!/usr/bin/env bash
event=${@: -1}
case $1 in
    add) echo "News of the day." > "seeds/$2/news-$(ls "seeds/$2" | wc -l).txt" ;;
    reduce) [ ! -f refuse ] || exit 1; echo "# reduced" >> "briefs/$event.yml"; echo "$*" >> ../reduced ;;
    diff) echo "What changed in $event." ;;
esac
"""
GH = """#!/usr/bin/env bash
echo "$*" >> "$GH_LOG"
if [ "$1 $2" = "pr list" ] && [ -f "$GH_LOG.open" ]; then echo 7; fi
"""


class Update:
    """A clone of the sample project's repository, with .ci/update, a stand-in for briefwright and one for gh."""

    def __init__(self, folder: Path, repository: Path) -> None:
        self.log = folder / "gh.log"
        self.origin = folder / "origin.git"
        for name, text in (("briefwright", BRIEFWRIGHT), ("gh", GH)):
            (folder / "bin").mkdir(exist_ok=True)
            (folder / "bin" / name).write_text(text)
            (folder / "bin" / name).chmod(0o755)
        settings = repository / "seeds/river-deal/event.yml"
        settings.write_text(f"feeds: [https://feed.example/river]\n{settings.read_text()}")
        (repository / ".ci").mkdir()
        (repository / ".ci/update").write_bytes((ROOT / ".ci/update").read_bytes())
        (repository / ".ci/update").chmod(0o755)
        commit(repository)
        self.git(folder, "clone", "--quiet", "--bare", str(repository), str(self.origin))
        self.clone = folder / "clone"
        self.folder = folder

    def git(self, where: Path, *arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=where, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def run(self) -> subprocess.CompletedProcess[str]:
        """Both jobs, each in a clone of its own, as at the host."""
        found = []
        for number, job in enumerate(("read", "propose")):
            clone = self.folder / f"clone-{job}"
            subprocess.run(["rm", "-rf", str(clone)], check=True)
            self.git(self.folder, "clone", "--quiet", str(self.origin), str(clone))
            if number:
                subprocess.run(["cp", "-r", str(self.folder / "clone-read/build"), str(clone)], check=True)
            else:
                (clone / "build").mkdir()
            if (self.folder / "refuse").exists():
                (clone / "refuse").write_text("")
            environment = {
                **os.environ, "BRIEFWRIGHT": str(self.folder / "bin/briefwright"), "GH_LOG": str(self.log),
                "PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            }  # fmt: skip
            done = subprocess.run([".ci/update", job], cwd=clone, capture_output=True, text=True, env=environment)
            found.append(done)
        return next((done for done in found if done.returncode), found[-1])

    def log_of(self, branch: str) -> list[str]:
        return self.git(self.origin, "log", "--format=%s", f"main..{branch}").splitlines()


@pytest.fixture
def update(tmp_path: Path, repository: Path) -> Update:
    return Update(tmp_path, repository)


BRANCH = "update/river-deal"


def test_new_articles_become_one_pull_request_a_brief(update: Update) -> None:
    done = update.run()
    assert done.returncode == 0, done.stderr
    assert update.log_of(BRANCH) == ["New articles on river-deal"]
    changed = update.git(update.origin, "diff", "--name-only", f"main...{BRANCH}").splitlines()
    assert changed == ["briefs/river-deal.yml", changed[1]]
    assert changed[1].startswith("seeds/river-deal/news-")
    assert "pr create --base main --head update/river-deal" in update.log.read_text()
    assert "--most-gone 20 river-deal" in (update.folder / "reduced").read_text()


def test_the_next_day_adds_to_the_branch_and_keeps_what_people_committed_there(update: Update) -> None:
    update.run()
    update.log.with_suffix(".log.open").write_text("")
    work = update.folder / "work"
    update.git(update.folder, "clone", "--quiet", "--branch", BRANCH, str(update.origin), str(work))
    (work / "briefs/river-deal.yml").write_text((work / "briefs/river-deal.yml").read_text() + "# by ana\n")
    commit(work, "Ana's edit")
    update.git(work, "push", "--quiet", "origin", BRANCH)
    update.log.write_text("")
    assert update.run().returncode == 0
    assert update.log_of(BRANCH) == ["New articles on river-deal", "Ana's edit", "New articles on river-deal"]
    assert "# by ana" in update.git(update.origin, "show", f"{BRANCH}:briefs/river-deal.yml")
    assert "pr create" not in update.log.read_text(), "there is one already"


def test_what_is_new_on_main_is_merged_into_the_branch(update: Update) -> None:
    update.run()
    work = update.folder / "work"
    update.git(update.folder, "clone", "--quiet", str(update.origin), str(work))
    (work / "README.md").write_text("new on main\n")
    commit(work, "On main")
    update.git(work, "push", "--quiet", "origin", "main")
    assert update.run().returncode == 0
    assert "README.md" in update.git(update.origin, "ls-tree", "--name-only", BRANCH)


def test_a_brief_that_would_lose_too_much_is_left_alone_and_the_run_fails(update: Update) -> None:
    (update.folder / "refuse").write_text("")
    done = update.run()
    assert done.returncode == 1
    assert not update.log.exists()
    with pytest.raises(subprocess.CalledProcessError):
        update.log_of(BRANCH)


def test_a_branch_that_changes_more_than_its_own_files_is_not_pushed(update: Update) -> None:
    stand_in = update.folder / "bin/briefwright"
    stand_in.write_text(BRIEFWRIGHT.replace("reduce) ", "reduce) echo x > briefs/other.yml; "))
    done = update.run()
    assert done.returncode == 1
    assert "more was changed than its own files" in done.stderr


def test_a_link_among_what_was_read_is_followed_nowhere(update: Update) -> None:
    stand_in = update.folder / "bin/briefwright"
    (update.folder / "secret").write_text("the words of a secret")
    stand_in.write_text(BRIEFWRIGHT.replace("add) ", f"add) ln -s {update.folder}/secret build/updates/notes.md; "))
    done = update.run()
    assert done.returncode == 1
    assert "a link is among what was read" in done.stderr
    assert not update.log.exists()


# ---------------------------------------------------------------- the comment

GH_COMMENT = """#!/usr/bin/env bash
case "$*" in
    *"/pulls "*) echo "$PULL" ;;
    *"--paginate"*) echo "$COMMENT" ;;
    *) echo "$*" | sed "s#@/[^ ]*#@BODY#" >> "$GH_LOG"
        for word in "$@"; do
            case $word in body=@*) cat "${word#body=@}" >> "$GH_LOG.body" ;; esac
        done ;;
esac
"""


def commented(folder: Path, report: str | None, pull: str = "12", comment: str = "") -> tuple[str, str]:
    """What gh was asked to do, and the comment it was given."""
    (folder / ".ci").mkdir()
    (folder / ".ci/comment").write_bytes((ROOT / ".ci/comment").read_bytes())
    (folder / "gh").write_text(GH_COMMENT)
    for name in ("gh", ".ci/comment"):
        (folder / name).chmod(0o755)
    if report is not None:
        (folder / "build/report").mkdir(parents=True)
        (folder / "build/report/diff.md").write_text(report)
    environment = {
        **os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "GH_LOG": str(folder / "log"), "PULL": pull,
        "COMMENT": comment, "GITHUB_REPOSITORY": "example/briefs", "HEAD_OWNER": "ana", "HEAD_BRANCH": "x;rm -rf /",
        "HEAD_SHA": "a" * 40,
    }  # fmt: skip
    done = subprocess.run([".ci/comment"], cwd=folder, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    read = [path.read_text() if path.exists() else "" for path in (folder / "log", folder / "log.body")]
    return read[0], read[1]


def test_a_change_is_posted_once_and_renewed_later(tmp_path: Path) -> None:
    (tmp_path / "first").mkdir()
    asked, body = commented(tmp_path / "first", "## The river deal\n")
    assert "--method POST repos/example/briefs/issues/12/comments" in asked
    assert body == "<!-- briefwright: what changed -->\n## The river deal\n"
    (tmp_path / "later").mkdir()
    asked, _ = commented(tmp_path / "later", "## The river deal\n", comment="99")
    assert "--method PATCH repos/example/briefs/issues/comments/99" in asked


@pytest.mark.parametrize(
    ("report", "pull"), [(None, "12"), ("No brief changed.\n", "12"), ("## A\n", ""), ("## A\n", "12; x")]
)
def test_without_news_or_without_a_pull_request_nothing_is_posted(
    tmp_path: Path, report: str | None, pull: str
) -> None:
    assert commented(tmp_path, report, pull) == ("", "")


@pytest.mark.parametrize("linked", ["build/report/diff.md", "build/report"])
def test_a_report_that_is_a_link_to_a_file_of_the_machine_is_not_posted(tmp_path: Path, linked: str) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/diff.md").write_text("the words of a secret\n")
    (tmp_path / linked).parent.mkdir(parents=True)
    (tmp_path / linked).symlink_to(tmp_path / "secret" / ("diff.md" if linked.endswith(".md") else ""))
    assert commented(tmp_path, None) == ("", "")


def test_a_long_text_is_cut_below_what_the_host_takes(tmp_path: Path) -> None:
    _, body = commented(tmp_path, "ä" * 100_000)
    assert len(body.encode()) < 65_536
    assert body.endswith("The rest is in the report of the checks.\n")


def test_what_people_run_is_in_the_help_of_make() -> None:
    shown = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {"make report", "make pages", "make check"} <= {" ".join(line.split()[:2]) for line in shown.splitlines()}
