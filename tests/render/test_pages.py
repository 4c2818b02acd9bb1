"""The pages of the sample project: as they were last reviewed, with every mark noted and every text escaped."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import GeneratorError
from generator.model.brief import Brief
from generator.model.page import Page
from generator.publish.ingredients import read_templates
from generator.render.citing import PublishedBrief
from generator.render.footnotes import DEFINITION, MARK, cited_labels
from generator.render.pages import SiteSettings, render

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
KEPT = {
    "brief.md": "briefs/river-deal.md",
    "actor.md": "actors/river-deal/lopez.md",
    "source.md": "sources/river-deal/s3.md",
    "source-cited-only.md": "sources/river-deal/s2.md",
    "index.md": "index.md",
    "questions.md": "questions.md",
}
HOSTILE = "<script>alert(1)</script> [x](javascript:y) [^z] {{ brief }} *a* `b` | # ---"


@pytest.fixture(scope="module")
def pages(published: PublishedBrief, templates: dict[str, str]) -> dict[str, Page]:
    return {page.path: page for page in render([published], templates)}


@pytest.mark.parametrize("name", KEPT)
def test_a_page_is_as_it_was_last_reviewed(pages: dict[str, Page], name: str, update_golden: bool) -> None:
    if update_golden:
        (GOLDEN / name).write_text(pages[KEPT[name]].text, "utf-8")
    assert pages[KEPT[name]].text == (GOLDEN / name).read_text("utf-8")


def test_every_footnote_mark_has_one_note_and_every_note_a_mark(pages: dict[str, Page]) -> None:
    cited = 0
    for page in pages.values():
        notes = DEFINITION.findall(page.text)
        assert sorted(notes) == sorted(cited_labels(page.text)), page.path
        cited += len(notes)
    assert cited > 50


def test_marks_beside_each_other_are_apart(pages: dict[str, Page]) -> None:
    assert not any("][^" in page.text for page in pages.values())


def test_the_same_brief_gives_the_same_bytes(
    published: PublishedBrief, templates: dict[str, str], pages: dict[str, Page]
) -> None:
    again = render([published], dict(reversed(templates.items())))
    assert {page.path: page for page in again} == pages


def test_the_sections_stand_in_the_order_of_the_format(pages: dict[str, Page]) -> None:
    headings = re.findall(r"^## (.*?) \{", pages["briefs/river-deal.md"].text, re.MULTILINE)
    assert headings == [
        "In short",
        "What changed",
        "What the sources agree on",
        "Where the sources disagree",
        "What is not known",
        "Who stands where",
        "In their own words",
        "Timeline",
        "Sources and how independent they are",
        "About this brief",
        "Cited passages",
    ]


def test_a_brief_without_anything_says_what_is_absent(templates: dict[str, str]) -> None:
    empty = PublishedBrief("empty", Brief(title="Nothing yet", sources={}), {})
    text = next(page.text for page in render([empty], templates) if page.path == "briefs/empty.md")
    for sentence in (
        "Information until <b>not known</b>",
        "No point is carried by more than one article.",
        "No disagreement between the sources was found.",
        "No open question has been noted.",
        "No source reports where anybody stands.",
        "No source quotes anybody directly.",
        "No source gives a date.",
    ):
        assert sentence in text


def test_hostile_text_in_every_field_changes_no_page(published: PublishedBrief, templates: dict[str, str]) -> None:
    brief = Brief.model_validate(poisoned(published.brief.model_dump(by_alias=True)))
    made = render([replace(published, brief=brief)], templates)
    text = "".join(page.text for page in made if page.path.endswith(".md"))
    assert "&#60;script&#62;" in text
    for active in ("<script", "](javascript", "[^z]", "{{ brief"):
        assert active not in text


def poisoned(value: object, key: str = "") -> object:
    """A brief with hostile text in every field that holds a person's or an article's words."""
    if isinstance(value, dict):
        return {name: poisoned(part, name) for name, part in value.items()}
    if isinstance(value, list | tuple) and key != "evidence":
        return [poisoned(part, key) for part in value]
    words = ("title", "outlet", "author", "licence", "name", "role", "aliases", "text", "question", "settled_by")
    also = ("answer", "occasion", "was", "now", "why", "words")
    closed = ("disputed", "declined", "not reported", "future", "one source")
    return HOSTILE if isinstance(value, str) and key in words + also and value not in closed else value


def test_a_site_replaces_one_template_by_a_file_of_the_same_name(published: PublishedBrief, tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "about.md.j2").write_text("Ours: {{ brief.title }}.\n", "utf-8")
    templates = read_templates([tmp_path, ROOT / "site_templates"])
    text = next(page.text for page in render([published], templates) if page.path == "briefs/river-deal.md")
    assert "Ours: The river deal." in text
    assert "How briefs are made" not in text


def test_a_replaced_template_can_still_use_the_packaged_one(published: PublishedBrief, tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "about.md.j2").write_text('{% include "packaged/parts/about.md.j2" %}\nOurs.\n', "utf-8")
    templates = read_templates([tmp_path, ROOT / "site_templates"])
    text = next(page.text for page in render([published], templates) if page.path == "briefs/river-deal.md")
    assert "How briefs are made" in text
    assert "Ours." in text


def test_a_template_that_lets_in_a_script_stops_the_pages(published: PublishedBrief, templates: dict[str, str]) -> None:
    changed = {**templates, "pages/about.md.j2": "# About\n\n<script>x()</script>\n"}
    with pytest.raises(GeneratorError, match=r"about\.md"):
        render([published], changed)


def test_addresses_of_editing_and_reporting_are_shown_where_there_are_some(
    published: PublishedBrief, templates: dict[str, str]
) -> None:
    settings = SiteSettings(False, "https://example.org/edit/{file}", "https://example.org/new?title={file}")
    text = next(page.text for page in render([published], templates, settings) if page.path.startswith("briefs/"))
    assert 'href="https://example.org/edit/briefs/river-deal.yml"' in text
    assert 'href="https://example.org/new?title=briefs/river-deal.yml"' in text
    assert "river-deal.pdf" not in text


def test_briefs_with_the_newest_information_come_first(published: PublishedBrief, templates: dict[str, str]) -> None:
    older = Brief(title="Older", sources={})
    text = render([PublishedBrief("older", older, {}), published], templates)[0].text
    assert text.index("The river deal") < text.index("Older")


def test_passages_of_one_paragraph_cited_together_share_one_mark(
    published: PublishedBrief, templates: dict[str, str]
) -> None:
    twelve = published.brief.disagreements["signatories"].sides["twelve"].evidence[0]
    brief = published.brief
    point = brief.points["signed"]
    words = ("Twelve councillors", "signed the paper in the town hall")
    evidence = tuple(twelve.model_copy(update={"exact": exact}) for exact in words)
    changed = brief.model_copy(
        update={"points": {**brief.points, "signed": point.model_copy(update={"evidence": evidence})}}
    )
    made = {page.path: page.text for page in render([replace(published, brief=changed)], templates)}
    line = next(line for line in made["briefs/river-deal.md"].splitlines() if line.startswith("- The council"))
    (label,) = MARK.findall(line)
    note = next(line for line in made["briefs/river-deal.md"].splitlines() if line.startswith(f"[^{label}]:"))
    assert note.count("](../sources/river-deal/s1.md#s1-p4-") == 2
    assert made["sources/river-deal/s1.md"].count(f"river-deal.md#fnref:{label})") == 2
