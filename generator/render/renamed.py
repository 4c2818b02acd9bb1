"""Where old ids lead: an empty element with the old id beside the item, and a page at the old address of a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from generator.model.brief import Brief
from generator.render.items import ANCHORED, anchor
from generator.render.shown import BriefView

PAGES = ("actors", "sources")
"""Sections whose items have a page of their own."""


def old_anchors(brief: Brief) -> dict[str, tuple[str, ...]]:
    """The anchor of each renamed item of the brief's page to the anchors it had before."""
    found: dict[str, tuple[str, ...]] = {}
    for old, new in _pairs(brief):
        found[new] = (*found.get(new, ()), old)
    return found


def _pairs(brief: Brief) -> Iterator[tuple[str, str]]:
    """Old anchor and new one; the sides of a disagreement go with it."""
    for path, new in brief.renamed.items():
        section, name, *side = path.split(".")
        if side:
            whole = anchor(section, name)
            yield f"{whole}-{side[1]}", f"{whole}-{new}"
        elif section in (*ANCHORED, "actors", "issues"):
            yield anchor(section, name), anchor(section, new)
        if section == "disagreements" and not side and new in brief.disagreements:
            inside = f"disagreements.{new}.sides."
            once = {old.removeprefix(inside): now for old, now in brief.renamed.items() if old.startswith(inside)}
            for one, now in {**{one: one for one in brief.disagreements[new].sides}, **once}.items():
                yield f"{anchor(section, name)}-{one}", f"{anchor(section, new)}-{now}"


def formerly(brief: BriefView, at: str, event: bool = False) -> Markup:
    """Empty elements with the anchors that an item had before; with `event`, as pages across briefs name them."""
    prefix = f"{brief.event}-" if event else ""
    return Markup("").join(
        Markup('<span class="bw-once" id="{}"></span>').format(prefix + old) for old in brief.formerly.get(str(at), ())
    )


def moved_pages(views: Mapping[str, BriefView], moved: Mapping[str, str]) -> dict[str, str]:
    """Old paths of pages to new ones, below the pages folder: of renamed actors and sources, and what `moved` says.

    An entry of `moved` is a pair of built pages, or of events: then all pages of the event are meant. Whether the new
    one is there is for the proof of pages to say.
    """
    found = {
        f"{section}/{event}/{old}.md": f"{section}/{event}/{new}.md"
        for event, view in views.items()
        for section, old, new in view.old_pages
    }
    for old, new in moved.items():
        if old.endswith(".html"):
            found[f"{old.removesuffix('.html')}.md"] = f"{new.removesuffix('.html')}.md"
        elif new in views:
            ours = {path: to for path, to in found.items() if f"/{new}/" in path}
            pages = {page: page for page in _pages(views[new])} | ours
            found |= {path.replace(f"/{new}", f"/{old}", 1): to for path, to in pages.items()}
        else:
            found[f"briefs/{old}.md"] = f"briefs/{new}.md"
    return found


def old_pages(brief: Brief) -> tuple[tuple[str, str, str], ...]:
    """Section, old id and new one of each renamed item that has a page of its own."""
    steps = ((*path.split("."), new) for path, new in brief.renamed.items())
    return tuple((step[0], step[1], step[-1]) for step in steps if step[0] in PAGES)


def _pages(view: BriefView) -> Iterator[str]:
    yield view.page
    yield from (actor.page for actor in view.actors)
    yield from (source.page for source in view.sources)
