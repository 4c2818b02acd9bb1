"""A brief against its key: what counts as found, section by section."""

from __future__ import annotations

from typing import Any

import pytest

from generator.evaluate.brief import score_brief
from generator.evaluate.wording import name_key, overlap

KEY: dict[str, Any] = {
    "sources": {"a": "gazette.txt", "b": "courier.txt"},
    "actors": [
        {"id": "lopez", "name": "Maria Lopez", "must": "true", "aliases": ["Lopez", "the mayor"]},
        {"id": "ode", "name": "Ben Ode", "must": "true", "aliases": ["Ode"]},
        {"id": "council", "name": "Alder Council", "must": "false"},
    ],
    "quotes": [{"speaker": "lopez", "text": "The dam is safe", "at": ["a"]}],
    "positions": [
        {"actor": "lopez", "issue": "dam", "stance": "claims", "must": "true",
         "evidence": [{"source": "a", "text": "she said the dam would hold for another ten years"}]},
        {"actor": "ode", "issue": "dam", "stance": "demands", "must": "true",
         "evidence": [{"source": "b", "text": "asked for a new report before the winter"}]},
    ],
    "disagreements": [
        {"id": "leaks", "must": "true", "sides": [
            {"source": "a", "text": "three leaks were found in the wall"},
            {"source": "b", "text": "seven leaks were found in the wall"}]},
    ],
    "open_questions": [
        {"question": "Who pays?", "must": "true",
         "evidence": [{"source": "b", "text": "it is not known who will pay for it"}]},
    ],
    "timeline": [
        {"date": "05-04", "what": "walk", "must": "true",
         "evidence": [{"source": "a", "text": "walked along the crest on May 4"}]},
    ],
}  # fmt: skip

BRIEF: dict[str, Any] = {
    "sources": {"s1": {"file": "alder/courier.txt"}, "s2": {"file": "alder/gazette.txt"}},
    "actors": {"maria-lopez": {"name": "Maria Lopez", "aliases": ["the mayor"]}, "ode": {"name": "Ben Ode"}},
    "quotes": {"q": {"speaker": "maria-lopez", "text": "The dam is safe."}},
    "positions": {
        "p": {"actor": "maria-lopez", "stance": "claims", "text": "the dam would hold",
              "evidence": [{"source": "s2", "exact": "the dam would hold for another ten years"}]},
        "r": {"actor": "ode", "stance": "proposes", "text": "a new report",
              "evidence": [{"source": "s1", "exact": "asked for a new report before the winter"}]},
    },
    "disagreements": {"d": {"sides": {
        "x": {"text": "three", "evidence": [{"source": "s2", "exact": "three leaks were found"}]},
        "y": {"text": "seven", "evidence": [{"source": "s1", "exact": "seven leaks were found"}]}}}},
    "open_questions": {
        "o": {"question": "Who pays?", "evidence": [{"source": "s1", "exact": "not known who will pay for it"}]}},
    "timeline": {
        "t": {"when": "--05-04", "text": "She walked.", "evidence": [{"source": "s2", "exact": "the crest on May 4"}]}},
}  # fmt: skip


def changed(section: str, identifier: str, **fields: Any) -> dict[str, Any]:
    return BRIEF | {section: BRIEF[section] | {identifier: BRIEF[section][identifier] | fields}}


def test_a_brief_that_has_everything_lacks_nothing_but_the_stance_it_got_wrong() -> None:
    figures = score_brief(BRIEF, KEY)
    assert figures["actors"] == {"recall": 1, "precision": 1, "missing": [], "split": {}, "in the brief": 2}
    assert figures["quotes"]["joint F1"] == 1
    assert (figures["positions"]["recall"], figures["positions"]["stance"]) == (1, 0.5)
    assert [figures[name]["recall"] for name in ("disagreements", "questions", "timeline")] == [1, 1, 1]
    assert figures["size"] == {"words in the brief's own texts": 15}


def test_an_empty_brief_lacks_everything() -> None:
    figures = score_brief({}, KEY)
    assert figures["actors"]["missing"] == ["lopez", "ode"]
    assert figures["quotes"]["missing"] == ["The dam is safe"]
    assert figures["positions"]["stance"] is None
    assert figures["timeline"]["missing"] == ["05-04 walk"]


def test_an_actor_split_in_two_counts_against_precision() -> None:
    figures = score_brief(BRIEF | {"actors": BRIEF["actors"] | {"lopez": {"name": "Lopez"}}}, KEY)
    assert figures["actors"]["precision"] == pytest.approx(2 / 3, abs=0.001)
    assert figures["actors"]["split"] == {"lopez": ["maria-lopez", "lopez"]}


def test_a_quote_with_another_speaker_is_content_but_not_joint() -> None:
    figures = score_brief(changed("quotes", "q", speaker="ode"), KEY)
    assert (figures["quotes"]["content F1"], figures["quotes"]["joint F1"]) == (1, 0)


def test_a_position_given_to_another_is_lost_and_wrong() -> None:
    figures = score_brief(changed("positions", "p", actor="ode"), KEY)
    assert figures["positions"]["missing"] == ["lopez claims dam"]
    assert figures["positions"]["wrong actor"] == ["p"]


def test_words_of_another_source_are_no_evidence() -> None:
    evidence = [{"source": "s1", "exact": "the dam would hold for another ten years"}]
    assert score_brief(changed("positions", "p", evidence=evidence), KEY)["positions"]["recall"] == 0.5


def test_both_sides_in_one_are_not_set_apart() -> None:
    sides = BRIEF["disagreements"]["d"]["sides"]
    one = {"x": {"text": "leaks", "evidence": [*sides["x"]["evidence"], *sides["y"]["evidence"]]}}
    assert score_brief(changed("disagreements", "d", sides=one), KEY)["disagreements"]["missing"] == ["leaks"]


def test_a_question_may_cite_through_the_disagreement_it_names() -> None:
    key = KEY | {
        "open_questions": [{"question": "How many?", "must": True, "evidence": KEY["disagreements"][0]["sides"]}]
    }
    assert score_brief(BRIEF, key)["questions"]["recall"] == 0
    assert score_brief(changed("open_questions", "o", see=["d"]), key)["questions"]["recall"] == 1


def test_an_event_needs_its_date() -> None:
    assert score_brief(changed("timeline", "t", when="2024-05-04"), KEY)["timeline"]["recall"] == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the dam would hold", "She said: the dam would  hold for years", True),
        ("“The dam’s wall” cracked", '"the dam\'s wall" cracked in two', True),
        ("the dam would hold for years", "for years the hold would dam the", False),
        ("dam", "The dam is safe", True),
        ("", "The dam is safe", False),
    ],
)
def test_passages_overlap_where_half_of_the_shorter_one_stands_unbroken(one: str, other: str, same: bool) -> None:
    assert overlap(one, other) is overlap(other, one) is same


def test_names_are_compared_without_article_and_possessive() -> None:
    assert name_key("The Mayor’s") == name_key("mayor")
