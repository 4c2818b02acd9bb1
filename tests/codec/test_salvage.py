"""A brief that is no sound YAML: each mistake is named in one run, and what is sound is still read."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.codec import decode

SAMPLE = (Path(__file__).parents[1] / "projects" / "river-deal" / "briefs" / "river-deal.yml").read_text("utf-8")


def changed(*changes: tuple[str, str]) -> str:
    text = SAMPLE
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_mistakes_in_several_items_are_named_in_one_run_beside_those_of_form() -> None:
    text = changed(
        ("text: The deal ended", "text: The deal: it ended"),
        ("    stance: conditions", "\tstance: conditions"),
        ("    why: disputed", "    why: debated"),
        ("    why: future", "    why:future"),
    )
    found = decode(text, "x.yml").diagnostics
    assert [(problem.code, problem.line) for problem in found] == [
        ("yaml-unreadable", line_of(text, "text: The deal: it")),
        ("yaml-tab", line_of(text, "\tstance")),
        ("yaml-unreadable", line_of(text, "    why:future")),
        ("unknown-word", line_of(text, "    why: debated")),
    ]


def test_only_the_item_with_the_mistake_is_left_out_and_nothing_becomes_a_brief() -> None:
    decoded = decode(changed(("text: The deal ended", "text: The deal: it ended")), "x.yml")
    assert decoded.brief is None
    assert decoded.readable is not None
    assert "four-years" not in decoded.readable.points
    assert {"signed", "minimum-flow", "cost"} < set(decoded.readable.points)
    assert decoded.broken == {("points", "four-years")}


def test_an_item_at_the_left_edge_is_one_mistake_and_not_one_for_each_item_below() -> None:
    text = changed(("\n  minimum-flow:\n    text", "\nminimum-flow:\n    text"))
    decoded = decode(text, "x.yml")
    (problem,) = decoded.diagnostics
    assert problem.line == line_of(text, "  four-years:")
    assert f"(line {line_of(text, 'minimum-flow:')})" in problem.remedy
    assert ("points",) in decoded.broken
    assert decoded.readable is not None
    assert list(decoded.readable.actors)[:2] == ["lopez", "hale"]


def test_both_sides_of_a_merge_conflict_are_left_out_and_the_rest_is_read() -> None:
    text = changed(
        (
            "    text: The deal ended four years of talks.",
            "<<<<<<< HEAD\n    text: A.\n=======\n    text: B.\n>>>>>>> b",
        ),
        ("    why: future", "    why: soon"),
    )
    found = decode(text, "x.yml").diagnostics
    assert [problem.code for problem in found] == ["merge-conflict"] * 3 + ["unknown-word"]


@pytest.mark.parametrize(
    ("line", "says", "column"),
    [
        ("\u00a0\u00a0\u00a0 why: future", "this line begins with a no-break space (U+00A0)", 1),
        ("    why:\u00a0future", "the colon is followed by a no-break space (U+00A0)", 9),
        ("    why：future", "the colon after 'why' is a wide one (：)", 8),
        ("    why:future", "there is no space after the colon of 'why'", 8),
        ("     why: future", "this key begins in column 6, and 'question' above, in column 5, has its text already", 6),
    ],
)
def test_what_looks_right_and_is_not_is_named_for_what_it_is(line: str, says: str, column: int) -> None:
    text = changed(("    why: future", line))
    (problem,) = decode(text, "x.yml").diagnostics
    assert (problem.message, problem.line, problem.column) == (says, line_of(text, line), column)


def test_the_head_of_a_brief_may_be_what_can_not_be_read() -> None:
    decoded = decode(
        changed(("title: The river deal", "title: The deal: signed"), ("why: future", "why: soon")), "x.yml"
    )
    assert [problem.code for problem in decoded.diagnostics] == ["yaml-unreadable", "unknown-word"]
    assert decoded.readable is not None


def test_a_text_over_several_lines_is_one_text() -> None:
    folded = changed(
        ("text: The deal ended four years of talks.", "text: >\n      The deal ended\n      four years of talks.")
    )
    literal = folded.replace("text: >", "text: |-")
    for text in (folded, literal):
        brief = decode(text, "x.yml").brief
        assert brief is not None
        assert brief.points["four-years"].text == "The deal ended four years of talks."
