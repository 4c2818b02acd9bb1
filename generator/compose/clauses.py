"""The clauses of all articles with their telling words, looked up by the words they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.compose.article import Article
from generator.compose.likeness import telling
from generator.model.mention import SentenceMention


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """The main clause of one sentence: its words as a brief carries them, and those that say what it is about."""

    article: Article
    sentence: SentenceMention
    text: str
    terms: frozenset[str]


def clauses(articles: Sequence[Article]) -> list[Clause]:
    """The main clauses of all sentences, article by article."""
    found = []
    for article in articles:
        for sentence in article.mentions.sentences:
            text = article.words(sentence.clause)
            found.append(Clause(article, sentence, text, telling(text)))
    return found


@dataclass(slots=True)
class Index:
    """Sets of words by number, to be asked which of them share words with another set."""

    _sets: list[frozenset[str]] = field(default_factory=list)
    _places: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, terms: frozenset[str]) -> None:
        """Takes a set in; it is known by the number of sets taken in before it."""
        for term in terms:
            self._places[term].append(len(self._sets))
        self._sets.append(terms)

    def sharing(self, terms: Iterable[str]) -> Counter[int]:
        """Number of a set → how many of some words it has; sets that have none are left out."""
        found: Counter[int] = Counter()
        for term in terms:
            if term in self._places:
                found.update(self._places[term])
        return found

    def with_most(self, terms: frozenset[str], least: float) -> list[int]:
        """The numbers of the sets that have at least `least` of some words, in order.

        Such a set has one of the rarest words too, as many as may be missing and one more: only these are looked up.
        """
        missing = int(len(terms) - least)
        if missing < 0:
            return []
        rarest = sorted(terms, key=lambda term: (len(self._places.get(term, ())), term))[: missing + 1]
        return sorted(n for n in self.sharing(rarest) if len(terms & self._sets[n]) >= least)
