"""Events and articles: started, added, and what is said of those that can't be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import ARTICLE
from tests.conftest import Run


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
    assert "https" not in trouble


def test_a_name_that_only_ends_like_another_is_not_offered(river: Run, river_deal: Path) -> None:
    (river_deal / "latin.txt").write_text(ARTICLE)
    assert "Did you mean" not in river("add", "river-deal", "nothing.txt")[2]
    assert "Did you mean latin.txt?" in river("add", "river-deal", "latin.html")[2]


def test_an_address_without_https_is_told_from_a_file(river: Run) -> None:
    assert "write https://www.courier.example/deal" in river("add", "river-deal", "www.courier.example/deal")[2]


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
