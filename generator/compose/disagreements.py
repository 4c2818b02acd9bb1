"""Disagreements: one question to which different sources give different answers, each with its words.

Only what can be shown is reported: an actor said to refuse by one source and to accept or set conditions by another,
one act on two days, "no place has been named" against a named place, one thing counted twice. A table of finders, one
a kind.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.compose.dispute import Dispute, Found
from generator.compose.disputed_answers import disputed_answers
from generator.compose.disputed_counts import disputed_counts
from generator.compose.disputed_days import disputed_answer_days, disputed_event_days
from generator.compose.disputed_places import disputed_places
from generator.compose.identifiers import identifier
from generator.model.brief import Disagreement

FINDERS: tuple[Callable[[Found], list[Dispute]], ...] = (
    disputed_answers,
    disputed_places,
    disputed_answer_days,
    disputed_event_days,
    disputed_counts,
)


def disagreements(found: Found) -> dict[str, Disagreement]:
    """All disagreements of the articles, by kind in the order of FINDERS."""
    result: dict[str, Disagreement] = {}
    for finder in FINDERS:
        for name, disagreement in finder(found):
            result[identifier(name, result)] = disagreement
    return result
