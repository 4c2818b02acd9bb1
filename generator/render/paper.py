"""A brief's view to what the typesetter gets: plain mappings, lists and texts, ready to be written as JSON.

What a screen does with links and columns, paper does with words and pages: tables are cut to the width of a page, signs
are spelled out, and the copy names its edition, since it can't be refreshed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any, Final
from unicodedata import bidirectional

import segno

from generator.render.citing import PublishedBrief
from generator.render.house import PAPERS, House
from generator.render.pictures import coverages, matrices, time_axis
from generator.render.shown import BriefView, QuoteView, SourceView, StatementView
from generator.render.wording import counted, date_in_words, listed

Paper = dict[str, Any]

TITLE_IN_HEADER: Final = 80
EDITION_DIGITS: Final = 7

LONG_WORD: Final = re.compile(r"[^\s\u200b]{20}(?=[^\s\u200b]{20})")
"""Nothing a language has; a word of more letters runs over the edge of the page."""

UNBROKEN: Final = frozenset({"anchor", "label", "url", "fragment_url", "live", "qr", "alt", "house"})

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
    content = asdict(view)
    for unused in ("page", "pdf", "json", "jumps", "citations", "matrix", "coverage"):
        del content[unused]
    content |= {
        "short_title": _shortened(view.title, TITLE_IN_HEADER),
        "description": " ".join(item.text for item in view.summary) or view.title,
        "information_until": view.head.information_until or "not known",
        "kicker": _kicker(view),
        "facts": _facts(view),
        "agreed": [_statement(item) for item in view.agreed],
        "alone": [_statement(item) for item in view.alone],
        "disputed": [_statement(item) for item in view.disputed],
        "disagreements": [
            asdict(item) | {"kind_words": f"{item.kind} · sources disagree"} for item in view.disagreements
        ],
        "matrices": matrices(view),
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
    content = {key: _breakable(value, key) for key, value in content.items()}
    written = json.dumps(content, ensure_ascii=False, sort_keys=True)
    edition = sha256(written.encode()).hexdigest()[:EDITION_DIGITS]
    facts = [*content["facts"], ("Edition", edition)]
    return content | {"edition": edition, "facts": facts} | document(copy.house)


def document(style: House, scale: float = 1, deep: int = 0) -> Paper:
    """What every document gets beside its content: the house style, the size of its type, how deep its headings are."""
    return {"house": asdict(style) | {"paper": PAPERS[style.paper]}, "scale": scale, "deep": deep, "shared": {}}


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


def _breakable(value: Any, key: str = "") -> Any:
    """The same value ready to be set in lines; addresses and anchors stay as they are.

    Words too long for a line get places to break; a text that runs from right to left is set apart from what is around
    it, so that its numbers and foreign words stay where they belong (Unicode's isolates, UAX 9).
    """
    if key in UNBROKEN:
        return value
    if isinstance(value, str):
        broken = LONG_WORD.sub(lambda word: f"{word[0]}\u200b", value)
        return f"\u2067{broken}\u2069" if _from_the_right(value) else broken
    if isinstance(value, dict):
        return {name: _breakable(inner, name) for name, inner in value.items()}
    return [_breakable(inner) for inner in value] if isinstance(value, list | tuple) else value


def _from_the_right(text: str) -> bool:
    """Whether the first letter of a text belongs to a script that runs from right to left."""
    directions = (bidirectional(character) for character in text)
    return next((direction != "L" for direction in directions if direction in ("L", "R", "AL")), False)


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
