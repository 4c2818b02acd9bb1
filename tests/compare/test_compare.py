"""What changed between two states of the sample brief, in the words of the pull request."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.codec import decode
from generator.compare import compare
from generator.model.change import Attention, State
from generator.render.changes import changes_markdown
from generator.render.plain import plain_markdown

SAMPLE = (Path(__file__).parents[1] / "projects/river-deal/briefs/river-deal.yml").read_text(encoding="utf-8")
FILE = "briefs/river-deal.yml"


def state(text: str, attention: Attention | None = None) -> State:
    brief = decode(text, FILE).brief
    assert brief is not None, decode(text, FILE).diagnostics
    return State(brief, attention)


def said(*edits: tuple[str, str], attention: Attention | None = None) -> str:
    """What is said of the sample brief after some edits, without its heading."""
    text = SAMPLE
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    made = changes_markdown(FILE, compare(state(SAMPLE), state(text, attention)))
    assert made.startswith("## The river deal\n\n`briefs/river-deal.yml`")
    return made.removeprefix("## The river deal\n\n`briefs/river-deal.yml`")


FOUR_YEARS = """  four-years:
    text: The deal ended four years of talks.
    evidence:
      - {source: s1, exact: ending four years of talks}
      - {source: s2, exact: ending four years of talks}
"""


def test_a_changed_word_is_one_line_with_what_it_was() -> None:
    assert said(("text: The deal ended four years of talks.", "text: The deal ended the talks.")) == (
        ": items: 1 changed.\n\n### Changed\n\n- `points.four-years`\n"
        "  - text:\n    - was: The deal ended four years of talks.\n    - now: The deal ended the talks.\n"
    )


def test_comments_quoting_and_blank_lines_are_no_meaning() -> None:
    edits = (
        ("exact: ending four years of talks}", "exact: 'ending  four years of talks'}"),
        ("points:", "# see\npoints:"),
    )
    assert said(*edits) == " says what it said before: only comments, quoting or blank lines changed.\n"


def test_a_removed_item_is_named_with_the_words_it_cited() -> None:
    assert said((FOUR_YEARS, "")).endswith(
        "### Removed\n\n- `points.four-years`: The deal ended four years of talks.\n"
        "  - S1 “ending four years of talks”\n  - S2 “ending four years of talks”\n"
    )


def test_an_item_that_lost_its_last_evidence_stands_at_the_top() -> None:
    entries = FOUR_YEARS.partition("    evidence:")[2]
    text = said((f"    evidence:{entries}", ""))
    assert text.index("**Without evidence now, which they had before:** `points.four-years`") < text.index(
        "### Changed"
    )
    assert "  - standing: one report, carried by 2 articles → no source cited\n" in text


def test_a_lost_passage_is_named() -> None:
    text = said(("      - {source: s1, exact: ending four years of talks}\n", ""))
    assert text.endswith("talks.\n  - no longer cites S1 “ending four years of talks”\n")


def test_a_new_disagreement_shows_on_the_point_that_is_now_a_side_of_it() -> None:
    sides = (
        "  length:\n    question: How long were the talks?\n    kind: count\n    sides:\n"
        "      four:\n        text: The deal ended four years of talks\n        evidence:\n"
        "          - {source: s1, exact: ending four years of talks}\n"
        "      none:\n        text: no years at all\n        evidence:\n"
        "          - {source: s3, exact: according to the minutes seen by The Herald}\n\n"
    )
    text = said(("disagreements:\n", f"disagreements:\n{sides}"))
    assert "- `points.four-years`: The deal ended four years of talks.\n  - standing: " in text
    assert "→ sources disagree\n" in text
    assert "- `disagreements.length`: How long were the talks?\n" in text
    assert "- `disagreements.length.sides.none`: no years at all\n  - S3 “according to" in text


def test_a_new_id_alone_is_a_new_name() -> None:
    assert said(("  four-years:\n", "  talks:\n")).endswith(
        "### Renamed\n\n- `points.four-years` is now `points.talks`: The deal ended four years of talks.\n"
    )


def test_another_order_is_said_in_a_word() -> None:
    assert said((FOUR_YEARS, ""), ("points:\n", f"points:\n{FOUR_YEARS}")) == ": in another order: points.\n"


def test_the_review_and_the_title_are_fields_of_the_brief() -> None:
    line = next(line for line in SAMPLE.splitlines() if line.startswith("review:"))
    text = said((line, "review: {state: reviewed, by: ana, on: 2024-05-03}"))
    assert text.startswith(".\n\n- review: in review")
    assert text.endswith(" → reviewed, by ana, 2024-05-03\n")


def test_new_items_nobody_has_looked_at_are_counted_and_marked() -> None:
    attention = Attention(
        unseen=frozenset({("points", "talks"), ("points", "signed")}), edited=frozenset({("quotes", "x")})
    )
    added = FOUR_YEARS.replace("four-years", "talks").replace("The deal ended", "It ended")
    text = said(("points:\n", f"points:\n{added}"), attention=attention)
    assert ": items: 1 added. Nobody has looked at 2 of its 3 items, 1 of them new.\n" in text
    assert "- `points.talks`: It ended four years of talks. (" in text
    assert ") · nobody has looked at it\n" in text


def test_a_new_brief_and_one_that_is_gone_are_summed_up() -> None:
    new = changes_markdown(FILE, compare(None, state(SAMPLE)))
    assert new.endswith(
        "`briefs/river-deal.yml` is new: 6 articles, 6 points, 5 positions, 4 quotations, 2 disagreements,"
        " 4 open questions, 5 dates.\n"
    )
    assert "is gone, and with it 6 articles" in changes_markdown(FILE, compare(state(SAMPLE), None))


def test_a_large_change_is_cut_and_counted() -> None:
    points = "".join(FOUR_YEARS.replace("four-years", f"talks-{number}") for number in range(60))
    text = said(("points:\n", f"points:\n{points}"))
    assert text.count("- `points.talks-") == 40
    assert text.endswith("- and 20 more\n")


@pytest.mark.parametrize("words", ["*bold* @ana #1 <b>", "[a](http://x.example)", "| a | b |", "`code`"])
def test_words_of_a_brief_are_never_markup(words: str) -> None:
    text = said(("text: The deal ended four years of talks.", f'text: "{words}"'))
    assert words not in text
    assert plain_markdown(words) in text
