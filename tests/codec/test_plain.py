"""Plain values: what a person typed, as typed."""

from __future__ import annotations

from generator.codec import decode_plain


def test_values_stay_the_text_that_was_typed() -> None:
    text = "must: true\ndate: 2024-05-04\ntime: 12:30\nnone:\nlist: [{a: no}, 010]\nquoted: 'null'\n"
    value, problems = decode_plain(text, "key.yml")
    assert problems == ()
    assert value["must"] == "true"
    assert (value["date"], value["time"], value["none"]) == ("2024-05-04", "12:30", None)
    assert (value["list"], value["quoted"]) == ([{"a": "no"}, "010"], "null")


def test_what_is_wrong_is_said_and_nothing_is_made_of_it() -> None:
    value, (problem,) = decode_plain("a: 1\na: 2\n", "key.yml")
    assert value is None
    assert (problem.file, problem.line) == ("key.yml", 2)
