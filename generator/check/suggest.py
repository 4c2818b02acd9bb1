"""The nearest known word to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """ "did you mean 'lopez'?", or nothing where no known word is near."""
    from rapidfuzz import fuzz, process  # only a message needs it

    found = process.extractOne(word.lower(), tuple(known), scorer=fuzz.ratio, score_cutoff=55)
    return f"did you mean {found[0]!r}?" if found else ""
