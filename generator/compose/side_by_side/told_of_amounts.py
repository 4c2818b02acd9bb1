"""Whether what two articles tell of two amounts is the same: of the same people, the same deed, the same thing."""

from __future__ import annotations

from generator.compose.shared.listed import listed
from generator.compose.side_by_side.alignment import meets
from generator.compose.side_by_side.counted import Counted

# What is said of any price.
PAYING = frozenset({"buy", "bought", "pay", "paid", "price", "worth", "cost"})
# Units measure; what they measure stands beside them, so that two values of one unit say nothing of one thing.
UNITS = listed("units")


def strangers(one: Counted, other: Counted) -> bool:
    """Whether two amounts are of different people: no name in common, or one verb with two subjects."""
    told, theirs = one.told, other.told
    if told is not None and theirs is not None and told.proposition.predicate == theirs.proposition.predicate:
        acting = meets(told, theirs, "agent") if told.agent and theirs.agent else meets(told, theirs, "theme")
        if acting is False and one.amount.money:
            return True
    return bool(one.actors and other.actors) and not one.actors & other.actors


def met(one: Counted, other: Counted) -> bool:
    """Whether what the amounts stand beside is one thing, whatever is said of it."""
    if one.told is None or other.told is None:
        return False
    return bool((one.told.agent | one.told.theme) & (other.told.agent | other.told.theme))


def same_deed(one: Counted, other: Counted) -> bool:
    """Whether what a share did is the same class of deed, and in the same thing where both name one."""
    if one.told is None or other.told is None:
        return False
    mine, theirs = one.told.proposition, other.told.proposition
    if mine.predicate != theirs.predicate or mine.negated != theirs.negated:
        return False
    if any(each.agent is not None and each.agent.noun == "you" for each in (mine, theirs)):
        return False  # what "you" get is what anybody may
    return mine.known or bool(one.words & other.words)


def same_told(one: Counted, other: Counted) -> bool:
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
