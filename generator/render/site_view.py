"""What every template gets as `site`: all briefs and the site's settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.render.across import NameView, OutletView, names, outlets
from generator.render.shown import BriefView


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What pages link to beyond themselves. Addresses are None where the site has no such thing; then no link is shown.

    `site_url` is where the site will be, `history_url` where every state of a brief is kept. `edit_url`, `report_url`
    and `history_url` get the brief's file (`briefs/<event>.yml`) put in for `{file}`.
    `moved` leads from old addresses of pages, or old names of events, to new ones.
    """

    pdf: bool = True
    edit_url: str | None = None
    report_url: str | None = None
    site_url: str | None = None
    history_url: str | None = None
    moved: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every template gets as `site`: all briefs, those with the newest information first, and the settings.

    `outlets` and `names` are the sources and the actors of all briefs, by outlet and by name; `named` gives for an
    actor's page the name with everybody who has it.
    """

    briefs: tuple[BriefView, ...]
    settings: SiteSettings
    outlets: tuple[OutletView, ...]
    names: tuple[NameView, ...]
    named: Mapping[str, NameView]


def site_view(views: Iterable[BriefView], settings: SiteSettings) -> SiteView:
    """The site of some briefs."""
    newest_first = tuple(sorted(views, key=_newest_first))
    known = names(newest_first)
    named = {there.actor.page: name for name in known for there in name.places}
    return SiteView(newest_first, settings, outlets(newest_first), known, named)


def _newest_first(view: BriefView) -> tuple[bool, str, str]:
    until = view.head.information_until_iso or ""
    inverted = "".join(chr(0x10FFFF - ord(character)) for character in until)
    return until.startswith("--") or not until, inverted, view.title
