"""Stretches of a text replaced all at once, each told by its offsets in the text as it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Replacement:
    """Characters `start` up to, not including, `end`, and the `words` that take their place.

    The last `blank` of the characters are a blank line that goes along unless something is put in before it.
    """

    start: int
    end: int
    words: str
    blank: int = 0


def replaced(text: str, replacements: Iterable[Replacement]) -> str:
    """The text with every stretch replaced; of what is put in at one place, the first one named comes first."""
    newline = "\r\n" if "\r\n" in text else "\n"
    ordered = sorted(replacements, key=lambda one: (one.start, one.end))
    begun = {one.start for one in ordered if one.words}
    made, done = "", 0
    for one in ordered:
        words = one.words.replace("\n", newline)
        made += text[done : one.start]
        if made.endswith(newline * 2):  # a blank line is there already
            words = words.removeprefix(newline)
        made += words
        last = one.end - one.blank
        done = max(done, last if last in begun else one.end)
    return made + text[done:]
