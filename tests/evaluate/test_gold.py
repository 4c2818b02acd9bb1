"""The invented events: their keys keep to their articles, and what is found in them stays above the floors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from generator.commands.drafting import read_key
from generator.commands.evaluating import evaluate_gold
from generator.files import Project
from generator.model.brief import Stance

ROOT = Path(__file__).parent.parent.parent
KEYS = sorted((ROOT / "tests/gold").glob("*/key.yml"))
MARKS = str.maketrans("“”‘’", "\"\"''")


def folded(text: str) -> str:
    return " ".join(text.translate(MARKS).split())


def passages(key: Any) -> Iterator[tuple[str, str]]:
    for quote in (*key["quotes"], *key.get("not_quotes", ())):
        yield from ((source, part) for source in quote["at"] for part in quote["text"].split(" […] "))
    for section in ("positions", "timeline", "open_questions", "disagreements"):
        for item in key[section]:
            yield from ((one["source"], one["text"]) for one in item.get("evidence", item.get("sides")))
    yield from ((one["source"], one["text"]) for one in key["single_source"])


def test_there_are_five_events() -> None:
    assert len(KEYS) >= 5


@pytest.mark.parametrize("path", KEYS, ids=[path.parent.name for path in KEYS])
def test_every_text_of_a_key_stands_in_its_article(path: Path) -> None:
    key = read_key(path)
    folder = path.parent / "articles"
    folder = folder if folder.is_dir() else ROOT / "seeds" / path.parent.name
    articles = {source: folded((folder / name).read_text(encoding="utf-8")) for source, name in key["sources"].items()}
    assert [(source, text) for source, text in passages(key) if folded(text) not in articles[source]] == []


@pytest.mark.parametrize("path", KEYS, ids=[path.parent.name for path in KEYS])
def test_a_key_names_its_own_actors_and_stances_that_there_are(path: Path) -> None:
    key = read_key(path)
    actors = {actor["id"] for actor in key["actors"]}
    assert {one["actor"] for one in key["positions"]} | {one["speaker"] for one in key["quotes"]} <= actors
    assert {one["stance"] for one in key["positions"]} <= set(get_args(Stance))
    dates = [one["date"] for one in key["timeline"]]
    assert [date for date in dates if not re.fullmatch(r"\d{4}(-\d\d){0,2}|\d\d-\d\d", date)] == []


def test_no_figure_is_below_its_floor() -> None:
    outcome = evaluate_gold(Project(ROOT), None, as_json=False, raise_floors=False, say=lambda _: None)
    assert [str(problem) for problem in outcome.diagnostics if problem.severity == "error"] == []
    assert outcome.output.count("words/s") == 3 * len(KEYS)
