"""Issues keep their ids under a better title, and a position keeps its id when its actor was renamed."""

from __future__ import annotations

from typing import Any

from generator.compose.updating.update import update
from generator.compose.updating.update_items import items_of
from generator.model.brief import Brief
from generator.model.ledger import Known, Ledger

OFFERED = {"source": "s1", "exact": "The company offered a raise of six percent"}
VOTED = {"source": "s2", "exact": "The dockers voted to accept a pay raise"}
ACTORS = {
    "company": {"name": "The company", "kind": "organization", "evidence": [{"source": "s1", "exact": "The company"}]},
    "dockers": {"name": "Dockers", "kind": "group"},
}


def stand(actor: str, issue: str, stance: str, text: str, evidence: dict[str, str]) -> dict[str, Any]:
    fields = {"actor": actor, "issue": issue, "stance": stance, "basis": "attributed"}
    return {**fields, "text": text, "evidence": [evidence]}


def brief(*articles: str, **sections: Any) -> Brief:
    sources = {f"s{i}": {"file": f"strike/{name}.txt", "sha256": name * 64} for i, name in enumerate(articles, 1)}
    return Brief.model_validate({"title": "The strike", "sources": sources, "actors": ACTORS} | sections)


OFFER = stand("company", "raise", "offers", "offered a raise of six percent", OFFERED)
VOTE = stand("dockers", "raise", "accepts", "voted to accept a pay raise", VOTED)
FIRST = brief("a", issues={"raise": {"title": "Raise"}}, positions={"company-offers": OFFER})
LEDGER = Ledger({path: Known(fields) for path, fields in items_of(FIRST).items()})
BETTER = brief(
    "a",
    "b",
    issues={"pay-raise": {"title": "Pay raise"}},
    positions={
        "company-offers": {**OFFER, "issue": "pay-raise"},
        "dockers-accepts": {**VOTE, "issue": "pay-raise"},
    },
)


def test_an_issue_that_gets_a_better_title_from_a_newer_article_keeps_its_id() -> None:
    done = update(BETTER, FIRST, LEDGER)
    assert {name: issue.title for name, issue in done.brief.issues.items()} == {"raise": "Pay raise"}
    assert {position.issue for position in done.brief.positions.values()} == {"raise"}
    assert done.gone == ()


def test_a_title_that_people_gave_an_issue_stays() -> None:
    people = FIRST.model_copy(update={"issues": {"raise": FIRST.issues["raise"].model_copy(update={"title": "Wages"})}})
    done = update(BETTER, people, LEDGER)
    assert {name: issue.title for name, issue in done.brief.issues.items()} == {"raise": "Wages"}


def test_the_titles_of_the_issues_of_a_reviewed_brief_stay() -> None:
    reviewed = FIRST.model_copy(
        update={"review": FIRST.review.model_copy(update={"state": "reviewed", "by": "ana", "on": "2024-03-05"})}
    )
    done = update(BETTER, reviewed, LEDGER)
    assert done.brief.issues["raise"].title == "Raise"


def test_issues_with_other_positions_are_other_issues() -> None:
    draft = brief(
        "a", "b", issues={"pay": {"title": "Pay raise"}}, positions={"dockers-accepts": {**VOTE, "issue": "pay"}}
    )
    assert "pay" in update(draft, FIRST, LEDGER).brief.issues


def test_a_position_whose_actor_was_renamed_by_half_keeps_its_id_and_gets_the_actors_new_one() -> None:
    renamed = {"port-company" if name == "company" else name: actor for name, actor in FIRST.actors.items()}
    done = update(FIRST, FIRST.model_copy(update={"actors": renamed}), LEDGER)
    assert {name: position.actor for name, position in done.brief.positions.items()} == {
        "company-offers": "port-company"
    }
