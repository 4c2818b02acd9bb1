"""Which new brief is one that is gone, under another name: the one made of the same articles."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.brief import Brief

SAME = 0.5
"""Of all articles of two briefs, at least this part is in both, by their hashes."""


def renamed_briefs(gone: Mapping[str, Brief], new: Mapping[str, Brief]) -> dict[str, str]:
    """Briefs by event, those that are gone and those that are new → the new event of each renamed one to its old one.

    The likest pairs come first; each brief is in one pair at most.
    """
    pairs = ((_shared(new[now], gone[was]), now, was) for now in new for was in gone)
    found: dict[str, str] = {}
    for share, now, was in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if share >= SAME and now not in found and was not in found.values():
            found[now] = was
    return found


def _shared(one: Brief, other: Brief) -> float:
    ours, theirs = ({source.sha256 for source in brief.sources.values()} for brief in (one, other))
    return len(ours & theirs) / max(1, len(ours | theirs))
