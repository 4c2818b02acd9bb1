"""`briefwright evaluate`: material from outside in, figures and predictions out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.commands.evaluating import Options, evaluate
from generator.commands.outcome import Outcome
from generator.diagnostics import GeneratorError
from generator.files import Project

TEXT = """Council of Alder  rejects the report

“We  checked the dam,” said Maria Lopez, the mayor of Alder. “Nobody needs to leave.”

Peter Novak said the wall was leaking."""


def run(folder: Path, **options: Any) -> Outcome:
    return evaluate(Project(folder), Options(**options), lambda _: None)


def at(words: str) -> dict[str, int]:
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words)}


def quote(words: str, speaker: str) -> dict[str, Any]:
    where = at(speaker)
    return {**at(words), "speaker_start": where["start"], "speaker_end": where["end"], "type": "direct"}


def gold(folder: Path, **fields: Any) -> Path:
    path = folder / "gold.jsonl"
    path.write_text(json.dumps({"id": "alder", "split": "dev", "text": TEXT, **fields}) + "\n", encoding="utf-8")
    return path


def test_speech_is_measured_in_the_raw_text_and_predictions_are_in_it(tmp_path: Path) -> None:
    quotes = [quote("“We  checked the dam,”", "Maria Lopez"), quote("“Nobody needs to leave.”", "Maria Lopez")]
    written = tmp_path / "found.jsonl"
    outcome = run(tmp_path, speech=gold(tmp_path, quotes=quotes), predictions=written, as_json=True)
    figures = json.loads(outcome.output)
    assert figures["segment"]["direct"]["joint"] == [100.0, 100.0, 100.0]
    (line,) = map(json.loads, written.read_text(encoding="utf-8").splitlines())
    assert line["id"] == "alder"
    words = {
        TEXT[start:end].strip("“”,. ")
        for one in line["quotes"]
        for start, end in one.get("fragments", [(one["start"], one["end"])])
    }
    assert {"We  checked the dam", "Nobody needs to leave"} <= words


def test_names_are_measured_and_groups_where_there_are_chains(tmp_path: Path) -> None:
    entities = [
        {**at("Maria Lopez, the mayor of Alder"), "label": "PER", "chain": "lopez"},
        {**at("Peter Novak"), "label": "PER", "chain": "novak"},
    ]
    outcome = run(tmp_path, names=gold(tmp_path, entities=entities), as_json=True)
    figures = json.loads(outcome.output)
    assert figures["names"]["with label"][1] == 100.0
    assert figures["grouping on gold mentions"]["B³"] == [100.0, 100.0, 100.0]


def test_a_key_measures_a_folder_and_the_brief_can_be_kept(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "gazette.txt").write_text(TEXT, encoding="utf-8")
    key = tmp_path / "key.yml"
    key.write_text(
        "sources: {a: gazette.txt}\nactors: [{id: lopez, name: Maria Lopez, must: true}]\n"
        "quotes: [{speaker: lopez, text: We checked the dam, at: [a]}]\n"
        "positions: []\ndisagreements: []\ntimeline: []\nopen_questions: []\n",
        encoding="utf-8",
    )
    brief = tmp_path / "out.yml"
    outcome = run(tmp_path, key=key, articles=articles, brief=brief)
    assert "recall 1.000" in outcome.output
    assert "name: Maria Lopez" in brief.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"split": "dev"}, "--split belongs to --speech or --names"),
        ({"predictions": Path("x"), "names": Path("y")}, "--predictions belongs to --speech"),
        ({"key": Path("x")}, "--key needs --articles"),
        ({"speech": Path("x"), "names": Path("y")}, "two measurements"),
        ({"speech": Path("x"), "raise_floors": True}, "--raise-floors"),
        ({"speech": Path("nowhere.jsonl")}, "there is no such file"),
    ],
)
def test_what_does_not_go_together_is_said(tmp_path: Path, options: dict[str, Any], said: str) -> None:
    with pytest.raises(GeneratorError, match=said) as raised:
        run(tmp_path, **options)
    assert raised.value.exit_code == 2


def test_a_project_without_keys_is_told_where_they_go(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match=r"tests/gold/EVENT/key\.yml"):
        run(tmp_path)
