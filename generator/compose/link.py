"""One actor, many names: the mentions of all articles gathered into actors."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.compose.article import Article
from generator.model.mention import ActorMention

HEADS = frozenset({"head of state", "head of government", "royal", "leader"})
GOVERNMENT = re.compile(
    r"\b(government|administration|presidency|leadership|authorities|regime|cabinet)$", re.IGNORECASE
)
DETERMINERS = re.compile(r"^(the|a|an)\s+", re.IGNORECASE)


@dataclass
class Linked:
    """One actor while it is gathered: mentions as (source, index), with counts of its names, roles and descriptions."""

    kind: str
    country: str | None = None
    mentions: list[tuple[str, int]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    described: Counter[str] = field(default_factory=Counter)
    offices: Counter[str] = field(default_factory=Counter)
    sources: set[str] = field(default_factory=set)
    located: int = 0

    def take(self, source: str, index: int, mention: ActorMention) -> None:
        """Adds one mention and what it says of the actor."""
        self.mentions.append((source, index))
        self.sources.add(source)
        if mention.form == "name" and mention.name:
            self.names[mention.name] += 1
            if mention.role:
                self.roles[mention.role] += 1
        elif mention.form == "role":
            self.described[mention.text] += 1
        if mention.office:
            self.offices[mention.office] += 1
        self.country = self.country or mention.country

    @property
    def telling(self) -> bool:
        """Whether a reader could tell who is meant: by a name, or by a description of a group or with a country."""
        return bool(self.names) or self.kind in ("group", "state") or self.country is not None or len(self.mentions) > 1

    @property
    def name(self) -> str:
        """The fullest name that several mentions use, else the commonest description."""
        if not self.names:
            return self.described.most_common(1)[0][0]
        if self.kind != "person":
            return max(self.names, key=lambda name: (self.names[name], len(name), name))
        most = max(len(name.split()) for name in self.names)
        full = [name for name in self.names if len(name.split()) == min(most, 3)] or list(self.names)
        return max(full, key=lambda name: (self.names[name], name))


def folded(name: str) -> str:
    """A name so that transliterations meet: no accents, one letter for i, y, iy, yy, ij and j; no doubled letters."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z ]", "", plain)
    plain = re.sub(r"(?<=[a-z])[ijy]+", "i", plain).replace("kh", "h").replace("w", "v").replace("ph", "f")
    return re.sub(r"(.)\1+", r"\1", plain).strip()


def link(articles: Sequence[Article]) -> tuple[list[Linked], dict[tuple[str, int], int]]:
    """All actors of the articles, and for each mention (source, index) the actor it belongs to, by position in the list."""
    found: list[Linked] = []
    where: dict[tuple[str, int], int] = {}
    for rule in (_bodies, _full_names, _short_names, _described, _groups):
        rule(articles, found, where)
    for article in articles:
        for index, mention in enumerate(article.mentions.actors):
            if mention.refers_to is not None and (article.source, mention.refers_to) in where:
                number = where[(article.source, mention.refers_to)]
                where.setdefault((article.source, index), number)
                if mention.form == "role":
                    found[number].take(article.source, index, mention)
    return found, where


def _open(articles: Sequence[Article], where: dict[tuple[str, int], int]) -> Iterable[tuple[str, int, ActorMention]]:
    for article in articles:
        for index, mention in enumerate(article.mentions.actors):
            if (article.source, index) not in where and mention.refers_to is None and mention.form != "pronoun":
                yield article.source, index, mention


def _put(
    found: list[Linked], where: dict[tuple[str, int], int], number: int | None, source: str, index: int, mention: ActorMention,
    kind: str,
) -> int:  # fmt: skip
    if number is None:
        number = len(found)
        found.append(Linked(kind))
    found[number].take(source, index, mention)
    where[(source, index)] = number
    return number


def _bodies(articles: Sequence[Article], found: list[Linked], where: dict[tuple[str, int], int]) -> None:
    """States and organizations: a country's name, capital, seat and "the Fictian government" are one."""
    keys: dict[tuple[str, str], int] = {}
    for source, index, mention in _open(articles, where):
        governs = mention.country is not None and bool(GOVERNMENT.search(mention.text))
        if mention.kind == "state" or (mention.kind == "organization" and governs):
            key = ("state", mention.country or folded(mention.text))
        elif mention.kind == "organization" and mention.form == "name":
            key = ("organization", folded(DETERMINERS.sub("", mention.name or "")) or mention.text)
        else:
            continue
        kind = "state" if key[0] == "state" else "organization"
        keys[key] = _put(found, where, keys.get(key), source, index, mention, kind)
    for source, _, mention in _open(articles, where):
        number = keys.get(("state", mention.country or "")) if mention.kind == "place" else None
        if number is not None:
            found[number].sources.add(source)
            found[number].located += 1


def _full_names(articles: Sequence[Article], found: list[Linked], where: dict[tuple[str, int], int]) -> None:
    """People by first and last name; two spellings of one name meet in their folded form."""
    keys: dict[str, int] = {}
    for source, index, mention in _open(articles, where):
        if mention.kind == "person" and mention.form == "name" and len((mention.name or "").split()) > 1:
            parts = folded(mention.name or "").split()
            key = f"{parts[0][:4]} {parts[-1]}"
            keys[key] = _put(found, where, keys.get(key), source, index, mention, "person")


def _short_names(articles: Sequence[Article], found: list[Linked], where: dict[tuple[str, int], int]) -> None:
    """People by one name: the surname of somebody already known, else the given name of one person only."""
    lasts: dict[str, list[int]] = {}
    firsts: dict[str, list[int]] = {}
    for position, linked in enumerate(found):
        if linked.kind == "person":
            parts = folded(linked.name).split()
            lasts.setdefault(parts[-1], []).append(position)
            firsts.setdefault(parts[0], []).append(position)
    alone: dict[str, int] = {}
    for source, index, mention in _open(articles, where):
        if mention.form != "name" or mention.kind not in ("person", "unknown"):
            continue
        key = folded(mention.name or mention.text)
        known = lasts.get(key) or firsts.get(key) or ()
        number: int | None = max(known, key=lambda n: len(found[n].mentions), default=None)
        if number is None and mention.kind == "unknown":
            continue
        number = number if number is not None else alone.get(key)
        alone[key] = _put(found, where, number, source, index, mention, "person")


def _described(articles: Sequence[Article], found: list[Linked], where: dict[tuple[str, int], int]) -> None:
    """ "The Fictian leader" where one known person heads Fictia."""
    for source, index, mention in _open(articles, where):
        if mention.form != "role" or mention.kind != "person" or mention.country is None or mention.office not in HEADS:
            continue
        holders = [
            number
            for number, linked in enumerate(found)
            if linked.kind == "person" and linked.country == mention.country and set(linked.offices) & HEADS
        ]
        if holders:
            _put(found, where, max(holders, key=lambda n: len(found[n].mentions)), source, index, mention, "person")


def _groups(articles: Sequence[Article], found: list[Linked], where: dict[tuple[str, int], int]) -> None:
    """Everybody else who is only described: analysts, officials, a ministry, each by the words used."""
    keys: dict[str, int] = {}
    for source, index, mention in _open(articles, where):
        if mention.form == "role":
            key = f"{mention.kind} {DETERMINERS.sub('', mention.text).lower()}"
            kind = mention.kind if mention.kind != "unknown" else "group"
            keys[key] = _put(found, where, keys.get(key), source, index, mention, kind)
