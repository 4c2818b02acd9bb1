"""Where a reader mends a brief: the addresses of its lines in the repository's editor, and of the form for errors."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from markupsafe import Markup

from generator.model.brief import Brief
from generator.render.gate import web_address
from generator.render.items import ANCHORED, anchor
from generator.render.shown import BriefView, Place


def places(brief: Brief, lines: Mapping[tuple[str, ...], int]) -> dict[str, Place]:
    """The items with an anchor on the page to where they stand in the brief's file; only those of known lines."""
    return {
        anchor(section, name): Place(f"{section}.{name}", lines[(section, name)])
        for section in ANCHORED
        for name in getattr(brief, section)
        if (section, name) in lines
    }


def mending_address(pattern: str | None, brief: BriefView, at: str | None = None) -> Markup:
    """The address to edit or to report an item by its anchor `at`, or the whole brief; "" where there is none.

    The pattern has {file}, {line}, {brief}, {item} and {version} where these go.
    """
    there = Place("", 1) if at is None else brief.places.get(str(at))
    if not pattern or not there:
        return Markup("")
    known = {
        "{file}": f"briefs/{brief.event}.yml", "{line}": str(there.line), "{brief}": str(brief.event),
        "{item}": there.item, "{version}": brief.version,
    }  # fmt: skip
    for name, value in known.items():
        pattern = pattern.replace(name, quote(value, safe="/"))
    return web_address(str(pattern))
