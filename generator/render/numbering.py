"""The notes of a copy that has no pages: numbered as their passages are first cited, all at its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from markupsafe import Markup, escape

from generator.render.shown import Citation


class Notes:
    """Numbers passages as they are first cited; the notes are those numbers in order."""

    def __init__(self, look: Callable[[str], Markup], attributes: Markup) -> None:
        self._numbers: dict[str, tuple[int, Citation]] = {}
        self._look = look
        self._attributes = attributes

    def number(self, citation: Citation) -> tuple[int, bool]:
        """A passage's number, and whether this is its first mention."""
        known = citation.label in self._numbers
        number, _ = self._numbers.setdefault(citation.label, (len(self._numbers) + 1, citation))
        return number, not known

    def cite(self, citations: Sequence[Citation]) -> Markup:
        """Marks that lead to the notes, as HTML."""
        return Markup("").join(self._mark(citation) for citation in citations)

    def _mark(self, citation: Citation) -> Markup:
        number, first = self.number(citation)
        place = Markup(' id="mark-{}"').format(number) if first else Markup("")
        opening = Markup(' <a{}{}{} href="#note-{}">').format(place, self._attributes, self._look("mark"), number)
        return opening + escape(citation.mark) + Markup("<sup>{}</sup></a>").format(number)

    def marks(self, item: Any) -> str:
        """Marks as plain text: " [3] [4]"."""
        return "".join(f" [{self.number(citation)[0]}]" for citation in item.citations)

    def cited(self, item: Any) -> str:
        """An item's text with its marks, as plain text."""
        return f"{item.text}{self.marks(item)}"

    def notes(self) -> list[tuple[int, Citation]]:
        """What was cited so far."""
        return list(self._numbers.values())
