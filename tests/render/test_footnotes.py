"""Which notes a page asks for and which it has, by the marks and the notes that stand in it."""

from __future__ import annotations

from generator.render.footnotes import cited_labels, defined_labels

PAGE = """Named in [^s1-p8-0a1b2c] and [^s2-p1-3d4e5f]:

[^s1-p8-0a1b2c]: **S1 ¶8** “the mayor”
[^s2-p1-3d4e5f]: **S2 ¶1** “the council”
"""


def test_a_mark_before_a_colon_is_a_mark_and_a_note_is_none() -> None:
    assert cited_labels(PAGE) == {"s1-p8-0a1b2c", "s2-p1-3d4e5f"}
    assert cited_labels(PAGE.split("\n\n")[1]) == frozenset()
    assert defined_labels(PAGE) == ["s1-p8-0a1b2c", "s2-p1-3d4e5f"]
