"""What a person notices at the command line: what is said, what is written, and the exit code."""

from __future__ import annotations

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.commands import sharing
from generator.diagnostics import Diagnostic
from generator.files import Project
from generator.model.parse import Parse
from tests.conftest import Run

ARTICLE = """Council signs river deal

The council of Alder signed a deal on Wednesday. "We will not sign a deal that leaves the river to chance," said Maria
Lopez, the mayor of Alder.

Twelve councillors signed the paper in the town hall, and the ministry said it would publish the annex in June.
"""


PARSED: dict[str, Parse] = {}
"""What the pipeline read once; it reads the same text the same way each time."""


@pytest.fixture
def texts_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that the language pipeline was asked to read."""
    read: list[str] = []
    pipeline = sharing.language_pipeline(None)

    class Noting:
        def parse(self, text: str) -> Parse:
            read.append(text)
            if text not in PARSED:
                PARSED[text] = pipeline.parse(text)
            return PARSED[text]

    monkeypatch.setattr(sharing, "language_pipeline", lambda name: Noting())
    return read


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


# ---------------------------------------------------------------- starting


def test_a_new_event_in_an_empty_folder_takes_articles_and_says_what_to_do_next(empty: Run, tmp_path: Path) -> None:
    code, said, _ = empty("new", "river-deal", "--title", 'The "river" deal: no')
    assert (code, (tmp_path / "seeds/river-deal/event.yml").is_file()) == (0, True)
    assert "briefwright add river-deal" in said
    (tmp_path / "mine.txt").write_text(ARTICLE)
    code, said, _ = empty("add", "river-deal", "mine.txt")
    assert (code, (tmp_path / "seeds/river-deal/mine.txt").read_text()) == (0, ARTICLE)
    assert "briefwright reduce river-deal" in said


@pytest.mark.parametrize("name", ["River Deal", "../up", "river_deal", "", "-x-"])
def test_a_name_that_no_event_can_have_is_wrong_usage(empty: Run, tmp_path: Path, name: str) -> None:
    assert empty("new", "--", name)[0] == 2
    assert not (tmp_path / "seeds").exists()


def test_an_event_is_not_started_twice(river: Run) -> None:
    code, _, trouble = river("new", "river-deal")
    assert code == 2
    assert "already" in trouble


def test_a_mistyped_file_gets_the_nearest_name_and_another_one_where_it_was_looked_for(
    river: Run, river_deal: Path
) -> None:
    (river_deal / "gazette.txt").write_text(ARTICLE)
    code, _, trouble = river("add", "river-deal", "gazete.txt", "nothing/like.it")
    assert code == 1
    assert "gazete.txt: error: there is no such file [file-missing]\n    Did you mean gazette.txt?" in trouble
    assert f"It was looked for as {river_deal}/nothing/like.it." in trouble


def test_an_event_without_articles_is_told_from_one_that_does_not_exist(river: Run, river_deal: Path) -> None:
    (river_deal / "seeds/harbour").mkdir()
    code, _, trouble = river("reduce", "harbour")
    assert (code, "Add some: briefwright add harbour FILE-or-ADDRESS…" in trouble) == (2, True)


def test_where_every_brief_has_errors_it_is_said_that_nothing_was_made(river: Run, river_deal: Path) -> None:
    (river_deal / "briefs/river-deal.yml").write_text("title: [\n")
    code, _, trouble = river("build")
    assert (code, "no brief is without errors, so nothing was made" in trouble) == (1, True)
    assert not (river_deal / "build/site").exists()


def test_bad_articles_are_named_and_the_good_ones_added(river: Run, river_deal: Path) -> None:
    (river_deal / "good.txt").write_text(ARTICLE)
    (river_deal / "empty.txt").write_text("")
    (river_deal / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (river_deal / "one.txt").write_text("word")
    code, said, trouble = river("add", "river-deal", "empty.txt", "good.txt", "binary.txt", "one.txt", "gone.txt")
    assert code == 1
    assert "1 article added" in said
    assert all(name in trouble for name in ("empty.txt", "binary.txt", "one.txt", "gone.txt"))
    assert (river_deal / "seeds/river-deal/good.txt").read_text() == ARTICLE


def test_an_article_is_never_written_over(river: Run, river_deal: Path) -> None:
    (river_deal / "gazette.txt").write_text(ARTICLE)
    before = (river_deal / "seeds/river-deal/gazette.txt").read_bytes()
    code, _, trouble = river("add", "river-deal", "gazette.txt")
    assert (code, (river_deal / "seeds/river-deal/gazette.txt").read_bytes()) == (1, before)
    assert "replaces" in trouble


# ---------------------------------------------------------------- sharing


def test_a_brief_is_written_once_and_not_touched_while_nothing_changes(
    river: Run, river_deal: Path, texts_read: list[str]
) -> None:
    (river_deal / "briefs/river-deal.yml").unlink()
    code, said, _ = river("reduce")
    assert code == 0
    assert "1 brief written" in said
    assert len(texts_read) == 6
    before = snapshot(river_deal)
    code, said, _ = river("reduce")
    assert "no brief changed" in said
    assert len(texts_read) == 6, "the language pipeline ran again"
    assert snapshot(river_deal) == before
    shutil.rmtree(river_deal / "build/reduced")
    assert "no byte changed" in river("reduce")[1]
    assert '"people"' not in (river_deal / "briefs/.machine/river-deal.json").read_text()
    assert snapshot(river_deal) == before


def test_what_the_machine_wrote_is_written_again_when_an_article_is_added(
    river: Run, river_deal: Path, texts_read: list[str]
) -> None:
    (river_deal / "briefs/river-deal.yml").unlink()
    river("reduce")
    (river_deal / "seeds/river-deal/new.txt").write_text(ARTICLE)
    river("reduce", "river-deal")
    assert "river-deal/new.txt" in (river_deal / "briefs/river-deal.yml").read_text()


def test_an_article_in_another_language_is_listed_but_nothing_is_read_out_of_it(
    river: Run, river_deal: Path, texts_read: list[str]
) -> None:
    french = (
        "Le conseil a signé mercredi un accord sur les eaux de la rivière. « La ville ne paiera pas », a dit la maire."
    )
    (river_deal / "seeds/river-deal/conseil.txt").write_text(f"{french} {french}\n")
    (river_deal / "briefs/river-deal.yml").unlink()
    code, _, trouble = river("reduce")
    assert code == 0
    assert "seeds/river-deal/conseil.txt: warning: the article does not read as English" in trouble
    assert not any("conseil" in text for text in texts_read)
    brief = (river_deal / "briefs/river-deal.yml").read_text()
    assert "file: river-deal/conseil.txt" in brief
    assert "paiera" not in brief


def test_new_articles_go_into_a_brief_that_a_person_edited_and_no_edit_is_lost(
    river: Run, river_deal: Path, texts_read: list[str]
) -> None:
    path = river_deal / "briefs/river-deal.yml"
    path.unlink()
    river("reduce")
    text = path.read_text()
    path.write_text(text.replace("\ntitle: ", "\ntitle: Ours, not ", 1) + "# looked at by ana\n")
    (river_deal / "seeds/river-deal/new.txt").write_text(ARTICLE)
    code, said, _ = river("reduce")
    assert code == 0
    assert "kept because edited" in said
    assert "title: Ours, not " in path.read_text()
    assert path.read_text().endswith("# looked at by ana\n")
    assert "river-deal/new.txt" in path.read_text()
    before = snapshot(river_deal)
    shutil.rmtree(river_deal / "build/reduced")
    assert "no byte changed" in river("reduce")[1]
    assert {n: b for n, b in snapshot(river_deal).items() if "reduced" not in n} == {
        n: b for n, b in before.items() if "reduced" not in n
    }


def test_a_brief_that_would_lose_too_much_stays_as_it_is_where_that_is_asked_for(
    river: Run, river_deal: Path, texts_read: list[str]
) -> None:
    (river_deal / "briefs/river-deal.yml").unlink()
    river("reduce")
    for name in ("gazette.txt", "courier.txt", "herald.md"):
        (river_deal / "seeds/river-deal" / name).write_text(ARTICLE.replace("river", "lake").replace("Lopez", name))
    before = snapshot(river_deal / "briefs")
    code, said, trouble = river("reduce", "--most-gone", "20")
    assert code == 1
    assert "items would go" in trouble
    assert "briefs/river-deal.yml stays as it is" in said
    assert snapshot(river_deal / "briefs") == before
    assert river("reduce")[0] == 0
    assert snapshot(river_deal / "briefs") != before


def test_a_field_is_handed_back_and_taken(river: Run, river_deal: Path, texts_read: list[str]) -> None:
    path = river_deal / "briefs/river-deal.yml"
    path.unlink()
    river("reduce")
    text = path.read_text()
    path.write_text(text.replace("\ntitle: ", "\ntitle: Ours, not ", 1))
    assert river("accept", "river-deal", "title")[0] == 0
    assert path.read_text() == text
    assert river("lock", "river-deal", "title")[0] == 0
    kept = json.loads((river_deal / "briefs/.machine/river-deal.json").read_text())
    assert kept["items"]["head"]["people"] == ["title"]
    code, _, trouble = river("lock", "river-deal", "titel")
    assert code == 2
    assert "Did you mean title?" in trouble


def test_a_section_that_was_removed_by_mistake_comes_back_when_it_is_handed_back(
    river: Run, river_deal: Path, texts_read: list[str]
) -> None:
    brief = river_deal / "briefs/river-deal.yml"
    brief.unlink()
    river("reduce")
    before = brief.read_text()
    start, end = before.index("points:\n"), before.index("actors:\n")
    brief.write_text(before[:start] + before[end:])
    river("reduce")
    assert "points:" not in brief.read_text()
    assert "may come back" in river("accept", "river-deal", "points")[1]
    river("reduce")
    assert before[start:end].strip() in brief.read_text()


@pytest.mark.parametrize("damage", ["<<<<<<< ours\n", "titel: x\n", "points: [\n"])
def test_a_brief_with_an_error_is_not_touched_and_that_is_said(
    river: Run, river_deal: Path, texts_read: list[str], damage: str
) -> None:
    path = river_deal / "briefs/river-deal.yml"
    path.write_text(path.read_text() + damage)
    before = snapshot(river_deal / "briefs")
    code, said, trouble = river("reduce")
    assert code == 1
    assert "until its errors are mended" in said
    assert "briefs/river-deal.yml:" in trouble
    assert not texts_read
    assert snapshot(river_deal / "briefs") == before


def test_a_ledger_that_cannot_be_read_stops_its_event(river: Run, river_deal: Path, texts_read: list[str]) -> None:
    (river_deal / "briefs/.machine").mkdir()
    (river_deal / "briefs/.machine/river-deal.json").write_text("<<<<<<< ours\n")
    code, _, trouble = river("reduce")
    assert code == 1
    assert "git checkout --ours briefs/.machine/river-deal.json" in trouble
    (river_deal / "briefs/.machine/river-deal.json").write_text("{}\n")
    assert "Restore the file from git" in river("reduce")[2]


def test_a_brief_without_a_ledger_belongs_to_people(river: Run, river_deal: Path, texts_read: list[str]) -> None:
    before = (river_deal / "briefs/river-deal.yml").read_bytes()
    assert "no byte changed" in river("reduce")[1]
    assert (river_deal / "briefs/river-deal.yml").read_bytes() == before


def test_a_bad_article_is_named_and_the_rest_is_reduced(river: Run, river_deal: Path, texts_read: list[str]) -> None:
    (river_deal / "briefs/river-deal.yml").unlink()
    (river_deal / "seeds/river-deal/torn.txt").write_bytes(b"\xff\xfe\x00broken")
    code, said, trouble = river("reduce")
    assert code == 1
    assert "seeds/river-deal/torn.txt" in trouble
    assert "written from 6 articles" in said


def test_settings_with_an_error_stop_their_event_alone(river: Run, river_deal: Path, texts_read: list[str]) -> None:
    (river_deal / "seeds/other").mkdir()
    (river_deal / "seeds/other/a.txt").write_text(ARTICLE)
    (river_deal / "seeds/river-deal/event.yml").write_text("titel: no\n")
    code, said, trouble = river("reduce")
    assert code == 1
    assert "seeds/river-deal/event.yml:1:1" in trouble
    assert "briefs/other.yml was written" in said


def test_without_articles_there_is_nothing_to_reduce(empty: Run) -> None:
    code, _, trouble = empty("reduce")
    assert code == 1
    assert "briefwright new EVENT" in trouble


# ---------------------------------------------------------------- checking


def test_a_sound_brief_passes(river: Run) -> None:
    assert river("check") == (0, "1 brief checked: 0 errors, 0 warnings.\n", "")


def test_all_problems_are_named_with_file_line_and_remedy(river: Run, river_deal: Path) -> None:
    path = river_deal / "briefs/river-deal.yml"
    text = path.read_text()
    path.write_text(text.replace("exact: ending four years of talks", "exact: ending five years of talks"))
    (river_deal / "seeds/river-deal/ledger.txt").unlink()
    code, said, trouble = river("check")
    assert code == 1
    line = next(n for n, row in enumerate(text.splitlines(), 1) if "exact: ending four years of talks" in row)
    assert f"briefs/river-deal.yml:{line}:" in trouble
    assert "ledger.txt" in trouble
    assert "Mend" in said


def test_an_unknown_event_is_wrong_usage_with_the_nearest_name(river: Run) -> None:
    code, _, trouble = river("check", "river-dael")
    assert code == 2
    assert "river-deal" in trouble


def test_a_folder_without_briefs_is_said(empty: Run, tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    code, said, _ = empty("check")
    assert code == 0
    assert "no brief" in said
    code, _, trouble = empty("build")
    assert code == 1
    assert "briefwright reduce" in trouble


def test_json_is_for_programs(river: Run, river_deal: Path) -> None:
    (river_deal / "briefs/river-deal.yml").write_text("titel: x\n")
    code, said, _ = river("check", "--format", "json")
    assert code == 1
    assert {"code", "file", "line", "column", "item", "message", "remedy", "severity", "words"} == set(
        json.loads(said)[0]
    )
    assert json.loads(river("check", "--format", "json")[1])


def test_annotations_cannot_be_broken_out_of(river: Run, river_deal: Path) -> None:
    (river_deal / "briefs/river-deal.yml").write_text('"::error::a%0Ab\\n::warning::c": 1\ntitle: x\nsources: {}\n')
    code, said, _ = river("check", "--format", "github")
    assert code == 1
    for line in filter(None, said.splitlines()):
        assert line.startswith(("::error file=briefs/river-deal.yml", "::warning file=briefs/river-deal.yml"))


def test_sarif_names_the_place_and_strict_counts_warnings(river: Run, river_deal: Path) -> None:
    path = river_deal / "briefs/river-deal.yml"
    path.write_text(path.read_text().replace("The deal ended four years", "The Zorblax deal ended four years"))
    assert river("check")[0] == 0
    code, said, _ = river("check", "--format", "sarif", "--strict")
    [result] = json.loads(said)["runs"][0]["results"]
    assert (code, result["level"], result["ruleId"]) == (1, "error", "name-unsupported")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "briefs/river-deal.yml"
    assert path.read_text().splitlines()[place["region"]["startLine"] - 1].startswith("    text: The Zorblax")


def test_github_gets_ten_annotations_at_most_and_the_rest_counted(river: Run, river_deal: Path) -> None:
    path = river_deal / "briefs/river-deal.yml"
    path.write_text(path.read_text().replace("    text: The ", "    text: TODO 77 "))
    said = river("check", "--format", "github")[1]
    assert len([line for line in said.splitlines() if line.startswith(("::error", "::warning", "::notice"))]) == 10
    assert "more problems" in said


def test_a_brief_is_formatted_and_its_evidence_completed(river: Run, river_deal: Path) -> None:
    path = river_deal / "briefs/river-deal.yml"
    text = path.read_text()
    entry = '{source: s3, exact: "The gauging stations cost 3.5 million crowns, Hale said"}'
    path.write_text(text.replace(entry, entry.replace("source: s3, ", "") + "  # ask"))
    assert river("fmt", "--check")[0] == 1
    assert river("fmt")[0] == 0
    assert path.read_text() == text.replace(entry, f"{entry}  # ask")
    assert river("fmt", "--check")[0] == 0


def test_words_are_quoted_as_they_stand_and_others_are_answered_with_the_nearest(river: Run) -> None:
    said = river("quote", "river-deal", "s1", "Twelve councillors  signed the paper")[1]
    assert said == "- {source: s1, exact: Twelve councillors signed the paper}\n"
    code, _, trouble = river("quote", "river-deal", "s1", "Twelve councilors signed")
    assert code == 1
    assert "Twelve councillors signed" in trouble


def test_the_schema_is_written_and_held_up_to_date(river: Run, river_deal: Path) -> None:
    assert river("schema", "--check")[0] == 1
    assert river("schema")[0] == 0
    assert river("schema", "--check") == (0, "", "")
    assert json.loads((river_deal / "briefs/brief.schema.json").read_text())["properties"]


# ---------------------------------------------------------------- publishing


def test_the_site_and_its_pdf_are_built_and_a_second_run_changes_no_byte(river: Run, river_deal: Path) -> None:
    code, said, trouble = river("build")
    assert (code, trouble) == (0, "")
    assert "Open build/site/index.html" in said
    assert (river_deal / "build/site/briefs/river-deal.pdf").read_bytes().startswith(b"%PDF-1.7")
    before = snapshot(river_deal)
    code, said, _ = river("build")
    assert code == 0
    assert "up to date" in said
    assert snapshot(river_deal) == before
    assert river("links")[0] == 0


def test_a_brief_with_an_error_is_left_out_and_the_others_are_built(river: Run, river_deal: Path) -> None:
    (river_deal / "briefs/broken.yml").write_text("titel: x\n")
    code, said, trouble = river("build", "--no-pdf")
    assert code == 1
    assert "briefs/broken.yml" in trouble
    assert "briefwright check broken" in said
    assert (river_deal / "build/site/briefs/river-deal.html").is_file()
    assert not (river_deal / "build/site/briefs/broken.html").exists()


def test_a_pdf_is_made_for_a_named_brief(river: Run, river_deal: Path) -> None:
    code, said, _ = river("pdf", "river-deal", "--to", "out")
    assert (code, (river_deal / "out/river-deal.pdf").is_file()) == (0, True)
    assert "1 PDF in out/" in said


def test_a_pdf_is_not_written_outside_the_project(river: Run, river_deal: Path) -> None:
    assert river("pdf", "--to", "../out")[0] == 2
    assert not (river_deal.parent / "out").exists()


@pytest.mark.parametrize(
    ("kind", "name", "key"),
    [
        ("document", "river-deal/gazette.txt", "paragraphs"),
        ("brief", "river-deal", "points"),
        ("view", "river-deal", "coverage"),
    ],
)
def test_any_value_on_the_way_can_be_shown(river: Run, kind: str, name: str, key: str) -> None:
    code, said, _ = river("show", kind, name)
    assert code == 0
    assert key in json.loads(said)


def test_a_date_that_is_no_number_is_wrong_usage(river: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    code, _, trouble = river("pdf")
    assert code == 2
    assert "SOURCE_DATE_EPOCH" in trouble


# ---------------------------------------------------------------- the machine itself


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
