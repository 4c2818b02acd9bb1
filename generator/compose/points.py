"""What happened: sentences of several articles that say the same, and the most telling ones of each alone."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.compose.article import Article
from generator.compose.identifiers import identifier
from generator.compose.likeness import agree, telling
from generator.model.brief import Evidence, Statement
from generator.model.mention import SentenceMention

MOST = 10
MOST_ALONE = 6
SHARE = 0.55
FEWEST = 3
SHORT, LONG = 6, 30
# A sentence that begins by pointing back can't stand alone.
MARKS = re.compile(r"[\"“”„«»]")
POINTS_BACK = re.compile(
    r"^(he|she|it|they|this|that|these|those|his|her|its|their|such|but|and|however|by|while)\b", re.IGNORECASE
)


@dataclass
class Told:
    """Sentences that tell one thing while they are gathered."""

    terms: frozenset[str]
    sentences: list[tuple[Article, SentenceMention, frozenset[str]]] = field(default_factory=list)

    @property
    def sources(self) -> set[str]:
        """The sources that tell it."""
        return {article.source for article, _, _ in self.sentences}


def gather(articles: Sequence[Article]) -> list[Told]:
    """What the articles tell, what most of them tell first; each thing as often as it is told."""
    told: list[Told] = []
    for article in articles:
        for sentence in article.mentions.sentences:
            text = article.words(sentence.clause)
            if (
                not sentence.factual
                or MARKS.search(article.document.text, sentence.span.start, sentence.span.end)
                or POINTS_BACK.match(text)
                or not SHORT <= len(text.split()) <= LONG
            ):
                continue
            terms = telling(text)
            known = max(told, key=lambda t: _shared(t, terms), default=None)
            if known is None or not any(_same(text, terms, a.words(s.clause), t) for a, s, t in known.sentences):
                known = Told(terms)
                told.append(known)
            known.sentences.append((article, sentence, terms))
    for group in told:
        _support(group, articles)
    weights = _weights(articles)
    return sorted(told, key=lambda t: -_weight(t, weights))


def _support(told: Told, articles: Sequence[Article]) -> None:
    """Adds the sentence of each other article that says most of the same, whatever else it says."""
    for article in articles:
        if article.source in told.sources:
            continue
        best: tuple[int, SentenceMention, frozenset[str]] | None = None
        first = told.sentences[0]
        for sentence in article.mentions.sentences:
            text = article.words(sentence.clause)
            terms = telling(text)
            shared = len(terms & told.terms)
            if MARKS.search(text) or not agree(text, first[0].words(first[1].clause)):
                continue
            if shared >= max(4, 0.6 * len(told.terms)) and (best is None or shared > best[0]):
                best = (shared, sentence, terms)
        if best is not None:
            told.sentences.append((article, best[1], best[2]))


def _shared(told: Told, terms: frozenset[str]) -> float:
    return max(len(terms & other) / (min(len(terms), len(other)) or 1) for _, _, other in told.sentences)


def _same(text: str, terms: frozenset[str], other: str, others: frozenset[str]) -> bool:
    """Whether two clauses tell one thing: they share words enough, and neither a number nor a "not" sets them apart."""
    short = min(len(terms), len(others))
    return len(terms & others) >= max(FEWEST, SHARE * short) and agree(text, other)


def _weights(articles: Sequence[Article]) -> dict[str, float]:
    """How much a word matters to the event: used by many articles, often."""
    documents: Counter[str] = Counter()
    for article in articles:
        documents.update(telling(article.document.text))
    return {word: math.log1p(count) * count for word, count in documents.items()}


def _weight(told: Told, weights: dict[str, float]) -> float:
    early = max(1.0 / sentence.paragraph for _, sentence, _ in told.sentences)
    central = max(
        sum(weights.get(w, 0.0) for w in terms) / math.sqrt(len(terms) or 1) for _, _, terms in told.sentences
    )
    return 4.0 * (len(told.sources) - 1) + 3.0 * early + central / 10


def points(told: Sequence[Told]) -> dict[str, Statement]:
    """The points of a brief: what several articles tell, then the weightiest of what one alone tells."""
    found: dict[str, Statement] = {}
    alone = 0
    for group in told:
        if len(found) >= MOST:
            break
        if len(group.sources) == 1:
            alone += 1
            if alone > MOST_ALONE:
                continue
        statement = _statement(group)
        found[identifier(statement.text, found)] = statement
    return found


def _statement(group: Told) -> Statement:
    article, sentence, _ = min(group.sentences, key=lambda s: _readability(s[0], s[1]))
    evidence: dict[str, Evidence] = {}
    for other, told, _ in sorted(group.sentences, key=lambda s: s[1] is not sentence):
        evidence.setdefault(other.source, other.evidence(told.clause))
    ordered = dict(sorted(evidence.items(), key=lambda pair: (len(pair[0]), pair[0])))
    return Statement(text=as_sentence(article.words(sentence.clause)), evidence=tuple(ordered.values()))


def _readability(article: Article, sentence: SentenceMention) -> float:
    return abs(len(article.words(sentence.clause).split()) - 14)


def as_sentence(text: str) -> str:
    """A clause with a capital and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
