"""States and organizations among the actors: one by country, seat, full name or the short form of a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.compose.actors.gathering import Gathering
from generator.compose.actors.naming import folded, folded_body, one_body

# As `extract` marks who governs, called by where they sit.
SEAT = "seat of government"
GOVERNMENT = re.compile(
    r"\b(government|administration|presidency|leadership|authorities|regime|cabinet)$", re.IGNORECASE
)


def bodies(gathering: Gathering) -> None:
    """States and organizations: a country's name, capital, seat and "the Fictian government" are one."""
    keys: dict[tuple[str, str], int] = {}
    apart = _governing_at_home(gathering)
    for source, index, mention in gathering.open():
        kind = gathering.kind(mention)
        governs = mention.country is not None and bool(GOVERNMENT.search(mention.text))
        if mention.office == SEAT and mention.country in apart:
            key = ("organization", f"{SEAT} {mention.country}")
        elif kind == "state" or (kind == "organization" and governs):
            key = ("state", mention.country or folded(mention.text))
        elif kind == "organization" and mention.form == "name":
            key = ("organization", folded_body(mention.name or "") or mention.text)
        else:
            continue
        keys[key] = gathering.put(keys.get(key), source, index, mention, key[0])
    for source, _, mention in gathering.open():
        number = keys.get(("state", mention.country or "")) if mention.kind == "place" else None
        if number is not None:
            gathering.found[number].sources.add(source)
            gathering.found[number].located += 1


def _governing_at_home(gathering: Gathering) -> set[str]:
    """The countries whose articles are told from inside: their seat of government acts more often than the country, so
    that "the White House" is who governs and no other name for the country."""
    counts: Counter[str] = Counter()
    for _, _, mention in gathering.open():
        if mention.country is not None and mention.acts and gathering.kind(mention) == "state":
            counts[mention.country] += 1 if mention.office == SEAT else -1
    return {country for country, count in counts.items() if count > 0}


def short_bodies(gathering: Gathering) -> None:
    """ "Altavista" is "Minera Altavista", "CPS" is "Civil Protection Service": the only body a name fits, or the one it
    is short for in most articles."""
    names = {
        n: linked.name
        for n, linked in enumerate(gathering.found)
        if linked.kind == "organization" and SEAT not in linked.offices
    }
    for number in sorted(names, key=lambda n: len(names[n])):
        longer = [
            n
            for n in names
            if len(names[n]) > len(names[number]) and gathering.found[n].mentions and one_body(names[number], names[n])
        ]
        chosen = longer[0] if len(longer) == 1 else _usual(gathering, number, longer)
        if chosen is not None:
            gathering.merge(chosen, number)


def _usual(gathering: Gathering, number: int, longer: Sequence[int]) -> int | None:
    """Of several bodies with longer names the one that the short name stands for in most articles; None where two
    come near each other."""
    short = gathering.found[number]
    weights = {n: (len(short.sources & gathering.found[n].sources), len(gathering.found[n].mentions)) for n in longer}
    ranked = sorted(weights, key=lambda n: weights[n], reverse=True)
    if not ranked or not weights[ranked[0]][0]:
        return None
    if len(ranked) > 1 and weights[ranked[0]][0] < 2 * weights[ranked[1]][0]:
        return None
    return ranked[0]
