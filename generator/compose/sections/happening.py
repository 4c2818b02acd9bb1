"""One thing that happened: the sentences that tell it, and which of them tells it best."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.compose.shared.likeness import alike, telling
from generator.compose.side_by_side.clauses import Clause
from generator.compose.side_by_side.readable import lead, stands_alone

# A sentence of so many words is taken in at once.
READABLE = 24
# Two happenings that share a sentence are one to a reader where so many words of the shorter one are shared, too.
REPEATING = 0.5


@dataclass
class Happening:
    """Sentences that tell one event while they are gathered."""

    clauses: list[Clause] = field(default_factory=list)
    weight: float = 0.0

    @property
    def sources(self) -> set[str]:
        """The sources that tell it."""
        return {clause.article.source for clause in self.clauses}

    @property
    def best(self) -> Clause:
        """The sentence that tells it best to a reader who knows nothing of it."""
        return min((clause for clause in self.clauses if stands_alone(clause)), key=_roughness)

    @property
    def sentences(self) -> set[tuple[str, int]]:
        """Its sentences, each by its source and number."""
        return {(clause.article.source, clause.sentence.number) for clause in self.clauses}


def told_once(happenings: Sequence[Happening]) -> list[Happening]:
    """Happenings of which some were gathered from one sentence, those together that a reader would take for one."""
    kept: list[Happening] = []
    holding: dict[tuple[str, int], Happening] = {}
    for happening in happenings:
        shared = (holding[sentence] for sentence in sorted(happening.sentences) if sentence in holding)
        same = next((other for other in shared if _read_alike(other, happening)), None)
        if same:
            have = same.sentences
            same.clauses += [c for c in happening.clauses if (c.article.source, c.sentence.number) not in have]
        else:
            kept.append(happening)
        for sentence in happening.sentences:
            holding.setdefault(sentence, same or happening)
    return kept


def _read_alike(one: Happening, other: Happening) -> bool:
    return alike(telling(one.best.text), telling(other.best.text), REPEATING)


def _roughness(clause: Clause) -> float:
    """How badly a sentence tells what others tell, too: late in its article, and long or too short."""
    return math.log(lead(clause)) + abs(len(clause.text.split()) - READABLE) / 10
