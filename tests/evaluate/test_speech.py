"""The figures of attributions: what counts as found, and for whom."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.evaluate.said import Said, from_row
from generator.evaluate.speech import TYPES, UNITS, score_speech
from generator.model.document import Span

TEXT = """Ana Lopez said the dam was safe. “We checked it,” she added. “Nobody needs to leave.”
The mayor disagreed, calling the report “a fairy tale” and asking for a new one.
“It leaks.
“I saw it,” said Ben Ode."""


def said(words: str, speaker: str | None = None, *more: str) -> Said:
    parts = [(TEXT.index(part), TEXT.index(part) + len(part)) for part in (words, *more)]
    row = {"start": parts[0][0], "end": parts[-1][1], "fragments": [list(part) for part in parts]}
    where = TEXT.index(speaker) if speaker else None
    row |= {"speaker_start": where, "speaker_end": where + len(speaker) if speaker and where is not None else None}
    return from_row(row, gold=True)


GOLD = [
    said("the dam was safe", "Ana Lopez"),
    said("“We checked it,”", "she", "“Nobody needs to leave.”"),
    said("calling the report “a fairy tale” and asking for a new one", "The mayor"),
    said("“It leaks.\n“I saw it,”", "Ben Ode"),
]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("kind", ["all", "verbatim"])
def test_gold_itself_scores_everything(unit: str, kind: str) -> None:
    gold = [(TEXT, [_typed(one) for one in GOLD], GOLD)]
    figures = score_speech(gold, kind, unit).figures()
    assert figures["n_gold"] > 0
    assert all(figures[name] == [100.0, 100.0, 100.0] for name in ("exact", "iou50", "ggt80", "chars", "joint"))
    assert figures["spk"] == 100.0


def test_a_split_quotation_is_one_attribution_and_two_segments_and_paragraphs_part_segments() -> None:
    assert score_speech([(TEXT, GOLD, [])], unit="attribution").figures()["n_gold"] == 4
    assert score_speech([(TEXT, GOLD, [])], unit="segment").figures()["n_gold"] == 6


def test_the_type_of_a_segment_is_seen_in_the_text_not_taken_from_gold() -> None:
    counts = {kind: score_speech([(TEXT, GOLD, [])], kind).figures()["n_gold"] for kind in TYPES}
    assert counts == {"all": 6, "verbatim": 5, "direct": 4, "mixed": 1, "indirect": 1}


def test_the_right_words_with_the_wrong_speaker_are_content_but_no_joint_hit() -> None:
    found = [said("the dam was safe", "The mayor")]
    figures = score_speech([(TEXT, GOLD[:1], found)]).figures()
    assert figures["iou50"] == [100.0, 100.0, 100.0]
    assert figures["joint"] == [0.0, 0.0, 0.0]
    assert figures["spk"] == 0.0


def test_edges_of_marks_and_stops_do_not_matter_for_exact_and_half_the_letters_do_for_iou() -> None:
    exact = score_speech([(TEXT, [said("“I saw it,”")], [said("I saw it")])]).figures()
    assert exact["exact"][2] == 100.0
    shorter = score_speech([(TEXT, [said("calling the report “a fairy tale”")], [said("“a fairy tale”")])]).figures()
    assert shorter["exact"][2] == 0.0
    assert shorter["iou50"][2] == 0.0  # 10 of 26 letters
    assert shorter["ggt30"][2] == 100.0
    assert shorter["chars"][0] == 100.0


def test_a_prediction_of_another_type_is_neither_right_nor_wrong() -> None:
    found = [said("the dam was safe"), said("I saw it")]
    figures = score_speech([(TEXT, GOLD, found)], "direct").figures()
    assert figures["n_pred"] == 1
    assert figures["iou50"][0] == 100.0


def test_one_prediction_is_matched_once() -> None:
    gold = [said("We checked it"), said("“We checked it,” she added")]
    figures = score_speech([(TEXT, gold, [said("We checked it")])], unit="attribution").figures()
    assert figures["iou50"] == [100.0, 50.0, 66.7]


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60)), max_size=6))
def test_shares_stay_between_nothing_and_everything(spans: list[tuple[int, int]]) -> None:
    found = [
        Said(span, (span,), ()) for start, length in spans for span in [Span(start, min(len(TEXT), start + length))]
    ]
    for kind in TYPES:
        figures = score_speech([(TEXT, GOLD, found)], kind).figures()
        for name in ("exact", "iou50", "ggt30", "ggt80", "chars", "joint"):
            assert all(0 <= value <= 100 for value in figures[name])
        assert figures["joint"][2] <= figures["iou50"][2]
        assert figures["exact"][2] <= 100


def _typed(one: Said) -> Said:
    marked = sum(part.end - part.start for part in one.parts if TEXT[part.start] == "“")
    whole = sum(part.end - part.start for part in one.parts)
    kind = "direct" if marked == whole else "mixed" if "“" in TEXT[one.span.start : one.span.end] else "indirect"
    return Said(one.span, one.parts, one.speaker, kind)
