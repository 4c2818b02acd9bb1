"""Times in one article: dates as far as they are said, weekdays, "the same day", each with the clause it dates."""

from __future__ import annotations

import re

from generator.extract.reading import LONGEST_CLAUSE, Reading
from generator.extract.tree import Tree
from generator.model.mention import Tense, TimeMention

MONTHS = {
    name: number + 1
    for number, names in enumerate(
        (
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sept Sep",
            "October Oct",
            "November Nov",
            "December Dec",
        )
    )  # fmt: skip
    for name in names.split()
}
WEEKDAYS = {
    name: n for n, name in enumerate(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
}
OFFSETS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
# How many words behind the time an overlong clause may keep.
TAIL = 12
MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?P<year>(?:19|20)\d\d)-(?P<month_number>\d\d)-(?P<day>\d\d)\b",
        rf"\b{MONTH} {DAY},? {YEAR}\b",
        rf"\b{DAY} (?:of )?{MONTH},? {YEAR}\b",
        rf"\b{MONTH},? {YEAR}\b",
        rf"\b{MONTH} {DAY}\b(?![,.]?\d)",
        rf"\b{DAY} (?:of )?{MONTH}\b",
        r"\b(?P<weekday>" + "|".join(WEEKDAYS) + r")\b",
        r"(?P<same>\b(?:on )?(?:the|that) same day\b|\b[Ll]ater (?:that|the same) day\b)",
        r"(?<=\b[Ii]n )(?P<bare_month>" + "|".join(n for n in MONTHS if len(n) > 3 or n == "May") + r")\b",
        rf"(?<=\b[Ii]n ){YEAR}\b",
        rf"(?<=\b[Ss]ince ){YEAR}\b",
        rf"(?<=\bthe ){YEAR}\b",
        r"\b(?P<offset>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)\b",
    )
)


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
    tree = reading.tree
    token = tree.token_at(match.end() - 1 if match.groupdict().get("same") else match.start())
    if token is None:
        return None
    parts = match.groupdict()
    month = parts.get("month") or parts.get("bare_month")
    number = MONTHS[month] if month else int(parts["month_number"]) if parts.get("month_number") else None
    day = int(parts["day"]) if parts.get("day") else None
    if (day is not None and not 1 <= day <= 31) or (number is not None and not 1 <= number <= 12):
        return None
    exact = bool(parts.get("day") or parts.get("weekday") or parts.get("same") or parts.get("offset"))
    head, first, last = _event(reading, token, exact)
    offset = OFFSETS.get((parts.get("offset") or "").lower())
    return TimeMention(
        match.start(), match.end(), match.group(), tree.sentence[token], tree.span(first, last), tense(tree, head),
        int(parts["year"]) if parts.get("year") else None, number, day,
        WEEKDAYS.get(parts.get("weekday") or ""), offset, bool(parts.get("same")),
        tree.tokens[head].universal_tag in ("VERB", "AUX") and not tree.tokens[head].dependency.startswith("acl"),
    )  # fmt: skip


def _event(reading: Reading, token: int, exact: bool) -> tuple[int, int, int]:
    """The event that a time dates: its clause, or the noun phrase a month or year hangs under ("the strike in May 2022").

    A day hangs under the verb of its clause even where the parse puts it under the noun before it.
    """
    tree = reading.tree
    top = token
    while tree.tokens[top].dependency in (
        "flat",
        "nummod",
        "compound",
        "nmod:unmarked",
        "nmod:tmod",
        "appos",
        "nmod:desc",
    ) and (tree.tokens[top].head != top and abs(tree.tokens[top].head - top) <= 3):
        top = tree.tokens[top].head
    noun = None if exact else _dated_noun(tree, top)
    if noun is not None:
        first = tree.first[noun]
        while first < noun and tree.tokens[first].dependency in ("case", "mark", "cc", "punct"):
            first += 1
        return noun, first, tree.last[top]
    clause = tree.governing_clause(top)
    first, last = tree.first[clause], tree.last[clause]
    subject = tree.child(clause, "nsubj", "nsubj:pass")
    if subject is not None and tree.first[subject] > first and tree.first[subject] < clause:
        before = range(first, tree.first[subject])
        if not any(tree.first[top] <= i <= tree.last[top] for i in before):
            first = tree.first[subject]
    first, last = reading.trimmed(first, last, max(clause, tree.last[top]))
    if last - first > LONGEST_CLAUSE:
        last = max(clause, tree.last[top], *(tree.last[c] for c in tree.those(clause, "obj") if tree.last[c] - clause < TAIL))
    while first < clause and tree.tokens[first].universal_tag in ("SCONJ", "CCONJ", "PUNCT"):
        first += 1
    return clause, first, max(last, tree.last[top])


def _dated_noun(tree: Tree, top: int) -> int | None:
    """The noun right before a date and its preposition, where it is no object of the verb: "the strike in May 2022"."""
    before = tree.first[top] - 1
    if tree.child(top, "case") is None or before < 0 or tree.sentence[before] != tree.sentence[top]:
        return None
    noun = tree.tokens[before]
    return before if noun.universal_tag == "NOUN" and noun.dependency not in ("obj", "nsubj", "nsubj:pass") else None


def tense(tree: Tree, head: int) -> Tense:
    """The tense of a clause by its verb and auxiliaries."""
    tags = {tree.tokens[head].tag, *(tree.tokens[c].tag for c in tree.those(head, "aux", "aux:pass", "cop"))}
    words = {tree.tokens[c].lemma.lower() for c in tree.those(head, "aux")}
    if words & {"would", "may", "might", "could"}:
        return "imagined"
    if words & {"will", "shall"}:
        return "future"
    if "VBD" in tags or ("VBN" in tags and "have" in words):
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "present"
    return "past" if tree.tokens[head].tag == "VBN" else "none"
