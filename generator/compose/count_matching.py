"""Two amounts of different articles: whether they are of one thing, and whether both can hold."""

from __future__ import annotations

from generator.compose.alignment import meets, near
from generator.compose.counted import Counted
from generator.compose.listed import listed
from generator.compose.synonyms import canonical
from generator.model.mention import Amount

# Values further apart than this count different things; crowds are counted most differently.
FARTHEST = 2.5
FARTHEST_CROWD = 6.0
ROUNDING = 0.03
# Two prices of one noun no further apart than this are of one thing even where nobody is named.
CLOSE = 1.7
# What a purchase costs, whatever it is called.
PRICES = frozenset(
    {"offer", "bid", "deal", "price", "buy", "acquire", "purchase", "takeover", "acquisition", "merger", "sell", "sale"}
)
# What changes every day: two values are of two days.
CHANGING = frozenset(
    {
        "fall",
        "rise",
        "gain",
        "lose",
        "drop",
        "climb",
        "slip",
        "trade",
        "close",
        "surge",
        "plunge",
        "jump",
        "end",
        "start",
    }
)
# What is counted so often that one more word must be shared.
PEOPLE = frozenset(
    {"people", "person", "man", "woman", "child", "thing", "case", "member", "country", "company", "vote"}
)
# Units measure; what they measure stands beside them, so that two values of one unit say nothing of one thing.
UNITS = frozenset(listed("units"))
# Two totals of one unit this rare measure one thing, where they are estimates of what there is.
RARE_WORDS = 2
RARE_LEAST = 1e6
MEASURING = frozenset(
    {"hold", "contain", "estimate", "put", "reckon", "claim", "measure", "reserve", "deposit", "field", "size", "weigh"}
)


def _ends(amount: Amount) -> tuple[float, float]:
    return amount.value, amount.most or amount.value


def _apart(one: Counted, other: Counted) -> bool:
    """Whether two values can't both hold: no range holds the other, none is the other rounded, nor "at least" it."""
    (_low, low_end), (high, _) = sorted((_ends(one.amount), _ends(other.amount)))
    if high <= low_end or (high - low_end) / (high or 1) < ROUNDING:
        return False
    lesser, greater = (one, other) if _ends(one.amount) <= _ends(other.amount) else (other, one)
    later = (greater.article.document.published or "") > (lesser.article.document.published or "")
    if lesser.amount.bound == "least" and (later or not lesser.amount.slot):
        return False
    return not (greater.amount.bound == "most" and not greater.amount.slot)


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
    return _same_thing(one, other)


def agree(one: Counted, other: Counted) -> bool:
    """Whether two amounts are one number of one thing."""
    return _ends(one.amount) == _ends(other.amount) and _same_thing(one, other)


def _same_thing(one: Counted, other: Counted) -> bool:
    """Whether two amounts count one thing: the same slot of a disaster, the same price of the same people, or the same
    noun in clauses that say the same or share words.
    """
    mine, theirs = one.amount, other.amount
    if mine.share or theirs.share:
        return mine.share and theirs.share and not _strangers(one, other) and _same_deed(one, other)
    if mine.slot or theirs.slot:
        return mine.slot == theirs.slot and (mine.slot.startswith("people") or not _strangers(one, other))
    if measured(one) and measured(other) and mine.unit == theirs.unit:
        return True
    if mine.money != theirs.money or mine.per != theirs.per:
        return False
    if one.days and other.days and not one.days & other.days:
        return False
    changing = {t.proposition.predicate for t in (one.told, other.told) if t is not None} & CHANGING
    if changing and "loss" not in (mine.counted, theirs.counted) and not one.days & other.days:
        return False
    if mine.counted in UNITS or theirs.counted in UNITS:
        return mine.counted == theirs.counted and _same_told(one, other)
    if _paid(mine) != _paid(theirs):
        return False
    shared = one.words & other.words
    if mine.money:
        close = max(mine.value, theirs.value) <= CLOSE * min(mine.value, theirs.value)
        return _same_told(one, other) or bool(one.actors & other.actors) or (close and not _strangers(one, other))
    if _strangers(one, other) and not _same_told(one, other):
        return False
    return _same_told(one, other) or len(shared) >= (2 if mine.counted in PEOPLE else 1)


def _summed(one: Counted) -> bool:
    """Whether an amount that grows is told as a total; a toll always is."""
    return one.amount.total and not one.amount.slot.startswith("people")


def _strangers(one: Counted, other: Counted) -> bool:
    return bool(one.actors and other.actors) and not one.actors & other.actors


def measured(one: Counted) -> bool:
    """Whether an amount estimates what there is of something, in a rare unit: "may hold 60 billion cubic metres"."""
    amount = one.amount
    rare = len(amount.unit.split()) >= RARE_WORDS and amount.counted in UNITS and amount.value >= RARE_LEAST
    return rare and bool(amount.terms & MEASURING)


def _same_deed(one: Counted, other: Counted) -> bool:
    """Whether what a share did is the same class of deed, and in the same thing where both name one."""
    if one.told is None or other.told is None:
        return False
    mine, theirs = one.told.proposition, other.told.proposition
    if mine.predicate != theirs.predicate or mine.negated != theirs.negated:
        return False
    return mine.known or bool(one.words & other.words)


def _paid(amount: Amount) -> str:
    return "price" if amount.money and amount.counted in PRICES else canonical(amount.counted)


def _same_told(one: Counted, other: Counted) -> bool:
    """Whether what is said of two amounts is the same: one predicate, and an argument that meets."""
    if one.told is None or other.told is None:
        return False
    if one.told.proposition.predicate != other.told.proposition.predicate:
        return False
    met = meets(one.told, other.told, "theme"), meets(one.told, other.told, "agent")
    return False not in met and (True in met or bool(one.actors & other.actors))
