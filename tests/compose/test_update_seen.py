"""Who has looked at what: told by edits, by locks, by items people added, and by reviews."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.compose.updating.update import update
from generator.compose.updating.update_items import items_of
from generator.compose.updating.update_seen import attention
from generator.model.brief import Brief
from generator.model.ledger import Known, Ledger

POINT = {"text": "It rained.", "evidence": [{"source": "s1", "exact": "it rained"}]}
OTHER = {"text": "It snowed.", "evidence": [{"source": "s2", "exact": "it snowed"}]}


def brief(review: dict[str, str] | None = None, sources: int = 1, **points: Any) -> Brief:
    files = {f"s{i}": {"file": f"e/{i}.txt", "sha256": f"{i:064}"} for i in range(1, sources + 1)}
    return Brief.model_validate({"title": "Rain", "sources": files, "points": points, "review": review or {}})


def machine(draft: Brief) -> Ledger:
    return Ledger({path: Known(fields) for path, fields in items_of(draft).items()})


REVIEW = {"state": "reviewed", "by": "ana", "on": "2024-05-03"}
RAIN = ("points", "rain")


def test_what_the_machine_wrote_counts_until_somebody_edits_or_locks_it() -> None:
    draft = brief(rain=POINT)
    assert attention(draft, machine(draft)).unseen == {RAIN}
    edited = brief(rain=POINT | {"text": "It poured."})
    assert attention(edited, machine(draft)).edited == {RAIN}
    locked = {RAIN: replace(machine(draft).items[RAIN], people=frozenset({"text"}))}
    assert attention(draft, Ledger({**machine(draft).items, **locked})).edited == {RAIN}


def test_what_people_added_is_theirs() -> None:
    assert attention(brief(rain=POINT, ours=OTHER), machine(brief(rain=POINT))).added == {("points", "ours")}


def test_a_review_covers_what_was_there_and_not_what_comes_later() -> None:
    reviewed = brief(REVIEW, rain=POINT)
    assert attention(reviewed, machine(brief(rain=POINT))).reviewed == {RAIN}
    done = update(brief(sources=2, rain=POINT, snow=OTHER), reviewed, machine(brief(rain=POINT)))
    assert done.ledger.review == "ana, 2024-05-03"
    assert attention(done.brief, done.ledger).reviewed == {RAIN}
    assert attention(done.brief, done.ledger).unseen == {("points", "snow")}
    again = update(brief(sources=2, rain=POINT, snow=OTHER), done.brief, done.ledger)
    assert (again.brief, again.ledger) == (done.brief, done.ledger)
    anew = done.brief.model_copy(update={"review": brief(REVIEW | {"on": "2024-05-09"}).review})
    assert attention(anew, done.ledger).unseen == frozenset()


def test_what_the_machine_changes_after_a_review_is_to_be_looked_at_again() -> None:
    reviewed = brief(REVIEW, rain=POINT)
    more = POINT | {"evidence": [*POINT["evidence"], {"source": "s2", "exact": "it rained"}]}
    done = update(brief(sources=2, rain=more), reviewed, machine(brief(rain=POINT)))
    assert attention(done.brief, done.ledger).unseen == {RAIN}


def test_a_side_that_was_edited_shows_that_somebody_looked_at_the_disagreement() -> None:
    side = {"text": "rain", "evidence": POINT["evidence"]}
    asked = {"question": "Rain or snow?", "kind": "direct", "sides": {"a": side, "b": side}}
    draft = brief().model_validate(brief().model_dump(by_alias=True) | {"disagreements": {"weather": asked}})
    assert attention(draft, machine(draft)).unseen == {("disagreements", "weather")}
    edited = asked | {"sides": {"a": side | {"text": "much rain"}, "b": side}}
    changed = brief().model_validate(brief().model_dump(by_alias=True) | {"disagreements": {"weather": edited}})
    assert attention(changed, machine(draft)).edited == {("disagreements", "weather")}
