"""A brief as schema.org describes it, for search engines: data in the page's head that runs nothing.

https://schema.org/BackgroundNewsArticle
"""

from __future__ import annotations

import re
from typing import Any, Final

from markupsafe import Markup

from generator.render.feed import latest_change
from generator.render.gate import REFUSED, SIGN
from generator.render.shown import BriefView, SourceView

KINDS: Final = {"person": "Person", "organization": "Organization", "state": "Country", "group": "Organization"}


def structured(brief: BriefView) -> Markup:
    """JSON-LD in which every character of a text that is no letter, digit or space is a JSON escape: no end tag,
    quotation mark or reference can be in it, so that it stands in YAML, HTML and a script element alike.
    """
    known: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "BackgroundNewsArticle",
        "headline": brief.title,
        "description": " ".join(item.text for item in brief.summary) or None,
        "inLanguage": "en",
        "dateModified": latest_change(brief) if brief.head.information_until_iso else None,
        "creativeWorkStatus": brief.head.review,
        "isBasedOn": [_source(source) for source in brief.sources],
        "mentions": [{"@type": KINDS[actor.kind], "name": actor.name} for actor in brief.actors],
    }
    return Markup(_written(_known(known)))


def _source(source: SourceView) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": source.outlet} if source.outlet else None
    author = {"@type": "Person", "name": source.author} if source.author else None
    described = {
        "@type": "NewsArticle",
        "headline": source.title,
        "publisher": publisher,
        "author": author,
        "datePublished": source.published_iso,
        "url": source.url,
        "inLanguage": source.language,
    }
    return _known(described)


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def _written(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ",".join(f"{_written(key)}:{_written(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_written, value)) + "]"
    return '"' + SIGN.sub(_escaped, REFUSED.sub("\ufffd", value)) + '"'


def _escaped(match: re.Match[str]) -> str:
    """`\\u` and four digits for each UTF-16 unit of one character."""
    units = match.group().encode("utf-16-be")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))
