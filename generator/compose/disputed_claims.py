"""Whether it is so: what some claim of somebody and others deny, by word though not in the same words.

"denied that he had asked the board to drop its inquiry" stands against "the chairman had requested that the board put
an end to its inquiry": of one person, and most words of what is denied are in what is claimed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.compose.alignment import near
from generator.compose.claimed import Held, held, name_roots, root
from generator.compose.dispute import Dispute, Found, Passage, apart, dispute
from generator.compose.likeness import telling

# So many words of what is denied must be claimed, and such a share of them: fewer where the predicate is among them or
# somebody claims it by word.
FEWEST, SHARE, SHARE_BESIDE_A_PREDICATE = 2, 0.5, 0.4
FEWEST_TOLD, SHARE_TOLD = 3, 0.6
# What stands behind these is not said to be so.
OPEN = re.compile(r"\b(?:any|if|whether|unless)\b", re.IGNORECASE)
POINTING = re.compile(r"\b(?:it|this|that|these|those|they|them|he|him|she|his|her|their|we|our|i|my)\b", re.IGNORECASE)
MOST_PASSAGES = 3


def disputed_claims(found: Found) -> list[Dispute]:
    """One dispute for each thing that is denied in one source and claimed in another."""
    if not any(one.denied for article in found.articles for one in article.mentions.claims):
        return []
    every, names = list(held(found)), name_roots(found)
    denials, claimed = ([one for one in every if one.denied is denied] for denied in (True, False))
    result: list[Dispute] = []
    done: set[int] = set()
    for number, denial in enumerate(denials):
        if number in done:
            continue
        against = _against(denial, claimed, names) if denial.roots else _meant(denial, claimed)
        same = [
            n for n, other in enumerate(denials) if n == number or (n not in done and _is_one(denial, other, against))
        ]
        sides = [[_passage(one) for one in against[:MOST_PASSAGES]], [_passage(denials[n]) for n in same]]
        question = _question(denial, against) if against and apart(sides) else None
        if question is not None:
            done.update(same)
            result.append((f"{question}", dispute("direct", question, "a record of what happened", sides)))
    return result


def _against(denial: Held, claimed: Sequence[Held], names: frozenset[str]) -> list[Held]:
    """What claims that which somebody denies, the nearest first."""
    return sorted(
        (one for one in claimed if _denies(denial, one, names)), key=lambda one: _nearness(denial, one), reverse=True
    )


def _meant(denial: Held, claimed: Sequence[Held]) -> list[Held]:
    """What "denied the allegations" denies: what is claimed of who denies, or claimed by those whose claim it is.

    Only where two articles tell of one such claim, so that it is what the articles are about, or where words of it
    stand beside the denial.
    """
    other = [one for one in claimed if one.explicit and len(one.roots) >= FEWEST and _is_meant(denial, one)]
    groups = [[one for one in other if one is first or one.roots & first.roots] for first in other]
    best = max(groups, key=len, default=[])
    if len({one.article.source for one in best}) < FEWEST:
        beside = {root(word) for word in telling(denial.article.words(denial.shown))} - denial.by_names
        best = [one for one in other if one.roots & beside]
    return [one for one in best if one.article.source != denial.article.source and near(one.article, denial.article)]


def _is_meant(denial: Held, one: Held) -> bool:
    if denial.whose is not None:
        return one.by == denial.whose
    return denial.by is not None and (f"@{denial.by}" in one.about or bool(one.last & denial.by_names))


def _denies(denial: Held, one: Held, names: frozenset[str]) -> bool:
    """Whether one article claims what another denies: of the same, and in so many of the same words."""
    if denial.article.source == one.article.source or not near(denial.article, one.article):
        return False
    if one.by is not None and one.by == denial.by:
        return False
    if denial.about and one.about and not _meet(denial, one):
        return False
    shared = denial.roots & one.roots
    share = len(shared) / len(denial.roots)
    if not shared - names - {denial.predicate} and len(denial.roots) > 1:
        return False  # who asked somebody for one thing may not have asked for another
    if len(shared) < FEWEST or OPEN.search(one.article.words(one.shown)):
        return False
    if denial.predicate in shared and share >= SHARE_BESIDE_A_PREDICATE:
        return True
    return (share >= SHARE and one.explicit) or (share >= SHARE_TOLD and len(shared) >= FEWEST_TOLD)


def _meet(one: Held, other: Held) -> bool:
    return bool(one.about & other.about) or bool(one.names & other.names)


def _is_one(denial: Held, other: Held, against: Sequence[Held]) -> bool:
    """Whether two denials are of one thing: in the same words, or both of "the allegations" against one person."""
    if not denial.roots or not other.roots:
        both = not denial.roots and not other.roots and denial.whose == other.whose
        return both and any(_is_meant(other, one) for one in against)
    shared = denial.roots & other.roots
    if denial.about and other.about and not _meet(denial, other):
        return False
    return len(shared) >= FEWEST and len(shared) >= SHARE * min(len(denial.roots), len(other.roots))


def _nearness(denial: Held, one: Held) -> tuple[int, bool]:
    return len(denial.roots & one.roots), one.explicit


def _passage(one: Held) -> Passage:
    return Passage(one.article, one.shown, one.shown, not POINTING.match(one.article.words(one.shown)))


def _question(denial: Held, against: Sequence[Held]) -> str | None:
    """What is denied or claimed as a question, in the words that hold most of it and point at nothing outside."""
    asked = [one.asked for one in (denial, *against) if one.asked and not _is_of_itself(one.asked)]
    if not asked:
        return None

    def fitness(text: str) -> tuple[bool, int, int]:
        words = {root(word) for word in telling(text)}
        return bool(POINTING.search(text)), -len(words & denial.roots), len(text)

    best = min(asked, key=fitness)
    return f"{best[:1].upper()}{best[1:]}?"


def _is_of_itself(asked: str) -> bool:
    """Whether a name stands twice in a question: a pronoun was taken for somebody else."""
    names = re.findall(r"\b[A-Z]\w{2,}", asked)
    return len(names) != len(set(names))
