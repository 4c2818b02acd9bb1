"""Two amounts of different articles: whether they count one thing."""

from __future__ import annotations

import re

from generator.compose.alignment import ORDINALS, meets
from generator.compose.counted import Counted
from generator.compose.listed import listed
from generator.compose.synonyms import canonical
from generator.model.mention import Amount

# Two prices of one noun no further apart than this are of one thing even where nobody is named.
CLOSE = 1.7
# What a purchase costs, whatever it is called.
PRICES = frozenset(
    {"offer", "bid", "deal", "price", "buy", "acquire", "purchase", "takeover", "acquisition", "merger", "sell", "sale"}
)
# What is said of any price.
PAYING = frozenset({"buy", "bought", "pay", "paid", "price", "worth", "cost"})
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
    {
        "people",
        "person",
        "man",
        "woman",
        "child",
        "thing",
        "case",
        "member",
        "country",
        "company",
        "vote",
        "state",
        "nation",
        "senator",
        "lawmaker",
        "official",
        "step",
        "action",
        "time",
    }
)
# Units measure; what they measure stands beside them, so that two values of one unit say nothing of one thing.
UNITS = frozenset(listed("units"))
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
        return (
            mine.share
            and theirs.share
            and _one_crowd(mine, theirs)
            and not _strangers(one, other)
            and _same_deed(one, other)
        )
    if mine.slot or theirs.slot:
        if mine.slot != theirs.slot or (mine.slot in ACCOMPANYING and not _met(one, other)):
            return False
        return mine.slot.startswith("people") or not _strangers(one, other)
    if measured(one) and measured(other) and mine.unit == theirs.unit:
        return mine.terms & ORDINALS == theirs.terms & ORDINALS
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
        alike = bool(one.actors & other.actors) or close
        agents = frozenset[str]().union(*(t.agent_words for t in (one.told, other.told) if t is not None))
        known = (
            bool({word for word in shared if not word.isdigit()} - agents - PAYING - UNITS) or _paid(mine) != "price"
        )
        return _same_told(one, other) or (alike and known and not _strangers(one, other))
    if _strangers(one, other) and not _same_told(one, other):
        return False
    if _sorts_apart(mine, theirs):
        return False
    return _same_told(one, other) or len(shared) >= (3 if mine.counted in PEOPLE else 1)


def _sorts_apart(one: Amount, other: Amount) -> bool:
    """Whether two nouns are told apart by what describes them: state senators and Republican senators."""
    mine, theirs = (set(amount.unit.split()[:-1]) for amount in (one, other))
    return bool(mine and theirs) and not (mine <= theirs or theirs <= mine)


def _strangers(one: Counted, other: Counted) -> bool:
    """Whether two amounts are of different people: no name in common, or one verb with two subjects."""
    told, theirs = one.told, other.told
    if told is not None and theirs is not None and told.proposition.predicate == theirs.proposition.predicate:
        acting = meets(told, theirs, "agent") if told.agent and theirs.agent else meets(told, theirs, "theme")
        if acting is False and one.amount.money:
            return True
    return bool(one.actors and other.actors) and not one.actors & other.actors


def _periods(one: Counted) -> frozenset[str]:
    """The years and months a clause is about as a whole: "last year", "in 2019"."""
    return frozenset(PERIOD.findall(one.article.words(one.amount.clause).lower()))


def _one_crowd(one: Amount, other: Amount) -> bool:
    return canonical(one.counted) == canonical(other.counted) or {one.counted, other.counted} <= WORKFORCE


def _met(one: Counted, other: Counted) -> bool:
    """Whether what the amounts stand beside is one thing, whatever is said of it."""
    if one.told is None or other.told is None:
        return False
    return bool((one.told.agent | one.told.theme) & (other.told.agent | other.told.theme))


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
    if any(each.agent is not None and each.agent.noun == "you" for each in (mine, theirs)):
        return False  # what "you" get is what anybody may
    return mine.known or bool(one.words & other.words)


def _paid(amount: Amount) -> str:
    return "price" if amount.money and amount.counted in PRICES else canonical(amount.counted)


def _same_told(one: Counted, other: Counted) -> bool:
    """Whether what is said of two amounts is the same: one predicate, and an argument that meets."""
    if one.told is None or other.told is None:
        return False
    if one.told.proposition.predicate != other.told.proposition.predicate:
        return False
    about = {word for word in one.words & other.words if not word.isdigit()} - one.told.agent_words - PAYING - UNITS
    if one.amount.money and bool(one.told.theme) != bool(other.told.theme) and not about:
        return False  # a lamp for so much, so much worth of chairs
    met = meets(one.told, other.told, "theme"), meets(one.told, other.told, "agent")
    return False not in met and (True in met or bool(one.actors & other.actors))
