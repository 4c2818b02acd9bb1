"""The quotations of a text, to be asked which of them a stretch meets without walking them all."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.extract.speech.marks import Spoken
from generator.model.document import Span


class Quoted:
    """Quotations in the order of the text, none overlapping."""

    def __init__(self, spoken: Sequence[Spoken]) -> None:
        self._marked = [said.marked for said in spoken]
        self._starts = [marked.outer_start for marked in self._marked]
        self._inner = [marked.start for marked in self._marked]
        self._ends = [marked.outer_end for marked in self._marked]

    def share(self, span: Span) -> float:
        """The share of a stretch's characters that stands between marks, from 0 to 1."""
        met = self._marked[self._first(span) : self._last(span)]
        inside = sum(max(0, min(span.end, marked.end) - max(span.start, marked.start)) for marked in met)
        return inside / max(1, span.end - span.start)

    def widened(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """Content widened to the ends of the quotations that it meets, marks included."""
        found = []
        for span in content:
            met = self._marked[self._first(span) : self._last(span)]
            start = min([span.start, *(marked.outer_start for marked in met)])
            found.append(Span(start, max([span.end, *(marked.outer_end for marked in met)])))
        return tuple(dict.fromkeys(found))

    def holds(self, offset: int) -> bool:
        """Whether a character stands between the marks of a quotation, past its first character."""
        number = bisect_left(self._inner, offset) - 1
        return number >= 0 and offset < self._marked[number].end

    def met(self, span: Span) -> range:
        """The numbers of the quotations that a stretch meets."""
        return range(self._first(span), self._last(span))

    def _first(self, span: Span) -> int:
        return bisect_right(self._ends, span.start)

    def _last(self, span: Span) -> int:
        return bisect_left(self._starts, span.end)
