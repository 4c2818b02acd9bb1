"""Decides whether a class of predicates is meant: an idea dismissed is not sacked, who lost votes may have won."""

from __future__ import annotations

from generator.extract.facts.predicates import Predicate
from generator.extract.grammar import tables
from generator.extract.grammar.reading import Reading
from generator.extract.grammar.tree import Tree

CONTESTS = tables.words("contests")
CLAIMS = tables.words("claim_nouns")
POSTS = tables.words("posts")
MONTHS_AND_DAYS = tables.words("months_and_days")
TIMES = tables.words("clock_and_calendar")
PEOPLE = frozenset({"person", "group"})
BODIES = PEOPLE | {"organization", "state"}


def is_meant(reading: Reading, kind: Predicate, index: int, agent: int | None, theme: int | None) -> bool:
    """Whether a predicate of a class has that sense with what takes part in it, as the flags of the class ask.

    "bare": no other verb hangs in it ("refused to give"). "holder": somebody holds a post, and nothing else is named
    that they are in. "ousted": it happens to people. "contest": what is won or lost is a contest, or who was in it.
    "proposal": who rejects a claim turns nothing down.
    """
    tree, flags = reading.tree, kind.flags
    if "bare" in flags and any(not tree.is_nominal(c) for c in tree.those(index, "xcomp")):
        return False
    if "holder" in flags:
        within = [c for c in tree.those(index, "obl") if tree.preposition(c) in ("in", "for", "with")]
        subject = agent if agent is not None else theme
        times = (c for c in within if tree.lemmas[c] not in POSTS and tree.tokens[c].text not in MONTHS_AND_DAYS)
        return _is_one_of(reading, subject, BODIES) and not any(tree.lemmas[c] not in TIMES for c in times)
    if "ousted" in flags:
        done_to = theme is None or not tree.is_verb(index) or not _is_subject(tree, theme, index)
        return done_to and _is_one_of(reading, theme, PEOPLE)
    if "proposal" in flags and theme is not None:
        return tree.lemmas[theme] not in CLAIMS and not _is_subject(tree, theme, index)
    if "contest" in flags and agent is not None and theme is not None:
        return tree.lemmas[theme] in CONTESTS or _is_one_of(reading, theme, BODIES)
    return True


def _is_subject(tree: Tree, token: int, verb: int) -> bool:
    return tree.tokens[token].dependency == "nsubj" and (tree.tokens[token].head == verb or token == tree.subject(verb))


def _is_one_of(reading: Reading, token: int | None, kinds: frozenset[str]) -> bool:
    """Whether a token is somebody of some kinds of actors, as far as it is known; what no clause names may be."""
    if token is None or reading.tree.tokens[token].universal_tag == "PRON":
        return True
    number = reading.mention(token)
    if number is not None:
        return reading.actors[number].kind in kinds
    word = reading.tree.lower[token]
    return (
        word in tables.offices() or word in tables.group_nouns() or reading.tree.tokens[token].universal_tag == "PROPN"
    )
