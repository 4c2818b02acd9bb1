"""What articles say, laid side by side: which propositions of two articles are about one thing.

Two are if their arguments meet: the same actor, the same noun or a synonym of it, or a name that stands inside the
other's phrase ("Goole" and "the plant at Goole"). What is only a pronoun neither meets nor hinders.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.compose.article import Article
from generator.compose.identifiers import SMALL
from generator.compose.introduced import named_by
from generator.compose.likeness import stem
from generator.compose.listed import listed
from generator.compose.voices import ActorOf, Voice, Voices
from generator.model.brief import Actor
from generator.model.mention import Argument, Proposition

# Articles further apart tell of different states of things.
FARTHEST = 21
# Nouns that say too little for two phrases to meet in them.
VAGUE = frozenset(
    {"people", "person", "man", "woman", "thing", "way", "part", "side", "official", "source", "spokesman", "group",
     "spokeswoman", "statement", "time", "day", "year", "week", "month", "one", "member", "number", "lot", "party",
     "invitation", "request", "question", "call", "remark", "comment", "idea", "claim", "allegation"}
)  # fmt: skip


UNITS = listed("units")
# "A second convoy" is not the first one.
ORDINALS = frozenset({"first", "second", "third", "fourth", "other", "another"})


@dataclass(frozen=True, slots=True)
class Told:
    """A proposition of one article, with its arguments as keys: what they are (`agent`, `theme`) and what they hold.

    `voice` is whose words it is in, None for the article's own.
    """

    article: Article
    proposition: Proposition
    agent: frozenset[str]
    theme: frozenset[str]
    agent_words: frozenset[str]
    theme_words: frozenset[str]
    agent_names: frozenset[str]
    theme_names: frozenset[str]
    actors: frozenset[str]
    about: frozenset[str]
    voice: Voice | None = None


def told(articles: Sequence[Article], actor_of: ActorOf, actors: Mapping[str, Actor]) -> list[Told]:
    """All propositions of the articles, in order."""
    result = []
    named = named_by(articles)
    for article in articles:
        voices = Voices(article, actor_of)
        for one in article.mentions.propositions:
            inside = (actor_of(article.source, number) for number in article.actors_in(one.clause))
            agent, theme = (_keys(article, argument, actor_of, named) for argument in (one.agent, one.theme))
            result.append(
                Told(
                    article, one, agent, theme,
                    agent | _words(one.agent) | _names(agent, actors),
                    theme | _words(one.theme) | _names(theme, actors),
                    _names(agent, actors), _names(theme, actors),
                    frozenset(name for name in inside if name is not None),
                    frozenset(stem(term) for term in one.terms if term not in SMALL | VAGUE) - {stem(one.predicate)},
                    voices.of(one.at),
                )
            )  # fmt: skip
    return result


def _keys(
    article: Article, argument: Argument | None, actor_of: ActorOf, named: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    if argument is None:
        return frozenset()
    actor = actor_of(article.source, argument.actor)
    keys = {f"@{actor}"} if actor is not None else set()
    if not argument.pronoun and argument.noun not in VAGUE | UNITS:
        names = named.get(argument.noun, frozenset())
        own = names & {stem(word).lstrip("@") for word in argument.words}
        keys.update(own)
        if not own or len(names) == 1:
            keys.add(stem(argument.noun).lstrip("@"))  # "@harbourboard" is no id of an actor
            keys.update(names if actor is None and len(names) == 1 else ())
    return frozenset(keys)


def _words(argument: Argument | None) -> frozenset[str]:
    return frozenset(stem(word) for word in argument.words - VAGUE) if argument is not None else frozenset()


def _names(keys: frozenset[str], actors: Mapping[str, Actor]) -> frozenset[str]:
    """The words of the name of the actor among some keys, so that a phrase the names have missed still meets it."""
    found = (actors[key[1:]] for key in keys if key[0] == "@" and key[1:] in actors)
    return frozenset(stem(word.lower()) for actor in found for word in actor.name.split() if word[:1].isupper())


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
