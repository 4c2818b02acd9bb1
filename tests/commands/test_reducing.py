"""Articles become briefs, and go into briefs that people edited: what is written, kept and said."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.commands.conftest import ARTICLE
from tests.conftest import Run


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


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
