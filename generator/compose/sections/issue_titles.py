"""Finds the words that a reader would look for under an issue's noun: a phrase of the articles, "Levy on tomatoes"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.compose.shared.article import Article
from generator.compose.shared.stand import Taken
from generator.compose.shared.synonyms import canonical
from generator.model.document import Span

ARTICLES = re.compile(r"\b(?:the|a|an) ", re.IGNORECASE)
# A heading of two to four words is read at a glance; of those the longest says most.
SHORT, LONG = 2, 4
# A phrase stands for its noun where this share of the phrases around that noun are it, in so many sources.
USUAL, USUAL_SOURCES, USUAL_WORDS = 0.6, 2, 3


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
    """The phrase of several words that the passages of an issue's stands use most; the one that the articles nearly
    always use for it, where the passages have its noun alone; else the noun as they have it.
    """
    found: dict[str, Phrase] = {}
    around: dict[str, Phrase] = {}
    alone: dict[str, int] = defaultdict(int)
    for article, passages in _passages(stands):
        for phrase in article.mentions.phrases:
            if canonical(phrase.noun) != topic:
                continue
            text = article.words(phrase.span)
            inside = any(span.start <= phrase.span.start < span.end for span in passages)
            if " " not in text:
                if inside:
                    alone[text if text[:1].isupper() and text[1:].isupper() else text.lower()] += 1
                continue
            for kept in (around, found) if inside else (around,):
                key = ARTICLES.sub("", text).lower()
                known = kept.setdefault(key, Phrase(text, phrase.span.start))
                known.sources.add(article.source)
                known.count += 1
    best = max(found.values(), key=lambda phrase: phrase.weight, default=None) or _usual(around)
    words = best.text if best is not None else max(alone, key=lambda word: (alone[word], word), default=topic)
    words = words.lstrip("@#")
    return words[:1].upper() + words[1:]


def _usual(phrases: Mapping[str, Phrase]) -> Phrase | None:
    """The phrase that most of all phrases of a noun are, or begin or end with, over several sources; None if none is:
    where articles tell of a nuclear deal and of a trade deal, "deal" may be either.
    """
    every = sum(phrase.count for phrase in phrases.values())
    short = [(key, phrase) for key, phrase in phrases.items() if len(key.split()) <= USUAL_WORDS]
    for key, phrase in sorted(short, key=lambda entry: (-entry[1].count, entry[0])):
        alike = [other for name, other in phrases.items() if key in name]
        sources = {source for other in alike for source in other.sources}
        if len(sources) >= USUAL_SOURCES and sum(other.count for other in alike) >= USUAL * every:
            return phrase
    return None


def _passages(stands: Sequence[Taken]) -> list[tuple[Article, list[Span]]]:
    """The articles of some stands, each with the passages of these."""
    found: dict[str, tuple[Article, list[Span]]] = {}
    for taken in stands:
        found.setdefault(taken.article.source, (taken.article, []))[1].append(taken.stand.evidence)
    return list(found.values())
