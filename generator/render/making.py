"""One page at a time: its template filled, the notes it asks for below it, and the places that cite each passage."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.model.page import Page
from generator.render.footnotes import Note, Notes, cited_labels, mark_places, shown_passages
from generator.render.functions import functions
from generator.render.gate import gate
from generator.render.shown import BriefView, Citation, CitingPlace
from generator.render.site_view import SiteView
from generator.render.templates import GatedEnvironment, fill
from generator.render.wording import begun

NOTE: Final = "parts/note.md.j2"
CREDIT: Final = "bw-credit"
"""The class of what a note says of its article. No text from outside has it: the gate marks the hyphen."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A page to be made: its path, its template, and what the template gets besides `site`."""

    path: str
    template: str
    context: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page, every text that the gate let into it, its notes by label, and how much of it stands above them."""

    page: Page
    printed: tuple[str, ...]
    notes: Mapping[str, Note]
    above_notes: int


class Maker:
    """Makes pages of one site. Notes of one brief that read the same on several of its pages are made once."""

    def __init__(self, environment: GatedEnvironment, site: SiteView) -> None:
        self._environment = environment
        self._site = site
        self._event = ""
        self._notes: dict[tuple[str, str], tuple[str, tuple[str, ...]]] = {}

    def make(self, draft: Draft) -> MadePage:
        """One page with its notes."""
        environment, brief = self._environment, draft.context.get("brief")
        environment.printed.clear()
        asked = Notes()
        known = {"site": self._site, **functions(draft.path, asked)}
        body = fill(environment, draft.template, {**known, **draft.context})
        labels = cited_labels(body)
        order = brief.citations if isinstance(brief, BriefView) else ()
        notes = _in_order([note for label, note in asked.by_label.items() if label in labels], order)
        text = _without_gaps(body).strip() + "\n"
        above_notes = len(text)
        printed = list(environment.printed)
        if notes:
            if isinstance(brief, BriefView):
                self._begin(brief.event)
                known["brief"] = brief
            made = [self._note(known, draft.path, note) for note in notes]
            text += "\n" + "\n\n".join(_credited_once(notes, [words for words, _ in made])) + "\n"
            printed += [value for _, values in made for value in values]
        return MadePage(Page(draft.path, text), tuple(printed), {note.label: note for note in notes}, above_notes)

    def _begin(self, event: str) -> None:
        if event != self._event:
            self._event = event
            self._notes.clear()

    def _note(self, known: Mapping[str, object], path: str, note: Note) -> tuple[str, tuple[str, ...]]:
        """The note and the texts in it. Links in it depend on the page's folder alone."""
        key = (posixpath.dirname(path), note.label)
        if key not in self._notes:
            self._environment.printed.clear()
            own = {"label": note.label, "citation": note.passages[0], "passages": shown_passages(note.passages)}
            text = fill(self._environment, NOTE, {**known, **own}).strip()
            self._notes[key] = (text, tuple(self._environment.printed))
        return self._notes[key]


def citing_places(view: BriefView, pages: Iterable[MadePage]) -> dict[str, list[CitingPlace]]:
    """Every place on a brief's own pages that cites a passage, by footnote label, in the order of the site."""
    titles = {view.page: view.title, **{actor.page: begun(actor.name) for actor in view.actors}}
    places: dict[str, list[CitingPlace]] = {}
    times: Counter[tuple[str, str, str]] = Counter()
    for made in pages:
        page = made.page
        if page.path in titles:
            title = titles[page.path]
            own = gate(title)
            for mark in mark_places(page.text[: made.above_notes]):
                heading = Markup("") if mark.heading == own else mark.heading
                called = _called(heading, title, page.path == view.page)
                for passage in made.notes[mark.label].passages:
                    place = (passage.label, page.path, heading)
                    times[place] += 1
                    there = CitingPlace(page.path, mark.mark_id, title, heading, called, times[place])
                    places.setdefault(passage.label, []).append(there)
    return places


def _without_gaps(text: str) -> str:
    """Text with one blank line where there are several."""
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text


def _called(heading: Markup, title: str, of_brief: bool) -> Markup:
    """A heading, with whose page it is on where that is another than the brief's and the heading does not say it."""
    name = gate(title)
    return (
        heading
        if heading and (of_brief or name in heading)
        else heading + Markup(", page of ") + name
        if heading
        else name
    )


def _credited_once(notes: Sequence[Note], made: Sequence[str]) -> Iterator[str]:
    """Notes of which those that follow one of the same article have their credit marked as said again."""
    before = ""
    for note, words in zip(notes, made, strict=True):
        source = note.passages[0].source
        yield words.replace(CREDIT, f"{CREDIT} bw-again", 1) if source == before else words
        before = source


def _in_order(notes: Iterable[Note], order: Sequence[Citation]) -> list[Note]:
    """Notes in the order of their first passages: by source, then by place."""
    places = {citation.label: number for number, citation in enumerate(order)}
    return sorted(notes, key=lambda note: (places.get(note.passages[0].label, len(places)), len(note.passages)))
