"""Names as they were found in, the same with their ends mended out: offices cut off, halves of a body's name joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.extract import tables
from generator.extract.titles import titles_start
from generator.extract.tree import Tree
from generator.model.mention import MentionKind

TITLE_MODIFIERS = tables.words("title_modifiers")
DIRECTIONS = tables.words("directions")
BODY_ENDS = tables.words("body_ends")
BODY_STARTS = tables.words("body_starts")
SLOGANS = tables.words("slogans")
# Longer words have capitals in headlines.
LONGEST_SMALL_WORD = 4
JOINING = frozenset({"and", "&"})


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A bare name: tokens `first` to `last`, both included; `country` is an ISO code where the tables know one."""

    first: int
    last: int
    kind: MentionKind
    country: str | None = None


def mended(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """The names of a tree, in order, after each rule of `RULES`."""
    for rule in RULES:
        spans = rule(tree, spans)
    return spans


def _without_offices(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """Names without what belongs to the office behind them: "Energy" of "Energy Minister", "Executive Vice" of
    "Altavista Executive Vice President"."""
    kept = []
    for span in spans:
        if _is_title_of_next(tree, span, spans):
            continue
        if span.kind == "person" or not _before_office(tree, span.last):
            kept.append(span)
            continue
        last = span.last
        while last >= span.first and tree.lower[last] in TITLE_MODIFIERS:
            last -= 1
        if last >= span.first and not _is_portfolio(tree, span.first, last, span):
            kept.append(replace(span, last=last))
    return kept


def _is_title_of_next(tree: Tree, span: NameSpan, spans: list[NameSpan]) -> bool:
    """Whether a name is only the title of the person behind it: "Fictian Foreign Minister" of "… Maria Lopez"."""
    person = any(other.first == span.last + 1 and other.kind == "person" for other in spans)
    return person and span.kind != "person" and titles_start(tree, span.last + 1) <= span.first


def _before_office(tree: Tree, index: int) -> bool:
    """Whether the word behind a token is an office or its beginning: "Minister", "Vice President"."""
    behind = index + 1
    if behind >= len(tree.tokens) or tree.sentence[behind] != tree.sentence[index]:
        return False
    return tree.lower[behind] in tables.offices() or tree.lower[behind] in TITLE_MODIFIERS


def _is_portfolio(tree: Tree, first: int, last: int, span: NameSpan) -> bool:
    """Whether a name is what the office behind it is for ("Foreign Affairs" minister) and not whose office it is."""
    if span.country or last + 1 >= len(tree.tokens):
        return False
    office = tree.lower[last + 1]
    if any(f"{word} {office}" in tables.offices() for word in (tree.text(first, last).lower(), tree.lower[last])):
        return True
    return tables.offices().get(office) == "minister" and span.kind == "unknown"


def _whole_bodies(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """Names of bodies with their first half: "Competition and" of "Competition and Markets Authority"."""
    taken = {index for span in spans for index in range(span.first, span.last + 1)}
    found = []
    for span in spans:
        first = span.first
        if (
            span.last > first
            and first > 1
            and tree.lower[span.last] in BODY_ENDS
            and tree.lower[first - 1] in JOINING
            and _is_loose_capital(tree, first - 2, taken)
            and _hangs_in(tree, first - 2, first, span.last)
        ):
            first -= 2
            while first and _is_loose_capital(tree, first - 1, taken) and _hangs_in(tree, first - 1, first, span.last):
                first -= 1
        found.append(replace(span, first=first, kind="organization" if first < span.first else span.kind))
    return found


def _is_loose_capital(tree: Tree, index: int, taken: set[int]) -> bool:
    return index not in taken and tree.tokens[index].text[:1].isupper() and tree.is_nominal(index)


def _hangs_in(tree: Tree, index: int, first: int, last: int) -> bool:
    return first - 2 <= tree.tokens[index].head <= last and tree.sentence[index] == tree.sentence[last]


def _grown_bodies(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """Names that end as bodies' names do, with the capitals before them: "Altavista" of "Altavista Motors"."""
    found: list[NameSpan] = []
    for span in spans:
        first = span.first
        if tree.lower[span.last] in BODY_ENDS and span.kind != "person":
            while _is_of_body(tree, first - 1, span):
                first -= 1
            while found and found[-1].last >= first and found[-1].kind != "person":
                first = min(first, found.pop().first)
        found.append(replace(span, first=first, kind="organization") if first < span.first else span)
    return found


def _is_of_body(tree: Tree, index: int, span: NameSpan) -> bool:
    if index < 0 or not tree.tokens[index].text[:1].isupper() or tree.lower[index] in tables.offices():
        return False
    token = tree.tokens[index]
    demonym = tables.country_words().get(token.text, ("", ""))[0] == "demonym"
    return token.dependency in ("compound", "amod", "flat") and index < token.head <= span.last and not demonym


def _told_bodies(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """Names of unknown kind that the text tells are bodies': by a description behind ("Brody & Klein, a law firm,"), or
    by initials in brackets."""
    return [replace(s, kind="organization") if s.kind == "unknown" and _is_told(tree, s) else s for s in spans]


def _is_told(tree: Tree, span: NameSpan) -> bool:
    for index in range(span.first, span.last + 1):
        for child in tree.those(index, "appos"):
            initials = "".join(tree.tokens[i].text[0] for i in range(span.first, span.last + 1))
            if child > span.last and (tree.lower[child] in tables.organization_nouns()):
                return True
            if span.last > span.first and child == span.last + 2 and initials.startswith(tree.tokens[child].text[:2]):
                return tree.tokens[child].text.isupper() and tree.tokens[span.last + 1].text == "("
    return False


def _owned_bodies(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """Names of bodies of many, over their apostrophe: "Harbour Pilots" of "Harbour Pilots' Guild"."""
    found: list[NameSpan] = []
    for span in spans:
        if found and found[-1].last >= span.first:
            continue
        last = span.last + 2
        joined = (
            last < len(tree.tokens)
            and tree.tokens[span.last + 1].text in ("'", "’")
            and tree.lower[span.last].endswith("s")
            and tree.tokens[last].text[:1].isupper()
            and (tree.lower[last] in BODY_ENDS or tree.lower[last] in tables.organization_nouns())
            and tree.sentence[last] == tree.sentence[span.first]
        )
        found.append(NameSpan(span.first, last, "organization") if joined else span)
    return found


def _slogan_bodies(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """Bodies called by common words with capitals, as "Tenants First": people and what they want or are."""
    taken = {index for span in spans for index in range(span.first, span.last + 1)}
    found = list(spans)
    for index in range(1, len(tree.tokens)):
        before = index - 1
        if (
            tree.lower[index] in SLOGANS
            and tree.tokens[index].text.istitle()
            and tree.sentence[before] == tree.sentence[index]
            and tree.tokens[before].text.istitle()
            and tree.is_nominal(before)
            and tree.lower[before].endswith("s")
            and taken.isdisjoint((before, index))
            and not _in_capitals(tree, index)
        ):
            found.append(NameSpan(before, index, "organization"))
    return sorted(found, key=lambda span: span.first)


def _in_capitals(tree: Tree, index: int) -> bool:
    """Whether the words behind a token have capitals too, as in headlines."""
    behind = [i for i in range(index + 1, len(tree.tokens)) if tree.sentence[i] == tree.sentence[index]]
    longer = [i for i in behind if len(tree.tokens[i].text) > LONGEST_SMALL_WORD]
    return len(longer) > 1 and all(tree.tokens[i].text[:1].isupper() for i in longer)


def _national_bodies(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """Bodies called after what they do and their country, as "Transport Fictia": a noun with a capital that belongs to
    the country's name behind it."""
    taken = {index for span in spans for index in range(span.first, span.last + 1)}
    found = []
    for span in spans:
        before = span.first - 1
        if (
            span.kind == "place"
            and span.country
            and before >= 0
            and tables.country_words().get(tree.text(span.first, span.last), ("", ""))[0] == "name"
            and _is_loose_capital(tree, before, taken)
            and tree.tokens[before].text[1:].islower()
            and tree.lower[before] not in DIRECTIONS | TITLE_MODIFIERS
            and tree.lower[before] not in tables.offices()
            and tree.tokens[before].dependency == "compound"
            and span.first <= tree.tokens[before].head <= span.last
        ):
            found.append(NameSpan(before, span.last, "organization", span.country))
        else:
            found.append(span)
    return found


def _without_people(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """A body and the person it is of as two names: "the Civic Alliance of Maria Lopez"."""
    found = []
    for span in spans:
        of = next((i for i in range(span.first + 1, span.last - 1) if tree.lower[i] == "of"), None)
        if span.kind == "organization" and of is not None and tree.tokens[of + 1].text in tables.given_names():
            found += [replace(span, last=of - 1), NameSpan(of + 1, span.last, "person")]
        else:
            found.append(span)
    return found


RULES: tuple[Callable[[Tree, list[NameSpan]], list[NameSpan]], ...] = (
    _without_offices,
    _grown_bodies,
    _whole_bodies,
    _owned_bodies,
    _slogan_bodies,
    _national_bodies,
    _without_people,
    _told_bodies,
)
