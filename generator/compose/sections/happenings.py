"""What happened: sentences of several articles that tell the same, gathered, the weightiest first."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.compose.actors.linked import Linked
from generator.compose.sections.happening import Happening, told_once
from generator.compose.shared.article import Article
from generator.compose.shared.likeness import telling
from generator.compose.side_by_side.clauses import Clause, Index, clauses
from generator.compose.side_by_side.dates import Dated
from generator.compose.side_by_side.readable import is_quoted, is_said, lead, stands_alone
from generator.compose.side_by_side.same_event import OFTEN, tell_one_event
from generator.compose.side_by_side.told import Told

# So many sentences that share most words with one are looked at for the same event.
NEAREST = 24
# A predicate in common counts as so many words.
SAME_PREDICATE = 3
# What was done comes before what was said.
DONE = 0.7
# How much it counts to be told by one source more, early in an article, in the words of a title.
BY_ANOTHER, EARLY, IN_A_TITLE = 3.0, 3.0, 8.0


@dataclass(frozen=True, slots=True)
class Names:
    """The words of the names of all actors, and of persons alone."""

    all: frozenset[str]
    people: frozenset[str]

    @classmethod
    def of(cls, linked: Sequence[Linked]) -> Names:
        """The names of linked actors."""
        persons = [name for one in linked if one.kind == "person" for name in one.names]
        every = [name for one in linked for name in one.names]
        return cls(*(frozenset(word for name in names for word in telling(name)) for names in (every, persons)))


def gather(
    articles: Sequence[Article], facts: Sequence[Told], dated: Sequence[Dated], linked: Sequence[Linked]
) -> list[Happening]:
    """What the articles tell, the weightiest first; each event as often as it is told."""
    known, names = clauses(articles, facts, dated), Names.of(linked)
    index = Index()
    for clause in known:
        index.add(clause.terms.difference(names.all) | _events(clause))
    groups = _grouped(known, index, names)
    for group in groups:
        _support(group, known, index, names)
    groups = told_once(groups)
    weights, titles = _weights(articles), _titles(articles)
    for group in groups:
        group.weight = _weight(group, weights, titles)
    return sorted(groups, key=lambda group: -group.weight)


def _grouped(known: Sequence[Clause], index: Index, names: Names) -> list[Happening]:
    """The sentences that can stand alone, those together that tell one event."""
    groups: list[Happening] = []
    member: dict[int, int] = {}
    for number, clause in enumerate(known):
        if not stands_alone(clause):
            continue
        near = (n for n in _nearest(clause, index, names) if n in member)
        same = next((n for n in near if tell_one_event(known[n], clause, names.all, names.people)), None)
        group = member[same] if same is not None else len(groups)
        if same is None:
            groups.append(Happening())
        groups[group].clauses.append(clause)
        member[number] = group
    return groups


def _events(clause: Clause) -> frozenset[str]:
    """What happens in a sentence, as words to be looked up by."""
    return frozenset(
        f"{fact.proposition.predicate}:" for fact in clause.facts if fact.proposition.predicate not in OFTEN
    )


def _nearest(clause: Clause, index: Index, names: Names) -> list[int]:
    """The numbers of the sentences that share most of what they tell with one, nearest first."""
    words = dict.fromkeys(clause.terms.difference(names.all), 1)
    return index.nearest(words | dict.fromkeys(_events(clause), SAME_PREDICATE), NEAREST)


def _support(group: Happening, known: Sequence[Clause], index: Index, names: Names) -> None:
    """Adds the sentence of each other article that tells the same event, whatever else it says."""
    first, sources = group.clauses[0], group.sources
    for number in _nearest(first, index, names):
        clause = known[number]
        if clause.article.source in sources or is_quoted(clause):
            continue
        if tell_one_event(first, clause, names.all, names.people):
            group.clauses.append(clause)
            sources.add(clause.article.source)


def _weights(articles: Sequence[Article]) -> dict[str, float]:
    """How much a word matters to the event: used by many articles, often."""
    documents: Counter[str] = Counter()
    for article in articles:
        documents.update(telling(article.document.text))
    return {word: math.log1p(count) * count for word, count in documents.items()}


def _titles(articles: Sequence[Article]) -> dict[str, float]:
    """How much of the titles of the articles a word is, in all 1."""
    found: dict[str, float] = {}
    for title in (telling(article.document.title or "") for article in articles):
        for word in title:
            found[word] = found.get(word, 0.0) + 1 / len(title) / len(articles)
    return found


def _weight(told: Happening, weights: dict[str, float], titles: dict[str, float]) -> float:
    early = max(1.0 / lead(clause) for clause in told.clauses)
    done = DONE if any(not is_said(clause) for clause in told.clauses) else 0.0
    central = max(
        sum(weights.get(w, 0.0) for w in clause.terms) / math.sqrt(len(clause.terms) or 1) for clause in told.clauses
    )
    titled = max(sum(titles.get(word, 0.0) for word in clause.terms) for clause in told.clauses)
    return BY_ANOTHER * (len(told.sources) - 1) + EARLY * early + IN_A_TITLE * titled + central / 10 + done
