"""Issues: what the stands are about, as few and as telling nouns as cover them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.compose.stand import Taken
from generator.compose.synonyms import canonical

# A reader takes in about eight headings; what is left joins the nearest one or stands by itself.
MOST = 8
RANKED = (1.0, 0.6, 0.4, 0.25)


def assign(stands: Sequence[Taken]) -> dict[int, str]:
    """For each stand, by position, the noun that names its issue. Issues that cover most, over most sources, come first."""
    topics = [tuple(dict.fromkeys(canonical(topic) for topic in stand.stand.topics))[:4] for stand in stands]
    open_stands = {number for number, found in enumerate(topics) if found}
    assigned: dict[int, str] = {}
    for _ in range(MOST):
        best = _best(stands, topics, open_stands)
        if best is None:
            break
        covered = {n for n in open_stands if best in topics[n]}
        assigned.update(dict.fromkeys(covered, best))
        open_stands -= covered
    for number in sorted(open_stands):
        assigned[number] = topics[number][0]
    return assigned


def _best(stands: Sequence[Taken], topics: Sequence[tuple[str, ...]], open_stands: set[int]) -> str | None:
    scores: Counter[str] = Counter()
    sources: dict[str, set[str]] = {}
    for number in open_stands:
        for rank, topic in enumerate(topics[number]):
            scores[topic] += RANKED[rank]  # type: ignore[assignment]
            sources.setdefault(topic, set()).add(stands[number].article.source)
    weighed = {topic: score * (1 + 0.5 * (len(sources[topic]) - 1)) for topic, score in scores.items()}
    best = max(sorted(weighed), key=lambda topic: weighed[topic], default=None)
    return best if best is not None and weighed[best] >= 1.0 else None


def title(topic: str) -> str:
    """An issue's title from its noun."""
    return topic[:1].upper() + topic[1:]
