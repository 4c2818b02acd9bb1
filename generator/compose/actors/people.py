"""The actors of a brief: which of the linked ones it names, their ids, names, roles and aliases."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.actors.linked import Linked
from generator.compose.shared.article import Article
from generator.compose.shared.identifiers import identifier
from generator.model.brief import Actor, ActorKind, Evidence
from generator.model.document import Span
from generator.model.mention import ActorMention

MOST_ALIASES = 8
# What stands behind a surname and is none.
SUFFIXES = frozenset({"II", "III", "IV", "Jr", "Sr"})
KINDS: dict[str, ActorKind] = {"person": "person", "organization": "organization", "state": "state"}


def identifiers(linked: Sequence[Linked]) -> list[str]:
    """An id for each linked actor, people by their last name where it is free."""
    taken: list[str] = []
    for actor in linked:
        words = _last_name(actor.name) if actor.kind == "person" and actor.names else actor.name
        slug = identifier(words, taken)
        taken.append(slug if slug == identifier(words, ()) else identifier(actor.name, taken))
    return taken


def _last_name(name: str) -> str:
    """The surname of a person, "Lopez" of "Ana Lopez Jr."."""
    words = name.split()
    kept = [word for word in words[1:] if word.strip(".,") not in SUFFIXES]
    return kept[-1] if kept else words[-1]


def actor(linked: Linked, articles: Sequence[Article]) -> Actor:
    """One actor with the name and role as sources have them, and where they stand."""
    name = linked.name
    role = _role(linked)
    others = [*linked.names, *linked.called]
    aliases = sorted(
        {other for other in others if other.lower() not in (name.lower(), (role or "").lower())},
        key=lambda other: (-(linked.names[other] + linked.called[other]), other),
    )
    return Actor(
        name=name, kind=KINDS.get(linked.kind, "group"), role=role, aliases=tuple(aliases[:MOST_ALIASES]),
        evidence=_evidence(linked, articles, name, role),
    )  # fmt: skip


def _role(linked: Linked) -> str | None:
    """The commonest role; of equally common ones the longest, which says most."""
    if linked.kind != "person":
        return None
    roles = linked.roles + linked.described if linked.names else linked.roles
    return max(linked.roles or roles, key=lambda role: (roles[role], len(role), role), default=None)


def _evidence(linked: Linked, articles: Sequence[Article], name: str, role: str | None) -> tuple[Evidence, ...]:
    """The first place that has the name with the role, else the first with the name."""
    by_source = {article.source: article for article in articles}
    places: list[tuple[bool, bool, int, Article, ActorMention]] = []
    for source, index in linked.mentions:
        article = by_source[source]
        mention = article.mentions.actors[index]
        exact = article.words(Span(mention.start, mention.end))
        places.append(
            (
                role is not None and role in exact and (mention.name or "") == name,
                name in exact,
                -len(places),
                article,
                mention,
            )
        )
    if not places:
        return ()
    _, _, _, article, mention = max(places, key=lambda place: place[:3])
    return (article.evidence(Span(mention.start, mention.end)),)
