"""An issue's noun in, the words that a reader would look for out: a phrase of the articles, "Levy on tomatoes"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.compose.article import Article
from generator.compose.stand import Taken
from generator.compose.synonyms import canonical
from generator.model.document import Span

ARTICLES = re.compile(r"\b(?:the|a|an) ", re.IGNORECASE)
# A heading of two to four words is read at a glance; of those the longest says most.
SHORT, LONG = 2, 4


@dataclass
class Phrase:
    """One phrase while it is counted: how it stands, in which sources, how often, and how early."""

    text: str
    first: int
    sources: set[str] = field(default_factory=set)
    count: int = 0

    @property
    def weight(self) -> tuple[float, int, str]:
        """How well it heads an issue: used by many sources and often, short, and early."""
        words = len(self.text.split())
        length = 1.0 + words / 10 if SHORT <= words <= LONG else 0.0
        return (2.0 * len(self.sources) + min(self.count, 4) + length, -self.first, self.text)


def title(topic: str, stands: Sequence[Taken]) -> str:
    """The phrase of several words that the passages of an issue's stands use most, else its noun as they have it."""
    found: dict[str, Phrase] = {}
    alone: dict[str, int] = defaultdict(int)
    for article, passages in _passages(stands):
        for phrase in article.mentions.phrases:
            if canonical(phrase.noun) != topic:
                continue
            text = article.words(phrase.span)
            inside = any(span.start <= phrase.span.start < span.end for span in passages)
            if not inside:
                continue
            if " " not in text:
                alone[text if text[:1].isupper() and text[1:].isupper() else text.lower()] += 1
                continue
            key = ARTICLES.sub("", text).lower()
            known = found.setdefault(key, Phrase(text, phrase.span.start))
            known.sources.add(article.source)
            known.count += 1
    best = max(found.values(), key=lambda phrase: phrase.weight, default=None)
    words = best.text if best is not None else max(alone, key=lambda word: (alone[word], word), default=topic)
    return words[:1].upper() + words[1:]


def _passages(stands: Sequence[Taken]) -> list[tuple[Article, list[Span]]]:
    """The articles of some stands, each with the passages of these."""
    found: dict[str, tuple[Article, list[Span]]] = {}
    for taken in stands:
        found.setdefault(taken.article.source, (taken.article, []))[1].append(taken.stand.evidence)
    return list(found.values())
