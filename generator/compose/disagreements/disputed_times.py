"""When: one event on two days or at two hours, or a date that one source gives and another says is not set."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.compose.disagreements.dispute import Dispute, Passage, apart, dispute
from generator.compose.shared.likeness import telling
from generator.compose.side_by_side.alignment import near
from generator.compose.side_by_side.found import Found
from generator.compose.side_by_side.timed import Timed, lies_ahead, other_day, other_hour, timed_propositions

# What leads up to a time in a clause, and goes with it where the clause becomes a question.
BEFORE_TIME = r",?(?: [\w-]+ly| just| about| around)?(?: (?:on|by|at|of|from|until|in|to|after|before|since|for))*"
SETTING = frozenset({"date", "set", "fix", "nam", "name", "announc"})


def disputed_times(found: Found) -> list[Dispute]:
    """One dispute for each event that sources give different days or hours for."""
    timed = list(timed_propositions(found))
    result: list[Dispute] = []
    used: set[int] = set()
    for differ, what in ((other_day, "day"), (other_hour, "hour")):
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
                and lies_ahead(t)
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
