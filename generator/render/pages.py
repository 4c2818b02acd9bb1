"""Views to pages: the table of page types, and the order in which all of it is made."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from generator.diagnostics import GeneratorError
from generator.model.page import Page
from generator.render.across import NameView, OutletView, names, outlets
from generator.render.citing import Citer, PublishedBrief
from generator.render.feed import site_files
from generator.render.footnotes import Note, Notes, cited_labels, mark_places, shown_passages
from generator.render.functions import functions
from generator.render.gate import gate
from generator.render.passages import CitingPlace, source_page_view
from generator.render.prove import prove
from generator.render.record import SCHEMA_PAGE, brief_json, record_schema
from generator.render.shown import BriefView, Citation
from generator.render.templates import GatedEnvironment, Templates, fill
from generator.render.view import brief_view

NOTE: Final = "parts/note.md.j2"


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What pages link to beyond themselves. Addresses are None where the site has no such thing; then no link is shown.

    `site_url` is where the site will be; `edit_url` and `report_url` get the brief's file (`briefs/<event>.yml`) put in
    for `{file}`.
    """

    pdf: bool = True
    edit_url: str | None = None
    report_url: str | None = None
    site_url: str | None = None


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every template gets as `site`: all briefs, those with the newest information first, and the settings.

    `outlets` and `names` are the sources and the actors of all briefs, by outlet and by name.
    """

    briefs: tuple[BriefView, ...]
    settings: SiteSettings
    outlets: tuple[OutletView, ...]
    names: tuple[NameView, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A page to be made: its path, its template, and what the template gets besides `site`."""

    path: str
    template: str
    context: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page, every text that the gate let into it, and its notes by label."""

    page: Page
    printed: tuple[str, ...]
    notes: Mapping[str, Note]


def _site_pages(site: SiteView) -> Iterator[Draft]:
    for path in ("index", "actors/index", "issues", "sources/index", "questions", "corrections", "about"):
        yield Draft(f"{path}.md", f"pages/{path.removesuffix('/index')}.md.j2", {})


def _brief_pages(site: SiteView) -> Iterator[Draft]:
    for brief in site.briefs:
        yield Draft(brief.page, "pages/brief.md.j2", {"brief": brief})


def _actor_pages(site: SiteView) -> Iterator[Draft]:
    places = {there.actor.page: name.places for name in site.names for there in name.places}
    for brief in site.briefs:
        for actor in brief.actors:
            others = tuple(there for there in places[actor.page] if there.actor.page != actor.page)
            yield Draft(actor.page, "pages/actor.md.j2", {"brief": brief, "actor": actor, "elsewhere": others})


PAGES: Final[tuple[Callable[[SiteView], Iterable[Draft]], ...]] = (_site_pages, _brief_pages, _actor_pages)
"""The page types that cite. Source pages come after them: they lead back to every place that cites them."""


def render(
    briefs: Sequence[PublishedBrief], templates: Templates, settings: SiteSettings | None = None
) -> tuple[Page, ...]:
    """All pages of a site, each brief's JSON and the feed, in a fixed order; `templates` by name, overrides in place.

    Raises GeneratorError for trouble in a template, and for a page that does not read back as what was meant.
    """
    citers = {published.event: Citer(published) for published in briefs}
    views = {published.event: brief_view(published, citers[published.event]) for published in briefs}
    newest_first = tuple(sorted(views.values(), key=_newest_first))
    site = SiteView(newest_first, settings or SiteSettings(), outlets(newest_first), names(newest_first))
    environment = GatedEnvironment(templates)
    drafts = [draft for page_type in PAGES for draft in page_type(site)]
    expected = {draft.path for draft in drafts} | {
        path for view in views.values() for path in (view.json, view.pdf, *(source.page for source in view.sources))
    }
    made = [_page(environment, site, draft) for draft in drafts]
    own: dict[str, list[MadePage]] = {event: [] for event in views}
    for draft, page in zip(drafts, made, strict=True):
        if isinstance(brief := draft.context.get("brief"), BriefView):
            own[brief.event].append(page)
    made += [
        _page(environment, site, draft)
        for event, view in views.items()
        for draft in _source_pages(citers[event], view, own[event])
    ]
    trouble = [diagnostic for one in made for diagnostic in prove(one.page, one.printed, expected)]
    if trouble:
        raise GeneratorError(trouble)
    return (
        *(one.page for one in made),
        *(Page(view.json, brief_json(view)) for view in views.values()),
        Page(SCHEMA_PAGE, record_schema()),
        *site_files(site.briefs, site.settings.site_url),
    )


def _newest_first(view: BriefView) -> tuple[bool, str, str]:
    until = view.head.information_until_iso or ""
    inverted = "".join(chr(0x10FFFF - ord(character)) for character in until)
    return until.startswith("--") or not until, inverted, view.title


def _source_pages(citer: Citer, view: BriefView, citing: Sequence[MadePage]) -> Iterator[Draft]:
    places = citing_places(view, citing)
    for source in view.sources:
        shown = source_page_view(citer, source, places)
        yield Draft(source.page, "pages/source.md.j2", {"brief": view, "source": source, "shown": shown})


def citing_places(view: BriefView, pages: Iterable[MadePage]) -> dict[str, list[CitingPlace]]:
    """Every place on a brief's own pages that cites a passage, by footnote label, in the order of the site."""
    titles = {view.page: view.title, **{actor.page: actor.name for actor in view.actors}}
    places: dict[str, list[CitingPlace]] = {}
    for made in pages:
        page = made.page
        if page.path in titles:
            for mark in mark_places(page.text):
                title = titles[page.path]
                heading = Markup("") if mark.heading == gate(title) else mark.heading
                for passage in made.notes[mark.label].passages:
                    there = places.setdefault(passage.label, [])
                    same = sum(place.page == page.path and place.heading == heading for place in there)
                    there.append(CitingPlace(page.path, mark.mark_id, title, heading, same + 1))
    return places


def _page(environment: GatedEnvironment, site: SiteView, draft: Draft) -> MadePage:
    """One page with its notes, and every text that the gate let into it."""
    environment.printed.clear()
    asked = Notes()
    context = {"site": site, **functions(draft.path, asked), **draft.context}
    body = fill(environment, draft.template, context)
    labels = cited_labels(body)
    brief = draft.context.get("brief")
    order = brief.citations if isinstance(brief, BriefView) else ()
    notes = _in_order([note for label, note in asked.by_label.items() if label in labels], order)
    text = re.sub(r"\n{3,}", "\n\n", body).strip() + "\n"
    if notes:
        text += "\n" + "\n\n".join(_note(environment, context, note) for note in notes) + "\n"
    return MadePage(Page(draft.path, text), tuple(environment.printed), {note.label: note for note in notes})


def _in_order(notes: Iterable[Note], order: Sequence[Citation]) -> list[Note]:
    """Notes in the order of their first passages: by source, then by place."""
    places = {citation.label: number for number, citation in enumerate(order)}
    return sorted(notes, key=lambda note: (places.get(note.passages[0].label, len(places)), len(note.passages)))


def _note(environment: GatedEnvironment, context: Mapping[str, object], note: Note) -> str:
    own = {"label": note.label, "citation": note.passages[0], "passages": shown_passages(note.passages)}
    return fill(environment, NOTE, {**context, **own}).strip()
