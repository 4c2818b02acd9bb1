"""Two amounts of different articles: whether both can hold, and whether they are one number of one thing."""

from __future__ import annotations

import re

from generator.compose.side_by_side.alignment import near
from generator.compose.side_by_side.counted import Counted
from generator.compose.side_by_side.counted_alike import measured, same_thing
from generator.model.clause import Amount

# Values further apart than this count different things; crowds are counted most differently.
FARTHEST = 2.5
FARTHEST_CROWD = 6.0
ROUNDING = 0.03
ROUGH_ROUNDING = 0.07
ROUGH = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|some|approximately|estimated|as many as|up to|more than|over) [£€$¥₹₽]?$",
    re.IGNORECASE,
)


def _ends(amount: Amount) -> tuple[float, float]:
    return amount.value, amount.most or amount.value


def _apart(one: Counted, other: Counted) -> bool:
    """Whether two values can't both hold: no range holds the other, none is the other rounded, nor "at least" it."""
    (_low, low_end), (high, _) = sorted((_ends(one.amount), _ends(other.amount)))
    rough = any(ROUGH.search(each.article.document.text[: each.amount.span.start][-20:]) for each in (one, other))
    near_by = (high - low_end) / (high or 1) < (ROUGH_ROUNDING if rough else ROUNDING)
    if high <= low_end or (near_by and (rough or not all(_exact(each.amount) for each in (one, other)))):
        return False
    lesser, greater = (one, other) if _ends(one.amount) <= _ends(other.amount) else (other, one)
    later = (greater.article.document.published or "") > (lesser.article.document.published or "")
    if lesser.amount.bound == "least" and (later or not lesser.amount.slot):
        return False
    return not (greater.amount.bound == "most" and not greater.amount.slot)


def _exact(amount: Amount) -> bool:
    """Whether a number is told to its last digit, so that the next one is another: 47 and 48, not 50 or 4,200."""
    digits = f"{amount.value:.2f}".replace(".", "").rstrip("0")
    return (
        amount.most is None and not amount.bound and len(digits) > 1 and len(digits) > len(f"{int(amount.value)}") - 1
    )


def differ(one: Counted, other: Counted) -> bool:
    """Whether two amounts of different articles are of one thing and can't both hold."""
    if one.article is other.article or not near(one.article, other.article) or not _apart(one, other):
        return False
    if _summed(one) != _summed(other):
        return False  # what has come together so far is more than what came on one day
    crowd = bool(one.amount.slot) or one.amount.people or measured(one)
    low, high = sorted((one.amount.value, other.amount.value))
    if low <= 0 or high / low > (FARTHEST_CROWD if crowd else FARTHEST):
        return False
    return same_thing(one, other)


def agree(one: Counted, other: Counted) -> bool:
    """Whether two amounts are one number of one thing."""
    return _ends(one.amount) == _ends(other.amount) and same_thing(one, other)


def _summed(one: Counted) -> bool:
    """Whether an amount that grows is told as a total; a toll always is."""
    return one.amount.total and not one.amount.slot.startswith("people")
