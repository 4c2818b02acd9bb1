"""The clauses of all articles with their telling words, looked up by the words they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest

from generator.compose.shared.article import Article
from generator.compose.shared.likeness import telling
from generator.compose.side_by_side.dates import Dated
from generator.compose.side_by_side.told import Told
from generator.model.clause import SentenceMention

# So many places of words are looked at for one sentence.
MOST_PLACES = 300


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One sentence that could be told: its words as a brief carries them, and those that say what it is about.

    `facts` is what it says, `main` the part of that its own verbs say; `days` are the days it names.
    """

    article: Article
    sentence: SentenceMention
    text: str
    terms: frozenset[str]
    main: tuple[Told, ...] = ()
    facts: tuple[Told, ...] = ()
    days: frozenset[str] = frozenset()


def clauses(articles: Sequence[Article], told: Sequence[Told], dated: Sequence[Dated]) -> list[Clause]:
    """All sentences that could be told, article by article, with what they say (`told`) and when it was (`dated`)."""
    said: defaultdict[tuple[str, int], list[Told]] = defaultdict(list)
    for one in told:
        said[one.article.source, one.proposition.sentence].append(one)
    days: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for day in dated:
        if len(day.when) == len("2024-05-01") and day.until is None:
            days[day.article.source, day.mention.sentence].add(day.when)
    found = []
    for article in articles:
        for sentence in article.mentions.sentences:
            text, key = article.words(sentence.clause), (article.source, sentence.number)
            facts = tuple(one for one in said[key] if one.proposition.at < sentence.clause.end)
            main = tuple(one for one in facts if one.proposition.head in sentence.heads)
            found.append(Clause(article, sentence, text, telling(text), main, facts, frozenset(days[key])))
    return found


@dataclass(slots=True)
class Index:
    """Sets of words by number, to be asked which of them share words with another set."""

    _size: int = 0
    _places: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, terms: frozenset[str]) -> None:
        """Takes a set in; it is known by the number of sets taken in before it."""
        for term in terms:
            self._places[term].append(self._size)
        self._size += 1

    def nearest(self, terms: Mapping[str, int], most: int) -> list[int]:
        """The numbers of the `most` sets that share most of some words, each with its weight, nearest first.

        The rarest words are looked up first, and no more once they have led to many sets: the words that all sentences
        have tell none apart, and looking them up would take the square of the time.
        """
        found: Counter[int] = Counter()
        looked_up = 0
        for term in sorted(terms, key=lambda term: (len(self._places.get(term, ())), term)):
            places = self._places.get(term, ())[: MOST_PLACES - looked_up]
            for number in places:
                found[number] += terms[term]
            looked_up += len(places)
        return nsmallest(most, found, key=lambda number: (-found[number], number))
