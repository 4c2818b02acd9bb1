"""The site, its PDFs, and any value on the way: made, left out where a brief has an error, and said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


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
