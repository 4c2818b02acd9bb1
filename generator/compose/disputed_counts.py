"""How many, how much: one thing counted by two sources with two results."""

from __future__ import annotations

from generator.compose.article import Article
from generator.compose.dispute import Dispute, Found, Passage, apart, dispute
from generator.compose.likeness import telling
from generator.compose.listed import listed
from generator.model.mention import Amount

# Values further apart than this count different things.
FARTHEST = 4.0
SHARED = 2
ROUNDING = 0.03
# What is counted so often that one more word must be shared.
PEOPLE = frozenset(
    {"people", "person", "man", "woman", "child", "thing", "case", "member", "country", "company", "vote"}
)
# Units measure; what they measure stands beside them, so that two values of one unit say nothing of one thing.
UNITS = frozenset(listed("units"))


def disputed_counts(found: Found) -> list[Dispute]:
    """One dispute for each thing whose amount differs between sources; a source's own latest word stands for it."""
    amounts = [(article, amount) for article in found.articles for amount in article.mentions.amounts]
    amounts = [(article, amount) for article, amount in amounts if not _overtaken(article, amount, found)]
    result: list[Dispute] = []
    done: set[int] = set()
    for number, (article, amount) in enumerate(amounts):
        others = [
            n
            for n in range(number + 1, len(amounts))
            if n not in done and amounts[n][0] is not article and _differ(amount, amounts[n][1])
        ]
        if number in done or not others:
            continue
        same = [n for n, (_, other) in enumerate(amounts) if n != number and n not in others and _agree(amount, other)]
        done.update({number, *others, *same})
        sides: dict[float, list[Passage]] = {}
        for n in sorted({number, *others, *same}):
            sides.setdefault(amounts[n][1].value, []).append(_passage(*amounts[n]))
        if apart(list(sides.values())):
            question, name = _question(article, amount)
            result.append((name, dispute("count", question, "an official count", list(sides.values()))))
    return result


def _passage(article: Article, amount: Amount) -> Passage:
    return Passage(article, amount.clause, amount.clause)


def _question(article: Article, amount: Amount) -> tuple[str, str]:
    if amount.slot:
        return f"How many {amount.slot}?", f"number {amount.slot}"
    if amount.money:
        return f"How much is the {amount.counted}?", f"amount {amount.counted}"
    noun = article.words(amount.span).split()[-1]  # as it stands, in the plural
    return f"How many {noun}?", f"number {amount.counted}"


def _overtaken(article: Article, amount: Amount, found: Found) -> bool:
    """Whether the same outlet later gives the same count anew: a toll that grows is no dispute with oneself."""
    mine = article.document
    return bool(amount.slot and mine.outlet and mine.published) and any(
        other.document.outlet == mine.outlet
        and (other.document.published or "") > (mine.published or "")
        and any(later.slot == amount.slot for later in other.mentions.amounts)
        for other in found.articles
    )


def _rounded(one: float, other: float) -> bool:
    """Whether two values are one, the rougher of the two rounded: 23 for 23.4."""
    low, high = sorted((one, other))
    return high == low or (high - low) / (high or 1) < ROUNDING


def _differ(one: Amount, other: Amount) -> bool:
    if _rounded(one.value, other.value) or not 1 / FARTHEST <= one.value / (other.value or 1) <= FARTHEST:
        return False
    return _same_thing(one, other)


def _agree(one: Amount, other: Amount) -> bool:
    return one.value == other.value and _same_thing(one, other)


def _same_thing(one: Amount, other: Amount) -> bool:
    """Whether two amounts count one thing: the same slot of a disaster, or the same noun in clauses that share
    words.
    """
    if one.slot or other.slot:
        return one.slot == other.slot
    if one.money != other.money or one.counted != other.counted or one.counted in UNITS:
        return False
    mine, theirs = (telling(" ".join(amount.terms)) - {amount.counted} for amount in (one, other))
    return len(mine & theirs) >= (SHARED if one.counted in PEOPLE else 1)
