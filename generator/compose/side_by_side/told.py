"""What articles say, as propositions whose arguments are keys that can be compared across articles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.compose.actors.introduced import named_by
from generator.compose.actors.voices import ActorOf, Voice, Voices
from generator.compose.shared.article import Article
from generator.compose.shared.identifiers import SMALL
from generator.compose.shared.likeness import stem
from generator.compose.shared.listed import listed
from generator.model.brief import Actor
from generator.model.clause import Argument, Proposition

# Nouns that say too little for two phrases to meet in them.
VAGUE = frozenset(
    {"people", "person", "man", "woman", "thing", "way", "part", "side", "official", "source", "spokesman", "group",
     "spokeswoman", "statement", "time", "day", "year", "week", "month", "one", "member", "number", "lot", "party",
     "invitation", "request", "question", "call", "remark", "comment", "idea", "claim", "allegation"}
)  # fmt: skip
UNITS = listed("units")


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
            agent, theme = (argument_keys(article, argument, actor_of, named) for argument in (one.agent, one.theme))
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


def argument_keys(
    article: Article, argument: Argument | None, actor_of: ActorOf, named: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """What takes part in a proposition as keys: the id of its actor behind "@", its noun, the name that noun has."""
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
