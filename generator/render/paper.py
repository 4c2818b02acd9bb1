"""A brief's view to what the typesetter gets: plain mappings, lists and texts, ready to be written as JSON.

What a screen does with links and columns, paper does with words and pages: tables are cut to the width of a page, signs
are spelled out, and the copy names its edition, since it can't be refreshed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import Any, Final

import segno

from generator.render.citing import PublishedBrief
from generator.render.house import PAPERS, House
from generator.render.lines import in_lines, shortened
from generator.render.pictures import coverages, matrices, time_axis
from generator.render.shown import ActorView, BriefView, QuoteView, SourceView, StatementView
from generator.render.wording import counted, date_in_words, listed

Paper = dict[str, Any]

TITLE_IN_HEADER: Final = 80
EDITION_DIGITS: Final = 7

UNUSED: Final = frozenset({"before", "after", "page", "spoken", "fragment_url", "speaker_page"})
"""What only a page on a screen shows."""

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
        "corrections": _fields(view.corrections),
        "summary": _fields(view.summary),
        "agreed": [_statement(item) for item in view.agreed],
        "alone": [_statement(item) for item in view.alone],
        "disputed": [_statement(item) for item in view.disputed],
        "withdrawn": [_statement(item) for item in view.withdrawn],
        "disagreements": [
            asdict(item) | {"kind_words": f"{item.kind} · sources disagree"} for item in view.disagreements
        ],
        "open_questions": _fields(view.open_questions),
        "answered_questions": _fields(view.answered_questions),
        "matrices": matrices(view),
        "actors": [_actor(item) for item in view.actors if item.positions],
        "quotes": [_quotation(item) for item in view.quotes],
        "axis": time_axis(view.timeline),
        "timeline": [asdict(item) | {"kind_words": EVENT_WORDS[item.kind]} for item in view.timeline],
        "independence": f"{view.head.articles}; {view.head.outlets}; {view.head.origins}.",
        "sources": [_source(item, copy.accessed.get(item.id)) for item in view.sources],
        "coverages": coverages(view),
        "about": [*ABOUT, *([f"Published by {copy.house.name}: {copy.house.contact}"] if copy.house.contact else [])],
        "live": live or "",
        "qr": qr_code(live) if live else "",
    }
    content: Paper = in_lines(_printed(everything))
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


def _fields(items: Iterable[Any]) -> list[Paper]:
    return [asdict(item) for item in items]


def _printed(value: Any) -> Any:
    """The same value without the fields that paper has no use for."""
    if isinstance(value, dict):
        return {name: _printed(inner) for name, inner in value.items() if name not in UNUSED}
    return [_printed(inner) for inner in value] if isinstance(value, list | tuple) else value


def _actor(item: ActorView) -> Paper:
    positions = _fields(replace(position, quotes=()) for position in item.positions)
    return {"id": item.id, "anchor": item.anchor, "name": item.name, "role": item.role, "positions": positions}


def _statement(item: StatementView) -> Paper:
    silent = f"not mentioned by {listed(item.standing.silent)}" if item.standing.silent else None
    return asdict(item) | {"not_mentioned": silent}


def _quotation(item: QuoteView) -> Paper:
    byline = [
        item.voice,
        item.occasion or "",
        item.carried_by,
        f"taken back on {item.withdrawn}" if item.withdrawn else "",
    ]
    return asdict(item) | {"byline": ", ".join(part for part in byline if part)}


def _source(item: SourceView, accessed: str | None) -> Paper:
    counts = [f"{counted(item.words, 'word')}, {counted(item.cited, 'passage')} cited"]
    counts += [f"replaces {item.replaces}"] if item.replaces else []
    counts += [f"replaced by {item.replaced_by}"] if item.replaced_by else []
    counts += [f"licence {item.licence}"] if item.licence else []
    return (
        asdict(item)
        | {"anchor": f"sources-{item.id}", "counts": " · ".join(counts)}
        | {"accessed": date_in_words(accessed) if accessed else ""}
    )
