"""An open point as a mention: its words, the clause as a question, who leaves it open, and what it is about."""

from __future__ import annotations

from generator.extract.grammar.reading import Reading
from generator.extract.grammar.topics import topics
from generator.extract.open.asking import asked
from generator.model.mention import OpenReason, Uncertainty


def open_point(
    reading: Reading, reason: OpenReason, head: int, first: int, last: int, outer: int | None = None
) -> Uncertainty:
    """The clause from `first` to `last`, its verb `head`, as an open point; `outer`: a word before it that opens it."""
    tree = reading.tree
    return Uncertainty(
        span=tree.span(first if outer is None else min(first, outer), last),
        clause=tree.span(first, last),
        reason=reason,
        sentence=tree.sentence[head],
        actor=reading.actor(tree.subject(head)),
        topics=topics(reading, head, first, last),
        asked=asked(reading, head, first, last),
    )
