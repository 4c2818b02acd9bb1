"""What happened: sentences of several articles that say the same, and the most telling ones of each alone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.compose.article import Article
from generator.compose.clauses import Clause, Index, clauses
from generator.compose.identifiers import identifier
from generator.compose.likeness import agree, telling
from generator.compose.readable import MARKS, is_said, lead, stands_alone
from generator.model.brief import Evidence, Statement

MOST = 10
MOST_ALONE = 6
SHARE = 0.55
FEWEST = 3
# How many telling words a clause that backs a point must share with it at least.
LEAST_SHARED = 4
# What was done comes before what was said.
DONE = 0.7


@dataclass
class Told:
    """Clauses that tell one thing while they are gathered."""

    terms: frozenset[str]
    clauses: list[Clause] = field(default_factory=list)

    @property
    def sources(self) -> set[str]:
        """The sources that tell it."""
        return {clause.article.source for clause in self.clauses}


def gather(articles: Sequence[Article]) -> list[Told]:
    """What the articles tell, what most of them tell first; each thing as often as it is told."""
    known = clauses(articles)
    told = _grouped(known)
    index = Index()
    for clause in known:
        index.add(clause.terms)
    for group in told:
        _support(group, known, index)
    weights = _weights(articles)
    return sorted(told, key=lambda t: -_weight(t, weights))


def _grouped(known: Sequence[Clause]) -> list[Told]:
    """The clauses that can stand alone, those together that tell one thing."""
    told: list[Told] = []
    index = Index()
    members: list[tuple[int, Clause]] = []
    for clause in known:
        if not stands_alone(clause):
            continue
        shared = index.sharing(clause.terms)
        best = max(shared, key=lambda n: (_ratio(shared[n], clause, members[n][1]), -members[n][0]), default=None)
        group = members[best][0] if best is not None else len(told)
        if best is None or not any(_same(clause, other) for other in told[group].clauses):
            group = len(told)
            told.append(Told(clause.terms))
        told[group].clauses.append(clause)
        index.add(clause.terms)
        members.append((group, clause))
    return told


def _support(told: Told, known: Sequence[Clause], index: Index) -> None:
    """Adds the clause of each other article that says most of the same, whatever else it says."""
    first, sources = told.clauses[0], told.sources
    best: dict[str, Clause] = {}
    for number in index.with_most(told.terms, max(LEAST_SHARED, 0.6 * len(told.terms))):
        clause = known[number]
        source = clause.article.source
        if source in sources or MARKS.search(clause.text) or not agree(clause.text, first.text):
            continue
        if source not in best or len(clause.terms & told.terms) > len(best[source].terms & told.terms):
            best[source] = clause
    told.clauses.extend(best.values())


def _ratio(shared: int, one: Clause, other: Clause) -> float:
    return shared / (min(len(one.terms), len(other.terms)) or 1)


def _same(one: Clause, other: Clause) -> bool:
    """Whether two clauses tell one thing: they share words enough, and neither a number nor a "not" sets them apart."""
    short = min(len(one.terms), len(other.terms))
    return len(one.terms & other.terms) >= max(FEWEST, SHARE * short) and agree(one.text, other.text)


def _weights(articles: Sequence[Article]) -> dict[str, float]:
    """How much a word matters to the event: used by many articles, often."""
    documents: Counter[str] = Counter()
    for article in articles:
        documents.update(telling(article.document.text))
    return {word: math.log1p(count) * count for word, count in documents.items()}


def _weight(told: Told, weights: dict[str, float]) -> float:
    early = max(1.0 / lead(clause) for clause in told.clauses)
    done = DONE if any(not is_said(clause) for clause in told.clauses) else 0.0
    central = max(
        sum(weights.get(w, 0.0) for w in clause.terms) / math.sqrt(len(clause.terms) or 1) for clause in told.clauses
    )
    return 4.0 * (len(told.sources) - 1) + 3.0 * early + central / 10 + done


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
    best = min(group.clauses, key=lambda clause: abs(len(clause.text.split()) - 14))
    evidence: dict[str, Evidence] = {}
    for clause in sorted(group.clauses, key=lambda one: one is not best):
        if clause.article.source not in evidence:
            evidence[clause.article.source] = clause.article.evidence(clause.sentence.clause)
    ordered = dict(sorted(evidence.items(), key=lambda pair: (len(pair[0]), pair[0])))
    return Statement(text=as_sentence(best.text), evidence=tuple(ordered.values()))


def as_sentence(text: str) -> str:
    """A clause with a capital and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
