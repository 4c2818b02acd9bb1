"""Views to pages: the table of page types, and the order in which all of it is made."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import Final

from generator.diagnostics import Diagnostic, GeneratorError
from generator.model.page import Page
from generator.render.across import elsewhere, over_time
from generator.render.citing import PublishedBrief
from generator.render.feed import site_files
from generator.render.kept import KeptPages, keys
from generator.render.making import Draft, MadePage, Maker, citing_places
from generator.render.parting import list_pages
from generator.render.passages import source_page_view
from generator.render.prove import prove
from generator.render.record import SCHEMA_PAGE, brief_json, record_schema
from generator.render.renamed import moved_pages
from generator.render.search import search_page
from generator.render.shown import BriefView
from generator.render.site_view import SiteSettings, SiteView, site_view
from generator.render.templates import Templates, environment_of
from generator.render.view import ShownBrief, shown_brief

__all__ = ["SiteSettings", "SiteView", "render", "rendered"]


def _brief_page(site: SiteView, brief: BriefView) -> Iterator[Draft]:
    yield Draft(brief.page, "pages/brief.md.j2", {"brief": brief})


def _actor_pages(site: SiteView, brief: BriefView) -> Iterator[Draft]:
    for actor in brief.actors:
        name = site.named[actor.page]
        own = tuple(there for there in name.places if there.actor.page == actor.page)
        others = elsewhere(name.places, actor.page)
        more = len(name.places) - len(own) - len(others)
        history = over_time((*others, *own)) if others else ()
        known = {"brief": brief, "actor": actor, "name": name, "elsewhere": others, "more": more, "over_time": history}
        yield Draft(actor.page, "pages/actor.md.j2", known)


CITING_PAGES: Final[tuple[Callable[[SiteView, BriefView], Iterable[Draft]], ...]] = (_brief_page, _actor_pages)
"""The pages of a brief that cite. Those of its sources come after them: they lead back to every citing place."""


def render(
    briefs: Sequence[PublishedBrief], templates: Templates, settings: SiteSettings | None = None
) -> tuple[Page, ...]:
    """All pages of a site at once; see `rendered`."""
    return tuple(rendered([*map(shown_brief, briefs)], templates, settings or SiteSettings()))


def rendered(
    briefs: Sequence[ShownBrief], templates: Templates, settings: SiteSettings, kept: KeptPages | None = None
) -> Iterator[Page]:
    """All pages of a site, each brief's JSON and the feed, in a fixed order; `templates` by name, overrides in place.

    The pages of a brief that are kept from before come from there. Raises GeneratorError at the end for trouble in a
    template, and for pages that do not read back as what was meant; these are left out.
    """
    views = {one.view.event: one.view for one in briefs}
    site = site_view(views.values(), settings)
    lists = tuple(list_pages(site))
    own = (*lists, Draft("about.md", "pages/about.md.j2", {}))
    expected = {draft.path for draft in own}.union(*map(_paths, views.values()))
    moved = [Draft(old, "pages/moved.md.j2", {"to": new}) for old, new in moved_pages(views, settings.moved).items()]
    maker = Maker(environment_of(templates), site)
    trouble: list[Diagnostic] = []
    for draft in (*own, *moved):
        made = maker.make(draft)
        trouble += prove(made.page, made.printed, expected)
        yield made.page
    known = keys(briefs, site, templates) if kept else {}
    for one in briefs:
        event = one.view.event
        key = known.get(event)
        pages = kept.pages(event, key) if kept and key else None
        if pages is None:
            pages, wrong = _pages_of(one, site, maker, expected)
            trouble += wrong
            if kept and key and not wrong:
                kept.keep(event, key, pages)
        yield from pages
    if trouble:
        raise GeneratorError(trouble)
    yield Page(SCHEMA_PAGE, record_schema())
    yield search_page(site, lists)
    yield from site_files(site.briefs, site.settings.site_url)


def _paths(view: BriefView) -> Iterator[str]:
    yield from (view.page, view.json, view.pdf)
    yield from (actor.page for actor in view.actors)
    yield from (source.page for source in view.sources)


def _pages_of(
    brief: ShownBrief, site: SiteView, maker: Maker, expected: Collection[str]
) -> tuple[tuple[Page, ...], list[Diagnostic]]:
    """All pages of one brief with its JSON, and what is wrong with them."""
    citing = [maker.make(draft) for page_type in CITING_PAGES for draft in page_type(site, brief.view)]
    made = [*citing, *(maker.make(draft) for draft in _source_pages(brief, citing))]
    trouble = [problem for one in made for problem in prove(one.page, one.printed, expected)]
    return (*(one.page for one in made), Page(brief.view.json, brief_json(brief.view))), trouble


def _source_pages(brief: ShownBrief, citing: Sequence[MadePage]) -> Iterator[Draft]:
    places = citing_places(brief.view, citing)
    for source in brief.view.sources:
        shown = source_page_view(brief.citer, source, places)
        yield Draft(source.page, "pages/source.md.j2", {"brief": brief.view, "source": source, "shown": shown})
