import pytest

from generator.codec import decode, decode_event
from generator.codec.before import MAXIMUM_CHARACTERS
from tests.counting import calls

SMALL = """\
schema: 1
title: no
sources:
  s1: {file: a.txt, sha256: "%s", title: 12:30, outlet: 1.10, author: 007, published: 2026-06-04, url: ~, language: no}
timeline:
  one: {when: --06-04, kind: said, text: on}
""" % ("a" * 64)


def codes(text: str) -> list[str]:
    return [problem.code for problem in decode(text, "x.yml").diagnostics]


def test_every_scalar_stays_what_a_person_typed() -> None:
    decoded = decode(SMALL, "x.yml")
    assert decoded.diagnostics == ()
    brief = decoded.brief
    assert brief is not None
    source = brief.sources["s1"]
    assert (brief.title, source.title, source.outlet, source.author) == ("no", "12:30", "1.10", "007")
    assert (source.published, source.url, source.language) == ("2026-06-04", None, "no")
    assert (brief.timeline["one"].when, brief.timeline["one"].text) == ("--06-04", "on")


@pytest.mark.parametrize("empty", ["", "~", "null", "Null"])
def test_nothing_typed_is_none_where_a_field_may_be_empty(empty: str) -> None:
    text = SMALL.replace("url: ~", f"url: {empty}") + f"points: {empty}\n"
    decoded = decode(text, "x.yml")
    assert decoded.diagnostics == ()
    assert decoded.brief is not None
    assert (decoded.brief.sources["s1"].url, decoded.brief.points) == (None, {})


def test_null_in_quotation_marks_is_a_text() -> None:
    decoded = decode(SMALL.replace("title: 12:30", 'title: "null"'), "x.yml")
    assert decoded.brief is not None
    assert decoded.brief.sources["s1"].title == "null"


def test_every_value_and_key_knows_its_place() -> None:
    positions = decode(SMALL, "x.yml").positions
    assert positions.at(("title",)) == (2, 8)
    assert positions.key_at(("title",)) == (2, 1)
    assert positions.at(("timeline", "one", "kind")) == (6, 30)
    assert positions.key_at(("timeline", "one")) == (6, 3)
    assert positions.at(("timeline", "one", "evidence", 0, "exact")) == (6, 8)  # what holds it
    start, end = positions.values[("timeline", "one", "text")]
    assert SMALL[start.offset : end.offset] == "on"


def test_all_problems_are_said_at_once_in_the_order_of_the_file() -> None:
    text = SMALL.replace("schema: 1", "schema: one").replace(
        "when: --06-04, kind: said", "when: June, kind: told, sad: x"
    )
    found = decode(text, "x.yml").diagnostics
    assert [(problem.code, problem.line, problem.column) for problem in found] == [
        ("unknown-word", 1, 9),
        ("wrong-form", 6, 15),
        ("unknown-word", 6, 27),
        ("unknown-key", 6, 33),
    ]


def test_what_is_sound_stays_readable_beside_what_is_not() -> None:
    text = SMALL + "  two: {when: 2024, kind: said, text: sound}\n  three: {when: never, kind: said, text: broken}\n"
    decoded = decode(text, "x.yml")
    assert decoded.brief is None
    assert decoded.readable is not None
    assert list(decoded.readable.timeline) == ["one", "two"]
    assert decoded.broken == {("timeline", "three")}


def test_a_mistyped_word_does_not_cost_its_item_the_other_checks() -> None:
    decoded = decode(SMALL.replace("kind: said", "kind: siad, note: x"), "x.yml")
    assert [problem.code for problem in decoded.diagnostics] == ["unknown-word", "unknown-key"]
    assert decoded.brief is None
    assert decoded.readable is not None
    assert decoded.readable.timeline["one"].kind == "said"


def test_a_hundred_thousand_brackets_are_refused() -> None:
    for text in (
        "[" * 100_000,
        "a: " + "{b: " * 100_000,
        "- " * 100_000,
        "\n".join(" " * i + "a:" for i in range(2_000)),
    ):
        assert codes(text) == ["yaml-too-deep"]


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read() -> None:
    text = "a: b\n" * 10_000_000
    assert codes(text) == ["yaml-too-large"]
    assert calls(lambda: codes(text)) < 100


def test_too_many_values_are_refused() -> None:
    text = "a: [" + "b," * 400_000 + "]"
    assert len(text) < MAXIMUM_CHARACTERS
    assert codes(text) == ["yaml-too-large"]


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "\ufeff"])
def test_an_empty_file_is_said_to_be_empty(text: str) -> None:
    assert codes(text) == ["empty-file"]


@pytest.mark.parametrize("text", ["just words", "- a\n- b", "12"])
def test_a_file_that_is_no_mapping_is_said_to_be_none(text: str) -> None:
    assert codes(text) == ["wrong-shape"]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    plain, windows = decode(SMALL, "x.yml"), decode("\ufeff" + SMALL.replace("\n", "\r\n"), "x.yml")
    assert windows.diagnostics == ()
    assert windows.brief == plain.brief
    assert windows.positions.at(("timeline", "one", "kind")) == (6, 30)


def test_each_merge_marker_and_tab_is_located() -> None:
    found = decode("<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n", "x.yml").diagnostics
    assert [(problem.code, problem.line) for problem in found] == [("merge-conflict", n) for n in (1, 3, 5)]
    found = decode("a:\n\tb: c\n\td: e\n", "x.yml").diagnostics
    assert [(problem.code, problem.line, problem.column) for problem in found] == [
        ("yaml-tab", 2, 1),
        ("yaml-tab", 3, 1),
    ]


def test_every_message_has_a_remedy_and_a_place() -> None:
    wrong = (
        SMALL.replace("kind: said", "kynd: said").replace("file: a/b.txt", "file:").replace("title: no", "title: [a]")
    )
    for problem in decode(wrong, "x.yml").diagnostics:
        assert problem.remedy, problem
        assert problem.line > 0, problem
        assert problem.column > 0, problem


def test_what_is_known_of_the_articles_is_read(river_deal_event: str) -> None:
    settings, problems = decode_event(river_deal_event, "seeds/river-deal/event.yml")
    assert problems == ()
    assert settings is not None
    assert settings.title == "The river deal"
    assert settings.articles["gazette.txt"].outlet == "The Gazette"
    assert settings.articles["herald.md"].free_to_publish is True
    assert settings.articles["gazette-2.txt"].replaces == "gazette.txt"


def test_an_event_may_say_nothing_and_a_mistake_in_it_is_located() -> None:
    settings, problems = decode_event("", "event.yml")
    assert settings is not None
    assert problems == ()
    settings, problems = decode_event("title: x\narticles:\n  a.txt: {outlit: B}\n", "event.yml")
    assert settings is None
    assert [(problem.code, problem.line, problem.column) for problem in problems] == [("unknown-key", 3, 11)]
    assert "did you mean 'outlet'?" in problems[0].remedy


def test_a_lone_half_of_a_character_pair_is_refused() -> None:
    assert codes(SMALL + "# \ud800\n") == ["control-character"]


def test_of_a_great_many_problems_the_first_are_shown() -> None:
    wrong_keys = SMALL + "".join(f"key-{i}: x\n" for i in range(20_000))
    assert codes(wrong_keys)[-1] == "more-problems"
    assert len(codes(SMALL + "title: again\n" * 20_000)) < 200
