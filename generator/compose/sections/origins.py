"""Origins: articles that share long runs of words are proposed as one voice."""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.compose.shared.article import Article
from generator.compose.shared.identifiers import identifier
from generator.model.brief import Origin, Source

# Eight words in a row seldom meet by chance; a third of the shorter article in such runs is copy.
RUN = 8
SHARE = 0.33
QUOTED = re.compile(r"[“\"„«][^”\"»]*[”\"»]")


def origins(articles: Sequence[Article], sources: Mapping[str, Source]) -> tuple[dict[str, Origin], dict[str, Source]]:
    """The origins of a brief, proposed ones marked so, and the sources with their origin. What people said stays."""
    runs = {article.source: _runs(article.document.text) for article in articles}
    found: dict[str, Origin] = {}
    settled = dict(sources)
    for entry in settled.values():
        if entry.origin is not None:  # a person's word in event.yml, of which no more is known
            found.setdefault(entry.origin, Origin(kind="unknown"))
    for group in _groups(runs):
        named = [settled[source].origin for source in group if settled[source].origin]
        origin = named[0] if named else identifier(f"shared {group[0]}", found)
        assert origin is not None
        found.setdefault(origin, Origin(kind="unknown", proposed=True))
        for source in group:
            if settled[source].origin is None:
                settled[source] = settled[source].model_copy(update={"origin": origin})
    return found, settled


def _runs(text: str) -> frozenset[int]:
    words = re.findall(r"\w+", QUOTED.sub(" ", text).lower())
    return frozenset(hash_run(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def hash_run(words: Sequence[str]) -> int:
    """A run of words as a number that is the same in every process."""
    return zlib.crc32(" ".join(words).encode())


def _groups(runs: Mapping[str, frozenset[int]]) -> list[list[str]]:
    """Sources that share enough, gathered; found through an index of runs, so that many articles stay cheap."""
    holders: dict[int, list[str]] = defaultdict(list)
    for source, numbers in runs.items():
        for number in numbers:
            holders[number].append(source)
    shared: Counter[tuple[str, str]] = Counter()
    for together in holders.values():
        for i, one in enumerate(together):
            shared.update((one, other) for other in together[i + 1 :])
    parent = {source: source for source in runs}

    def top(source: str) -> str:
        while parent[source] != source:
            source = parent[source]
        return source

    for (one, other), count in sorted(shared.items()):
        if count >= SHARE * min(len(runs[one]), len(runs[other])):
            parent[top(other)] = top(one)
    gathered: dict[str, list[str]] = defaultdict(list)
    for source in runs:
        gathered[top(source)].append(source)
    return [group for group in gathered.values() if len(group) > 1]
