"""Problems of briefs, named for people, programs and GitHub; briefs formatted, words quoted, the schema held."""

from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Run


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
