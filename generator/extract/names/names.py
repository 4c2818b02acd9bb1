"""Finds who and what a text calls by name, with titles before the name and descriptions behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.extract.grammar import geography, tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.name_span import NameSpan
from generator.extract.names.name_spans import name_spans
from generator.extract.names.named_bodies import BODY_ENDS
from generator.extract.names.titles import (
    gender_of_office,
    is_title,
    office_and_country,
    title_behind,
    titles_start,
    whole_title,
)
from generator.model.mention import MentionKind

HONORIFIC_GENDERS = {"mr": "m", "mr.": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f"}


# Tokens of an age behind a name: a comma, a number, a comma.
AGED, YOUNGEST, OLDEST = 3, 5, 110
PLACE_STARTS = tables.words("place_starts")


@dataclass(frozen=True, slots=True)
class Name:
    """A name: tokens `first` to `last` (both included) with titles, `name_first` where the bare name begins."""

    first: int
    last: int
    name_first: int
    kind: MentionKind
    role: str | None = None
    country: str | None = None
    office: str | None = None
    gender: str | None = None


def names(tree: Tree) -> list[Name]:
    """All names of a tree in order, each with its titles and what they tell."""
    return sorted((_name(tree, span) for span in name_spans(tree)), key=lambda name: name.first)


def _name(tree: Tree, span: NameSpan) -> Name:
    first, last = span.first, span.last
    if span.kind in ("organization", "unknown") and last > first and _has_age(tree, last):
        span = replace(span, kind="person")
    if span.kind not in ("person", "unknown"):
        return Name(first, last, first, span.kind, country=span.country or _country_in(tree, first, last))
    if tree.lower[last] in BODY_ENDS:
        # "General Motors" is no general.
        begin = first - 1 if first == last and titles_start(tree, first) < first else first
        if (
            begin < last
            and tree.tokens[begin].text[:1].isupper()
            and tree.tokens[begin].text not in tables.given_names()
        ):
            return Name(begin, last, begin, "organization")
    name_first = first
    while name_first < last and is_title(tree, name_first):
        name_first += 1
    start = titles_start(tree, first)
    given = tree.tokens[first].text in tables.given_names() and last > first
    head = tree.head(first, last)
    titled = start < name_first or given
    if not titled and _locates(tree, first, last, head, span.kind):
        return Name(first, last, first, "place")
    if span.kind == "person" or titled:
        return _person(tree, whole_title(tree, start, first, head, last), name_first, last)
    if tree.lower[last] in tables.organization_nouns():
        begin = _owner_start(tree, first)
        return Name(begin, last, begin, "organization")
    return Name(first, last, first, "unknown")


def _has_age(tree: Tree, last: int) -> bool:
    """Whether an age stands between commas behind a name: "Ana Ruiz, 44, a driver"."""
    behind = [token.text for token in tree.tokens[last + 1 : last + 4]]
    aged = len(behind) == AGED and behind[0] == "," and behind[1].isdigit() and behind[2] in (",", ".", "”", '"')
    return aged and YOUNGEST <= int(behind[1]) <= OLDEST


def _owner_start(tree: Tree, first: int) -> int:
    """Where the name of a body begins with whose it is: "U.S. Attorney’s Office"."""
    start = first
    while start > 1 and tree.sentence[start - 2] == tree.sentence[first]:
        if tree.lower[start - 1] in ("'s", "’s") and tree.tokens[start - 2].text[:1].isupper():
            start -= 2
        elif start < first and tree.tokens[start - 1].text[:1].isupper() and tree.is_nominal(start - 1):
            start -= 1
        else:
            break
    return start


def _locates(tree: Tree, first: int, last: int, head: int, kind: MentionKind) -> bool:
    """Whether a name that the tables don't know is a place's here: by the word before it, or by how it begins."""
    before = tree.preposition(head)
    if kind == "person":
        return before in ("in", "near") or (last > first and tree.lower[first] in PLACE_STARTS)
    return before in ("in", "near", "at")


def _person(tree: Tree, start: int, name_first: int, last: int) -> Name:
    """A person's name: titles from `start`, the bare name from `name_first` to `last`."""
    first_name = tree.tokens[name_first].text if last > name_first else ""
    gender: str | None = tables.given_names().get(first_name, "u")
    role = _before_name(tree, start, name_first) if start < name_first else title_behind(tree, name_first, last)
    office, country = office_and_country(role or "")
    if office == "honorific":
        gender = HONORIFIC_GENDERS.get((role or "").lower(), gender)
        role = None
    if gender in (None, "u"):
        gender = gender_of_office(role or "")
    return Name(start, last, name_first, "person", role, country, office, gender if gender != "u" else None)


def _before_name(tree: Tree, start: int, name_first: int) -> str:
    """The titles before a name as words, without a form of address behind an office: "judge", not "judge Dame"."""
    end = name_first
    while end - 1 > start and tables.offices().get(tree.lower[end - 1]) == "honorific":
        end -= 1
    return tree.text(start, end - 1)


def _country_in(tree: Tree, first: int, last: int) -> str | None:
    for index in range(first, last + 1):
        part, code = geography.country_words().get(tree.tokens[index].text, ("", ""))
        if part in ("demonym", "name"):
            return code
    return None
