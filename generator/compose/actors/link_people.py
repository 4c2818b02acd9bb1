"""People among the actors: by first and last name, then by a surname or a given name alone."""

from __future__ import annotations

from generator.compose.actors.gathering import Gathering
from generator.compose.actors.naming import folded, one_given_name, two_surnames
from generator.compose.actors.nicknames import one_nickname


def full_names(gathering: Gathering) -> None:
    """People by first and last name; two spellings of one name meet in their folded form."""
    keys: dict[str, int] = {}
    for source, index, mention in gathering.open():
        parts = folded(mention.name or "").split()
        if gathering.kind(mention) == "person" and mention.form == "name" and len(parts) > 1:
            key = f"{parts[0][:4]} {parts[-1]}"
            keys[key] = gathering.put(keys.get(key), source, index, mention, "person")
    lasts: dict[str, list[int]] = {}
    for key, number in keys.items():
        lasts.setdefault(key.split()[-1], []).append(number)
    for numbers in lasts.values():
        for other in numbers[1:]:
            # "Phil" and "P." are "Philip" where no article has both; another given name is another person.
            apart = gathering.found[numbers[0]].sources & gathering.found[other].sources
            one, two = gathering.found[numbers[0]].name, gathering.found[other].name
            given = one_given_name(one, two) or one_nickname(one, two)
            if (not apart and given) or two_surnames(one, two):
                gathering.merge(numbers[0], other)


def short_names(gathering: Gathering) -> None:
    """People by one name: the surname of somebody already known, else the given name of one person only."""
    lasts: dict[str, list[int]] = {}
    firsts: dict[str, list[int]] = {}
    for position, linked in enumerate(gathering.found):
        if linked.kind == "person" and linked.mentions:
            for name in linked.names:
                parts = folded(name).split()
                lasts.setdefault(parts[-1], []).append(position)
                firsts.setdefault(parts[0], []).append(position)
    alone: dict[str, int] = {}
    for source, index, mention in gathering.open():
        kind = gathering.kind(mention)
        if mention.form != "name" or kind not in ("person", "unknown"):
            continue
        key = folded(mention.name or mention.text)
        known = lasts.get(key) or firsts.get(key) or ()
        number: int | None = max(known, key=lambda n: len(gathering.found[n].mentions), default=None)
        if number is None and kind == "unknown":
            continue
        alone[key] = gathering.put(number if number is not None else alone.get(key), source, index, mention, "person")
