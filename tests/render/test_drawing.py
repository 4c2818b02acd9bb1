"""The pictures: as they were last reviewed, in the same bytes each time, with every text through the gate."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from dataclasses import replace
from pathlib import Path

import pytest

from generator.render.citing import PublishedBrief
from generator.render.shown import ActorView, PositionView, Reference, StandingView, TimelineView
from generator.render.speaking import foremost, speaking_drawing, spoken_of
from generator.render.time_drawing import time_drawing
from generator.render.view import brief_view

GOLDEN = Path(__file__).parents[1] / "golden"
STANDS = StandingView("one source", "", (), (), ())


def dated(name: str, when: str, kind: str = "happened", dispute: str = "") -> TimelineView:
    standing = replace(STANDS, disputes=(Reference("When?", dispute),)) if dispute else STANDS
    return TimelineView(name, f"timeline-{name}", when, when, None, kind, "It & it", (), standing)


def actor(name: str, *positions: str) -> ActorView:
    held = tuple(
        PositionView(
            f"p{number}", f"positions-{name}-{number}", name, name, "i", "Peace", "offers", "▲", "attributed", "", text,
            (), (), STANDS, None,
        )
        for number, text in enumerate(positions)
    )  # fmt: skip
    return ActorView(name.lower(), f"actors-{name}", name, "person", None, (), f"actors/e/{name}.md", (), held, ())


DATES = [
    dated("a", "2024"),
    dated("b", "2024-05", "said"),
    dated("c", "2024-05-02", dispute="disagreements-when"),
    dated("d", "2024-05-03", dispute="disagreements-when"),
    dated("e", "2024-06-01", "planned"),
    dated("f", "--07-01", "planned"),
]
ACTORS = [
    actor("Lopez", "met Hale", "thanked Hale and the Union"),
    actor("Hale", "wrote to Lopez", "is no Lopezian"),
    actor("Union", "left Hale"),
    actor("Ministry", "offers money"),
]
PICTURES = {"time.svg": str(time_drawing(DATES)), "speaking.svg": str(speaking_drawing(spoken_of(ACTORS)))}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_as_it_was_last_reviewed(name: str, update_golden: bool) -> None:
    if update_golden:
        (GOLDEN / name).write_text(PICTURES[name].replace("<", "\n<").strip() + "\n", "utf-8")
    assert PICTURES[name] == (GOLDEN / name).read_text("utf-8").replace("\n", "")


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_sound_and_stays_inside_its_frame(name: str) -> None:
    tree = etree.fromstring(PICTURES[name])
    _, _, width, height = (float(value) for value in tree.attrib["viewBox"].split())
    for element in tree.iter():
        for key, most in (("x", width), ("y", height), ("cx", width), ("cy", height)):
            assert 0 <= float(element.get(key, 0)) <= most, etree.tostring(element)


def test_a_disputed_date_stands_there_for_each_answer_with_a_line_between() -> None:
    assert PICTURES["time.svg"].count("bw-contested") == 2
    assert PICTURES["time.svg"].count("bw-between") == 1


def test_whole_names_alone_count_as_speaking_of_somebody() -> None:
    pairs = {(pair.speaker.name, pair.about.name): len(pair.items) for pair in spoken_of(ACTORS)}
    assert pairs == {("Lopez", "Hale"): 2, ("Lopez", "Union"): 1, ("Hale", "Lopez"): 1, ("Union", "Hale"): 1}


def test_of_many_who_speak_of_each_other_the_picture_has_those_who_say_most() -> None:
    names = ["Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir"]
    many = [actor(name, *(f"met {other}" for other in names if other != name)) for name in names]
    many[-1] = actor("Fir", "met Ash", "thanked Ash", "wrote to Ash")
    shown = foremost(spoken_of(many))
    assert len(shown) == 12
    assert ("Fir", "Ash") in {(pair.speaker.name, pair.about.name) for pair in shown}
    assert foremost(shown) == shown


def test_there_is_no_picture_of_one_date_or_of_nobody_spoken_of() -> None:
    assert time_drawing([dated("a", "2024")]) == ""
    assert speaking_drawing(()) == ""


def test_hostile_words_stay_words() -> None:
    hostile = "</title><script>alert(1)</script>"
    picture = time_drawing([replace(item, text=hostile, date=hostile) for item in DATES])
    assert not re.search("<script|</title><s", picture)
    names = [replace(one, name=hostile + one.name, aliases=(one.name,)) for one in ACTORS]
    assert "<script" not in speaking_drawing(spoken_of(names))


def test_every_item_of_the_timeline_has_a_mark_that_leads_to_it(published: PublishedBrief) -> None:
    view = brief_view(published)
    leading = re.findall(r'href="#([^"]+)"', time_drawing(view.timeline))
    assert sorted(leading) == sorted(item.anchor for item in view.timeline)
