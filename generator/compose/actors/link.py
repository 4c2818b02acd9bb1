"""One actor, many names: the mentions of all articles gathered into actors, by a list of rules."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.actors.describe import described
from generator.compose.actors.gathering import Gathering
from generator.compose.actors.introduced import introduced
from generator.compose.actors.link_bodies import bodies, short_bodies
from generator.compose.actors.link_people import full_names, short_names
from generator.compose.actors.linked import Linked
from generator.compose.actors.naming import DETERMINERS, folded_body
from generator.compose.shared.article import Article


def link(articles: Sequence[Article]) -> tuple[list[Linked], dict[tuple[str, int], int]]:
    """All actors of the articles, and for each mention (source, index) the position of its actor in that list."""
    gathering = Gathering(articles)
    for rule in RULES:
        rule(gathering)
    for article in articles:
        for index, mention in enumerate(article.mentions.actors):
            number = gathering.meant(article.source, mention)
            if number is not None:
                gathering.where.setdefault((article.source, index), number)
                if mention.form == "role":
                    gathering.found[number].take(article.source, index, mention)
    return gathering.actors()


def _introduced(gathering: Gathering) -> None:
    """Names that an article says are one: "Civil Protection Service (CPS)", "Ruiz, known as Manolo"."""
    for article in gathering.articles:
        for name, other in introduced(article.document.text):
            one, two = _called(gathering, name), _called(gathering, other)
            if one is None or two is None or one == two:
                continue
            if gathering.found[one].kind == gathering.found[two].kind:
                gathering.merge(one, two)


def _called(gathering: Gathering, name: str) -> int | None:
    """The actor that has a name, or whose name the given words end with; None where there is none."""
    key = folded_body(name).split()
    fitting = [
        (len(words), n)
        for n, linked in enumerate(gathering.found)
        for words in {tuple(folded_body(known).split()) for known in linked.names}
        if words and words == tuple(key[-len(words) :])
    ]
    return max(fitting)[1] if fitting else None


def _described(gathering: Gathering) -> None:
    """Descriptions: of a known actor where the text shows which, else an actor of their own by the words used."""
    keys: dict[str, int] = {}
    for article in gathering.articles:
        for mention in article.mentions.actors:
            meant = gathering.meant(article.source, mention)
            if mention.form == "role" and meant is not None:
                gathering.found[meant].meant[mention.text.lower()] += 1
    for source, index, mention in gathering.open():
        if mention.form != "role":
            continue
        number = described(gathering.found, source, mention)
        key = f"{mention.kind} {DETERMINERS.sub('', mention.text).lower()}"
        kind = mention.kind if mention.kind != "unknown" else "group"
        if number is not None:
            gathering.put(number, source, index, mention, kind)
        else:
            keys[key] = gathering.put(keys.get(key), source, index, mention, kind)


RULES = (bodies, short_bodies, full_names, short_names, _introduced, _described)
