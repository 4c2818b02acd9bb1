"""A brief's view to what the typesetter gets: plain mappings, lists and texts, ready to be written as JSON.

What a screen does with links and columns, paper does with words and pages: tables are cut to the width of a page, signs
are spelled out, and the copy names its edition, since it can't be refreshed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Final

import segno

from generator.render.citing import PublishedBrief
from generator.render.house import PAPERS, House
from generator.render.lines import in_lines, shortened
from generator.render.paper_items import (
    Paper,
    actor_on_paper,
    fields_of,
    printed,
    quotation_on_paper,
    source_on_paper,
    statement_on_paper,
)  # fmt: skip
from generator.render.pictures import coverages, matrices
from generator.render.shown import BriefView
from generator.render.time_axis import time_axis

TITLE_IN_HEADER: Final = 80
EDITION_DIGITS: Final = 7

EVENT_WORDS: Final = {"happened": "", "said": "said", "planned": "planned"}

ABOUT: Final = (
    "The statements of this brief are selected from the articles listed under Sources and arranged; they are not"
    " written anew. Each rests on words of an article, given in the note at the foot of the page.",
    "A mark such as “S1 ¶3” names the source and its paragraph. An origin is where reporting first came from: several"
    " articles from one origin count as one voice. Days in square brackets were worked out; no article gives them"
    " so.",
    "Counts and standings are computed from the evidence when the brief is printed.",
)


@dataclass(frozen=True, slots=True)
class Copy:
    """What a copy on paper says of itself. `live` is the address of the brief's current version, if known.

    `accessed` is the day each source was fetched, by source id, where that is known.
    """

    live: str | None = None
    house: House = field(default_factory=House)
    accessed: Mapping[str, str] = field(default_factory=dict)


def copied(published: PublishedBrief, live: str | None, style: House) -> Copy:
    """The copy of a brief in a house style."""
    sources = published.brief.sources
    return Copy(live, style, {name: item.accessed for name, item in sources.items() if item.accessed})


def paper(view: BriefView, copy: Copy = Copy()) -> Paper:
    """Everything the PDF shows, in page order."""
    live = copy.live
    everything = {
        "event": view.event,
        "title": view.title,
        "short_title": shortened(view.title, TITLE_IN_HEADER),
        "description": " ".join(item.text for item in view.summary) or view.title,
        "information_until": view.head.information_until or "not known",
        "kicker": _kicker(view),
        "head": asdict(view.head),
        "facts": _facts(view),
        "corrections": fields_of(view.corrections),
        "summary": fields_of(view.summary),
        "agreed": [statement_on_paper(item) for item in view.agreed],
        "alone": [statement_on_paper(item) for item in view.alone],
        "disputed": [statement_on_paper(item) for item in view.disputed],
        "withdrawn": [statement_on_paper(item) for item in view.withdrawn],
        "disagreements": fields_of(view.disagreements),
        "open_questions": fields_of(view.open_questions),
        "answered_questions": fields_of(view.answered_questions),
        "matrices": matrices(view),
        "actors": [actor_on_paper(item) for item in view.actors if item.positions],
        "quotes": [quotation_on_paper(item) for item in view.quotes],
        "axis": time_axis(view.timeline),
        "timeline": [asdict(item) | {"kind_words": EVENT_WORDS[item.kind]} for item in view.timeline],
        "independence": f"{view.head.articles}; {view.head.outlets}; {view.head.origins}.",
        "sources": [source_on_paper(item, copy.accessed.get(item.id)) for item in view.sources],
        "coverages": coverages(view),
        "about": [*ABOUT, *([f"Published by {copy.house.name}: {copy.house.contact}"] if copy.house.contact else [])],
        "live": live or "",
        "qr": qr_code(live) if live else "",
    }
    content: Paper = in_lines(printed(everything))
    written = json.dumps(content, ensure_ascii=False, sort_keys=True)
    edition = sha256(written.encode()).hexdigest()[:EDITION_DIGITS]
    facts = [*content["facts"], ("Edition", edition)]
    return content | {"edition": edition, "facts": facts} | document(copy.house)


def document(style: House, scale: float = 1, deep: int = 0) -> Paper:
    """What every document gets beside its content: the house style, the size of its type, how deep its headings are."""
    return {"house": asdict(style) | {"paper": PAPERS[style.paper]}, "scale": scale, "deep": deep}


def qr_code(address: str) -> str:
    """An address as a QR code, an SVG."""
    return str(segno.make(address, error="m", micro=False).svg_inline(border=0, dark="#000", light=None))


def _kicker(view: BriefView) -> str:
    until = view.head.information_until
    return f"Information until {until}" if until else "No article gives a date"


def _facts(view: BriefView) -> list[tuple[str, str]]:
    review = f"{view.head.review}, by {view.head.reviewed_by}" if view.head.reviewed_by else view.head.review
    return [
        ("Rests on", view.head.articles),
        ("Published by", view.head.outlets),
        ("Reported first by", view.head.origins),
        ("Review", review),
    ]
