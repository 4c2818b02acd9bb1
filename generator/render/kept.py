"""What of a brief's pages need not be made again: everything that enters them, told in one digest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Protocol

from generator.model.page import Page
from generator.render.across import MOST_ELSEWHERE
from generator.render.site_view import SiteView
from generator.render.view import ShownBrief


class KeptPages(Protocol):
    """Pages that were made before, by event. A key stands for everything that they were made of."""

    def pages(self, event: str, key: str) -> tuple[Page, ...] | None:
        """The pages of an event where they were made of the same; None where they were not, or are gone."""

    def keep(self, event: str, key: str, pages: Sequence[Page]) -> None:
        """Remember an event's pages for the next time."""


def keys(briefs: Iterable[ShownBrief], site: SiteView, templates: Mapping[str, str]) -> dict[str, str]:
    """A digest for each event whose brief knows what it was read from: of the brief with its articles, the templates,
    the settings, and the actors of the same names in the newest other briefs, to whom its pages lead.
    """
    common = _digest([repr(site.settings), *(part for item in sorted(templates.items()) for part in item)])
    same_name = {
        there.actor.page: (digest,)
        for name in site.names
        if len(name.places) > 1
        for digest in [_digest([name.page, str(len(name.places)), *map(repr, name.places[: MOST_ELSEWHERE + 1])])]
        for there in name.places
    }
    return {
        one.view.event: _digest(
            [common, digest, *(part for actor in one.view.actors for part in same_name.get(actor.page, ()))]
        )
        for one in briefs
        if (digest := one.published.digest)
    }


def _digest(parts: Iterable[str]) -> str:
    digest = sha256()
    for part in parts:
        digest.update(f"{len(part)}:".encode() + part.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
