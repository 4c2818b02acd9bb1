import json

import pytest

from generator.readers import FEED, read_feed, sort_out, suffix_of
from generator.readers.feed import Entry, Feed

BASE = "https://gazette.example/news/feed.xml"
RDF = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
DEAL = "<title>River deal &amp; annex</title><link>{}</link>"
ITEM = f"<item>{DEAL}</item>"
ENTRY = '<title>G</title><entry><title>River deal &amp; annex</title><link rel="alternate" href="{}"/></entry></feed>'
CHANNEL = f"<channel><title>G</title>{ITEM}</channel></rss>"
FEEDS = {
    "RSS 0.90": f'<rdf:RDF {RDF} xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>G</title></channel>'
    f"{ITEM}</rdf:RDF>",
    "RSS 0.91": f'<rss version="0.91">{CHANNEL}',
    "RSS 0.92": f'<rss version="0.92">{CHANNEL}',
    "RSS 1.0": f'<rdf:RDF {RDF} xmlns="http://purl.org/rss/1.0/"><channel><title>G</title></channel>{ITEM}</rdf:RDF>',
    "RSS 2.0": f'<rss version="2.0">{CHANNEL}',
    "RSS 2.0 with a mark": f'\ufeff<?xml version="1.0" encoding="utf-8"?><rss version="2.0">{CHANNEL}',
    "Atom 1.0": f'<feed xmlns="http://www.w3.org/2005/Atom">{ENTRY}',
    "Atom 0.3": f'<feed version="0.3" xmlns="http://purl.org/atom/ns#">{ENTRY}',
}


def feed(text: str | bytes) -> Feed:
    found, problems = read_feed(text if isinstance(text, bytes) else text.encode(), "feed.xml", BASE)
    assert found is not None, problems
    return found


@pytest.mark.parametrize("name", FEEDS)
@pytest.mark.parametrize(
    "link", ["https://gazette.example/news/deal", "deal", "/news/deal", "//gazette.example/news/deal"]
)
def test_every_shape_of_feed_gives_its_stories_with_whole_addresses(name: str, link: str) -> None:
    entry = Entry("https://gazette.example/news/deal", "River deal & annex")
    assert read_feed(FEEDS[name].format(link).encode(), "feed.xml", BASE) == (Feed("G", (entry,)), ())


@pytest.mark.parametrize(
    ("head", "encoding", "declared"),
    [
        ("<?xml version='1.0' encoding='windows-1252'?>", "cp1252", ""),
        ("", "cp1252", "windows-1252"),
        ("", "utf-8", "ascii"),
    ],
)
def test_a_feed_is_read_in_the_encoding_that_it_or_its_server_names(head: str, encoding: str, declared: str) -> None:
    text = f"{head}<rss version='2.0'><channel><item><title>Año Ångström</title><link>/a</link></item></channel></rss>"
    found, problems = read_feed(text.encode(encoding), "feed.xml", BASE, declared)
    assert found is not None
    assert (found.entries[0].title, problems) == ("Año Ångström", ())


def test_a_json_feed_gives_its_stories_too() -> None:
    story = {"id": "1", "url": "deal", "title": "River deal", "content_html": "<p>The <b>council</b></p>"}
    items = [story | {"date_published": "2024-05-01T23:30:00-04:00"}, {"id": "2", "title": "no address"}, "x"]
    content = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "G", "items": items}).encode()
    assert suffix_of(content) == FEED
    entry = Entry("https://gazette.example/news/deal", "River deal", "The council", "2024-05-01T23:30:00-04:00")
    found, problems = read_feed(content, "feed.json", BASE)
    assert found == Feed("G", (entry,))
    assert [problem.message for problem in problems] == [
        "1 of the feed's 2 stories cannot be fetched: no address on the web"
    ]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("<pubDate>Wed, 01 May 2024 23:30:00 -0400</pubDate>", "2024-05-02"),
        ("<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2024-05-01</dc:date>", "2024-05-01"),
        ("<pubDate>some day</pubDate>", None),
    ],
)
def test_the_day_of_a_story_is_that_of_universal_time(text: str, published: str | None) -> None:
    story = f"<rss version='2.0'><channel><item><title>a</title><link>/a</link>{text}</item></channel></rss>"
    assert feed(story).entries[0].published == published


def test_broken_xml_is_read_as_far_as_it_goes_and_that_is_said() -> None:
    text = "<rss version='2.0'><channel><title>G</title><item><title>A & B</title><link>/a</link></item><item><title>C"
    found, problems = read_feed(text.encode(), "feed.xml", BASE)
    assert found is not None
    assert found.entries[0] == Entry("https://gazette.example/a", "A & B")
    assert [problem.code for problem in problems] == ["feed-broken"]


def test_entities_neither_blow_up_nor_reach_for_files() -> None:
    layers = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 50}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [<!ENTITY e0 "boom">{layers}<!ENTITY file SYSTEM "file:///etc/passwd">]>'
    story = "<title>&e11;</title><item><title>A &file; B</title><link>/a</link></item>"
    found = feed(f"<?xml version='1.0'?>{bomb}<rss version='2.0'><channel>{story}</channel></rss>")
    assert "root:" not in found.entries[0].title
    assert len(found.title or "") < 100


def test_markup_scripts_and_other_schemes_do_not_get_through() -> None:
    stories = (
        "<title>&lt;b&gt;Deal&lt;/b&gt;&lt;script&gt;x()&lt;/script&gt;</title><link>/a</link>",
        "<title>b</title><link>javascript:alert(1)</link>",
        "<title>c</title><link>file:///etc/passwd</link>",
        "<title>d</title>",
        "<title>again</title><link>/a</link>",
    )
    items = "".join(f"<item>{story}</item>" for story in stories)
    text = f"<rss version='2.0'><channel>{items}</channel></rss>"
    assert [(entry.url, entry.title) for entry in feed(text).entries] == [("https://gazette.example/a", "Deal")]


@pytest.mark.parametrize(
    "text", ["", "not a feed", "<html><body>no</body></html>", "{}", '{"items": 1}', "{", "\x00\x01"]
)
def test_what_is_no_feed_is_refused(text: str) -> None:
    found, problems = read_feed(text.encode(), "feed.xml")
    assert found is None
    assert problems[0].code == "no-feed"


def test_stories_that_share_two_words_with_the_event_match() -> None:
    titles = [
        "Alder's river deals signed",
        "River walks for the summer",
        "New deal for teachers",
        "The river: who signs?",
    ]
    entries = [Entry(f"https://x.example/{n}", title) for n, title in enumerate(titles)]
    entries.append(Entry("https://x.example/s", "Mayor of Alder speaks", "She will sign the deal about the river."))
    matching, others = sort_out(entries, ["The river deal of Alder", "alder"])
    assert [entry.title for entry in matching] == [titles[0], "Mayor of Alder speaks"]
    assert [entry.title for entry in others] == titles[1:]
    assert sort_out(entries, ["teachers deal"], every=True)[0] == (entries[2],)
    assert sort_out(entries, ["the of"])[0] == ()
