"""Another description of somebody just named in, who is meant out: "the Arizona Republican", "the billionaire"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.names.role_holders import SHORT_OFFICES
from generator.extract.names.salience import is_main_subject, is_reporter
from generator.model.mention import ActorMention

# What newspapers call somebody a second time for a change.
EPITHETS = tables.words("epithets")
# Offices that nobody holds beside another: a senator is no governor, unless a former one.
TITLES = frozenset(
    {"congressman", "congresswoman", "general", "governor", "justice", "mayor", "representative", "senator"}
)
APART = frozenset({"only", "other", "first", "second", "third", "last", "next", "same"})
ONCE = frozenset({"former", "one-time", "onetime", "then"})
# How many sentences of the reporter's back, and how much likelier than the next, whoever is meant must be.
REACH, MARGIN = 2, 1.5

Likely = Iterable[tuple[int, int, float]]
"""Who was named before: the index of the name, how many sentences back, how likely they are taken up again."""


def epithet_meant(tree: Tree, role: ActorMention, done: Sequence[ActorMention], likely: Likely) -> int | None:
    """The index of the name that a description stands for, where it is one of `EPITHETS` and one name stands out.

    The description is the subject of its sentence: elsewhere it is as often somebody else.
    """
    if not _is_epithet(tree, role):
        return None
    noun = role.text.split()[-1]
    titled = {_surname(one) for one in done if noun in TITLES and noun in _called(one)}
    scores: dict[int, float] = {}
    for target, distance, score in likely:
        named = done[target]
        if not 0 < distance <= REACH or named.form != "name" or named.kind != "person":
            continue
        if _surname(named) in titled if titled else _may_be(role, noun, named, done):
            name = next(n for n, other in enumerate(done) if _surname(other) == _surname(named))
            scores[name] = max(scores.get(name, 0.0), score)
    ranked = sorted(scores, key=lambda name: -scores[name])
    if not ranked or (len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < MARGIN):
        return None
    return ranked[0]


def _is_epithet(tree: Tree, role: ActorMention) -> bool:
    first, last = tree.token_at(role.start) or 0, tree.token_at(role.end - 1) or 0
    words = role.text.split()
    told = tree.lower[last + 1 : last + 2] in (["who"], ["whose"])  # somebody new, whom the clause tells apart
    if told or not APART.isdisjoint(words):
        return False
    plain = words[-1] in EPITHETS and "'s" not in role.text and "’s" not in role.text and "chief" not in words
    subject = is_main_subject(tree, last) or is_reporter(tree, last)
    return plain and subject and role.kind == "person" and first > 0 and tree.lower[first - 1] == "the"


def _surname(mention: ActorMention) -> str | None:
    return mention.name.split(" ")[-1] if mention.form == "name" and mention.name else None


def _called(mention: ActorMention) -> set[str]:
    """The words of somebody's title, and what it is short for: "Rep." is a congressman's."""
    return {same for word in (mention.role or "").lower().split() for same in (word, *SHORT_OFFICES.get(word, ()))}


def _may_be(role: ActorMention, noun: str, named: ActorMention, done: Sequence[ActorMention]) -> bool:
    """Whether no title that somebody has keeps them from being called so."""
    if noun not in TITLES or not ONCE.isdisjoint(role.text.lower().split()):
        return True
    words = {word for one in done if _surname(one) == _surname(named) for word in _called(one)}
    return words.isdisjoint(TITLES)
