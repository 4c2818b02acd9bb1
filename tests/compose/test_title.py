"""The title of an event: a person's, else the event's name in the letters of the articles."""

from __future__ import annotations

from compose.events import event
from generator.compose.sections.title import title
from generator.compose.shared.article import Article
from generator.language.pipeline import Pipeline


def test_the_name_of_the_event_gets_the_capitals_of_the_articles(pipeline: Pipeline) -> None:
    brief = event(
        pipeline, "The river Ilse broke its dyke near the town of Alder.", name="alder-flood-on-the-ilse"
    ).brief
    assert brief.title == "Alder flood on the Ilse"


def test_a_headline_in_capitals_does_not_shout_from_the_title(pipeline: Pipeline) -> None:
    brief = event(pipeline, "FLOOD IN ALDER: the flood came at night, and Alder slept.", name="flood-in-alder").brief
    assert brief.title == "Flood in Alder"


def test_abbreviations_and_owners_are_written_as_the_articles_write_them(pipeline: Pipeline) -> None:
    text = "The NDA rejected the mill’s appeal. The NDA gave no reason."
    assert event(pipeline, text, name="nda-rejects-mill-s-appeal").brief.title == "NDA rejects mill’s appeal"


def test_a_title_that_people_gave_is_kept() -> None:
    articles: list[Article] = []
    assert title("alder-flood", "The flood of Alder", articles) == "The flood of Alder"


def test_a_long_name_is_cut_to_twelve_words() -> None:
    assert len(title("-".join(["word"] * 20), None, []).split()) == 12
