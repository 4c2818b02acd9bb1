"""Counts of what was found and what should have been: precision, recall and their harmonic mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """`right` of the `found` items are among the `wanted` ones. The parts of a sum may be fractions (B³, CEAF)."""

    right: float = 0
    found: float = 0
    wanted: float = 0
    right_wanted: float | None = None
    """What counts for recall, where that is another number than for precision; else None."""

    @property
    def precision(self) -> float:
        """The share of the found items that are right, 0 where none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted items that were found, 0 where none was wanted."""
        right = self.right if self.right_wanted is None else self.right_wanted
        return right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def percent(self) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent with one decimal."""
        return round(100 * self.precision, 1), round(100 * self.recall, 1), round(100 * self.f1, 1)


def total(scores: Iterable[Score]) -> Score:
    """All counts of several texts together: the micro average."""
    right = found = wanted = right_wanted = 0.0
    for score in scores:
        right += score.right
        found += score.found
        wanted += score.wanted
        right_wanted += score.right if score.right_wanted is None else score.right_wanted
    return Score(right, found, wanted, right_wanted)
