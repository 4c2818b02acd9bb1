"""Mends the ends of names as they were found: offices cut off, halves of a body's name joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.extract.grammar import geography, tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.name_offices import without_offices, without_portfolios
from generator.extract.names.name_span import NameSpan
from generator.extract.names.named_bodies import (
    BODY_ENDS,
    is_loose_capital,
    national_bodies,
    owned_bodies,
    slogan_bodies,
    told_bodies,
)

JOINING = frozenset({"and", "&"})


def mended(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """The names of a tree, in order, after each rule of `RULES`."""
    for rule in RULES:
        spans = rule(tree, spans)
    return spans


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
            and is_loose_capital(tree, first - 2, taken)
            and _hangs_in(tree, first - 2, first, span.last)
        ):
            first -= 2
            while first and is_loose_capital(tree, first - 1, taken) and _hangs_in(tree, first - 1, first, span.last):
                first -= 1
        found.append(replace(span, first=first, kind="organization" if first < span.first else span.kind))
    return found


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
    demonym = geography.country_words().get(token.text, ("", ""))[0] == "demonym"
    return token.dependency in ("compound", "amod", "flat") and index < token.head <= span.last and not demonym


def _without_people(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """A body and the person it is of as two names, "the Civic Alliance of Maria Lopez"; a person without what they
    are of: "Representative Maria Lopez of Ohio"."""
    found = []
    for span in spans:
        of = next((i for i in range(span.first + 1, span.last - 1) if tree.lower[i] == "of"), None)
        if span.kind == "organization" and of is not None and tree.tokens[of + 1].text in tables.given_names():
            found += [replace(span, last=of - 1), NameSpan(of + 1, span.last, "person")]
        elif span.kind == "person" and (of := _of(tree, span)) is not None:
            found.append(replace(span, last=of - 1))
        else:
            found.append(span)
    return found


def _of(tree: Tree, span: NameSpan) -> int | None:
    return next((i for i in range(span.first + 1, span.last) if tree.lower[i] == "of"), None)


RULES: tuple[Callable[[Tree, list[NameSpan]], list[NameSpan]], ...] = (
    without_portfolios,
    without_offices,
    _grown_bodies,
    _whole_bodies,
    owned_bodies,
    slogan_bodies,
    national_bodies,
    _without_people,
    told_bodies,
)
