"""Who speaks of whom: the quotations and positions of one actor that name another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from generator.render import drawing as draw
from generator.render.shown import ActorView, Reference, SpokenOf
from generator.render.wording import begun, counted, shortened

ROW: Final = 30
LETTER: Final = 7.6
"""The width a letter of a name needs at most on average."""

LONGEST_NAME: Final = 24
MOST_ARCS: Final = 12


def spoken_of(actors: Sequence[ActorView]) -> tuple[SpokenOf, ...]:
    """Every pair of actors of whom the first one's quotations or positions name the second, in page order.

    A name counts where one of the actor's names stands in it as whole words; of names inside each other the longest.
    """
    names = tuple((actor.id, name) for actor in actors for name in (actor.name, *actor.aliases))
    found: dict[tuple[str, str], list[tuple[Reference, bool]]] = {}
    for actor in actors:
        for text, reference, own in _said(actor):
            for other in _named(text, names):
                if other != actor.id:
                    found.setdefault((actor.id, other), []).append((reference, own))
    known = {actor.id: actor for actor in actors}
    return tuple(
        SpokenOf(known[one], known[other], tuple(reference for reference, _ in items), any(own for _, own in items))
        for one in known
        for other in known
        if (items := found.get((one, other)))
    )


def _said(actor: ActorView) -> Iterator[tuple[str, Reference, bool]]:
    for quote in actor.quotes:
        yield quote.text, Reference(f"“{shortened(quote.text)}”", quote.anchor), True
    for held in actor.positions:
        yield held.text, Reference(f"{held.issue_title}: {held.stance}", held.anchor), False


def _named(text: str, names: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The actors named in a text, once each, in the order of the text."""
    whose = {name: identifier for identifier, name in reversed(names)}
    return tuple(dict.fromkeys(whose[match] for match in _pattern(names).findall(text)))


@lru_cache(maxsize=64)
def _pattern(names: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    longest_first = sorted({name for _, name in names}, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)") if names else re.compile("(?!)")


def foremost(pairs: Sequence[SpokenOf]) -> tuple[SpokenOf, ...]:
    """The pairs that a picture can show so that each arc is told from the others: those of whom most is said."""
    by_weight = sorted(range(len(pairs)), key=lambda number: (-len(pairs[number].items), number))
    return tuple(pairs[number] for number in sorted(by_weight[:MOST_ARCS]))


def speaking_drawing(pairs: Sequence[SpokenOf]) -> Markup:
    """Names below each other, an arc with an arrow from each speaker to whom they speak of; thicker for more items,
    which are counted beside it, and dashed where no words of the speaker's own are among them. Nothing where nobody
    speaks of anybody.
    """
    if not pairs:
        return Markup("")
    shown = {actor.id: actor for pair in pairs for actor in (pair.speaker, pair.about)}
    degree = {name: sum(name in (pair.speaker.id, pair.about.id) for pair in pairs) for name in shown}
    order = sorted(shown, key=lambda name: -degree[name])
    rows = {name: number for number, name in enumerate(order)}
    names = {name: draw.fitting(begun(shown[name].name), LONGEST_NAME) for name in order}
    left = 22 + LETTER * max(map(len, names.values()))
    parts = [draw.text(0, _y(rows[name]) + 4, names[name], "name") for name in order]
    parts += [draw.disc(left - 10, _y(row), 3, "node") for row in rows.values()]
    longest = max(abs(rows[pair.speaker.id] - rows[pair.about.id]) for pair in pairs)
    ports = _ports(pairs, rows)
    for number, pair in enumerate(pairs):
        steps = abs(rows[pair.speaker.id] - rows[pair.about.id])
        upwards = rows[pair.about.id] < rows[pair.speaker.id]
        reach = (draw.WIDTH - 18 - left) * (steps - (0.35 if upwards else 0)) / longest
        parts.append(_arc(pair, left, max(reach, 24), ports[number, "from"], ports[number, "to"]))
    return draw.drawing(ROW * len(order), parts, "speaking")


def _y(row: int) -> float:
    return ROW * (row + 0.5)


def _ports(pairs: Sequence[SpokenOf], rows: Mapping[str, int]) -> dict[tuple[int, str], float]:
    """Where each arc leaves and arrives: the arcs of one actor a little apart, in the order of their other ends."""
    at: dict[str, list[tuple[int, int, str]]] = {name: [] for name in rows}
    for number, pair in enumerate(pairs):
        at[pair.speaker.id].append((rows[pair.about.id], number, "from"))
        at[pair.about.id].append((rows[pair.speaker.id], number, "to"))
    places = {}
    for name, ends in at.items():
        above = sorted((end for end in ends if end[0] < rows[name]), key=lambda end: (-end[0], end[1]), reverse=True)
        below = sorted((end for end in ends if end[0] > rows[name]), key=lambda end: (-end[0], end[1]), reverse=True)
        apart = min(6.0, 20 / len(ends))
        for place, (_, number, which) in enumerate([*reversed(above), *reversed(below)]):
            places[number, which] = _y(rows[name]) + apart * (place - (len(ends) - 1) / 2)
    return places


def _arc(pair: SpokenOf, left: float, reach: float, start: float, end: float) -> str:
    number, far = draw.number, left + reach * 4 / 3
    arc = f"M{number(left)} {number(start)}C{number(far)} {number(start)} {number(far)} {number(end)} "
    head = draw.path(f"M{number(left - 2)} {number(end)}l6 -3v6z", "arrow")
    name = f"arc bw-weight{min(len(pair.items), 4)}{'' if pair.own_words else ' bw-reported'}"
    words = f"{pair.speaker.name} on {pair.about.name}: {counted(len(pair.items), 'item')}"
    inside = end < start
    beside = left + reach + (-4 if inside else 4)
    items = len(pair.items)
    count = draw.text(beside, (start + end) / 2 + 4, str(items), "count", "end" if inside else "start")
    return draw.linked(
        pair.items[0].anchor,
        words,
        draw.path(f"{arc}{number(left + 4)} {number(end)}", name) + head + (count if items > 1 else ""),
    )
