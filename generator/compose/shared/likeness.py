"""How much two stretches of text say the same, by the telling words they share."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from generator.compose.shared.identifiers import SMALL
from generator.compose.shared.synonyms import canonical, known

ENDINGS = re.compile(r"(?:ing|ed|es|s|'s|’s)$")

# The clauses of many articles are compared with each other: what is known of each is remembered.
REMEMBERED = 20_000

NUMBERS = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
AGE = re.compile(r", \d{1,2},")
AGAINST = re.compile(
    r"\b(?:not|no|never|neither|nor|without|cannot|\w+n[’']t|den(?:y|ies|ied|ying|ial)|reject\w*|refus\w*|declin\w*|oppos\w*|"
    r"dismiss\w*|against|false|untrue)\b",
    re.IGNORECASE,
)


@lru_cache(REMEMBERED)
def telling(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, cut to their stems, synonyms of news as one."""
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.lower())
    return frozenset(stem(word) for word in words if word not in SMALL and len(word) > 2)


@lru_cache(REMEMBERED)
def stem(word: str) -> str:
    """A word without its commonest endings, after its group of synonyms."""
    if known(word):
        return canonical(word)
    short = ENDINGS.sub("", word)
    return canonical(short) if len(short) > 2 else word


def alike(one: Collection[str], other: Collection[str], share: float) -> bool:
    """Whether the shorter of two sets of words has at least `share` of its words in the other."""
    short, long = sorted((set(one), set(other)), key=len)
    return bool(short) and len(short & long) >= max(2, share * len(short))


def agree(one: str, other: str) -> bool:
    """Whether nothing plain sets two texts apart: no different numbers, no refusal or "not" in one of them alone."""
    (mine, refused), (theirs, denied) = _plain(one), _plain(other)
    return refused == denied and not (mine and theirs and mine.isdisjoint(theirs))


def numbers_agree(one: str, other: str) -> bool:
    """Whether two texts have a number in common, or one of them none; somebody's age is none."""
    mine, theirs = (_plain(AGE.sub(",", text))[0] for text in (one, other))
    return not (mine and theirs and mine.isdisjoint(theirs))


def share_a_number(one: str, other: str) -> bool:
    """Whether two texts have a number in common."""
    return not _plain(one)[0].isdisjoint(_plain(other)[0])


@lru_cache(REMEMBERED)
def _plain(text: str) -> tuple[frozenset[str], bool]:
    """The numbers of a text, and whether it refuses or negates something."""
    return frozenset(NUMBERS.findall(text)), bool(AGAINST.search(text))
