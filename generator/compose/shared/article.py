"""One article as composing sees it: its source id, its document and what it mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from generator.evidence.locate import locate
from generator.model.brief import Evidence
from generator.model.document import Document, Span
from generator.model.mention import ActorMention, Mentions

CLOSING = re.compile(r"[.,]?[\"”]")
# The rest of what an article adds to a quotation: "members [of Congress]".
BRACKET_ENDS = re.compile(r"[^\[\]\n]{0,40}\]")
# What a mark of the article leaves behind: "the vote [1]." is "the vote ." without it. An ellipsis is none.
LOOSE_STOP = re.compile(r"(?<!\.) ([,;]|\.(?! ?\.))")
EDGES = " \t\n\r ,;:–—-"


@dataclass(frozen=True, slots=True)
class Article:
    """A source with its document and mentions."""

    source: str
    document: Document
    mentions: Mentions

    def words(self, span: Span) -> str:
        """The words of a span as a brief carries them: in-text marks left out, white space single, loose edges cut."""
        text = self.document.text
        kept = []
        position = span.start
        for marker in self.document.markers:
            if span.start <= marker.start and marker.end <= span.end:
                kept.append(text[position : marker.start])
                position = marker.end
        kept.append(text[position : self._closed(span)])
        joined = " ".join("".join(kept).split()).strip(EDGES)
        if len(kept) > 1:
            joined = LOOSE_STOP.sub(r"\1", joined)
        return _balanced(joined)

    def _closed(self, span: Span) -> int:
        """Where a span ends, with the closing mark or bracket that belongs to an opening one inside it."""
        text = self.document.text
        added = BRACKET_ENDS.match(text, span.end)
        if added and text.count("[", span.start, span.end) > text.count("]", span.start, span.end):
            return added.end()
        match = CLOSING.match(text, span.end)
        opened = sum(c in "“„" for c in text[span.start : span.end]) > sum(
            c == "”" for c in text[span.start : span.end]
        )
        straight = text.count('"', span.start, span.end) % 2 == 1
        return match.end() if match and (opened or straight) else span.end

    def actors_in(self, span: Span) -> range:
        """The numbers of the mentions of actors that begin in a span; mentions are in order, so two are looked for."""
        first, last = (bisect_left(self.mentions.actors, place, key=_start) for place in (span.start, span.end))
        return range(first, last)

    def evidence(self, span: Span) -> Evidence:
        """A citation of a span, with the occurrence where its words stand in the article more than once."""
        exact = self.words(span)
        places = locate(self.document, exact)
        number = next(
            (n for n, place in enumerate(places, 1) if place.start <= span.end and span.start <= place.end), 1
        )
        return Evidence(source=self.source, exact=exact, occurrence=number if len(places) > 1 else None)


def _start(mention: ActorMention) -> int:
    return mention.start


def _balanced(text: str) -> str:
    """A stretch without a lone mark at its edge that a cut left behind."""
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]"), ('"', '"')):
        count = text.count(opening) if opening == closing else text.count(opening) - text.count(closing)
        lone = count % 2 if opening == closing else count
        if lone and text[:1] in (opening, closing):
            text = text[1:].lstrip()
        elif lone and text[-1:] in (opening, closing):
            text = text[:-1].rstrip()
    return text
