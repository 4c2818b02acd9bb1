"""From an item on a page to its line in the repository's editor, and to the form for errors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from generator.config import settings
from generator.model.change import Attention
from generator.render.citing import PublishedBrief
from generator.render.pages import SiteSettings, render
from generator.render.view import brief_view

LINES = {("points", "four-years"): 108, ("quotes", "okafor-gauge"): 278}
GITHUB = {"repo_url": "https://github.com/example/briefs/"}


def page(published: PublishedBrief, templates: Mapping[str, str], site: Mapping[str, Any]) -> str:
    known = settings(site, {})
    made = render([published], templates, SiteSettings(edit_url=known.edit_url, report_url=known.report_url))
    return next(one.text for one in made if one.path == "briefs/river-deal.md")


def test_an_item_leads_to_its_line_and_to_a_form_that_knows_it(
    published: PublishedBrief, templates: Mapping[str, str]
) -> None:
    text = page(replace(published, lines=LINES, version="3f9a1c20"), templates, GITHUB)
    edit, report = re.findall(r'<span class="bw-do"> <a href="([^"]*)">.*?<a href="([^"]*)">', text)[0]
    assert edit == "https://github.com/example/briefs/edit/HEAD/briefs/river-deal.yml#L108"
    assert report == (
        "https://github.com/example/briefs/issues/new?template=error-in-a-brief.yml"
        "&amp;title=Error%20in%20river-deal%20points.four-years&amp;brief=river-deal&amp;item=points.four-years"
        "&amp;version=3f9a1c20"
    )
    assert text.count("bw-do") == len(LINES)
    assert 'edit/HEAD/briefs/river-deal.yml#L1">Edit this brief</a>' in text
    assert "This is version 3f9a1c20 of the brief." in text


def test_without_a_repository_neither_is_shown(published: PublishedBrief, templates: Mapping[str, str]) -> None:
    text = page(replace(published, lines=LINES), templates, {})
    assert "bw-do" not in text
    assert "Edit" not in text
    assert "Report an error" not in text


@pytest.mark.parametrize(
    ("site", "edit"),
    [
        (GITHUB, "https://github.com/example/briefs/edit/HEAD/{file}#L{line}"),
        (GITHUB | {"edit_uri": "edit/main/"}, "https://github.com/example/briefs/edit/main/{file}#L{line}"),
        ({"repo_url": "https://gitlab.com/a/b"}, "https://gitlab.com/a/b/-/edit/HEAD/{file}#L{line}"),
        ({"repo_url": "https://git.example/a/b"}, None),
        ({"repo_url": "https://git.example/a", "edit_uri": "edit/x"}, "https://git.example/a/edit/x/{file}#L{line}"),
        (
            {"repo_url": "https://git.example/a", "extra": {"edit_url": "https://e.example/{file}"}},
            "https://e.example/{file}",
        ),
        ({}, None),
    ],
)
def test_where_a_file_is_edited_follows_from_the_settings(site: Mapping[str, Any], edit: str | None) -> None:
    assert settings(site, {}).edit_url == edit


def test_what_nobody_has_looked_at_is_counted_item_by_item(published: PublishedBrief) -> None:
    seen = Attention(unseen=frozenset({("points", "signed")}), edited=frozenset({("points", "cost"), ("points", "x")}))
    head = brief_view(replace(published, attention=seen)).head
    assert (head.unreviewed, head.edited, head.added) == (1, 2, 0)


def test_each_item_has_its_own_address_even_without_a_repository(
    published: PublishedBrief, templates: Mapping[str, str]
) -> None:
    text = page(published, templates, {})
    for at in (
        "points-signed",
        "disagreements-place",
        "open-questions-cost",
        "positions-hale-minimum-flow",
        "timeline-annex",
    ):
        assert text.count(f'<a class="bw-here" href="#{at}">') == 1, at
