"""Gold from outside: packed or not, with what is wrong said by line."""

from __future__ import annotations

import gzip
import json

import pytest

from generator.evaluate.material import rows

ROW = {"id": "one", "split": "dev", "text": "Ana spoke.", "quotes": [{"start": 4, "end": 9}]}


def test_a_packed_file_is_the_file() -> None:
    content = (json.dumps(ROW) + "\n\n").encode()
    assert (
        rows(content, "gold.jsonl", "quotes") == rows(gzip.compress(content), "gold.jsonl.gz", "quotes") == ([ROW], ())
    )


def test_a_split_is_chosen_and_one_that_is_not_there_is_said() -> None:
    content = "\n".join(json.dumps(ROW | {"id": name, "split": name}) for name in ("dev", "test")).encode()
    assert [row["id"] for row in rows(content, "gold.jsonl", "quotes", "test")[0]] == ["test"]
    found, (problem,) = rows(content, "gold.jsonl", "quotes", "trian")
    assert not found
    assert "trian" in problem.message


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "no JSON"),
        ("[]", "no object"),
        (json.dumps({"id": "a", "quotes": []}), "“text”"),
        (json.dumps(ROW | {"quotes": [{"start": 4}]}), "lacks one of start, end"),
        (json.dumps(ROW | {"quotes": [{"start": 4, "end": 99}]}), "outside the text (4 to 99)"),
        (json.dumps(ROW | {"quotes": [{"start": "4", "end": 9}]}), "outside the text"),
    ],
)
def test_a_line_that_is_wrong_is_named_and_the_others_are_read(line: str, said: str) -> None:
    found, (problem,) = rows(f"{json.dumps(ROW)}\n{line}".encode(), "gold.jsonl", "quotes")
    assert found == [ROW]
    assert said in problem.message
    assert (problem.file, problem.line) == ("gold.jsonl", 2)


@pytest.mark.parametrize("content", [b"\x1f\x8bnot packed", b"\xff\xfe{}"])
def test_what_is_no_text_is_said(content: bytes) -> None:
    found, (problem,) = rows(content, "gold.jsonl", "quotes")
    assert not found
    assert problem.code == "gold-unreadable"
