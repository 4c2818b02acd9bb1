"""What articles say, laid side by side: which propositions of two articles are about one thing.

Two are if their arguments meet: the same actor, the same noun or a synonym of it, or a name that stands inside the
other's phrase ("Goole" and "the plant at Goole"). What is only a pronoun neither meets nor hinders.
"""

from __future__ import annotations

from datetime import date

from generator.compose.shared.article import Article
from generator.compose.side_by_side.told import Told
from generator.model.clause import Argument

# Articles further apart tell of different states of things.
FARTHEST = 21
# "A second convoy" is not the first one.
ORDINALS = frozenset({"first", "second", "third", "fourth", "other", "another"})


def meets(one: Told, other: Told, role: str) -> bool | None:
    """Whether two propositions have the same agent or theme; None where one of them does not say."""
    mine, theirs = getattr(one, role), getattr(other, role)
    if not mine or not theirs:
        return None
    if _ordinals(getattr(one.proposition, role)) != _ordinals(getattr(other.proposition, role)):
        return False
    if mine & theirs:
        return True
    for part, whole in ((one, other), (other, one)):
        names = getattr(part, f"{role}_names")
        if getattr(part, role) & getattr(whole, f"{role}_words") or (
            names and names <= getattr(whole, f"{role}_words")
        ):
            return True
    return False


def _ordinals(argument: Argument | None) -> frozenset[str]:
    return argument.words & ORDINALS if argument is not None else frozenset()


def _cross(one: Told, other: Told) -> bool:
    """Whether who acts in one is who the other only tells of: who accepts a penalty is who would appeal."""
    flags = one.proposition.flags | other.proposition.flags
    if "stand" in one.proposition.flags & other.proposition.flags or flags & {"ousted", "holder"}:
        return False
    if one.proposition.agent is None and other.proposition.agent is not None:
        return bool(one.theme & other.agent)
    return one.proposition.agent is not None and other.proposition.agent is None and bool(one.agent & other.theme)


def _rivals(one: Told, other: Told) -> bool:
    """Whether one who wins and one who loses are the same, in one contest as far as both name it."""
    mine, theirs = (t.theme if t.proposition.agent is None else t.agent for t in (one, other))
    both = one.proposition.agent is not None and other.proposition.agent is not None
    return bool(mine & theirs) and not (both and meets(one, other, "theme") is False)


def near(one: Article, other: Article) -> bool:
    """Whether two articles are of the same days, as far as their dates are known."""
    days = one.document.published, other.document.published
    if not days[0] or not days[1]:
        return True
    return abs((date.fromisoformat(days[0][:10]) - date.fromisoformat(days[1][:10])).days) <= FARTHEST


def about_one_thing(one: Told, other: Told) -> bool:
    """Whether two propositions of one predicate, or of opposite ones, are about one thing.

    What both happen to must meet. Where one of them does not say to what, the same agent will do; for what happens but
    once, a shared word. Verbs of no class must meet in the nouns themselves, and in their agents where they have any.
    """
    if one.article.source == other.article.source or not near(one.article, other.article):
        return False
    mine, theirs = one.proposition, other.proposition
    theme, agent = meets(one, other, "theme"), meets(one, other, "agent")
    if mine.predicate != theirs.predicate and "contest" in mine.flags & theirs.flags:
        return _rivals(one, other)
    if mine.predicate != theirs.predicate and mine.known and theirs.known and _cross(one, other):
        return True
    if theme is False or agent is False:
        return False
    if "stand" in mine.flags | theirs.flags and agent is not True and (mine.agent or theirs.agent) is not None:
        return False  # what one rejects another may accept
    if not (mine.known and theirs.known):
        return bool(one.theme & other.theme) and (agent is True or (mine.agent is None and theirs.agent is None))
    if theme is True:
        return True
    if mine.theme is not None and theirs.theme is not None:
        return False
    return agent is True or ("once" in mine.flags and bool(one.about & other.about) and not _strangers(one, other))


def _strangers(one: Told, other: Told) -> bool:
    return bool(one.actors and other.actors and not one.actors & other.actors)
