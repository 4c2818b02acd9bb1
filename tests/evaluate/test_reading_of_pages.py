"""`briefwright evaluate --pages`: an index and saved pages in, shares out."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from generator.commands.measuring_pages import evaluate_pages
from generator.commands.outcome import Outcome
from generator.diagnostics import GeneratorError
from generator.evaluate.pages import figures, score_page

FIRST = "The council of Alder signed a deal on Wednesday after four years of talks about the river."
SECOND = "Twelve councillors signed the paper, and the ministry said it would publish the annex in June."
PAGE = (
    "<html><head><meta property='article:published_time' content='2024-05-01T22:00:00Z'></head><body><article>"
    f"<h1>Council signs “river deal”</h1><p>{FIRST}</p><p>{SECOND}</p></article></body></html>"
).encode()


def measured(folder: Path, index: dict[str, Any]) -> Outcome:
    (folder / "index.json").write_text(json.dumps(index), encoding="utf-8")
    return evaluate_pages(folder / "index.json", True, lambda _: None)


def test_a_page_is_read_and_compared_with_its_entry_packed_or_not(tmp_path: Path) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html/a.html.gz").write_bytes(gzip.compress(PAGE))
    (tmp_path / "html/b.html").write_bytes(PAGE)
    right = {"articleBody": f"{FIRST}\n\n{SECOND}", "title": "Council signs 'river deal'"}
    outcome = measured(tmp_path, {
        "a": {**right, "datePublished": ["2024-05-01", "2024-05-02"]},
        "b": {"articleBody": FIRST, "title": "Council rejects deal", "datePublished": "2024-05-03"},
    })  # fmt: skip
    found = json.loads(outcome.output)
    assert found["pages"]["a"] == {
        "body": {"precision": 1.0, "recall": 1.0, "F1": 1.0},
        "title": {"found": "Council signs “river deal”", "right": True},
        "day": {"found": "2024-05-01T22:00:00Z", "right": True},
    }
    assert (found["figures"]["titles"], found["figures"]["days"], found["figures"]["recall"]) == (0.5, 0.5, 1.0)
    assert 0.5 < found["figures"]["precision"] < 1.0


def test_the_mean_is_of_pages_and_what_an_index_does_not_say_is_not_measured() -> None:
    whole = score_page({"articleBody": FIRST}, FIRST, "Any", None)
    none = score_page({"articleBody": FIRST}, "", None, None)
    assert (whole.title, whole.day) == (None, None)
    # As the benchmark has it: a page on which nothing was found has no precision, and a recall of nothing.
    found = figures([whole, none])
    assert (found["precision"], found["recall"], found["titles"], found["days"]) == (1.0, 0.5, None, None)
    assert found["F1"] == pytest.approx(2 / 3)


def test_runs_of_four_words_count_not_words_alone() -> None:
    score = score_page({"articleBody": "one two three four five"}, "five four three two one", None, None)
    assert (score.body.right, score.body.found, score.body.wanted) == (0, 2, 2)


def test_a_missing_page_is_named_and_the_others_are_measured(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_bytes(PAGE)
    outcome = measured(tmp_path, {"a": {"articleBody": FIRST}, "b": {"articleBody": FIRST}})
    assert [(problem.code, problem.words) for problem in outcome.diagnostics] == [("page-missing", "a")]
    assert list(json.loads(outcome.output)["pages"]) == ["b"]
    assert outcome.exit_code == 1


@pytest.mark.parametrize("index", [[], {}, {"a": {}}, {"a": {"articleBody": 1}}, "x"])
def test_what_is_no_index_is_refused_with_its_form(tmp_path: Path, index: Any) -> None:
    with pytest.raises(GeneratorError, match="no index of pages"):
        measured(tmp_path, index)
