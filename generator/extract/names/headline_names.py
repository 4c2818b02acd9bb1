"""Cuts names in a headline, whose every word has a capital, off from the words beside them."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.grammar import geography
from generator.extract.grammar.tree import Tree
from generator.extract.names.name_span import NameSpan

# Shorter words are written small in headlines, too.
LONG = 4
# A line of fewer long words may be all names.
FEWEST = 5


def without_headline_words(tree: Tree, spans: list[NameSpan]) -> list[NameSpan]:
    """Names of a headline that begin with a country's, as the country alone: "Fictia" of "Fictia Pushes for Talks"."""
    return [_country_alone(tree, span) if _is_shouted(tree, span) else span for span in spans]


def _is_shouted(tree: Tree, span: NameSpan) -> bool:
    if span.first == span.last or span.kind == "person":
        return False
    sentence = tree.parse.sentences[tree.sentence[span.first]]
    words = [token.text for token in tree.tokens[sentence.first : sentence.last] if len(token.text) >= LONG]
    return len(words) >= FEWEST and all(word[:1].isupper() for word in words)


def _country_alone(tree: Tree, span: NameSpan) -> NameSpan:
    kind, code = geography.country_words().get(tree.tokens[span.first].text, ("", ""))
    return replace(span, last=span.first, kind="place", country=code) if kind == "name" else span
