"""What articles count, laid side by side: which amounts are of one thing, and which of those can't both hold."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.alignment import Told, meets, near
from generator.compose.article import Article
from generator.compose.dispute import Found
from generator.compose.likeness import telling
from generator.compose.listed import listed
from generator.compose.synonyms import canonical
from generator.model.mention import Amount

# Values further apart than this count different things; crowds are counted most differently.
FARTHEST = 2.5
FARTHEST_CROWD = 6.0
ROUNDING = 0.03
# Two prices of one noun no further apart than this are of one thing even where nobody is named.
CLOSE = 1.7
# Who two clauses are known by.
NAMED = frozenset({"person", "organization", "state"})
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


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount with what is said of it, where the article says something, the actors near it, and its day."""

    article: Article
    amount: Amount
    told: Told | None
    actors: frozenset[str]
    words: frozenset[str]
    days: frozenset[str]


def counted_things(found: Found) -> list[Counted]:
    """All amounts of the articles with what is said of them, in order."""
    told: dict[tuple[str, int], Told] = {}
    for one in found.told:
        told.setdefault((one.article.source, one.proposition.head), one)
    days: dict[tuple[str, int], set[str]] = {}
    for dated in found.dated:
        if len(dated.when) == 10:
            days.setdefault((dated.article.source, dated.mention.head), set()).add(dated.when)
    result = []
    for article in found.articles:
        for amount in article.mentions.amounts:
            inside = (
                found.actor_of(article.source, number)
                for number, mention in enumerate(article.mentions.actors)
                if amount.clause.start <= mention.start < amount.clause.end
                and mention.kind in NAMED
                and mention.form == "name"
            )
            names = telling(
                " ".join(
                    mention.text
                    for mention in article.mentions.actors
                    if amount.clause.start <= mention.start < amount.clause.end and mention.form == "name"
                )
            )
            key = (article.source, amount.head)
            result.append(
                Counted(
                    article, amount, told.get(key), frozenset(name for name in inside if name is not None),
                    telling(" ".join(amount.terms)) - {canonical(amount.counted), amount.counted} - names,
                    frozenset(days.get(key, ())),
                )
            )  # fmt: skip
    return result


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
    crowd = bool(one.amount.slot) or one.amount.people
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
    if mine.slot or theirs.slot:
        return mine.slot == theirs.slot
    if mine.money != theirs.money or mine.per != theirs.per:
        return False
    if one.days and other.days and not one.days & other.days:
        return False
    changing = {t.proposition.predicate for t in (one.told, other.told) if t is not None} & CHANGING
    if changing and not one.days & other.days:
        return False
    if mine.counted in UNITS or theirs.counted in UNITS:
        return mine.counted == theirs.counted and _same_told(one, other)
    if _paid(mine) != _paid(theirs):
        return False
    shared = one.words & other.words
    if mine.money:
        close = max(mine.value, theirs.value) <= CLOSE * min(mine.value, theirs.value)
        strange = bool(one.actors and other.actors) and not one.actors & other.actors
        return _same_told(one, other) or bool(one.actors & other.actors) or (close and not strange)
    if one.actors and other.actors and not one.actors & other.actors and not _same_told(one, other):
        return False
    return _same_told(one, other) or len(shared) >= (2 if mine.counted in PEOPLE else 1)


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
