"""Whether it is so: what some claim of somebody and others deny, by word though not in the same words.

"denied that he had asked the board to drop its inquiry" stands against "the chairman had requested that the board put
an end to its inquiry": of one person, and most words of what is denied are in what is claimed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.compose.disagreements.dispute import Dispute, Passage, apart, dispute
from generator.compose.shared.likeness import telling
from generator.compose.side_by_side.claimed import Held, held, name_roots, root
from generator.compose.side_by_side.denied import denies, is_told_against, joins, meant
from generator.compose.side_by_side.found import Found

POINTING = re.compile(r"\b(?:it|this|that|these|those|they|them|he|him|she|his|her|their|we|our|i|my)\b", re.IGNORECASE)
MOST_PASSAGES = 3


def disputed_claims(found: Found) -> list[Dispute]:
    """One dispute for each thing that is denied in one source and claimed in another."""
    every, names = list(held(found)), name_roots(found)
    denials, claimed = ([one for one in every if one.denied is denied] for denied in (True, False))
    denials.sort(key=lambda one: not one.explicit)
    by_root: defaultdict[str, list[Held]] = defaultdict(list)
    for one in claimed:
        for word in one.roots:
            by_root[word].append(one)
    result: list[Dispute] = []
    done: set[int] = set()
    for number, denial in enumerate(denials):
        if number in done:
            continue
        against = _against(denial, by_root, names) if denial.roots else meant(denial, claimed)
        if not against:
            continue
        same = [n for n, other in enumerate(denials) if n not in done and joins(other, denial, against[:MOST_PASSAGES])]
        same = [number, *(n for n in same if n != number)]
        sides = [[_passage(one) for one in against[:MOST_PASSAGES]], [_passage(denials[n]) for n in same]]
        question = _question(denial, against) if apart(sides) else None
        if question is not None:
            done.update(same)
            result.append((f"{question}", dispute("direct", question, "a record of what happened", sides)))
    return result


def _against(denial: Held, by_root: Mapping[str, list[Held]], names: frozenset[str]) -> list[Held]:
    """What claims that which somebody denies, the nearest first; `by_root` is what is claimed by each of its words."""
    words = denial.roots - names if denial.explicit else {denial.predicate} if denial.told else denial.roots
    near_it = {id(one): one for word in sorted(words) for one in by_root.get(word, ())}
    denied = denies if denial.explicit else is_told_against
    found = [one for one in near_it.values() if denied(denial, one, names)]
    return sorted(found, key=lambda one: _nearness(denial, one), reverse=True)


def _nearness(denial: Held, one: Held) -> tuple[int, bool]:
    return len(denial.roots & one.roots), one.explicit


def _passage(one: Held) -> Passage:
    return Passage(one.article, one.shown, one.shown, not POINTING.match(one.article.words(one.shown)))


def _question(denial: Held, against: Sequence[Held]) -> str | None:
    """What is denied or claimed as a question, in the words that hold most of it and point at nothing outside."""
    asked = [one.asked for one in (denial, *against) if one.asked and not _is_broken(one.asked)]
    if not asked:
        return None
    if denial.told and asked[0] == denial.asked and not POINTING.search(asked[0]):
        return _put(asked[0])  # in the words of who did not do it

    about = denial.last | against[0].last

    def fitness(text: str) -> tuple[bool, bool, int, int]:
        words = {root(word) for word in telling(text)}
        said = len(words & (denial.roots | against[0].roots))
        return bool(POINTING.search(text)), not about & words, -said, len(text)

    return _put(min(asked, key=fitness))


def _put(asked: str) -> str:
    """A question as it stands in a brief, without its "not": both sides can answer it."""
    plain = re.sub(r"\bn(?:ever|ot) ", "", asked)
    return f"{plain[:1].upper()}{plain[1:]}?"


def _is_broken(asked: str) -> bool:
    """Whether a question holds an editor's brackets, or a name twice: a pronoun was taken for somebody else.

    "Moor" in "Moor Tower" is another name.
    """
    if "[" in asked or asked.endswith(" said") or asked.partition(" ")[0].endswith(","):
        return True
    names = re.findall(r"\b[A-Z]\w{2,}(?! [A-Z])", asked)
    return len(names) != len(set(names))
