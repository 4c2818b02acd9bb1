"""A changed brief goes into the text of the one before, and nothing else of the text changes."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.codec import decode, encode
from generator.codec.splice import CannotSpliceError, splice
from generator.model.brief import Brief, Evidence, OpenQuestion, Statement

from .test_encode import FIELDS, briefs

A, B, C = (Statement(text=f"{letter} happened.", evidence=(Evidence(source="s1", exact=letter),)) for letter in "ABC")
QUESTION = OpenQuestion(question="Q", why="future")
TEXT = """\
# about this brief
schema: 1
title: 'The   deal'   # not final
sources: {}
points:
  # the first one
  a:
      text: "A happened."  # sure
      evidence:
      - source: s1  # page 2
        exact: >
          A
  # the second one
  b: {text: B happened., evidence: [{source: s1, exact: B}]}   # flow

corrections: {}
# the end"""


def said(text: str) -> Brief:
    brief = decode(text, "a.yml").brief
    assert brief is not None
    return brief


def with_points(**points: Statement) -> Brief:
    return said(TEXT).model_copy(update={"points": points})


def changed_lines(text: str, other: str) -> tuple[list[str], list[str]]:
    """The lines that one text has and the other has not, both ways."""
    ours, others = text.split("\n"), other.split("\n")
    return [line for line in ours if line not in others], [line for line in others if line not in ours]


def test_the_same_brief_is_the_same_text() -> None:
    assert splice(TEXT, said(TEXT)) == TEXT


def test_a_changed_text_changes_its_line_alone_and_keeps_its_comment() -> None:
    here = said(TEXT).points["a"]
    spliced = splice(TEXT, with_points(a=here.model_copy(update={"text": "A: it happened."}), b=said(TEXT).points["b"]))
    assert changed_lines(TEXT, spliced) == (
        ['      text: "A happened."  # sure'], ['      text: "A: it happened."  # sure']
    )  # fmt: skip


def test_a_new_item_comes_behind_the_one_before_it_and_above_the_next_ones_comment() -> None:
    here = said(TEXT).points
    spliced = splice(TEXT, with_points(a=here["a"], c=C, b=here["b"]))
    at = spliced.index("  c:\n")
    assert spliced.index("          A\n") < at < spliced.index("  # the second one\n")
    assert changed_lines(TEXT, spliced)[0] == []


def test_a_removed_item_leaves_its_comments() -> None:
    spliced = splice(TEXT, with_points(b=said(TEXT).points["b"]))
    assert "A happened" not in spliced
    assert all(comment in spliced for comment in ("# the first one", "# sure", "# page 2", "# the second one"))


def test_what_is_replaced_leaves_the_comments_inside_it() -> None:
    here = said(TEXT).points
    other = here["a"].model_copy(update={"evidence": (Evidence(source="s1", exact="AA"),)})
    assert "# page 2" in splice(TEXT, with_points(a=other, b=here["b"]))


@pytest.mark.parametrize("text", ["{schema: 1, title: T, sources: {}}\n", "? schema\n: 1\n? title\n: T\nsources: {}\n"])
def test_what_cannot_be_changed_in_places_is_not_changed(text: str) -> None:
    with pytest.raises(CannotSpliceError):
        splice(text, said(text).model_copy(update={"title": "Another", "points": {"a": A}}))


def test_lines_end_as_they_did_and_a_byte_order_mark_stays() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    spliced = splice(text, with_points(**said(TEXT).points, c=C))
    assert spliced.startswith("\ufeff# about")
    assert spliced.count("\n") == spliced.count("\r\n") > text.count("\n")


SIDES = """\
schema: 1
title: T
sources: {}
disagreements:
  toll:
    question: How many?
    kind: count
    sides:
      nine: {text: Nine.}
      ten: {text: Ten.}

  venue:
    question: Where?
    kind: place
    sides: {hall: {text: In the hall.}, church: {text: In the church.}}
"""


def test_what_is_put_in_behind_something_removed_stands_whole_and_apart_from_the_next_item() -> None:
    brief = said(SIDES)
    toll = brief.disagreements["toll"]
    toll = toll.model_copy(update={"sides": {"nine": toll.sides["nine"]}, "settled_by": "A list of names."})
    disagreements = {"toll": toll, "venue": brief.disagreements["venue"]}
    assert splice(SIDES, brief.model_copy(update={"disagreements": disagreements})) == SIDES.replace(
        "      ten: {text: Ten.}\n", "    settled_by: A list of names.\n"
    )


def test_a_section_behind_one_whose_last_item_goes_has_one_blank_line_above_and_below() -> None:
    text = TEXT.replace("   # flow", "")
    points = {"a": said(text).points["a"]}
    spliced = splice(text, said(text).model_copy(update={"points": points, "open_questions": {"q": QUESTION}}))
    added = "\nopen_questions:\n  q:\n    question: Q\n    why: future\n    state: open\n\ncorrections: {}\n"
    assert f"          A\n  # the second one\n{added}" in spliced


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(briefs, st.data())
def test_any_brief_goes_into_the_text_of_any_other_and_no_comment_is_lost(one: Brief, data: st.DataObject) -> None:
    lines = encode(one).split("\n")
    for number in data.draw(st.lists(st.integers(0, 9), max_size=4)):
        at = min(len(lines) - 1, number * 7 % len(lines))
        lines[at] += f"  # end of line {number}" if lines[at] and number % 2 and "\n" not in lines[at] else ""
        lines.insert(at, f"{' ' * (number % 4 * 2)}# remark {number}")
    text = "\n".join(lines)
    if decode(text, "a.yml").brief != one:
        return  # a comment fell into a text
    changed = data.draw(st.sets(st.sampled_from(tuple(FIELDS))))
    mixed = one.model_copy(update={name: data.draw(FIELDS[name]) for name in sorted(changed)})
    spliced = splice(text, mixed)
    assert said(spliced) == mixed
    assert all(f"# remark {n}" in spliced for n in range(10) if f"# remark {n}" in text)
    assert splice(spliced, mixed) == spliced


def test_the_sample_brief_keeps_every_other_line(river_deal_text: str) -> None:
    brief = said(river_deal_text)
    point = brief.points["cost"].model_copy(update={"text": "Changed."})
    spliced = splice(river_deal_text, brief.model_copy(update={"points": {**brief.points, "cost": point}}))
    old, new = river_deal_text.split("\n"), spliced.split("\n")
    assert len(old) == len(new)
    assert [after for before, after in zip(old, new, strict=True) if before != after] == ["    text: Changed."]
