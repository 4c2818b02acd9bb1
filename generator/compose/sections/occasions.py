"""Where something was said: the words of an article for it, and the passage that has them with the quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.compose.shared.article import Article
from generator.model.brief import Evidence, Voice
from generator.model.document import Span
from generator.model.mention import Quotation

WRITTEN = re.compile(
    r"\b(?:letter|e-?mail|tweet|post|memo|op-ed|editorial|essay|blog|twitter|facebook)\b", re.IGNORECASE
)
SPOKEN = re.compile(r"\b(?:interview|speech|rally|conference|briefing|debate|hearing|testimony|appearance|forum)\b")
# The stop that stands inside the mark of a show's name at the end of a sentence.
STOP = re.compile(r"[.,](?=[\"”’']$)")


def with_occasion(
    found: Sequence[tuple[Article, Quotation]], evidence: tuple[Evidence, ...]
) -> tuple[str | None, tuple[Evidence, ...]]:
    """The occasion by the first article that tells it, or None; the evidence with the passage widened to its words."""
    for article, quotation in found:
        said_at = quotation.occasion
        if said_at is None:
            continue
        passage = Span(min(said_at.start, quotation.span.start), max(said_at.end, quotation.span.end))
        widened = article.evidence(passage)
        words = STOP.sub("", article.words(said_at))
        own = next((n for n, entry in enumerate(evidence) if _is_place(article, quotation, entry)), None)
        if own is not None and words.strip('“”"') and article.words(said_at) in widened.exact:
            return words[0].lower() + words[1:], (*evidence[:own], widened, *evidence[own + 1 :])
    return None, evidence


def voice_at(occasion: str | None) -> Voice:
    """Whether what was said at an occasion was written or spoken, as far as the words tell."""
    if occasion is None:
        return "unknown"
    return "written" if WRITTEN.search(occasion) else "spoken" if SPOKEN.search(occasion) else "unknown"


def _is_place(article: Article, quotation: Quotation, entry: Evidence) -> bool:
    """Whether an entry of evidence is the place of a quotation of an article."""
    own = article.evidence(quotation.span)
    return entry.source == article.source and (entry.occurrence or 1) == (own.occurrence or 1)
