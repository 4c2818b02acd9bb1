"""Settles whom descriptions stand for: "the Fictian leader", "the governor", "the company"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.compose.actors.linked import Linked
from generator.compose.actors.naming import HEADS
from generator.model.mention import ActorMention

MOSTLY = 2 / 3
TWICE = 2


def described(found: Sequence[Linked], source: str, mention: ActorMention) -> int | None:
    """The number of the actor that a description stands for, or None where the text does not show one."""
    if mention.kind == "person":
        if mention.country is None:
            return _holder(found, source, mention)
        head = _head(found, mention)
        return head if head is not None else _officer(found, mention)
    if mention.kind == "organization" and mention.acts and mention.country is None:
        return _body(found, mention)
    return None


def _head(found: Sequence[Linked], mention: ActorMention) -> int | None:
    """ "The Fictian leader": the known person who heads Fictia, the most mentioned of several."""
    if mention.office not in HEADS:
        return None
    holders = [
        number
        for number, linked in enumerate(found)
        if linked.kind == "person" and linked.country == mention.country and set(linked.offices) & HEADS
    ]
    return max(holders, key=lambda n: len(found[n].mentions), default=None)


def _officer(found: Sequence[Linked], mention: ActorMention) -> int | None:
    """ "Fictia's farm minister": the one person of that country whose role says the same."""
    words = set(re.findall(r"[a-z]+", mention.text.lower().replace("'s", "").replace("’s", "")))
    word = mention.text.split()[-1].lower()
    called = [
        n
        for n, linked in enumerate(found)
        if linked.kind == "person"
        and linked.names
        and linked.country == mention.country
        and _called(linked, word)
        and any(len(words & set(role.lower().split())) >= min(2, len(words)) for role in linked.roles)
    ]
    return called[0] if len(called) == 1 else None


def _holder(found: Sequence[Linked], source: str, mention: ActorMention) -> int | None:
    """ "The governor": the person of this article called so, else the only one of all the articles."""
    if not mention.acts:
        return None
    word = mention.text.split()[-1].lower()
    called = [
        n
        for n, linked in enumerate(found)
        if linked.kind == "person" and linked.names and _called(linked, word) and _may_hold(linked, mention)
    ]
    names = {name.lower() for name in mention.text.split()[:-1] if name[:1].isupper()}
    if names:
        called = [n for n in called if _is_among(names, found[n])]
    here = [n for n in called if source in found[n].sources]
    telling = {name.lower() for name in mention.text.split()[:-1]}
    if len(here) > 1 and telling:
        here = [n for n in here if _is_among(telling, found[n])]
    if len(here) == 1 or len(called) == 1:
        return (here or called)[0]
    return _mostly_meant(found, here, source) if not telling else None


def _is_among(words: set[str], linked: Linked) -> bool:
    """Whether one of some words stands in a role of an actor."""
    return any(words & set(role.lower().split()) for role in linked.roles)


def _mostly_meant(found: Sequence[Linked], here: Sequence[int], source: str) -> int | None:
    """Of several who are called so in an article the one whom it speaks of at least twice as often as of any other."""
    counts = Counter({n: sum(1 for where, _ in found[n].mentions if where == source) for n in here})
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < TWICE * ranked[1][1]):
        return None
    return ranked[0][0]


def _may_hold(linked: Linked, mention: ActorMention) -> bool:
    """Whether nothing said of a person keeps them from being meant: no minister is "the prime minister"."""
    if mention.office is None or not linked.offices or mention.office in linked.offices:
        return True
    return bool(
        mention.office in HEADS and set(linked.offices) & HEADS and "leader" in (mention.office, *linked.offices)
    )


def _called(linked: Linked, word: str) -> bool:
    return any(word in role.lower().split() for role in linked.roles)


def _body(found: Sequence[Linked], mention: ActorMention) -> int | None:
    """ "The club" that its article names nowhere near: the body that other mentions of the same words stand for, where
    that is nearly always the same."""
    counts = Counter(
        {n: linked.meant[mention.text.lower()] for n, linked in enumerate(found) if linked.kind != "state"}
    )
    (best, count), *_ = counts.most_common(1) or [(0, 0)]
    if count > 1 and count >= MOSTLY * sum(counts.values()):
        return best
    return _called_last(found, mention.text.split()[-1].lower()) if count == 0 else None


def _called_last(found: Sequence[Linked], noun: str) -> int | None:
    """The one body whose name ends with a noun: "the association" for "Alder Tenants Association"."""
    ending = [
        n
        for n, linked in enumerate(found)
        if linked.kind == "organization"
        and any(len(k.split()) > 1 and k.lower().split()[-1] == noun for k in linked.names)
    ]
    return ending[0] if len(ending) == 1 else None
