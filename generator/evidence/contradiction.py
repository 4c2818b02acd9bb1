"""Whether an item is one side of a disagreement: it rests on the same passage and says the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.evidence.fold import fold_words
from generator.model.brief import Brief, Evidence

# Words too common to show that two sentences say the same.
COMMON_WORDS = frozenset(
    [
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has", "have", "he",
        "her", "his", "how", "in", "is", "it", "its", "not", "of", "on", "or", "over", "she", "so", "than", "that",
        "the", "their", "them", "they", "this", "to", "was", "were", "when", "where", "which", "while", "who",
        "whom", "whose", "will", "with", "would",
    ]
)  # fmt: skip
# A side says "twelve councillors", a point "Twelve councillors signed the paper": three in five of the shorter's words.
_SHARED = 0.6


def contradicted_by(brief: Brief, text: str, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """An item's text and evidence to the ids of the disagreements it is a side of, in the brief's order.

    It is a side where it cites a passage of one side and shares most words with what that side says. An item that
    says as much of two sides of one disagreement reports the dispute and is no side of it.
    """
    found = []
    for identifier, disagreement in brief.disagreements.items():
        matching = sum(
            _same_passage(evidence, side.evidence) and _same_words(text, side.text)
            for side in disagreement.sides.values()
        )
        if matching == 1:
            found.append(identifier)
    return tuple(found)


def _same_passage(one: Sequence[Evidence], other: Sequence[Evidence]) -> bool:
    for a in one:
        for b in other:
            if a.source == b.source:
                short, long = sorted((fold_words(a.exact), fold_words(b.exact)), key=len)
                if short in long:
                    return True
    return False


def _same_words(one: str, other: str) -> bool:
    short, long = sorted((_words(one), _words(other)), key=len)
    return bool(short) and len(short & long) >= _SHARED * len(short)


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold_words(text).casefold())) - COMMON_WORDS
