"""What a person who reviews a change sees: only what it brings, annotations beside the lines, codes explained."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.codec import decode
from generator.codec.ledger import encode_ledger
from generator.compose.updating.update_items import items_of
from generator.model.ledger import Known, Ledger
from tests.conftest import Run, commit

BRIEF = "briefs/river-deal.yml"


def edit(folder: Path, old: str, new: str) -> None:
    text = (folder / BRIEF).read_text()
    assert old in text
    (folder / BRIEF).write_text(text.replace(old, new))


def codes(said: str) -> list[str]:
    return [problem["code"] for problem in json.loads(said)]


# ---------------------------------------------------------------- only what a change brings


def test_only_what_a_change_brings_is_shown_and_the_rest_is_counted(river: Run, repository: Path) -> None:
    edit(repository, "exact: ending four years of talks", "exact: ending five years of talks")
    commit(repository)
    edit(repository, "# yaml-language-server", "# a comment that moves every line\n# yaml-language-server")
    edit(repository, "text: The deal ended four years of talks.", "text: The deal ended ??? four years of talks.")
    code, said, _ = river("check", "--changed-against", "HEAD", "--format", "json")
    assert (code, codes(said)) == (1, ["leftover"])
    assert "3 problems there before" in river("check", "--changed-against", "HEAD")[1]
    assert "0 problems there before" in river("check", "--changed-against", "HEAD^")[1]


def test_a_change_that_brings_nothing_passes_whatever_was_wrong_before(river: Run, repository: Path) -> None:
    edit(repository, "exact: ending four years of talks", "exact: ending five years of talks")
    commit(repository)
    code, said, trouble = river("check", "--changed-against", "HEAD")
    assert (code, trouble) == (0, "")
    assert "3 problems there before" in said


def test_an_article_that_changed_is_what_the_change_brings(river: Run, repository: Path) -> None:
    (repository / "seeds/river-deal/ledger.txt").write_text("Another article altogether, of eight words.\n")
    code, said, _ = river("check", "--changed-against", "HEAD", "--format", "json")
    assert code == 1
    assert "hash-differs" in codes(said)


def test_a_new_brief_is_all_new(river: Run, repository: Path) -> None:
    shutil.copy(repository / BRIEF, repository / "briefs/other.yml")
    (repository / "briefs/other.yml").write_text((repository / BRIEF).read_text().replace("title: ", "titel: ", 1))
    assert codes(river("check", "--changed-against", "main", "--format", "json")[1])[0] == "unknown-key"


# ---------------------------------------------------------------- reviewed briefs


@pytest.fixture
def reviewed(repository: Path) -> Path:
    text = (repository / BRIEF).read_text()
    line = next(line for line in text.splitlines() if line.startswith("review:"))
    edit(repository, line, "review: {state: reviewed, by: ana, on: 2024-05-03}")
    commit(repository, "Reviewed")
    return repository


def test_a_reviewed_brief_does_not_change_in_silence(river: Run, reviewed: Path) -> None:
    edit(reviewed, "text: The deal ended four years", "text: The new deal ended four years")
    assert codes(river("check", "--format", "json")[1]) == ["reviewed-change"]
    commit(reviewed)
    assert river("check")[0] == 0, "what is committed is held to what it started from, which has to be named"
    assert codes(river("check", "--changed-against", "HEAD^", "--format", "json")[1]) == ["reviewed-change"]


def test_taking_the_review_back_in_the_same_change_does_not_help(river: Run, reviewed: Path) -> None:
    edit(reviewed, "text: The deal ended four years", "text: The new deal ended four years")
    edit(reviewed, "state: reviewed, by", "state: in review, by")
    assert codes(river("check", "--changed-against", "HEAD", "--format", "json")[1]) == ["reviewed-change"]


def test_where_git_knows_nothing_that_is_said(river: Run, reviewed: Path) -> None:
    shutil.rmtree(reviewed / ".git")
    code, said, _ = river("check", "--format", "json")
    assert (code, codes(said)) == (0, ["not-checked"])


# ---------------------------------------------------------------- at GitHub


def test_the_step_summary_has_all_that_the_annotations_leave_out(
    river: Run, river_deal: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    edit(river_deal, "    text: The ", "    text: TODO | 77 ")
    said = river("check", "--format", "github")[1]
    assert len([line for line in said.splitlines() if line.startswith("::") and "group" not in line]) == 10
    rows = (tmp_path / "summary.md").read_text().splitlines()
    assert rows[0].startswith("| place |")
    assert len(rows) > 15
    assert all(row.replace("\\|", "").count("|") == 7 for row in rows)
    assert "| `briefs/river-deal.yml:" in rows[2]


def test_a_sound_brief_leaves_the_summary_alone(river: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    assert river("check", "--format", "github")[0] == 0
    assert (tmp_path / "summary.md").read_text() == ""


# ---------------------------------------------------------------- codes explained


def test_a_code_is_explained_with_an_example_of_each_kind(empty: Run) -> None:
    code, said, _ = empty("explain", "evidence-not-found")
    assert code == 0
    assert said.startswith("evidence-not-found (error)\n\nThe words do not stand in that article.")
    assert "did you mean, in ¶2" in said
    assert said.index("check says:") < said.index("Right:")


def test_without_a_code_all_are_listed_and_a_mistyped_one_gets_the_nearest(empty: Run) -> None:
    listed = empty("explain")[1].splitlines()
    assert any(line.startswith("duplicate-key ") for line in listed)
    assert len(listed) > 80
    code, _, trouble = empty("explain", "duplicated-key")
    assert code == 2
    assert "Did you mean duplicate-key?" in trouble


# ---------------------------------------------------------------- what changed in meaning


def test_a_change_is_told_in_words_between_any_two_states(river: Run, repository: Path) -> None:
    assert river("diff", "HEAD")[:2] == (0, "No brief changed.\n")
    edit(repository, "text: The deal ended four years of talks.", "text: The deal ended the four years of talks.")
    told = "- now: The deal ended the four years of talks."
    assert told in river("diff", "HEAD")[1]
    commit(repository)
    assert told in river("diff", "HEAD^", "HEAD")[1]
    assert told in river("diff", "HEAD^", "--event", "river-deal")[1]
    assert "- was: The deal ended the four" in river("diff", "HEAD", "HEAD^")[1]


def test_two_files_are_compared(river: Run, river_deal: Path) -> None:
    shutil.copy(river_deal / BRIEF, river_deal / "before.yml")
    assert river("diff", "before.yml", BRIEF)[1] == "The files are the same.\n"
    edit(river_deal, "text: The deal ended four years of talks.", "text: The deal ended the four years of talks.")
    assert "- now: The deal ended the four years of talks." in river("diff", "before.yml", BRIEF)[1]
    code, _, trouble = river("diff", BRIEF)
    assert (code, "Name two files" in trouble) == (2, True)


def test_what_the_branch_started_from_counts_and_not_what_others_did_since(river: Run, repository: Path) -> None:
    git = ["git", "-C", str(repository), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "checkout", "--quiet", "-b", "change"], check=True)
    subprocess.run([*git, "checkout", "--quiet", "main"], check=True)
    edit(repository, "text: The deal ended four years of talks.", "text: The deal ended the four years of talks.")
    commit(repository)
    subprocess.run([*git, "checkout", "--quiet", "change"], check=True)
    assert river("diff", "main")[1] == "No brief changed.\n"


def test_a_brief_under_another_name_is_renamed_and_what_else_changed_is_told(river: Run, repository: Path) -> None:
    (repository / BRIEF).rename(repository / "briefs/alder.yml")
    renamed = "`briefs/alder.yml`, renamed from `briefs/river-deal.yml`"
    assert river("diff", "HEAD")[1].splitlines()[2] == f"{renamed}, says what it said before."
    text = (repository / "briefs/alder.yml").read_text()
    (repository / "briefs/alder.yml").write_text(
        text.replace("The deal ended four years", "The deal ended the four years")
    )
    for asked in (["HEAD"], ["HEAD", "--event", "alder"], ["HEAD", "--event", "river-deal"]):
        said = river("diff", *asked)[1]
        assert said.splitlines()[2] == f"{renamed}: items: 1 changed."
        assert "- now: The deal ended the four years of talks." in said


def test_a_reviewed_brief_does_not_change_in_silence_under_another_name(river: Run, reviewed: Path) -> None:
    (reviewed / BRIEF).rename(reviewed / "briefs/alder.yml")
    assert river("check", "--format", "json")[:2] == (0, "[]\n")
    text = (reviewed / "briefs/alder.yml").read_text()
    (reviewed / "briefs/alder.yml").write_text(text.replace("The deal ended four", "The new deal ended four"))
    assert codes(river("check", "--format", "json")[1]) == ["reviewed-change"]


def test_problems_that_a_brief_had_under_another_name_were_there_before(river: Run, repository: Path) -> None:
    edit(repository, "exact: ending four years of talks", "exact: ending five years of talks")
    commit(repository)
    (repository / BRIEF).rename(repository / "briefs/alder.yml")
    code, said, _ = river("check", "--changed-against", "HEAD")
    assert (code, "3 problems there before" in said) == (0, True)


def test_a_brief_made_of_other_articles_is_new_and_the_one_before_is_gone(river: Run, repository: Path) -> None:
    text = (repository / BRIEF).read_text()
    other = re.sub("sha256: [0-9a-f]{4}", "sha256: 0000", text)
    (repository / BRIEF).unlink()
    (repository / "briefs/alder.yml").write_text(other)
    said = river("diff", "HEAD")[1]
    assert "`briefs/alder.yml` is new" in said
    assert "`briefs/river-deal.yml` is gone" in said


def test_a_brief_that_cannot_be_read_is_named_and_the_others_are_compared(river: Run, repository: Path) -> None:
    shutil.copy(repository / BRIEF, repository / "briefs/other.yml")
    commit(repository)
    edit(repository, "text: The deal ended four years of talks.", "text: The deal ended the four years of talks.")
    (repository / "briefs/other.yml").write_text("points: [\n")
    code, said, trouble = river("diff", "HEAD")
    assert code == 1
    assert "- now: The deal ended the four years" in said
    assert "briefs/other.yml:" in trouble


def test_what_nobody_has_looked_at_is_counted(river: Run, repository: Path) -> None:
    machine = repository / "briefs/.machine/river-deal.json"
    machine.parent.mkdir()
    brief = decode((repository / BRIEF).read_text(), BRIEF).brief
    assert brief is not None
    items = {path: Known(fields) for path, fields in items_of(brief).items() if path != ("points", "signed")}
    machine.write_text(encode_ledger(Ledger(items)))
    commit(repository)
    edit(repository, "text: The deal ended four years of talks.", "text: The deal ended the four years of talks.")
    assert "Nobody has looked at 26 of its 28 items." in river("diff", "HEAD")[1], "one was edited, one was added"


def test_many_briefs_are_checked_as_one_is_and_in_order(river: Run, repository: Path) -> None:
    text = (repository / BRIEF).read_text()
    for number in range(45):
        wrong = text.replace("text: The deal ended four years", "text: The deal ended five years")
        (repository / f"briefs/deal-{number:02}.yml").write_text(wrong if number % 15 == 0 else text)
    code, said, _ = river("check", "--format", "json")
    assert code == 1
    assert [problem["file"] for problem in json.loads(said)] == [
        f"briefs/deal-{number}.yml" for number in ("00", "15", "30")
    ]
    commit(repository)
    assert codes(river("check", "--changed-against", "HEAD", "--format", "json")[1]) == []
