"""Which stories of a feed are about an event: by the words that carry meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.readers.feed import Entry

_LEAST_SHARED = 2
_PLAIN_WORDS = frozenset(
    """
        a about after again all also amid an and are as at be been before but by could did do does down during for
        from had has have he her his how if in into is it its just last latest live may might more most new news
        next no not now of off on one or our out over say says said she should so some than that the their them then
        there these they this those to today two under up update was we were what when where which who why will with
        would year years you your first second day days week talks
    """.split()  # noqa: SIM905
)


def sort_out(
    entries: Sequence[Entry], words: Iterable[str], *, every: bool = False
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """Stories to those that share enough words with the event, and the rest, both in the feed's order.

    Enough are two different words that carry meaning, in title and first words together, one of them in the title; or
    one where `words` has no more. With `every`, all the words must be there.
    """
    wanted = frozenset(word for text in words for word in _stems(text))
    least = len(wanted) if every else min(_LEAST_SHARED, len(wanted))
    matching = tuple(
        entry
        for entry in entries
        if wanted & _stems(entry.title) and len(wanted & (_stems(entry.title) | _stems(entry.summary))) >= least
    )
    return matching, tuple(entry for entry in entries if entry not in matching)


def _stems(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, without the endings of plurals and of possession."""
    words = re.findall(r"\w+", re.sub(r"['’]s?\b", "", text.casefold()))
    return frozenset(
        re.sub(r"(?<=\w{3})(?:ies|y|es|s)$", "", word) for word in words if word not in _PLAIN_WORDS and len(word) > 1
    )
