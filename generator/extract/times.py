"""One article in, its times out: dates as far as they are said, weekdays, "the same day", each with what it dates."""

from __future__ import annotations

import re

from generator.extract.reading import Reading
from generator.extract.time_patterns import MONTHS, OFFSETS, PATTERNS, WEEKDAYS
from generator.extract.tree import Tree
from generator.extract.trimming import LONGEST_CLAUSE, after_openers, trimmed
from generator.model.mention import Tense, TimeMention

# Parts of one time: what joins "12", "May" and "2022", or a weekday and its date.
TIME_PARTS = frozenset({"flat", "nummod", "compound", "nmod:unmarked", "nmod:tmod", "appos", "nmod:desc"})
# How many words behind its verb an overlong clause may keep of the object.
TAIL = 12


def times(reading: Reading) -> tuple[TimeMention, ...]:
    """All times of an article in order; where patterns overlap, the fuller one holds."""
    text = reading.document.reading_text
    taken: list[tuple[int, int]] = []
    found = []
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            if mention := _mention(reading, match):
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _mention(reading: Reading, match: re.Match[str]) -> TimeMention | None:
    """The time of one match; None where its numbers are no month or no day, or no token stands there."""
    tree = reading.tree
    parts = {name: part for name, part in match.groupdict().items() if part}
    token = tree.token_at(match.end() - 1 if "same" in parts else match.start())
    month = MONTHS.get(parts.get("month") or parts.get("bare_month") or "") or _number(parts.get("month_number"))
    day = _number(parts.get("day"))
    if token is None or not (day is None or 1 <= day <= 31) or not (month is None or 1 <= month <= 12):
        return None
    exact = not parts.keys().isdisjoint(("day", "weekday", "same", "offset"))
    head, first, last = _event(tree, token, exact)
    return TimeMention(
        start=match.start(),
        end=match.end(),
        text=match.group(),
        sentence=tree.sentence[token],
        event=tree.span(first, last),
        tense=tense(tree, head),
        year=_number(parts.get("year")),
        month=month,
        day=day,
        weekday=WEEKDAYS.get(parts.get("weekday", "")),
        offset=OFFSETS.get(parts.get("offset", "").lower()),
        same_day="same" in parts,
        main_event=tree.is_verb(head) and not _is_aside(tree, head),
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _event(tree: Tree, token: int, exact: bool) -> tuple[int, int, int]:
    """Head, first and last token of what a time dates: its clause, or the noun that a month or year hangs under.

    A day hangs under the verb of its clause even where the parse puts it under the noun before it.
    """
    top = token
    while tree.tokens[top].dependency in TIME_PARTS and 0 < abs(tree.tokens[top].head - top) <= 3:
        top = tree.tokens[top].head
    noun = None if exact else _dated_noun(tree, top)
    if noun is None:
        return _dated_clause(tree, top)
    first = tree.first[noun]
    while first < noun and tree.tokens[first].dependency in ("case", "mark", "cc", "punct"):
        first += 1
    return noun, first, tree.last[top]


def _dated_noun(tree: Tree, top: int) -> int | None:
    """The noun right before a date and its preposition, where it is no object of the verb: "the strike in May 2022"."""
    before = tree.first[top] - 1
    if tree.child(top, "case") is None or before < 0 or tree.sentence[before] != tree.sentence[top]:
        return None
    noun = tree.tokens[before]
    return before if noun.universal_tag == "NOUN" and noun.dependency not in ("obj", "nsubj", "nsubj:pass") else None


def _dated_clause(tree: Tree, top: int) -> tuple[int, int, int]:
    """Head, first and last token of the clause around a time, from its subject on unless the time stands before it."""
    clause = tree.governing_clause(top)
    first, last, time_end = tree.first[clause], tree.last[clause], tree.last[top]
    subject = tree.child(clause, "nsubj", "nsubj:pass")
    if subject is not None and first < tree.first[subject] < clause and tree.first[top] >= tree.first[subject]:
        first = tree.first[subject]
    last = trimmed(tree, first, last, max(clause, time_end))
    if last - first > LONGEST_CLAUSE:
        objects = (tree.last[child] for child in tree.those(clause, "obj") if tree.last[child] - clause < TAIL)
        last = max(clause, time_end, *objects)
    return clause, after_openers(tree, first, clause), max(last, time_end)


def _is_aside(tree: Tree, head: int) -> bool:
    """Whether a clause only adds to another: a relative clause, a participle ("removing the pressure on Friday")."""
    token = tree.tokens[head]
    return token.dependency.startswith("acl") or (token.tag == "VBG" and tree.child(head, "aux") is None)


def tense(tree: Tree, head: int) -> Tense:
    """The tense of a clause by its verb and auxiliaries."""
    tags = {tree.tokens[index].tag for index in (head, *tree.those(head, "aux", "aux:pass", "cop"))}
    helpers = {tree.lemmas[child] for child in tree.those(head, "aux")}
    if helpers == {"would"} and tree.tokens[head].dependency == "ccomp":
        return "future"  # "said the ferry would sail on Friday"
    if helpers & {"would", "may", "might", "could"}:
        return "imagined"
    if helpers & {"will", "shall"}:
        return "future"
    if tree.tokens[head].tag == "VB" and "to" in tree.words(head, "mark"):
        return "future"  # "is expected to visit on Friday", "vowed to act on Monday"
    if "VBD" in tags or ("VBN" in tags and "have" in helpers):
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    return "past" if tree.tokens[head].tag == "VBN" else "none"
