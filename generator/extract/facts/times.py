"""Finds the times of an article: dates as far as they are said, weekdays, "the same day", each with what it dates."""

from __future__ import annotations

import re
from bisect import bisect_left, insort

from generator.extract.facts.dated_events import dated_event, is_aside, tense
from generator.extract.facts.time_patterns import (
    MONTHS,
    NAMED_DAY,
    NAMED_HOURS,
    OFFSETS,
    PATTERNS,
    SMALL_NUMBERS,
    WEEKDAYS,
)
from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree
from generator.model.clause import Tense, TimeMention

DATELINE = re.compile(r"[^\W\d_a-z][^\W\d_a-z .,'’/-]+(?:, [^\n(–—]{2,40})?(?: ?\([^)]{2,40}\))? ?[-–—―]{1,2} ")
# By these a time may hang in the name of a thing: "the May 12 Movement".
NAMING = frozenset({"amod", "compound", "nummod", "flat"})
# Behind these a time is over where the clause is of now.
AFTER = re.compile(r"\b(?:after|following|since) (?:[\w’'-]+,? ){1,9}$")
FARTHEST_AFTER = 90
APPOINTED = re.compile(
    r"\b(?:(?:set|slated) (?:for|to)|due|scheduled|will be)(?: [\w.’'-]+){0,3}?(?: (?:for|on))?(?: the)? $"
)
NEAR = {"last": -1, "this": 0, "next": 1}


def times(reading: Reading) -> tuple[TimeMention, ...]:
    """All times of an article in order; where patterns overlap, the fuller one holds."""
    text = reading.document.reading_text
    taken: list[tuple[int, int]] = []  # in order, none overlapping
    found = []
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            if _is_taken(taken, match.start(), match.end()):
                continue
            if mention := _mention(reading, match):
                insort(taken, (mention.start, mention.end))
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _is_taken(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch meets one of those that are taken, which are in order."""
    before = bisect_left(taken, (end,)) - 1
    return before >= 0 and start < taken[before][1]


def _mention(reading: Reading, match: re.Match[str]) -> TimeMention | None:
    """The time of one match; None where its numbers are no month or no day, or no token stands there."""
    tree = reading.tree
    parts = {name: part for name, part in match.groupdict().items() if part}
    start = match.start("bare_month") if "bare_month" in parts and "near" not in parts else match.start()
    token = tree.token_at(match.end() - 1 if parts.keys() & {"same", "bare_month", "named_hour"} else start)
    month = MONTHS.get(parts.get("month") or parts.get("bare_month") or "") or _number(parts.get("month_number"))
    days = [_number(parts.get("day")), _number(parts.get("to_day"))]
    if (
        token is None
        or not all(day is None or 1 <= day <= 31 for day in days)
        or not (month is None or 1 <= month <= 12)
    ):
        return None
    if parts.keys() == {"year"} and _counts_something(tree, token):
        return None
    if _is_of_a_name(reading, match):
        return None
    exact = not parts.keys().isdisjoint(("day", "weekday", "same", "offset", "hour", "named_hour", "number"))
    head, first, last = dated_event(reading, token, exact)
    last = max(last, tree.token_at(match.end() - 1) or last)
    line = _dateline(reading, match.start())
    if line > match.start():
        return None  # when the article was written, not when something happened
    if tree.tokens[first].start < line <= tree.tokens[last].start:
        first = tree.token_at(line) or first
    offset, months, years = _distance(parts)
    return TimeMention(
        start=start,
        end=match.end(),
        text=match.string[start : match.end()],
        sentence=tree.sentence[token],
        event=tree.span(first, last),
        tense=_tense(tree, head, match),
        year=_number(parts.get("year")),
        month=month,
        day=days[0],
        weekday=WEEKDAYS.get(parts.get("weekday", "")),
        same_day="same" in parts,
        main_event=(tree.is_verb(head) and not is_aside(tree, head)) or _says_it_all(tree, head, exact),
        to_day=days[1],
        near=NEAR.get(parts.get("near", "").lower()),
        minute=_minute(parts),
        head=head,
        speech=tree.lemmas[head] in tables.cues("verb") and tree.child(head, "ccomp", "parataxis") is not None,
        offset=offset,
        months=months,
        years=years,
    )


def _is_of_a_name(reading: Reading, match: re.Match[str]) -> bool:
    """Whether a time is a part of a name: "September Group", the "Tonight Show", "the Sept. 11 attacks"."""
    if NAMED_DAY.match(match.string, match.start()):
        return True
    first, last = reading.tree.token_at(match.start()), reading.tree.token_at(match.end() - 1)
    if first is None or last is None:
        return False
    number = reading.mention(first)
    mention = reading.actors[number] if number is not None and number == reading.mention(last) else None
    if mention is not None and mention.form == "name" and match.start() > mention.start:
        return True
    token = reading.tree.tokens[last]
    called = token.dependency in NAMING and token.head == last + 1 and reading.tree.is_nominal(token.head)
    return called and match.group()[0].isupper() and reading.tree.tokens[token.head].text[:1].isupper()


def _distance(parts: dict[str, str]) -> tuple[int | None, int | None, int | None]:
    """How far from the article's own day in days, months, years: "yesterday", "last month", "two years ago"."""
    if "offset" in parts:
        return OFFSETS[parts["offset"].lower()], None, None
    if "unit" not in parts:
        return None, None, None
    if "near" in parts:
        count = NEAR[parts["near"].lower()]
    else:
        word = parts["number"].lower()
        count = -int(word) if word.isdigit() else -(SMALL_NUMBERS.index(word) + 1 if word in SMALL_NUMBERS else 1)
    unit = parts["unit"]
    return (count if unit == "day" else None, count if unit == "month" else None, count if unit == "year" else None)


def _minute(parts: dict[str, str]) -> int | None:
    """A time of the day in minutes since midnight, None where there is none or no clock shows it."""
    if "named_hour" in parts:
        return NAMED_HOURS[parts["named_hour"]]
    if "hour" not in parts:
        return None
    hour = int(parts["hour"]) % 12 + 12 * (parts["half"] == "p") if "half" in parts else int(parts["hour"])
    return hour * 60 + int(parts.get("minute", "0"))


def _says_it_all(tree: Tree, head: int, exact: bool) -> bool:
    """Whether a sentence has a day but, by its parse, no verb: "The board meets on Wednesday" with "meets" a noun."""
    sentence = tree.parse.sentences[tree.sentence[head]]
    return (
        exact
        and tree.tokens[head].head == head
        and not any(tree.is_verb(index) for index in range(sentence.first, sentence.last))
    )


def _dateline(reading: Reading, place: int) -> int:
    """Where the text behind a paragraph's dateline begins ("OSLO, June 9 (Agency) - "), 0 where there is none."""
    paragraph = reading.document.paragraph_at(place)
    match = DATELINE.match(reading.document.text[paragraph.start : paragraph.end])
    return paragraph.start + match.end() if match else 0


def _counts_something(tree: Tree, token: int) -> bool:
    """Whether what looks like a year is a number of things: "the 2000 crowns", unlike "the 2013 flood"."""
    head = tree.tokens[token].head
    return tree.tokens[token].dependency == "nummod" and head > token and tree.tokens[head].tag in ("NNS", "NNPS")


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _tense(tree: Tree, head: int, match: re.Match[str]) -> Tense:
    """The tense of a time's clause; "rebuilds after the flood in December" leaves December in the past."""
    told = tense(tree, head)
    sentence = tree.parse.sentences[tree.sentence[head]]
    before = match.string[max(sentence.start, match.start() - FARTHEST_AFTER) : match.start()]
    if told == "past" and APPOINTED.search(before):
        return "future"  # "has been set for 28 June"
    return "past" if told == "present" and AFTER.search(before) else told
