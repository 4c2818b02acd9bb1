"""What happened: sentences of several articles that tell the same, and the most telling ones of each alone."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.sections.happening import Happening
from generator.compose.sections.told_before import introduced_first
from generator.compose.shared.identifiers import identifier
from generator.model.brief import Evidence, Statement

MOST = 10
MOST_ALONE = 6


def told_alike(told: Sequence[Happening]) -> dict[tuple[str, int], int]:
    """Sentences, each by its source and number, that tell one event with another → the number of that event."""
    return {
        (clause.article.source, clause.sentence.number): number
        for number, group in enumerate(told)
        if len(group.clauses) > 1
        for clause in group.clauses
    }


def points(told: Sequence[Happening]) -> dict[str, Statement]:
    """The points of a brief, the weightiest first: what several articles tell, and some of what one alone tells."""
    chosen: list[Statement] = []
    alone = 0
    for group in told:
        if len(chosen) >= MOST:
            break
        if len(group.sources) == 1:
            alone += 1
            if alone > MOST_ALONE:
                continue
        chosen.append(statement(group))
    found: dict[str, Statement] = {}
    for point in introduced_first(chosen):
        found[identifier(point.text, found)] = point
    return found


def statement(group: Happening) -> Statement:
    """An event in the sentence that tells it best, with the words of each source that tells it."""
    best = group.best
    evidence: dict[str, Evidence] = {}
    for clause in sorted(group.clauses, key=lambda one: one is not best):
        if clause.article.source not in evidence:
            evidence[clause.article.source] = clause.article.evidence(clause.sentence.clause)
    ordered = dict(sorted(evidence.items(), key=lambda pair: (len(pair[0]), pair[0])))
    return Statement(text=as_sentence(best.text), evidence=tuple(ordered.values()))


def as_sentence(text: str) -> str:
    """A clause with a capital and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.rstrip('”"’').endswith((".", "!", "?")) else ".")
