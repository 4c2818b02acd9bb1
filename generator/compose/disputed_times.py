"""When: one event on two days or at two hours, or a date that one source gives and another says is not set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from generator.compose.alignment import Told, about_one_thing, meets, near
from generator.compose.dates import AHEAD, Dated
from generator.compose.dispute import Dispute, Found, Passage, apart, dispute
from generator.compose.disputed_days import day_of
from generator.compose.likeness import telling
from generator.model.mention import TimeMention

# Two dates further apart are hardly one event; two hours less apart are one hour told roughly.
FARTHEST = 60
NEAREST_MINUTES = 30
# What goes on or comes again has no one date.
REPEATED = frozenset(
    {"say", "tell", "speak", "talk", "write", "call", "meet", "ask", "visit", "attack", "warn", "report", "work",
     "hold", "happen", "be", "have", "do", "see", "go", "come", "get", "make", "take", "add", "announce", "reject",
     "fall", "rise", "gain", "lose", "drop", "trade", "play", "win", "post", "show", "stand", "find", "accept",
     "support", "oppose", "pay"}
)  # fmt: skip
# What leads up to a time in a clause, and goes with it where the clause becomes a question.
BEFORE_TIME = r",?(?: [\w-]+ly| just| about| around)?(?: (?:on|by|at|of|from|until|in|to|after|before|since|for))*"
SETTING = frozenset({"date", "set", "fix", "nam", "name", "announc"})


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


def disputed_times(found: Found) -> list[Dispute]:
    """One dispute for each event that sources give different days or hours for."""
    timed = list(_timed(found))
    result: list[Dispute] = []
    used: set[int] = set()
    for differ, what in ((_other_day, "day"), (_other_hour, "hour")):
        for number, one in enumerate(timed):
            others = [n for n in range(number + 1, len(timed)) if n not in used and differ(one, timed[n])]
            if number in used or not others:
                continue
            every = [number, *others]
            every += [
                n for n, other in enumerate(timed)
                if n not in every and n not in used and any(differ(timed[m], other) for m in others)
            ]  # fmt: skip
            sides: dict[object, list[Passage]] = {}
            for n in sorted(every):
                value = timed[n].day if what == "day" else timed[n].minute
                sides.setdefault(value, []).append(_passage(timed[n]))
            if apart(list(sides.values())):
                used.update(every)
                name = f"{what} {one.told.proposition.predicate}"
                question = _question([timed[n] for n in sorted(every)])
                result.append((name, dispute("timing", question, "a dated record", list(sides.values()))))
    return result + _unset(found, timed)


def _timed(found: Found) -> Iterator[Timed]:
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
    if "once" in mine.flags:
        return True
    if mine.predicate in REPEATED:
        return False
    return meets(one.told, other.told, "theme") is True and meets(one.told, other.told, "agent") is not False


def _other_day(one: Timed, other: Timed) -> bool:
    if one.day is None or other.day is None or one.dated is None or other.dated is None:
        return False
    first, second = sorted(((one.day, one.until or one.day), (other.day, other.until or other.day)))
    if second[0] <= first[1] or (second[0] - first[1]).days > FARTHEST or _ahead(one) != _ahead(other):
        return False
    return _alike(one, other)


def _other_hour(one: Timed, other: Timed) -> bool:
    if one.minute is None or other.minute is None or abs(one.minute - other.minute) < NEAREST_MINUTES:
        return False
    if one.day is not None and other.day is not None and one.day != other.day:
        return False
    return _alike(one, other)


def _ahead(one: Timed) -> bool:
    published, day = one.told.article.document.published, one.day
    if published and day is not None:
        return day.isoformat() > published[:10]
    return one.time.tense in AHEAD


def _passage(one: Timed) -> Passage:
    clause, time = one.told.proposition.clause, one.time
    words = clause if clause.start <= time.start and time.end <= clause.end else time.event
    return Passage(one.told.article, words, words)


def _question(timed: Sequence[Timed]) -> str:
    """ "When would the duty take effect?": the shortest of the clauses as a question, without its own time."""
    asked: list[tuple[bool, str]] = []
    for one in timed:
        text = one.told.proposition.asked
        if text is None and one.told.proposition.noun:
            asked.append((False, f"is the {one.told.proposition.noun.split()[0]}"))
        elif text is not None:
            cut = text
            lasting = re.search(rf"until {re.escape(one.time.text)}", text) is not None
            for time in one.times:
                cut = re.split(rf"{BEFORE_TIME} {re.escape(time.text.removeprefix('at '))}", cut)[0]
            if len(cut.split()) > 2:
                asked.append((lasting, cut.strip(" ,")))
    best = min(asked, key=lambda entry: (entry[0], len(entry[1]), entry[1]), default=(False, ""))[1]
    if not best:
        event = timed[0].told.article.words(timed[0].time.event)
        return f"When: {event[:1].lower()}{event[1:]}?"
    return f"When {best[:1].lower()}{best[1:]}?"


def _unset(found: Found, timed: Sequence[Timed]) -> list[Dispute]:
    """ "No date has been set for talks" against a day on which they will be."""
    for article in found.articles:
        for point in article.mentions.uncertainties:
            if point.reason != "not yet" or "date" not in point.topics:
                continue
            about = telling(article.words(point.clause)) - SETTING
            against = [
                t
                for t in timed
                if t.day is not None
                and t.told.article is not article
                and near(t.told.article, article)
                and _ahead(t)
                and about & (_words_of(t) | telling(t.told.proposition.predicate))
                and not (about - telling(t.told.proposition.predicate)) - _words_of(t)
            ]
            sides = [[Passage(article, point.clause, point.clause)], [_passage(t) for t in against]]
            if against and apart(sides):
                question = point.asked or "has a date been set"
                return [
                    (
                        "date",
                        dispute(
                            "timing",
                            f"{question[:1].upper()}{question[1:]}?",
                            "an announcement by those concerned",
                            sides,
                        ),
                    )
                ]
    return []


def _words_of(one: Timed) -> frozenset[str]:
    return telling(one.told.article.words(one.told.proposition.clause))
