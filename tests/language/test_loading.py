import json
import subprocess
import sys

import pytest

from generator.language import MODEL, LanguageModelError, load


def test_a_pipeline_that_is_not_installed_is_named_with_a_remedy() -> None:
    with pytest.raises(LanguageModelError, match=r'"no_such_pipeline".*install it'):
        load("no_such_pipeline")


def test_the_room_is_imported_without_spacy() -> None:
    code = "import sys, generator.language; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_spacy_the_message_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['spacy'] = None\n"
        "from generator.language import LanguageModelError, load\n"
        "try: load()\n"
        "except LanguageModelError as error: sys.exit('briefwright[reduce]' not in str(error))\n"
        "sys.exit(2)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_model_is_small_and_says_whose_work_it_is() -> None:
    assert sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) < 10_000_000
    licence = (MODEL / "LICENSE").read_text("utf-8")
    for words in ("CC BY-SA 4.0", "15d613d8", "afb41ee9", "8ed072de"):
        assert words in licence


def test_the_recorded_scores_hold_their_floors() -> None:
    scores = json.loads((MODEL / "scores.json").read_text("utf-8"))
    both = scores["words"]["both"]
    assert both["uas"] >= 86
    assert both["las"] >= 82
    assert both["tag"] >= 94.5
    assert both["sentences"] >= 95
    assert scores["size"]["megabytes"] <= 10
    assert scores["names"]["all 16 documents of GUM's dev part"]["f1"] >= 70
