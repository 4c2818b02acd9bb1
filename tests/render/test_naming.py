"""Names of actors lead to their pages, once in a section."""

from __future__ import annotations

from markupsafe import Markup

from generator.render.naming import FirstNames
from generator.render.shown import ActorView


def actor(identifier: str, name: str, *aliases: str) -> ActorView:
    return ActorView(identifier, identifier, name, "person", None, aliases, f"{identifier}.md", (), (), ())


ACTORS = (actor("lopez", "Maria Lopez", "Lopez", "the mayor"), actor("hale", "Tom Hale"))


def names() -> FirstNames:
    return FirstNames(lambda page: Markup(page))


def test_a_name_is_linked_where_it_first_stands_in_each_section() -> None:
    page = names()
    first = page.named("Maria Lopez met Tom Hale", ACTORS, "points")
    assert first == "[Maria Lopez](lopez.md){ .bw-actor }&#32;met&#32;[Tom Hale](hale.md){ .bw-actor }&#46;"
    assert "](" not in page.named("Lopez left", ACTORS, "points")
    assert "[Lopez](lopez.md)" in page.named("Lopez left", ACTORS, "timeline")


def test_descriptions_and_parts_of_other_words_are_not_linked() -> None:
    assert "](" not in names().named("the mayor met Lopezian friends", ACTORS, "points")


def test_a_name_that_is_hostile_stays_text() -> None:
    hostile = "](x) <script>"
    made = names().named(f"{hostile} spoke", (actor("x", hostile),), "points")
    assert "<script" not in made
    assert made.count("](") == 1
