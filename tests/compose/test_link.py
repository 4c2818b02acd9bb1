"""One actor, many names: the articles' mentions meet in one actor, and two people stay two."""

from __future__ import annotations

import pytest

from compose.events import event
from generator.compose.actors.naming import one_body
from generator.language.pipeline import Pipeline
from generator.model.brief import Actor, Brief


def holders(brief: Brief) -> dict[str, set[str]]:
    """The names of the actors that hold a position, each with its stances."""
    found: dict[str, set[str]] = {}
    for position in brief.positions.values():
        found.setdefault(brief.actors[position.actor].name, set()).add(position.stance)
    return found


def named(brief: Brief, name: str) -> Actor:
    return next(actor for actor in brief.actors.values() if actor.name == name)


def test_a_surname_in_one_article_is_the_full_name_of_another(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss opposes the second bridge over the canal.",
        "The bridge is needed, the farmers say. Voss rejected the tax on water.",
    ).brief
    assert holders(brief)["Lena Voss"] == {"opposes", "rejects"}


def test_two_spellings_of_one_name_are_one_person(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Sergei Malenko rejected the tax on water on Monday.",
        "Sergey Malenko proposed a second bridge over the canal.",
    ).brief
    assert len(brief.actors) == 1
    assert {position.stance for position in brief.positions.values()} == {"rejects", "proposes"}


def test_accents_do_not_make_another_person(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "José Marín rejected the tax on water on Monday.",
        "Jose Marin proposed a second bridge over the canal.",
    ).brief
    assert len(brief.actors) == 1


def test_a_title_with_a_country_is_the_person_who_holds_it(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Finnish President Aino Laine proposed a ban on trawling.",
        "The Finnish president rejected the tax on water. The fishermen waited in the harbour.",
    ).brief
    assert holders(brief) == {"Aino Laine": {"proposes", "rejects"}}


def test_a_title_of_another_country_is_somebody_else(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Finnish President Aino Laine proposed a ban on trawling.",
        "The Kenyan president rejected the ban on trawling. The fishermen waited in the harbour.",
    ).brief
    assert holders(brief)["Aino Laine"] == {"proposes"}


def test_a_capital_that_acts_is_its_government(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Canada rejected the ban on trawling in the northern waters.",
        "Ottawa supports the tax on water, the fishermen heard on Monday.",
        "The Canadian government proposed a second harbour in the north.",
    ).brief
    assert list(holders(brief).values()) == [{"rejects", "supports", "proposes"}]
    assert {actor.kind for actor in brief.actors.values()} == {"state"}


def test_a_place_that_only_locates_is_no_actor(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Lena Voss proposed a second bridge over the canal at a meeting in Geneva.",
        "In Geneva, Lena Voss proposed a second bridge over the canal.",
    ).brief
    assert [actor.name for actor in brief.actors.values()] == ["Lena Voss"]


def test_the_fullest_name_and_the_role_of_any_article_are_shown(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Voss rejected the tax on water. The farmers were pleased.",
        "Lena Voss, the mayor of Kiel, rejected the tax on water.",
    ).brief
    actor = named(brief, "Lena Voss")
    assert actor.role == "mayor of Kiel"
    assert "Voss" in actor.aliases


def test_a_person_is_known_by_the_first_name_alone_where_only_one_has_it(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Anna Lindqvist rejected the tax on water on Monday. Anna said the farmers were wrong.",
    ).brief
    assert [actor.name for actor in brief.actors.values()] == ["Anna Lindqvist"]


def test_the_article_before_a_body_makes_no_second_body(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The Harbour Company rejected the offer of the dockers on Monday.",
        "Harbour Company proposed a second pier, the dockers heard on Monday.",
    ).brief
    assert list(holders(brief).values()) == [{"rejects", "proposes"}]


def test_an_abbreviation_is_the_body_whose_letters_it_has(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The Civil Protection Service rejected the offer of the company on Monday.",
        "The CPS proposed a second round of talks, the dockers heard on Monday.",
    ).brief
    assert list(holders(brief).values()) == [{"rejects", "proposes"}]


def test_actors_have_evidence_that_names_them(pipeline: Pipeline) -> None:
    made = event(pipeline, "Mayor Lena Voss rejected the tax on water. Voss said the farmers were right to protest.")
    actor = named(made.brief, "Lena Voss")
    assert [evidence.exact for evidence in actor.evidence] == ["Mayor Lena Voss"]
    assert actor.role == "Mayor"


def test_somebody_known_by_another_name_is_one_person(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Manuel Ferro, known to everyone in the valley as Lolo, opposes the second bridge over the canal.\n\n"
        "Lolo rejected the tax on water on Monday.",
    ).brief
    assert holders(brief) == {"Manuel Ferro": {"opposes", "rejects"}}


def test_a_short_form_of_a_given_name_is_the_same_person_where_no_article_has_both(pipeline: Pipeline) -> None:
    one, other = (
        "Margaret Thorne opposes the second bridge over the canal.",
        "Dame Peg Thorne rejected the tax on water.",
    )
    assert set(holders(event(pipeline, one, other).brief)) == {"Margaret Thorne"}
    assert len(holders(event(pipeline, f"{one}\n\n{other}").brief)) == 2


def test_a_short_name_is_the_body_it_stands_for_in_most_articles(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Alder Rovers opposes the second bridge over the canal. Alder rejected the tax on water.",
        "Alder Rovers proposed a ferry over the canal. Alder Council was silent.",
    ).brief
    assert holders(brief)["Alder Rovers"] >= {"opposes", "rejects"}


def test_a_club_that_others_call_so_all_along_is_meant_where_its_name_is_missing(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Alder Rovers lost on Friday. The club opposes the second bridge. The club rejected the tax on water.",
        "The club proposed a ferry over the canal on Monday.",
    ).brief
    assert holders(brief)["Alder Rovers"] == {"opposes", "rejects", "proposes"}


@pytest.mark.parametrize(
    "body", ["Alder Pilots' Guild", "Alder Council", "Alder University", "Alder Ministry of Health"]
)
def test_a_place_is_not_a_body_that_is_called_after_it(body: str) -> None:
    assert not one_body("Alder", body)
    assert one_body("Alder", "Alder Rovers")


def test_a_surname_read_as_a_firm_is_still_the_person(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Prime Minister Andreas Kostelos opposes the second bridge over the canal.",
        "Kostelos rejected the tax on water on Monday.",
    ).brief
    assert holders(brief) == {"Andreas Kostelos": {"opposes", "rejects"}}


def test_no_other_minister_is_the_prime_minister(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Prime Minister Andreas Kostelos opposes the second bridge over the canal.",
        "Foreign Minister Selim Orhan proposed a ferry on Monday. The prime minister rejected the tax on water.",
    ).brief
    assert holders(brief) == {"Andreas Kostelos": {"opposes", "rejects"}, "Selim Orhan": {"proposes"}}


def test_an_association_is_the_one_body_whose_name_ends_so(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "The Harbour Staff Association opposes the second bridge over the canal.",
        "Mayor Lena Voss proposed a ferry on Monday. The association rejected the tax on water.",
    ).brief
    assert holders(brief)["Harbour Staff Association"] == {"opposes", "rejects"}


def test_an_office_with_what_it_is_for_is_a_title_and_no_part_of_the_name(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Former Secretary of State Maria Kolb rejected the tax on water. Director of National Parks Karl Brandt, who "
        "opposes the second bridge over the canal, met former Mayor Nora Klein.",
    ).brief
    assert {actor.name: actor.role for actor in brief.actors.values()} == {
        "Maria Kolb": "Former Secretary of State",
        "Karl Brandt": "Director of National Parks",
    }


def test_a_role_is_told_whole_up_to_a_comma_or_a_clause(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Karl Brandt, a former head of criminal investigations for the Harbour Police who lives in Kiel, rejected the "
        "tax on water. Brandt opposes the second bridge.",
    ).brief
    assert named(brief, "Karl Brandt").role == "former head of criminal investigations for the Harbour Police"


def test_a_title_before_a_name_is_no_other_name(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, "Mayor Lena Voss rejected the tax on water. The mayor opposes the second bridge, and Voss said so."
    ).brief
    assert named(brief, "Lena Voss").aliases == ("Voss",)


def test_a_description_between_commas_is_of_whoever_stands_before_it(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Before a talk with Mayor Lena Voss, the party chairwoman, Karl Brandt rejected the tax on water. Voss opposes "
        "the second bridge over the canal.",
    ).brief
    assert named(brief, "Karl Brandt").aliases == ()
    assert named(brief, "Karl Brandt").role is None


def test_who_somebody_may_become_is_nobody_yet(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Director Lena Voss rejected the tax on water. The next director is chosen in May, and no director was asked.",
    ).brief
    assert named(brief, "Lena Voss").aliases == ()


def test_two_chambers_named_together_stay_two(pipeline: Pipeline) -> None:
    assert not one_body("Senate", "House and Senate")
    assert not one_body("House", "House and Senate")


def test_who_governs_from_a_seat_is_no_other_name_for_the_country_at_home(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Downing Street rejected the tax on water. Downing Street also opposes the second bridge, while Britain "
        "accepts the offer of Canada.",
        "Downing Street proposed a ferry over the canal on Monday.",
    ).brief
    assert holders(brief)["Downing Street"] == {"rejects", "opposes", "proposes"}


def test_the_members_of_a_body_are_not_the_body(pipeline: Pipeline) -> None:
    assert not one_body("House", "House Republicans")
    assert not one_body("Republicans", "Senate Republicans")
    assert one_body("House", "House of Commons")


def test_a_storm_with_the_name_of_a_person_is_nobody(pipeline: Pipeline) -> None:
    brief = event(
        pipeline,
        "Hurricane Nora closed the harbour of Kiel on Monday. Lena Voss rejected the tax on water.",
        "Lena Voss opposes the second bridge that Hurricane Nora damaged. Hurricane Nora had killed nobody.",
    ).brief
    assert set(holders(brief)) == {"Lena Voss"}
    assert len(brief.actors) == 1


def test_a_person_is_addressed_by_the_surname_not_by_what_stands_behind_it(pipeline: Pipeline) -> None:
    brief = event(pipeline, "“We will sue the board at once,” said Robert Renner III. Renner left early.").brief
    assert list(brief.actors) == ["renner"]
