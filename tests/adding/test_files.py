"""Files, folders, lists and standard input: what is kept of them, and what is said."""

from __future__ import annotations

import json
from pathlib import Path

from generator.readers import read
from tests.adding.conftest import FIRST, GAZETTE, LAST, SAID, Run, facts, kept, page


def test_a_saved_page_is_kept_as_it_was_read_with_what_it_says_of_itself(add: Run, folder: Path) -> None:
    (folder / "saved.html").write_bytes(page(head=GAZETTE))
    code, said, _ = add("saved.html")
    assert code == 0
    assert "seeds/deal/saved.md added: Council signs river deal" in said
    assert "not found: licence" in said
    one = facts(folder)["saved.md"]
    assert (one.title, one.outlet, one.author, one.published) == (
        "Council signs river deal", "The Gazette", "Ana Brandt", "2024-05-01T10:00:00Z",
    )  # fmt: skip
    assert (one.url, one.language, one.accessed) == ("https://gazette.example/2024/deal", "en", "2024-05-09")
    found, _ = read("deal/saved.md", (folder / "seeds/deal/saved.md").read_bytes(), one)
    assert found is not None
    assert [found.text[p.start : p.end] for p in found.paragraphs if p.kind == "text"] == [FIRST, SAID, LAST]
    assert (folder / "seeds/deal/event.yml").read_text().startswith("# ours\ntitle: The river deal of Alder\n")


def test_text_is_kept_byte_for_byte_and_the_raw_bytes_of_others_when_asked(add: Run, folder: Path) -> None:
    (folder / "a.txt").write_bytes(f"{FIRST}\r\n\r\n{SAID}\r\n".encode())
    (folder / "b.html").write_bytes(
        page(LAST, "Other words altogether stand in this one, and nobody has read them before.")
    )
    assert add("--keep-raw", "a.txt", "b.html")[0] == 0
    assert (folder / "seeds/deal/a.txt").read_bytes() == (folder / "a.txt").read_bytes()
    assert (folder / "seeds/deal/raw/b.html").read_bytes() == (folder / "b.html").read_bytes()
    assert kept(folder) == ["a.txt", "b.md", "raw"]


def test_a_dry_run_writes_nothing_and_says_what_it_would_do(add: Run, folder: Path) -> None:
    (folder / "a.html").write_bytes(page())
    (folder / "b.html").write_bytes(page())
    code, said, _ = add("--dry-run", "--json", "a.html", "b.html")
    items = json.loads(said)["items"]
    assert (code, kept(folder), facts(folder)) == (0, [], {})
    assert [(item["status"], item["file"]) for item in items] == [
        ("added", "seeds/deal/a.md"), ("there", "seeds/deal/a.md"),
    ]  # fmt: skip
    assert items[0]["missing"] == ["outlet", "author", "published", "url", "licence"]


def test_a_batch_goes_on_past_what_is_bad_and_names_each(add: Run, folder: Path) -> None:
    (folder / "good.html").write_bytes(page())
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    (folder / "bad.docx").write_bytes(b"PK\x03\x04 cut off")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n")
    (folder / "words.txt").write_bytes(b"word")
    code, said, trouble = add("gone.txt", "bad.pdf", "bad.docx", "picture.png", "words.txt", "good.html")
    assert code == 1
    assert "1 article added to seeds/deal, 5 items could not be added" in said
    for name in ("gone.txt", "bad.pdf", "bad.docx", "picture.png", "words.txt"):
        assert f"{name}: error" in trouble
    assert kept(folder) == ["good.md"]


def test_standard_input_is_an_article_or_a_list(add: Run, folder: Path) -> None:
    assert add("-", given=page(head=GAZETTE))[0] == 0
    assert kept(folder) == ["council-signs-river-deal.md"]
    (folder / "one.txt").write_text("Nothing that was said before is said in this short text of ten and more words.")
    (folder / "two.txt").write_text("Quite another story is told by the second file, which has words of its own.")
    assert add("-", given=b"one.txt\n# a comment\n\ntwo.txt\n")[0] == 0
    (folder / "list").write_text("one.txt\nmissing.txt\n")
    code, said, trouble = add("--list", "list")
    assert code == 1
    assert "one.txt was there already (the same file)" in said
    assert "missing.txt" in trouble
