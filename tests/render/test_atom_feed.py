"""What other programs read: the feed, the list for language models, the JSON with its schema, and JSON-LD."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as etree
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from generator.model.brief import Brief
from generator.render.citing import PublishedBrief
from generator.render.pages import SiteSettings, render
from generator.render.structured import structured
from generator.render.view import brief_view

ATOM = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = "</script><script>alert('1')</script> ]]> \x01 \U0001f600 --- ' \" \\"


@pytest.fixture(scope="module")
def files(published: PublishedBrief, templates: dict[str, str]) -> dict[str, str]:
    undated = PublishedBrief("undated", Brief(title="Undated", sources={}), {})
    return {page.path: page.text for page in render([published, undated], templates)}


def test_the_feed_has_each_brief_and_each_correction_newest_first_by_the_brief_s_own_days(
    files: dict[str, str],
) -> None:
    feed = etree.fromstring(files["feed.xml"].encode())
    entries = [
        (entry.findtext("a:title", "", ATOM), entry.findtext("a:updated", "", ATOM))
        for entry in feed.findall("a:entry", ATOM)
    ]
    assert entries == [
        ("The river deal", "2024-05-05T00:00:00Z"),
        ("Correction: The river deal", "2024-05-05T00:00:00Z"),
        ("Undated", "1970-01-01T00:00:00Z"),
    ]
    identifiers = [entry.findtext("a:id", "", ATOM) for entry in feed.findall("a:entry", ATOM)]
    assert len(set(identifiers)) == len(identifiers)
    assert all(identifier.startswith("urn:uuid:") for identifier in identifiers)


def test_a_feed_s_ids_stay_when_a_brief_s_title_changes_and_the_site_moves(
    published: PublishedBrief, templates: dict[str, str]
) -> None:
    def first_id(brief: Brief, settings: SiteSettings) -> str:
        pages = render([replace(published, brief=brief)], templates, settings)
        text = next(page.text for page in pages if page.path == "feed.xml")
        return etree.fromstring(text.encode()).findtext("a:entry/a:id", "", ATOM)

    renamed = published.brief.model_copy(update={"title": "Another title"})
    moved = SiteSettings(site_url="https://example.org/briefs/")
    assert first_id(published.brief, SiteSettings()) == first_id(renamed, moved)


def test_addresses_are_absolute_only_where_the_site_has_one(
    published: PublishedBrief, templates: dict[str, str], files: dict[str, str]
) -> None:
    assert 'href="briefs/river-deal.html"' in files["feed.xml"]
    assert "](briefs/river-deal.json)" in files["llms.txt"]
    settings = SiteSettings(site_url="https://example.org/b/")
    placed = {page.path: page.text for page in render([published], templates, settings)}
    assert 'href="https://example.org/b/briefs/river-deal.html"' in placed["feed.xml"]
    assert "](https://example.org/b/briefs/river-deal.json)" in placed["llms.txt"]


def test_every_record_is_as_its_schema_says(files: dict[str, str]) -> None:
    schema = json.loads(files["briefs/record.schema.json"])
    Draft202012Validator.check_schema(schema)
    for name in ("river-deal", "undated"):
        record = json.loads(files[f"briefs/{name}.json"])
        assert record["$schema"] == "record.schema.json"
        assert list(Draft202012Validator(schema).iter_errors(record)) == []
    spoilt = json.loads(files["briefs/river-deal.json"]) | {"title": 1}
    assert list(Draft202012Validator(schema).iter_errors(spoilt)) != []


def test_structured_data_names_the_brief_s_sources_and_can_break_out_of_nothing(published: PublishedBrief) -> None:
    view = brief_view(published)
    data = json.loads(structured(view))
    assert data["headline"] == "The river deal"
    assert len(data["isBasedOn"]) == len(view.sources)
    hostile = structured(replace(view, title=HOSTILE))
    assert json.loads(hostile)["headline"] == HOSTILE.replace("\x01", "\ufffd")
    assert not re.search(r"[<>&']", hostile)


def test_hostile_text_breaks_neither_the_feed_nor_the_list(
    published: PublishedBrief, templates: dict[str, str]
) -> None:
    brief = published.brief.model_copy(update={"title": HOSTILE + "\n# x](y)"})
    made = {page.path: page.text for page in render([replace(published, brief=brief)], templates)}
    titles = etree.fromstring(made["feed.xml"].encode()).findall("a:entry/a:title", ATOM)
    assert HOSTILE.replace("\x01", "\ufffd") in (titles[0].text or "")
    assert "\n# x" not in made["llms.txt"]
    assert "x](y)" not in made["llms.txt"]
