"""What articles date, laid side by side: propositions with a day or an hour, and which of them are one event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.compose.side_by_side.alignment import about_one_thing, meets
from generator.compose.side_by_side.dates import Dated, day_of
from generator.compose.side_by_side.found import Found
from generator.compose.side_by_side.reckoning import AHEAD
from generator.compose.side_by_side.told import Told
from generator.model.clause import TimeMention

# Two dates further apart are hardly one event; two hours less apart are one hour told roughly.
FARTHEST = 60
NEAREST_MINUTES = 30
# What goes on or comes again has no one date.
REPEATED = frozenset(
    {"say", "tell", "speak", "talk", "write", "call", "meet", "ask", "visit", "attack", "warn", "report", "work",
     "hold", "happen", "be", "have", "do", "see", "go", "come", "get", "make", "take", "add", "announce", "reject",
     "fall", "rise", "gain", "lose", "drop", "trade", "play", "win", "post", "show", "stand", "find", "accept",
     "support", "oppose", "pay", "vote"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Timed:
    """A proposition with a time of its own: a day (`day`, and `until` for a range), an hour in minutes, or both."""

    told: Told
    time: TimeMention
    times: tuple[TimeMention, ...]
    dated: Dated | None
    day: date | None
    until: date | None
    minute: int | None


def timed_propositions(found: Found) -> Iterator[Timed]:
    """The affirmed propositions of the articles that have a day or an hour, in order."""
    dates = {(d.article.source, d.mention.start): d for d in found.dated}
    owners, year = _owners(found), max((a.document.published or "" for a in found.articles), default="")[:4]
    for told in found.told:
        one = told.proposition
        if one.negated:
            continue
        source, times = told.article.source, told.article.mentions.times
        times = tuple(t for t in times if t.head == one.head or owners.get((source, t.start)) is told)
        minute = next((t for t in times if t.minute is not None), None)
        dated = next((d for t in times if (d := dates.get((told.article.source, t.start))) and day_of(d, year)), None)
        if minute is None and dated is None:
            continue
        time = dated.mention if dated is not None else minute
        assert time is not None
        until = dated.until if dated is not None else None
        yield Timed(
            told, time, times, dated, day_of(dated, year) if dated is not None else None,
            date.fromisoformat(until) if until and until[0] != "-" else None,
            minute.minute if minute is not None else None,
        )  # fmt: skip


def _owners(found: Found) -> dict[tuple[str, int], Told]:
    """For times that no proposition's own clause has, the last one before them in the sentence that happens once."""
    heads = {(told.article.source, told.proposition.head) for told in found.told if told.proposition.known}
    owners = {}
    for article in found.articles:
        for time in article.mentions.times:
            if (article.source, time.head) in heads:
                continue
            before = [
                told
                for told in found.told
                if told.article is article
                and told.proposition.sentence == time.sentence
                and "once" in told.proposition.flags
                and told.proposition.clause.start <= time.start < told.proposition.clause.end
            ]
            if before:
                owners[article.source, time.start] = min(before, key=lambda told: abs(told.proposition.at - time.start))
    return owners


def _alike(one: Timed, other: Timed) -> bool:
    """Whether two are one event: its predicate happens once, or all that takes part in it is the same."""
    mine, theirs = one.told.proposition, other.told.proposition
    if mine.predicate != theirs.predicate or not about_one_thing(one.told, other.told):
        return False
    if "moving" in mine.flags and _elsewhere(one.told, other.told):
        return False
    if "once" in mine.flags:
        return True
    if mine.predicate in REPEATED:
        return False
    return meets(one.told, other.told, "theme") is True and meets(one.told, other.told, "agent") is not False


def _elsewhere(one: Told, other: Told) -> bool:
    """Whether two clauses name places, and none in common: who reaches two towns arrives twice."""
    places = [
        {
            mention.text
            for mention in told.article.mentions.actors
            if mention.kind in ("place", "state") and told.proposition.at <= mention.start < told.proposition.clause.end
        }
        for told in (one, other)
    ]
    return all(places) and not places[0] & places[1]


def other_day(one: Timed, other: Timed) -> bool:
    """Whether two are one event on two days."""
    if one.day is None or other.day is None or one.dated is None or other.dated is None:
        return False
    first, second = sorted(((one.day, one.until or one.day), (other.day, other.until or other.day)))
    if second[0] <= first[1] or (second[0] - first[1]).days > FARTHEST or lies_ahead(one) != lies_ahead(other):
        return False
    return _alike(one, other)


def other_hour(one: Timed, other: Timed) -> bool:
    """Whether two are one event at two hours."""
    if one.minute is None or other.minute is None or abs(one.minute - other.minute) < NEAREST_MINUTES:
        return False
    if one.day is not None and other.day is not None and one.day != other.day:
        return False
    return _alike(one, other)


def lies_ahead(one: Timed) -> bool:
    """Whether what is told lies ahead of the day it was written."""
    published, day = one.told.article.document.published, one.day
    if published and day is not None:
        return day.isoformat() > published[:10]
    return one.time.tense in AHEAD
