"""How articles come into an event: what is kept, what is said, and what happens to what is there already."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from generator.codec import decode_event
from generator.model.event import ArticleSettings
from generator.readers import read
from tests.fetch.conftest import Server, server

__all__ = ["server"]

FIRST = "The council of Alder signed a deal on Wednesday after four years of talks about the water of the river."
SAID = "“We will not sign a deal that leaves the river to chance,” said Maria Lopez, the mayor, in the town hall."
LAST = "Twelve councillors signed the paper, and the ministry said that it would publish the annex before the summer."
Run = Callable[..., tuple[int, str, str]]


def page(*paragraphs: str, head: str = "", title: str = "Council signs river deal") -> bytes:
    body = "".join(f"<p>{text}</p>" for text in paragraphs or (FIRST, SAID, LAST))
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body><nav>Menu"
        f"</nav><article><h1>{title}</h1>{body}</article><footer>All rights reserved</footer></body></html>"
    ).encode()


GAZETTE = (
    '<meta property="og:site_name" content="The Gazette"><meta name="author" content="Ana Brandt">'
    '<meta property="article:published_time" content="2024-05-01T10:00:00Z">'
    '<link rel="canonical" href="https://gazette.example/2024/deal">'
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds/deal").mkdir(parents=True)
    (tmp_path / "seeds/deal/event.yml").write_text("# ours\ntitle: The river deal of Alder\n")
    return tmp_path


@pytest.fixture
def add(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path) -> Run:
    def run(*arguments: str, given: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.chdir(folder)
        monkeypatch.setattr(sys, "argv", ["briefwright", "add", "deal", "--today", "2024-05-09", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        with pytest.raises(SystemExit) as left:
            cli.main()
        printed = capsys.readouterr()
        assert isinstance(left.value.code, int)
        return left.value.code, printed.out, printed.err

    return run


def facts(folder: Path) -> dict[str, ArticleSettings]:
    found, problems = decode_event((folder / "seeds/deal/event.yml").read_text(), "event.yml")
    assert found is not None, problems
    return dict(found.articles)


def kept(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "seeds/deal").iterdir() if path.name != "event.yml")


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


def test_git_gives_an_article_back_with_its_bytes_where_it_would_change_line_ends(add: Run, folder: Path) -> None:
    (folder / "a.txt").write_bytes(f"{FIRST}\n\n{SAID}\n".encode())
    (folder / "b.txt").write_bytes(f"{LAST}\r\n\r\nNobody has said anything about the annex until now.\r\n".encode())
    add("a.txt", "b.txt")
    before = {name: (folder / "seeds/deal" / name).read_bytes() for name in kept(folder)}
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@gazette.example", "-c", "core.autocrlf=true")
    for command in (
        ["init", "-q"],
        ["add", "seeds"],
        ["commit", "-qm", "articles"],
        ["rm", "-rq", "seeds"],
        ["reset", "-q", "--hard"],
    ):
        subprocess.run(["git", *who, *command], cwd=folder, check=True)
    assert {name: (folder / "seeds/deal" / name).read_bytes() for name in kept(folder)} == before


@pytest.mark.parametrize("writes", range(1, 8))
def test_killed_at_any_write_nothing_is_broken_and_the_next_run_finishes(folder: Path, writes: int) -> None:
    """The process dies, as by a kill, right before its n-th file takes its name."""
    for name, words in {"a.html": FIRST, "b.html": LAST}.items():
        (folder / name).write_bytes(page(words, f"{name} has a paragraph of its own, so that the two are not alike."))
    program = (
        "import os, sys\nfrom generator import cli, files\nleft = [int(sys.argv.pop())]\nreal = os.replace\n"
        "def dying(*names):\n    left[0] -= 1\n    os._exit(9) if not left[0] else real(*names)\n"
        "files.os.replace = dying\ncli.main()\n"
    )
    command = [sys.executable, "-c", program, "add", "deal", "--keep-raw", "--today", "2024-05-09", "a.html", "b.html"]
    done = subprocess.run([*command, str(writes)], cwd=folder, env=os.environ, timeout=60, capture_output=True)
    assert done.returncode == 9, done.stderr
    again = subprocess.run([*command, "1000"], cwd=folder, env=os.environ, timeout=60, capture_output=True, text=True)
    assert again.returncode == 0, again.stderr
    assert kept(folder) == ["a.md", "b.md", "raw"]
    titles = {name: one.title for name, one in facts(folder).items()}
    assert titles == dict.fromkeys(("a.md", "b.md"), "Council signs river deal")
    assert not list(folder.rglob(".*.part"))


# ---------------------------------------------------------------- addresses and feeds


def test_an_address_is_fetched_and_kept_by_its_title(add: Run, folder: Path, server: Server) -> None:
    address = server.says("/old?utm_source=x", b"", 301, Location="/2024/deal")
    final = server.says("/2024/deal", page(head=GAZETTE), Content_Type="text/html")
    code, _, _ = add("--allow-private-addresses", address)
    assert (code, kept(folder)) == (0, ["council-signs-river-deal.md"])
    one = facts(folder)["council-signs-river-deal.md"]
    assert one.url == final, "an address on another host is not believed"
    again = server.says("/2024/deal?utm_campaign=y", page(head=GAZETTE), Content_Type="text/html")
    assert "was there already" in add("--allow-private-addresses", again + "#top")[1]


def test_a_page_that_changed_is_a_new_version_and_one_that_did_not_is_not_sent(
    add: Run, folder: Path, server: Server
) -> None:
    address = server.says("/deal", page(), ETag='"1"')
    add("--allow-private-addresses", address)
    server.says("/deal", b"", 304)
    assert "the page did not change since" in add("--allow-private-addresses", address)[1]
    assert server.asked[-1][1]["if-none-match"] == '"1"'
    server.says("/deal", page(FIRST, SAID, LAST.replace("Twelve", "Fourteen")))
    assert "replaces council-signs-river-deal.md" in add("--allow-private-addresses", address)[1]


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/", "http://169.254.169.254/latest/", "http://[::1]/", "ftp://x/y"]
)
def test_addresses_that_must_not_be_fetched_are_refused_by_name(add: Run, address: str) -> None:
    code, _, trouble = add(address)
    assert code == 1
    assert f"{address}: error" in trouble


@pytest.mark.parametrize(
    ("content", "content_type", "outcome"),
    [
        (page(), "text/plain", 0),
        (page(), "application/rss+xml", 0),
        (page(FIRST.replace("Alder", "Åldër"), SAID, LAST).decode().encode("cp1252"), "text/html; charset=utf-8", 0),
        (b"\x89PNG\r\n\x1a\n", "image/png", 1),
        (b"{}", "application/json", 1),
        (b"", "text/html", 1),
    ],
)
def test_what_a_page_is_goes_before_what_a_server_calls_it(
    add: Run, folder: Path, server: Server, content: bytes, content_type: str, outcome: int
) -> None:
    code, _, trouble = add("--allow-private-addresses", server.says("/a", content, Content_Type=content_type))
    assert code == outcome, trouble
    assert bool(kept(folder)) != bool(outcome)
    if "cp1252" in str(content_type) or b"\xc5ld" in content:
        assert "Åldër" in next((folder / "seeds/deal").glob("*.md")).read_text()


def test_the_stories_of_a_feed_that_are_about_the_event_are_added_the_others_shown(
    add: Run, folder: Path, server: Server
) -> None:
    items = "".join(f"<item><title>Match report {n}</title><link>/sport/{n}</link></item>" for n in range(98))
    server.says("/feed", (
        "<rss version='2.0'><channel><title>The Gazette</title><item><title>River deal signed in Alder</title>"
        "<link>/a</link><pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate></item>"
        f"<item><title>Deal on the river: the annex</title><link>/b</link></item>{items}</channel></rss>"
    ).encode(), Content_Type="text/html")  # fmt: skip
    server.says("/a", page())
    code, said, trouble = add("--allow-private-addresses", server.url("/feed"))
    assert code == 1, "one of the two stories is not there"
    assert server.url("/b") in trouble
    assert "The Gazette: 2 of 100 stories match" in said
    assert said.count("not added: Match report") == 98
    assert "98 stories listed" in said
    assert facts(folder)["council-signs-river-deal.md"].published == "2024-05-01"
    assert [path for path in server.paths if "sport" in path] == []
    by_words = add("--allow-private-addresses", "--about", "match report 97", "--dry-run", server.url("/feed"))[1]
    assert "1 of 100 stories matches" in by_words
