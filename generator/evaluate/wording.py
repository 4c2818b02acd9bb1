"""When two passages, or two names, are the same words for scoring."""

from __future__ import annotations

import re
import unicodedata

_MARKS = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2010": "-", "\u2011": "-", "\u2013": "-",
    "\u2014": "-"}
)  # fmt: skip


def folded(text: object) -> str:
    """Text with one form of marks, white space and letters."""
    plain = unicodedata.normalize("NFKC", str(text)).translate(_MARKS)
    return re.sub(r"\s+", " ", plain).strip().lower()


def words(text: object) -> list[str]:
    """The words of a text, folded."""
    return re.findall(r"\w+", folded(text))


def overlap(one: object, other: object) -> bool:
    """Whether two passages of one source speak of the same words: half of the shorter one's, in order and unbroken."""
    first, second = words(one), words(other)
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    length = max(3, (len(short) + 1) // 2) if len(short) > 3 else len(short)
    runs = {tuple(long[i : i + length]) for i in range(len(long) - length + 1)}
    return any(tuple(short[i : i + length]) in runs for i in range(len(short) - length + 1))


def name_key(text: object) -> str:
    """A name without article and possessive ending, folded."""
    return re.sub(r"^(the|a|an) ", "", folded(text)).removesuffix("'s")
