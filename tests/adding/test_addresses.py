"""Addresses and feeds, from a server on this machine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.adding.conftest import FIRST, GAZETTE, LAST, SAID, Run, facts, kept, page
from tests.fetch.conftest import Server


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


def test_where_nothing_is_named_the_feeds_of_the_event_are_read(add: Run, folder: Path, server: Server) -> None:
    code, _, trouble = add()
    assert (code, "list feeds: in seeds/deal/event.yml" in trouble) == (2, True)
    item = f"<item><title>River deal signed in Alder</title><link>{server.url('/a')}</link></item>"
    server.says("/feed", f"<rss version='2.0'><channel>{item}</channel></rss>".encode(), Content_Type="text/xml")
    server.says("/a", page())
    settings = folder / "seeds/deal/event.yml"
    settings.write_text(f"{settings.read_text()}feeds: [{server.url('/feed')}]\n")
    code, said, trouble = add("--allow-private-addresses")
    assert (code, trouble) == (0, "")
    assert "1 article added" in said
    assert "feeds: [" in settings.read_text()


def feed_of(server: Server, title: str = "River deal signed in Alder", **dates: str) -> str:
    """A feed of one story, whose server can't say what changed; `dates` are elements of the story."""
    if "/a" not in server.pages:
        server.says("/a", page())
    told = "".join(f"<{name}>{date}</{name}>" for name, date in dates.items())
    entry = f"<entry><title>{title}</title><link href='/a'/>{told}</entry>"
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>The Gazette</title>{entry}</feed>"
    return server.says("/feed", feed.encode(), Content_Type="text/xml")


def test_a_story_that_is_there_is_fetched_again_only_where_the_feed_tells_something_new(
    add: Run, server: Server
) -> None:
    add("--allow-private-addresses", feed_of(server))
    _, said, trouble = add("--allow-private-addresses", server.url("/feed"))
    assert (server.paths, trouble) == (["/feed", "/a", "/feed"], "")
    assert "was there already (the feed tells nothing new of it)" in said
    server.says("/a", page(FIRST, SAID, LAST.replace("Twelve", "Fourteen")))
    said = add("--allow-private-addresses", feed_of(server, updated="2024-05-10T08:00:00Z"))[1]
    assert "added as a new version" in said
    assert add("--allow-private-addresses", server.url("/feed"))[1].count("tells nothing new") == 1
    assert server.paths[3:] == ["/feed", "/a", "/feed"]


@pytest.mark.parametrize(
    ("dates", "is_fetched"),
    [
        ({"published": "2024-05-08T20:00:00Z"}, False),
        ({"published": "2024-05-08T20:00:00Z", "updated": "2024-05-09T07:00:00Z"}, True),
        ({}, True),
    ],
)
def test_where_nobody_knows_what_the_feed_told_before_its_dates_say_whether_a_story_is_fetched_again(
    add: Run, folder: Path, server: Server, dates: dict[str, str], is_fetched: bool
) -> None:
    add("--allow-private-addresses", feed_of(server))
    shutil.rmtree(folder / "build")
    add("--allow-private-addresses", feed_of(server, **dates))
    assert (server.paths[3:] == ["/a"]) == is_fetched
    add("--allow-private-addresses", server.url("/feed"))
    assert server.paths[3 + is_fetched :] == ["/feed"], "what it told is known from then on"


def test_a_story_that_is_named_by_its_address_is_fetched_whatever_its_feed_tells(add: Run, server: Server) -> None:
    add("--allow-private-addresses", feed_of(server))
    assert "(the same file)" in add("--allow-private-addresses", server.url("/a"))[1]
    add("--allow-private-addresses", server.url("/feed"))
    assert server.paths == ["/feed", "/a", "/a", "/feed"]
