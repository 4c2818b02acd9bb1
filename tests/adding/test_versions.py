"""What is there already: the same article, a new version of it, one that is nearly the same, a copy from elsewhere."""

from __future__ import annotations

from pathlib import Path

from tests.adding.conftest import FIRST, GAZETTE, LAST, SAID, Run, facts, kept, page


def test_a_changed_article_is_a_new_version_of_the_one_at_its_address(add: Run, folder: Path) -> None:
    for name, words in {"one.html": "Twelve", "two.html": "Fourteen", "three.html": "Fifteen"}.items():
        (folder / name).write_bytes(page(FIRST, SAID, LAST.replace("Twelve", words), head=GAZETTE))
        assert add(name)[0] == 0
    assert {name: one.replaces for name, one in facts(folder).items()} == {
        "one.md": None, "two.md": "one.md", "three.md": "two.md",
    }  # fmt: skip
    assert "was there already" in add("one.html")[1]


def test_a_file_of_the_same_name_replaces_only_what_it_resembles(add: Run, folder: Path) -> None:
    (folder / "a.txt").write_text(f"{FIRST}\n\n{SAID}\n")
    add("a.txt")
    (folder / "a.txt").write_text(f"{FIRST}\n\n{SAID}\n\n{LAST}\n")
    assert "replaces a.txt (the same file name)" in add("a.txt")[1]
    assert kept(folder) == ["a-2.txt", "a.txt"]
    (folder / "a.txt").write_text("Quite another story is told by this file, which has words of its own as well.")
    code, _, trouble = add("a.txt")
    assert (code, "`replaces: a.txt`" in trouble, kept(folder)) == (1, True, ["a-2.txt", "a.txt"])


def test_what_is_nearly_the_same_is_said_and_added_only_when_asked(add: Run, folder: Path) -> None:
    long = [f"{FIRST} {number}" for number in range(9)]
    (folder / "a.html").write_bytes(page(*long, SAID))
    (folder / "b.html").write_bytes(page(*long, SAID, "Correction below."))
    add("a.html")
    code, said, _ = add("b.html")
    assert (code, kept(folder)) == (0, ["a.md"])
    assert "a.md was there already (9" in said
    assert add("--alike", "b.html")[0] == 0
    assert kept(folder) == ["a.md", "b.md"]


def test_a_copy_that_another_outlet_carries_is_a_source_of_its_own(add: Run, folder: Path) -> None:
    (folder / "a.html").write_bytes(page(head=GAZETTE))
    (folder / "b.html").write_bytes(page(head=GAZETTE.replace("gazette.example", "courier.example")))
    add("a.html")
    code, said, _ = add("b.html")
    assert (code, kept(folder)) == (0, ["a.md", "b.md"])
    assert "are those of a.md, from elsewhere" in said
