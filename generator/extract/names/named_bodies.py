"""Names of bodies that no ending of a firm shows: mended by apostrophes, slogans, countries and what the text tells."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.grammar import geography, tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.name_span import NameSpan

DIRECTIONS = tables.words("directions")
SLOGANS = tables.words("slogans")
# Longer words have capitals in headlines.
LONGEST_SMALL_WORD = 4
BODY_ENDS = tables.words("body_ends")
BODY_STARTS = tables.words("body_starts")
TITLE_MODIFIERS = tables.words("title_modifiers")


def is_loose_capital(tree: Tree, index: int, taken: set[int]) -> bool:
    """Whether a token is a noun with a capital that belongs to no name found so far."""
    return index not in taken and tree.tokens[index].text[:1].isupper() and tree.is_nominal(index)


def owned_bodies(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
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


def slogan_bodies(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
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


def national_bodies(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
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
            and geography.country_words().get(tree.text(span.first, span.last), ("", ""))[0] == "name"
            and is_loose_capital(tree, before, taken)
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


def told_bodies(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
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
