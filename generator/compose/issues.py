"""Issues: what the stands are about, as few and as telling nouns as cover them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.compose.listed import listed
from generator.compose.stand import Taken
from generator.compose.synonyms import canonical

# A reader takes in about eight headings; what is left joins the nearest one or stands by itself.
MOST = 8
# Nouns that name no issue by themselves ("proposal", "side"): what is meant is that of the stand nearby, or the main
# one.
POINTING = listed("pointing")
# How much must be said on a noun for it to be an issue where only one source uses it.
ALONE = 1.8
RANKED = (1.0, 0.6, 0.4, 0.25)


def assign(stands: Sequence[Taken]) -> dict[int, str]:
    """For each stand, by position, the noun that names its issue. Issues that cover most, over most sources, come
    first.
    """
    topics = [tuple(dict.fromkeys(canonical(topic) for topic in stand.stand.topics))[:4] for stand in stands]
    topics = [tuple(topic for topic in found if topic not in POINTING) for found in topics]
    open_stands = {number for number, found in enumerate(topics) if found}
    assigned: dict[int, str] = {}
    for _ in range(MOST):
        best = _best(stands, topics, open_stands)
        if best is None:
            break
        covered = {n for n in open_stands if best in topics[n]}
        assigned.update(dict.fromkeys(covered, best))
        open_stands -= covered
    main = next(iter(assigned.values()), None)
    spread = _spread(stands)
    for number in sorted(set(range(len(stands))) - set(assigned)):
        own = next((topic for topic in topics[number] if spread[topic] > 1), None)
        issue = own or _nearest(stands, number, assigned) or main or next(iter(topics[number]), None)
        if issue:
            assigned[number] = issue
    return assigned


def _spread(stands: Sequence[Taken]) -> Counter[str]:
    """In how many articles each noun stands among the topics of a sentence."""
    found: dict[str, set[str]] = {}
    for article in {id(taken.article): taken.article for taken in stands}.values():
        for sentence in article.mentions.sentences:
            for term in sentence.terms:
                found.setdefault(canonical(term), set()).add(article.source)
    return Counter({term: len(sources) for term, sources in found.items()})


def _nearest(stands: Sequence[Taken], number: int, assigned: dict[int, str]) -> str | None:
    """The issue of the same actor's nearest stand in the same paragraph of the same article, or None."""
    mine = stands[number]
    near = [
        (abs(other.stand.sentence - mine.stand.sentence), n)
        for n, other in enumerate(stands)
        if n in assigned and other.article is mine.article and abs(other.stand.sentence - mine.stand.sentence) <= 1
    ]
    return assigned[min(near)[1]] if near else None


def _best(stands: Sequence[Taken], topics: Sequence[tuple[str, ...]], open_stands: set[int]) -> str | None:
    scores: Counter[str] = Counter()
    sources: dict[str, set[str]] = {}
    for number in open_stands:
        for rank, topic in enumerate(topics[number]):
            scores[topic] += RANKED[rank]  # type: ignore[assignment]
            sources.setdefault(topic, set()).add(stands[number].article.source)
    weighed = {topic: score * (1 + 0.5 * (len(sources[topic]) - 1)) for topic, score in scores.items()}
    best = max(sorted(weighed), key=lambda topic: weighed[topic], default=None)
    if best is None or (weighed[best] < (1.0 if len(sources[best]) > 1 else ALONE)):
        return None
    return best


def title(topic: str) -> str:
    """An issue's title from its noun."""
    return topic[:1].upper() + topic[1:]
