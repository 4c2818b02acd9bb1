"""Sentences in an order in which what one points back at is told before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.model.brief import Statement

# A phrase of small letters: "the Baptist minister" and "the Ford administration" name what they mean.
PHRASE = r"([a-z][a-z-]*(?: [a-z][a-z-]*)?)"
INDEFINITE = re.compile(rf"\b(?:[Aa]n?|[Aa]nother) {PHRASE}")
POINTING_BACK = re.compile(rf"^(?:(?:After|At|Before|By|From|In|On|Under|With) the|The) {PHRASE}")


def introduced_first(sentences: Sequence[Statement]) -> list[Statement]:
    """The sentences in their order, one that opens with "the letter" behind the one that tells of "an open letter"."""
    ordered: list[Statement] = []
    for sentence in sentences:
        new, meant = (_words(pattern, sentence.text) for pattern in (INDEFINITE, POINTING_BACK))
        place = next(
            (
                number
                for number, other in enumerate(ordered)
                if _untold(other, ordered[:number]) & new and not _words(INDEFINITE, other.text) & meant
            ),
            len(ordered),
        )
        ordered.insert(place, sentence)
    return ordered


def _untold(sentence: Statement, before: Iterable[Statement]) -> set[str]:
    """The words of what a sentence points back at, where no sentence before it tells of it."""
    told = (_words(INDEFINITE, other.text) for other in before)
    return _words(POINTING_BACK, sentence.text).difference(*told)


def _words(pattern: re.Pattern[str], text: str) -> set[str]:
    """The words behind each article: an adjective and its noun, or the noun."""
    return {word for found in pattern.findall(text) for word in found.split()}
