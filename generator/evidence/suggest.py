"""The nearest known word to a mistyped one, for messages that say what was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

_LEAST = 60.0


def nearest_word(word: str, known: Iterable[str], least: float = _LEAST) -> str | None:
    """The known word most like a mistyped one, whatever the case; None where none is `least` of 100 like it."""
    from rapidfuzz import fuzz, process  # only a message needs it

    found = process.extractOne(word, tuple(known), scorer=fuzz.ratio, processor=str.lower, score_cutoff=least)
    return str(found[0]) if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """ "did you mean 'lopez'?", or nothing where no known word is near."""
    near = nearest_word(word, known, least=55)
    return f"did you mean {near!r}?" if near else ""
