"""What a process leaves behind that dies at any moment, and what git leaves of an article."""

from __future__ import annotations

import subprocess
import threading
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.adding.conftest import FIRST, LAST, SAID, Run, facts, kept, page
from tests.adding.dying import KILLED, begun, run
from tests.fetch.conftest import Server, server

__all__ = ["server"]


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


def whole(folder: Path, *names: str) -> None:
    """Nothing half done is left: these articles, each with its facts, and no temporary file."""
    assert kept(folder) == sorted(names)
    titles = dict.fromkeys((name for name in names if name != "raw"), "Council signs river deal")
    assert {name: one.title for name, one in facts(folder).items()} == titles
    assert not list(folder.rglob(".*.part"))


@pytest.mark.parametrize("writes", range(1, 8))
def test_killed_at_any_write_nothing_is_broken_and_the_next_run_finishes(folder: Path, writes: int) -> None:
    for name, words in {"a.html": FIRST, "b.html": LAST}.items():
        (folder / name).write_bytes(page(words, f"{name} has a paragraph of its own, so that the two are not alike."))
    assert run(folder, writes, "--keep-raw", "a.html", "b.html") == KILLED
    assert run(folder, 1000, "--keep-raw", "a.html", "b.html") == 0
    whole(folder, "a.md", "b.md", "raw")


@pytest.fixture
def feed(server: Server) -> str:
    """A feed of two stories, whose server can say what did not change."""
    stories = {"/a": FIRST, "/b": LAST}
    for path, words in stories.items():
        server.says(path, page(words, f"{path} has a paragraph of its own, so that the two are not alike."), ETag=path)
    items = "".join(f"<item><title>River deal {path}</title><link>{path}</link></item>" for path in stories)
    return server.says("/feed", f"<rss version='2.0'><channel>{items}</channel></rss>".encode())


@pytest.mark.parametrize("writes", [3, 4, 6])
def test_killed_amid_a_feed_the_next_run_goes_on_where_it_stopped(folder: Path, feed: str, writes: int) -> None:
    assert run(folder, writes, "--allow-private-addresses", feed) == KILLED
    assert run(folder, 1000, "--allow-private-addresses", feed) == 0
    whole(folder, "council-signs-river-deal.md", "council-signs-river-deal-2.md")


def test_killed_while_a_page_is_on_its_way_what_came_before_is_whole(folder: Path, server: Server, feed: str) -> None:
    story = server.pages["/b"]
    sending, ended = threading.Event(), threading.Event()

    def half(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "4000")
        request.end_headers()
        request.wfile.write(b"<html><p>The council")
        sending.set()
        ended.wait(30)

    server.pages["/b"] = half
    adding = begun(folder, 1000, "--allow-private-addresses", feed)
    assert sending.wait(60)
    adding.kill()
    adding.join(30)
    ended.set()
    whole(folder, "council-signs-river-deal.md")
    server.pages["/b"] = story
    assert run(folder, 1000, "--allow-private-addresses", feed) == 0
    whole(folder, "council-signs-river-deal.md", "council-signs-river-deal-2.md")
