"""Decides whether two sentences of two articles are known to tell one event; never where that is unsure.

Either they say it in the same words, or both say one thing of the same people or things: the same class of predicate,
with who acts or what it happens to in common, and nothing that sets them apart: no other day, number or denial.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.compose.shared.likeness import agree, numbers_agree, share_a_number, stem
from generator.compose.shared.listed import listed
from generator.compose.side_by_side.alignment import meets, near
from generator.compose.side_by_side.clauses import Clause
from generator.compose.side_by_side.readable import lead
from generator.compose.side_by_side.told import Told
from generator.model.clause import Proposition

# So much of the shorter sentence must stand in the other, names left out; with a verb in common a little less,
# with the same number and day too still less.
SHARE, SHARE_BESIDE_A_VERB, SHARE_BESIDE_A_NUMBER = 0.75, 0.7, 0.45
FEWEST = 4
# The same in the first paragraphs of two articles, of the same day and actor: these tell what the articles are about.
OPENING, SHARE_OPENING, FEWEST_OPENING = 2, 0.5, 5
# So many words must be shared besides where only what it happens to is known to be one, or only who acts.
BESIDE_A_THEME, BESIDE_AN_AGENT = 2, 4
# All words, names included, for what is done often, beside the day.
FEWEST_OFTEN = 4
# What is only held against somebody stands so many characters behind such a word.
FARTHEST_CLAIM = 40
ALLEGED = re.compile(r"\b(?:accusation|allegation|charge|claim|fear|report|rumou?r|suggestion|suspicion)s? that\b")
EMPTY = frozenset(
    {"also", "after", "before", "during", "now", "later", "earlier", "new", "who", "which", "when", "more"}
)
# What these say is told of everything, or is done again and again.
OFTEN = frozenset(word.replace("_", " ") for word in listed("often_done"))


def tell_one_event(one: Clause, other: Clause, names: Collection[str], people: Collection[str]) -> bool:
    """Whether a sentence tells the event that the first one tells; `names` are the words of the names of actors,
    `people` those of persons alone."""
    if one.days and other.days and one.days.isdisjoint(other.days):
        return False
    if _in_one_wording(one, other, names, people):
        return True
    if one.article.source == other.article.source or not near(one.article, other.article):
        return False
    if not numbers_agree(one.text, other.text):
        return False
    shared = one.terms & other.terms - EMPTY
    if _both_open(one, other, shared):
        return True
    return any(_one_fact(p, q, shared, one, other) for p in one.main for q in other.facts)


def _in_one_wording(one: Clause, other: Clause, names: Collection[str], people: Collection[str]) -> bool:
    """Whether two sentences say the same in the same words: most of them, names left out, and of the same people."""
    if not agree(one.text, other.text):
        return False
    somebody, else_ = one.terms.intersection(people), other.terms.intersection(people)
    if somebody and else_ and somebody.isdisjoint(else_):
        return False
    acting = EMPTY.union(names, *(fact.agent_words if fact.agent else fact.theme_words for fact in one.main))
    if any(_done_to_others(p, q) for p in one.main for q in other.main):
        return False
    mine, theirs = one.terms - acting, other.terms - acting
    verbs = {p.proposition.predicate for p in one.main} & {q.proposition.predicate for q in other.facts}
    exact = verbs and one.days & other.days and share_a_number(one.text, other.text)
    share = SHARE_BESIDE_A_NUMBER if exact else SHARE_BESIDE_A_VERB if verbs else SHARE
    return len(mine & theirs) >= max(FEWEST, share * min(len(mine), len(theirs)))


def _both_open(one: Clause, other: Clause, shared: frozenset[str]) -> bool:
    """Whether two articles open with one event in whatever words: of one day and actor, half of their words shared."""
    if max(lead(one), lead(other)) > OPENING or one.days.isdisjoint(other.days) or not agree(one.text, other.text):
        return False
    actors = (
        frozenset(key for t in told for key in t.agent | t.theme if key[0] == "@") for told in (one.main, other.facts)
    )
    fewest = max(FEWEST_OPENING, SHARE_OPENING * min(len(one.terms), len(other.terms)))
    return not next(actors).isdisjoint(next(actors)) and len(shared) >= fewest


def _done_to_others(one: Told, other: Told) -> bool:
    """Whether two propositions say that the same was done to two actors."""
    if one.proposition.predicate != other.proposition.predicate or meets(one, other, "theme") is not False:
        return False
    return all(any(key[0] == "@" for key in fact.theme) for fact in (one, other))


def _one_fact(one: Told, other: Told, shared: frozenset[str], clause: Clause, another: Clause) -> bool:
    """Whether two propositions are one: the same done by the same to the same, or where one of the two is not said,
    with words in common besides."""
    mine, theirs = one.proposition, other.proposition
    if mine.predicate != theirs.predicate or mine.negated or theirs.negated:
        return False
    if _alleged(other):
        return False
    if "imagined" in (mine.tense, theirs.tense) or not (_at_one_time(mine, theirs) or clause.days & another.days):
        return False
    theme, agent = meets(one, other, "theme"), meets(one, other, "agent")
    one_day = not clause.days.isdisjoint(another.days)
    compared = one.agent_words | (one.theme if one_day else one.theme_words) | {stem(mine.predicate)}
    besides = len(shared - compared)
    if theme is False or agent is False:
        return one_day and mine.predicate not in OFTEN and _told_otherwise(one, other, theme, agent, besides)
    if not (theme or agent):
        return False
    if mine.predicate in OFTEN:
        return bool(theme and agent) and one_day and len(clause.terms & another.terms) >= FEWEST_OFTEN
    if theme and agent:
        return True
    if "stand" in mine.flags and not one_day:
        return False  # what one supports another may support
    if theme and mine.known and any(key[0] == "@" for key in one.theme & other.theme):
        return True
    return besides >= (BESIDE_A_THEME if theme else BESIDE_AN_AGENT)


def _told_otherwise(one: Told, other: Told, theme: bool | None, agent: bool | None, besides: int) -> bool:
    """Whether what sets two propositions of one day apart may be but another word for the same: who acts is described
    ("a civil rights group") where the other names it, or what it is done to ("a lawsuit", "a challenge")."""
    if agent is False:
        named = all(any(key[0] == "@" for key in fact.agent) for fact in (one, other))
        return bool(theme) and not named and besides >= BESIDE_A_THEME
    return bool(agent) and besides >= BESIDE_AN_AGENT


def _alleged(fact: Told) -> bool:
    """Whether a fact stands under "accusations that" and the like: its article does not say that it is so."""
    start = fact.proposition.clause.start
    before = fact.article.document.text[max(0, start - FARTHEST_CLAIM) : fact.proposition.at]
    return ALLEGED.search(before) is not None


def _at_one_time(one: Proposition, other: Proposition) -> bool:
    return (one.tense == "future") == (other.tense == "future")
