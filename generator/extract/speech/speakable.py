"""Decides whether a token may name a speaker: no day, no place an article is from, nothing that only asks."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree

# How many tokens a dateline may have.
NEAR = 8
SHORTEST_PLACE = 3
MONTHS_AND_DAYS = tables.words("months_and_days")
TIMES = tables.words("clock_and_calendar")
# What a noun hangs by that tells when, how long or how much.
ADVERBIAL = frozenset({"obl:unmarked", "obl:tmod", "nmod:unmarked", "compound", "nmod:poss", "expl"})
DASHES = frozenset({"-", "–", "—", "--", "―"})


def may_speak(tree: Tree, index: int) -> bool:
    """Whether a token may head the words for a speaker: a noun, name or pronoun that tells no time and asks nothing."""
    named = tree.is_nominal(index) or (tree.tokens[index].text[0].isupper() and not tree.is_verb(index))
    return named and not is_nobody(tree, index)


def is_nobody(tree: Tree, index: int) -> bool:
    """Whether a token tells a time, a place an article is from, or asks: what a verb of saying has no speaker in."""
    token = tree.tokens[index]
    if token.tag in ("WDT", "EX") or tree.lower[index] in ("what", "that", "this", "which"):
        return True
    lemma = "" if token.universal_tag == "PROPN" else tree.lemmas[index]
    return token.text in MONTHS_AND_DAYS or lemma in TIMES or is_dateline(tree, index)


def is_dateline(tree: Tree, index: int) -> bool:
    """Whether a token is of the place an article opens with: "OSLO (Reuters) - The minister said"."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    text, first = tree.parse.text, tree.tokens[sentence.first].text
    if not first.isupper() or len(first) < SHORTEST_PLACE or index - sentence.first > NEAR:
        return False
    behind = range(index + 1, min(index + NEAR, sentence.last))
    dash = next((tree.tokens[i] for i in behind if tree.tokens[i].text in DASHES), None)
    spaced = dash is not None and text[dash.start - 1].isspace() and text[dash.end : dash.end + 1].isspace()
    return spaced and text[sentence.start - 1 : sentence.start] in ("", "\n")


def first_noun(tree: Tree, start: int, limit: int) -> int | None:
    """The first token from `start` on that may name a speaker, up to a full stop or character `limit`; or None."""
    for index in range(start, len(tree.tokens)):
        token = tree.tokens[index]
        if token.start >= limit or token.text in (".", ";"):
            return None
        if may_speak(tree, index) and token.dependency not in ADVERBIAL:
            return index
    return None


def nearest(tree: Tree, between: range) -> int | None:
    """The last token of a stretch that may name a speaker, or None."""
    return next((i for i in reversed(between) if may_speak(tree, i)), None)
