"""Names without the offices beside them: "Energy" of "Energy Minister", "State" of "Secretary of State Maria Lopez"."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.name_span import NameSpan
from generator.extract.names.titles import portfolio_start, titles_start

TITLE_MODIFIERS = tables.words("title_modifiers")


def without_offices(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """Names without what belongs to the office behind them: "Energy" of "Energy Minister", "Executive Vice" of
    "Altavista Executive Vice President"."""
    kept = []
    people = {span.first for span in spans if span.kind == "person"}
    for span in spans:
        if _is_title_of_next(tree, span, people):
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


def _is_title_of_next(tree: Tree, span: NameSpan, people: set[int]) -> bool:
    """Whether a name is only the title of the person behind it: "Fictian Foreign Minister" of "… Maria Lopez".

    `people` are the first tokens of people's names.
    """
    return span.last + 1 in people and span.kind != "person" and titles_start(tree, span.last + 1) <= span.first


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


def without_portfolios(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """Names of people without what the office before them is for: "State" of "Secretary of State Maria Lopez"."""
    found = []
    for span in spans:
        given = range(span.first + 1, span.last)
        name = next((i for i in given if tree.tokens[i].text in tables.given_names()), None)
        titled = name is not None and portfolio_start(tree, name) < span.first
        found.append(replace(span, first=name) if titled and name is not None and span.kind == "person" else span)
    return found
