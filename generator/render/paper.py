"""A brief's view to what the typesetter gets: plain mappings, lists and texts, ready to be written as JSON.

What a screen does with links and columns, paper does with words and pages: tables are cut to the width of a page, signs
are spelled out, and the copy names its edition, since it can't be refreshed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any, Final

from generator.render.shown import BriefView, CoverageRow, MatrixCell, QuoteView, SourceView, StatementView
from generator.render.wording import counted, listed

Paper = dict[str, Any]

ISSUES_ACROSS: Final = 5
SOURCES_ACROSS: Final = 14
TITLE_IN_HEADER: Final = 80
EDITION_DIGITS: Final = 7

LONG_WORD: Final = re.compile(r"[^\s\u200b]{20}(?=[^\s\u200b]{20})")
"""Nothing a language has; a word of more letters runs over the edge of the page."""

UNBROKEN: Final = frozenset({"anchor", "label", "url", "fragment_url", "live"})

COVERAGE_SIGNS: Final = {"says it": "●", "says otherwise": "▼"}

EVENT_WORDS: Final = {"happened": "", "said": "said", "planned": "planned"}

ABOUT: Final = (
    "The statements of this brief are selected from the articles listed under Sources and arranged; they are not"
    " written anew. Each rests on words of an article, given in the note at the foot of the page.",
    "A mark such as “S1 ¶3” names the source and its paragraph. An origin is where reporting first came from: several"
    " articles from one origin count as one voice. Days in square brackets were worked out; no article gives them"
    " so.",
    "Counts and standings are computed from the evidence when the brief is printed.",
)


def paper(view: BriefView, live: str | None = None) -> Paper:
    """Everything the PDF shows, in page order. `live` is the address of the brief's current version, if known."""
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
        "matrices": _matrices(view),
        "quotes": [_quotation(item) for item in view.quotes],
        "timeline": [asdict(item) | {"kind_words": EVENT_WORDS[item.kind]} for item in view.timeline],
        "independence": f"{view.head.articles}; {view.head.outlets}; {view.head.origins}.",
        "sources": [_source(item) for item in view.sources],
        "coverages": _coverages(view),
        "about": [*ABOUT, *([f"The current version is at {live}. This copy may be out of date."] if live else [])],
        "live": live or "",
    }
    content = {key: _breakable(value) for key, value in content.items()}
    written = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return content | {"edition": sha256(written.encode()).hexdigest()[:EDITION_DIGITS]}


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


def _matrices(view: BriefView) -> list[Paper]:
    """The table of who stands where, cut into tables as wide as a page; rows without a position are left out."""
    tables = []
    for first in range(0, len(view.issues), ISSUES_ACROSS):
        part = slice(first, first + ISSUES_ACROSS)
        rows = [(row.actor_name, row.cells[part]) for row in view.matrix]
        shown = [{"actor": actor, "cells": [_cell(cell) for cell in cells]} for actor, cells in rows if _any(cells)]
        tables.append({"issues": [issue.title for issue in view.issues[part]], "rows": shown})
    return tables


def _any(cells: Sequence[MatrixCell]) -> bool:
    return any(cell.positions for cell in cells)


def _cell(cell: MatrixCell) -> list[str]:
    return [
        f"{position.shape}\u00a0{position.stance}"
        + (" (withdrawn)" if position.withdrawn else " (disputed)" if position.standing.status == "disputed" else "")
        for position in cell.positions
    ]


def _coverages(view: BriefView) -> list[Paper]:
    """The table of which source carries which point, cut like the other one."""
    codes = [source.code for source in view.sources]
    parts = [slice(first, first + SOURCES_ACROSS) for first in range(0, len(codes), SOURCES_ACROSS)]
    return [
        {"codes": codes[part], "rows": [_coverage_row(row, part) for row in view.coverage]}
        for part in parts
        if view.coverage
    ]


def _coverage_row(row: CoverageRow, part: slice) -> Paper:
    return {"text": row.text, "cells": [COVERAGE_SIGNS.get(cell.says, "–") for cell in row.cells[part]]}


def _quotation(item: QuoteView) -> Paper:
    byline = [
        item.voice,
        item.occasion or "",
        item.carried_by,
        f"taken back on {item.withdrawn}" if item.withdrawn else "",
    ]
    return asdict(item) | {"byline": ", ".join(part for part in byline if part)}


def _source(item: SourceView) -> Paper:
    counts = [f"{counted(item.words, 'word')}, {counted(item.cited, 'passage')} cited"]
    counts += [f"replaces {item.replaces}"] if item.replaces else []
    counts += [f"replaced by {item.replaced_by}"] if item.replaced_by else []
    counts += [f"licence {item.licence}"] if item.licence else []
    return asdict(item) | {"anchor": f"sources-{item.id}", "counts": " · ".join(counts)}


def _breakable(value: Any) -> Any:
    """The same value with places to break in words too long for a line; addresses and anchors stay as they are."""
    if isinstance(value, str):
        return LONG_WORD.sub(lambda word: f"{word[0]}\u200b", value)
    if isinstance(value, dict):
        return {key: inner if key in UNBROKEN else _breakable(inner) for key, inner in value.items()}
    return [_breakable(inner) for inner in value] if isinstance(value, list | tuple) else value


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
