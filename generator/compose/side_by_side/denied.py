"""Decides whether a denial of one article denies what another one claims."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.compose.shared.likeness import AGAINST, telling
from generator.compose.side_by_side.alignment import near
from generator.compose.side_by_side.claimed import Held, root

# So many words of what is denied must be claimed, and such a share of them: fewer where the predicate is among them or
# somebody claims it by word.
FEWEST, SHARE, SHARE_BESIDE_A_PREDICATE = 2, 0.5, 0.4
PHRASE = 4
FEWEST_TOLD, SHARE_TOLD = 3, 0.6
# What stands behind these is not said to be so.
OPEN = re.compile(r"\b(?:any|if|whether|unless)\b", re.IGNORECASE)
MAYBE = re.compile(r"\b(?:could|might|may|would|should|possibl[ey]|perhaps|likely)\b", re.IGNORECASE)
# "no longer", "not yet": it is of another time; "does not think": nobody knows.
HEDGED = re.compile(r"\b(?:yet|any ?more|any longer|no longer|until|unless|if|think|believe)\b", re.IGNORECASE)


# A "not" beside these denies how or why something is, not that it is.
ONLY_HOW = re.compile(r"\b(?:because|just|only|merely|simply|as (?:an? )?[\w-]+ for)\b", re.IGNORECASE)


def denies(denial: Held, one: Held, names: frozenset[str]) -> bool:
    """Whether one article claims what another denies by word: of the same, and in so many of the same words."""
    if not _elsewhere(denial, one) or (denial.about and one.about and not _meet(denial, one)):
        return False
    shared = denial.roots & one.roots
    share = len(shared) / len(denial.roots)
    if not shared - names - {denial.predicate} and len(denial.roots) > 1:
        return False  # who asked somebody for one thing may not have asked for another
    if denial.predicate in shared:
        enough = share >= SHARE_BESIDE_A_PREDICATE
    else:
        enough = (share >= SHARE and one.explicit) or (share >= SHARE_TOLD and len(shared) >= FEWEST_TOLD)
    return len(shared) >= FEWEST and enough and not OPEN.search(one.article.words(one.shown))


def _elsewhere(denial: Held, one: Held) -> bool:
    """Whether a claim stands in another article of the same days, in the words of somebody else."""
    if denial.article.source == one.article.source or (one.by is not None and one.by == denial.by):
        return False
    return near(denial.article, one.article)


def _meet(one: Held, other: Held) -> bool:
    return bool(one.about & other.about) or bool(one.names & other.names)


def is_told_against(denial: Held, one: Held, names: frozenset[str]) -> bool:
    """Whether one article tells what another says was not: the same predicate and most words besides, of the same."""
    if not _elsewhere(denial, one):
        return False
    shared = denial.roots & one.roots
    alike = len(shared - names) >= FEWEST and len(shared) >= SHARE * len(denial.roots) and denial.about & one.about
    phrased = not denial.told and one.explicit and _in_one_phrase(denial, one)
    if not alike and not phrased:
        return False
    told, said = one.article.words(one.shown), denial.article.words(denial.shown)
    if OPEN.search(told) or MAYBE.search(told):
        return False
    return phrased or not (AGAINST.search(told) or HEDGED.search(said) or ONLY_HOW.search(said))


def _in_one_phrase(denial: Held, one: Held) -> bool:
    """Whether a claim and what says it is none share a phrase: "a war of choice" is "not a war of choice"."""
    mine, theirs = (_words(held) for held in (denial, one))
    runs = {tuple(mine[i : i + PHRASE]) for i in range(len(mine) - PHRASE + 1)}
    said = denial.roots | denial.names
    return any(
        len({root(word) for word in theirs[i : i + PHRASE]} & said) >= FEWEST
        for i in range(len(theirs) - PHRASE + 1)
        if tuple(theirs[i : i + PHRASE]) in runs
    )


def _words(one: Held) -> list[str]:
    return re.findall(r"[\w']+", one.article.words(one.shown).lower().replace("’", "'"))


def meant(denial: Held, claimed: Sequence[Held]) -> list[Held]:
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


def joins(other: Held, denial: Held, against: Sequence[Held]) -> bool:
    """Whether another denial stands beside one: of the same thing, and where no word of denying says so, in an article
    that does not claim it, too.
    """
    if other.explicit:
        return _is_one(denial, other, against)
    own = other.article.source not in {one.article.source for one in against}
    return own and other.predicate == denial.predicate and _is_one(denial, other, against)


def _is_one(denial: Held, other: Held, against: Sequence[Held]) -> bool:
    """Whether two denials are of one thing: in the same words, or both of "the allegations" against one person."""
    if not denial.roots or not other.roots:
        both = not denial.roots and not other.roots and denial.whose == other.whose
        return both and any(_is_meant(other, one) for one in against)
    shared = denial.roots & other.roots
    if denial.about and other.about and not _meet(denial, other):
        return False
    return len(shared) >= FEWEST and len(shared) >= SHARE * min(len(denial.roots), len(other.roots))
