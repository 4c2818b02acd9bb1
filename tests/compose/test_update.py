"""A new draft into a person's brief: what follows the machine, what stays people's, what comes in and what goes."""

from __future__ import annotations

from typing import Any

from generator.compose.updating.update import Updated, update
from generator.model.brief import Brief
from generator.model.ledger import Ledger

ONE = {"source": "s1", "exact": "The council signed the deal on Wednesday"}
TWO = {"source": "s2", "exact": "The council of Alder signed the deal on Wednesday"}


def brief(*articles: str, **sections: Any) -> Brief:
    sources = {f"s{i}": {"file": f"event/{name}.txt", "sha256": name * 64} for i, name in enumerate(articles, 1)}
    return Brief.model_validate({"title": "The deal", "sources": sources} | sections)


def point(text: str, *evidence: dict[str, str]) -> dict[str, Any]:
    return {"text": text, "evidence": list(evidence)}


FIRST = brief("a", points={"signed": point("The council signed.", ONE)})


def edited(made: Brief, **fields: Any) -> Brief:
    points = {"signed": made.points["signed"].model_copy(update=fields)}
    return made.model_copy(update={"points": points})


def again(draft: Brief, people: Brief, ledger: Ledger | None = None) -> Updated:
    done = update(draft, people, ledger or settled())
    second = update(draft, done.brief, done.ledger)
    assert (second.brief, second.ledger) == (done.brief, done.ledger)
    return done


def settled() -> Ledger:
    """The ledger after the machine wrote FIRST."""
    from generator.compose.updating.update_items import items_of
    from generator.model.ledger import Known

    return Ledger({path: Known(fields) for path, fields in items_of(FIRST).items()})


def test_an_item_that_gained_a_source_and_moved_its_bounds_is_the_same_item() -> None:
    draft = brief(
        "b",
        "a",
        points={"council-signed": point("The council signed it.", {**TWO, "source": "s1"}, {**ONE, "source": "s2"})},
    )
    done = again(draft, FIRST)
    assert list(done.brief.points) == ["signed"]
    assert done.brief.points["signed"].text == "The council signed it."
    assert {entry.source for entry in done.brief.points["signed"].evidence} == {"s1", "s1-2"}
    assert done.updated == (("points", "signed"),)
    assert done.added == (("sources", "s1-2"),)


def test_a_changed_field_stays_and_the_machines_other_word_is_reported_with_both_values() -> None:
    draft = brief("a", points={"signed": point("The council agreed.", ONE)})
    done = again(draft, edited(FIRST, text="Ours."))
    assert done.brief.points["signed"].text == "Ours."
    assert [(one.people, one.machine) for one in done.conflicts] == [("Ours.", "The council agreed.")]
    assert done.kept == (("points", "signed"),)


def test_a_field_stays_peoples_after_a_draft_agreed_with_it_by_chance() -> None:
    people = edited(FIRST, text="Ours.")
    agreeing = update(brief("a", points={"signed": point("Ours.", ONE)}), people, settled())
    done = again(brief("a", points={"signed": point("Another.", ONE)}), agreeing.brief, agreeing.ledger)
    assert done.brief.points["signed"].text == "Ours."


def test_a_removed_item_stays_out_under_any_id() -> None:
    people = FIRST.model_copy(update={"points": {}})
    done = again(brief("a", "b", points={"another-id": point("The council has signed.", ONE, TWO)}), people)
    assert done.brief.points == {}


def test_a_renamed_item_is_the_same_item() -> None:
    people = FIRST.model_copy(update={"points": {"our-id": FIRST.points["signed"]}})
    done = again(brief("a", points={"signed": point("The council agreed.", ONE)}), people)
    assert {name: one.text for name, one in done.brief.points.items()} == {"our-id": "The council agreed."}


def test_an_old_id_is_given_to_nothing_new_and_goes_with_its_item() -> None:
    renamed = {"renamed": {"points.agreed": "signed"}}
    people = Brief.model_validate(FIRST.model_dump(by_alias=True) | renamed)
    other = {"source": "s1", "exact": "Nobody knows who will pay for it"}
    draft = brief("a", points={"signed": point("The council signed.", ONE), "agreed": point("Nobody knows.", other)})
    done = again(draft, people)
    assert list(done.brief.points) == ["signed", "agreed-2"]
    assert done.brief.renamed == {"points.agreed": "signed"}
    assert again(brief("a"), people).brief.renamed == {}


def test_an_untouched_item_goes_when_the_machine_no_longer_finds_it() -> None:
    done = again(brief("a"), FIRST)
    assert (done.brief.points, done.gone) == ({}, (("points", "signed"),))


def test_an_item_with_a_comment_or_named_in_a_correction_stays() -> None:
    done = update(brief("a"), FIRST, settled(), {("points", "signed")})
    assert "signed" in done.brief.points
    correction = {"on": "2024-05-01", "item": "points.signed.text", "was": "a", "now": "b", "why": "c"}
    people = Brief.model_validate(FIRST.model_dump(by_alias=True) | {"corrections": {"one": correction}})
    assert "signed" in again(brief("a"), people).brief.points


def test_an_id_is_never_used_for_another_item() -> None:
    gone = update(brief("a"), FIRST, settled())
    other = {"source": "s1", "exact": "Nobody knows who will pay for it"}
    done = again(brief("a", points={"signed": point("Nobody knows.", other)}), gone.brief, gone.ledger)
    assert list(done.brief.points) == ["signed-2"]


def test_an_item_that_is_found_again_has_its_old_id() -> None:
    gone = update(brief("a"), FIRST, settled())
    done = again(brief("a", points={"new-id": point("The council signed.", ONE)}), gone.brief, gone.ledger)
    assert list(done.brief.points) == ["signed"]


def test_without_a_ledger_only_what_new_articles_say_comes_in() -> None:
    other = {"source": "s1", "exact": "Nobody knows who will pay for it"}
    news = {"source": "s2", "exact": "The annex was published in June"}
    points = {
        "signed": point("Said otherwise.", ONE),
        "pay": point("Nobody knows.", other),
        "annex": point("An annex.", news),
    }
    done = update(brief("a", "b", points=points), FIRST, None)
    assert {name: one.text for name, one in done.brief.points.items()} == {
        "signed": "The council signed.", "annex": "An annex.",
    }  # fmt: skip


def test_a_reviewed_brief_changes_only_for_a_newer_article() -> None:
    people = Brief.model_validate(
        FIRST.model_dump(by_alias=True) | {"review": {"state": "reviewed", "by": "ana", "on": "2024-05-02"}}
    )
    other = {"source": "s1", "exact": "Nobody knows who will pay for it"}
    draft = brief("a", points={"signed": point("Otherwise.", ONE), "pay": point("Nobody knows.", other)})
    done = again(draft, people)
    assert (done.brief, done.held) == (people, ((("points", "signed"), "reviewed"),))
    draft = brief("a", "b", points={"signed": point("Otherwise.", ONE, TWO)})
    assert update(draft, people, settled()).brief.points["signed"].text == "Otherwise."
