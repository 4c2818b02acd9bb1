"""Issues: what the stands are about, as few and as telling nouns as cover them."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from generator.compose.shared.listed import listed
from generator.compose.shared.stand import FAMILIES, Taken
from generator.compose.shared.synonyms import canonical

# A reader takes in about eight headings; what is left joins the nearest one or stands by itself.
MOST = 8
# Nouns that name no issue by themselves ("proposal", "side"): what is meant is that of the stand nearby, or the main
# one.
POINTING = listed("pointing")
# How much must be said on a noun for it to be an issue where only one source uses it.
ALONE = 1.8
RANKED = (1.0, 0.6, 0.4, 0.25)

# Below this many sentences of all articles a noun that one source alone uses is no theme of the event.
THEME = 3


def assign(stands: Sequence[Taken]) -> dict[int, str]:
    """For each stand, by position, the noun that names its issue. Issues that cover most, over most sources, come
    first; a stand that names none gets the one that its sentence or its neighbours are about.
    """
    themes = _themes(stands)
    topics = [_telling(stand, themes) for stand in stands]
    open_stands = {number for number, found in enumerate(topics) if found}
    assigned: dict[int, str] = {}
    for _ in range(MOST):
        best = _best(stands, topics, open_stands, themes)
        if best is None:
            break
        covered = {n for n in open_stands if best in topics[n]}
        assigned.update(dict.fromkeys(covered, best))
        open_stands -= covered
    main = next(iter(assigned.values()), None)
    settled = dict(assigned)
    for number in sorted(set(range(len(stands))) - set(settled)):
        own = next((t for t in topics[number] if len(themes[t][0]) > 1 or themes[t][1] >= THEME), None)
        named = (*topics[number], *([main] if main else ()), *map(canonical, stands[number].stand.topics))
        issue = own or _meant(stands, number, settled) or next(iter(named), None)
        if issue:
            assigned[number] = issue
    return assigned


def _themes(stands: Sequence[Taken]) -> dict[str, tuple[set[str], int]]:
    """The nouns of the articles, synonyms of news as one: the sources that use each, and in how many sentences."""
    found: dict[str, tuple[set[str], int]] = {}
    for article in {id(taken.article): taken.article for taken in stands}.values():
        for phrase in article.mentions.phrases:
            noun = canonical(phrase.noun)
            sources, count = found.get(noun, (set(), 0))
            found[noun] = (sources | {article.source}, count + 1)
    return found


def _telling(taken: Taken, themes: Mapping[str, object]) -> tuple[str, ...]:
    """The nouns of a stand that name an issue, synonyms of news as one; none where all of them only point at one."""
    found = tuple(dict.fromkeys(canonical(topic) for topic in taken.stand.topics))[: len(RANKED)]
    return tuple(topic for topic in found if topic not in POINTING and topic in themes)


def _meant(stands: Sequence[Taken], number: int, assigned: Mapping[int, str]) -> str | None:
    """What a stand means that names no issue: one that its sentence names, what its actor says in the same vein, or
    what stands right beside it.
    """
    mine = stands[number]
    named = _in_sentence(mine, set(assigned.values()))
    here = [n for n in assigned if stands[n].article is mine.article]
    same = [n for n in assigned if stands[n].actor == mine.actor and _vein(stands[n]) == _vein(mine)]
    own = [n for n in same if n in set(here)]
    near = [n for n in here if abs(stands[n].stand.sentence - mine.stand.sentence) <= 1]
    for choice in (own, named, near, same):
        if isinstance(choice, str):
            return choice
        if choice:
            return assigned[min(choice, key=lambda n: (abs(stands[n].stand.sentence - mine.stand.sentence), n))]
    around = Counter(assigned[n] for n in here)
    return max(sorted(around), key=lambda issue: around[issue], default=None)


def _in_sentence(taken: Taken, issues: set[str]) -> str | None:
    """The issue that the sentence around a stand names, the nearest to the stand's beginning; None if it names none."""
    start, mentions = taken.stand.words.start, taken.article.mentions
    number = bisect_right(mentions.sentences, start, key=lambda sentence: sentence.span.start) - 1
    if number < 0 or mentions.sentences[number].span.end <= start:
        return None
    span = mentions.sentences[number].span
    first, last = (bisect_left(mentions.phrases, at, key=lambda p: p.span.start) for at in (span.start, span.end))
    places = [
        (abs(phrase.span.start - start), canonical(phrase.noun))
        for phrase in mentions.phrases[first:last]
        if canonical(phrase.noun) in issues
    ]
    return min(places)[1] if places else None


def _vein(taken: Taken) -> str:
    return FAMILIES[taken.stand.stance]


def _best(
    stands: Sequence[Taken],
    topics: Sequence[tuple[str, ...]],
    open_stands: set[int],
    themes: Mapping[str, tuple[set[str], int]],
) -> str | None:
    """The noun that covers most of the stands still open; None where what is left has nothing in common."""
    scores: Counter[str] = Counter()
    sources: dict[str, set[str]] = {}
    for number in open_stands:
        for rank, topic in enumerate(topics[number]):
            scores[topic] += RANKED[rank]  # type: ignore[assignment]
            sources.setdefault(topic, set()).add(stands[number].article.source)
    weighed = {topic: score * (1 + 0.5 * (len(sources[topic]) - 1)) for topic, score in scores.items()}
    told = {topic: weight * (1 + 0.3 * math.log1p(themes[topic][1])) for topic, weight in weighed.items()}
    fit = [topic for topic in weighed if weighed[topic] >= (1.0 if len(sources[topic]) > 1 else ALONE)]
    return max(sorted(fit), key=lambda topic: told[topic], default=None)
