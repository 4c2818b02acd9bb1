"""Two amounts of different articles: whether they count one thing."""

from __future__ import annotations

import re

from generator.compose.shared.listed import listed
from generator.compose.shared.synonyms import canonical
from generator.compose.side_by_side.alignment import ORDINALS
from generator.compose.side_by_side.counted import Counted
from generator.compose.side_by_side.told_of_amounts import PAYING, UNITS, met, same_deed, same_told, strangers
from generator.model.clause import Amount

# Two prices of one noun no further apart than this are of one thing even where nobody is named.
CLOSE = 1.7
# What a purchase costs, whatever it is called.
PRICES = frozenset(
    {"offer", "bid", "deal", "price", "buy", "acquire", "purchase", "takeover", "acquisition", "merger", "sell", "sale"}
)
# What changes every day: two values are of two days.
CHANGING = listed("changing_daily")
# What is counted so often that one more word must be shared.
COUNTED_OFTEN = listed("counted_often")
# Who works somewhere, whatever they are called.
WORKFORCE = frozenset({"staff", "crew", "worker", "employee", "member", "workforce", "personnel"})
# What goes with something: two numbers are of one company only where they go with one thing.
ACCOMPANYING = frozenset({"escorts came along"})
PERIOD = re.compile(r"\b(?:last|previous|past) (?:year|month|decade|season)\b|\bin (?:19|20)\d\d\b")
# Two totals of one unit this rare measure one thing, where they are estimates of what there is.
RARE_WORDS = 2
RARE_LEAST = 1e6
MEASURING = frozenset(
    {"hold", "contain", "estimate", "put", "reckon", "claim", "measure", "reserve", "deposit", "field", "size", "weigh"}
)


def same_thing(one: Counted, other: Counted) -> bool:
    """Whether two amounts count one thing: the same slot of a disaster, the same price of the same people, or the same
    noun in clauses that say the same or share words.
    """
    mine, theirs = one.amount, other.amount
    if _periods(one) != _periods(other):
        return False
    if mine.share or theirs.share:
        return _same_share(one, other)
    if mine.slot or theirs.slot:
        return _same_slot(one, other)
    if measured(one) and measured(other) and mine.unit == theirs.unit:
        return mine.terms & ORDINALS == theirs.terms & ORDINALS
    if mine.money != theirs.money or mine.per != theirs.per or _of_other_days(one, other):
        return False
    if mine.counted in UNITS or theirs.counted in UNITS:
        return mine.counted == theirs.counted and same_told(one, other)
    if _paid(mine) != _paid(theirs):
        return False
    return _same_price(one, other) if mine.money else _same_noun(one, other)


def _same_share(one: Counted, other: Counted) -> bool:
    mine, theirs = one.amount, other.amount
    both = mine.share and theirs.share
    return both and _one_crowd(mine, theirs) and not strangers(one, other) and same_deed(one, other)


def _same_slot(one: Counted, other: Counted) -> bool:
    slot = one.amount.slot
    if slot != other.amount.slot or (slot in ACCOMPANYING and not met(one, other)):
        return False
    return slot.startswith("people") or not strangers(one, other)


def _of_other_days(one: Counted, other: Counted) -> bool:
    """Whether two values are of different days, or may be, as what they count changes daily."""
    shared = one.days & other.days
    if one.days and other.days and not shared:
        return True
    changing = any(told.proposition.predicate in CHANGING for told in (one.told, other.told) if told is not None)
    return changing and "loss" not in (one.amount.counted, other.amount.counted) and not shared


def _same_price(one: Counted, other: Counted) -> bool:
    """Whether two sums are paid for one thing: the same is told of both, or they are near and of the same people."""
    values = one.amount.value, other.amount.value
    alike = bool(one.actors & other.actors) or max(values) <= CLOSE * min(values)
    agents = frozenset[str]().union(*(told.agent_words for told in (one.told, other.told) if told is not None))
    shared = {word for word in one.words & other.words if not word.isdigit()} - agents - PAYING - UNITS
    known = bool(shared) or _paid(one.amount) != "price"
    return same_told(one, other) or (alike and known and not strangers(one, other))


def _same_noun(one: Counted, other: Counted) -> bool:
    if strangers(one, other) and not same_told(one, other):
        return False
    if _sorts_apart(one.amount, other.amount):
        return False
    return same_told(one, other) or len(one.words & other.words) >= (3 if one.amount.counted in COUNTED_OFTEN else 1)


def _sorts_apart(one: Amount, other: Amount) -> bool:
    """Whether two nouns are told apart by what describes them: state senators and Republican senators."""
    mine, theirs = (set(amount.unit.split()[:-1]) for amount in (one, other))
    return bool(mine and theirs) and not (mine <= theirs or theirs <= mine)


def _periods(one: Counted) -> frozenset[str]:
    """The years and months a clause is about as a whole: "last year", "in 2019"."""
    return frozenset(PERIOD.findall(one.article.words(one.amount.clause).lower()))


def _one_crowd(one: Amount, other: Amount) -> bool:
    return canonical(one.counted) == canonical(other.counted) or {one.counted, other.counted} <= WORKFORCE


def measured(one: Counted) -> bool:
    """Whether an amount estimates what there is of something, in a rare unit: "may hold 60 billion cubic metres"."""
    amount = one.amount
    rare = len(amount.unit.split()) >= RARE_WORDS and amount.counted in UNITS and amount.value >= RARE_LEAST
    return rare and bool(amount.terms & MEASURING)


def _paid(amount: Amount) -> str:
    return "price" if amount.money and amount.counted in PRICES else canonical(amount.counted)
