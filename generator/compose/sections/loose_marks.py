"""Leaves quotation marks only around what is registered as somebody's words.

An article puts marks around single words, too, that it doubts or cites; in a brief marks say that somebody is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import TypeVar

from generator.evidence.fold import fold_words
from generator.model.brief import Position, Quote, Statement, TimelineEvent

Item = TypeVar("Item", Statement, Position, TimelineEvent)
PAIR = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
LOOSE = re.compile(r"[“”\"]")
ENDS = " .,;:!?…"
TRAILING = re.compile(r"[ ,;:]+([”\"]?)$")


def without_loose_marks(text: str, registered: Collection[str]) -> str:
    """A text without the marks around words that stand in none of the quotations `registered`, folded.

    A comma that the article has before the last mark goes: a full stop follows.
    """

    def kept(match: re.Match[str]) -> str:
        words = match[1] or match[2] or ""
        wanted = fold_words(words).strip(ENDS).casefold()
        return match[0] if wanted and any(wanted in quotation for quotation in registered) else words

    whole = PAIR.sub(kept, text)
    return TRAILING.sub(r"\1", LOOSE.sub("", whole) if _unbalanced(whole) else whole)


def marked_alone(items: Mapping[str, Item], quotes: Mapping[str, Quote]) -> dict[str, Item]:
    """Items of a brief, their texts with marks only around words of its quotations."""
    registered = frozenset(fold_words(quote.text).casefold() for quote in quotes.values())
    texts = {key: without_loose_marks(item.text, registered) for key, item in items.items()}
    return {
        key: item if texts[key] == item.text else item.model_copy(update={"text": texts[key]})
        for key, item in items.items()
    }


def _unbalanced(text: str) -> bool:
    return text.count("“") != text.count("”") or text.count('"') % 2 == 1
