"""Attributions against gold: contents by several protocols, speakers, and both together.

exact        the content's span is equal once marks, white space and punctuation at its edges are cut
iou50        character intersection over union of at least 0.5, one to one, the best first
ggt30, ggt80 GenderGapTracker's protocol: more than 0.3 or 0.8 of the gold content is covered, in the order of gold
chars        characters of content, all together (what bbc/citron calls overlap)
joint        iou50, and the speakers overlap (gold without a speaker: the content alone)
speaker      of the contents matched at iou50 whose gold has a speaker: the share whose speakers overlap
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.evaluate.marks import quoted, speech_type
from generator.evaluate.said import Said, segments
from generator.evaluate.scores import Score, total

TYPES: Mapping[str, tuple[str, ...] | None] = {
    "all": None,
    "verbatim": ("direct", "mixed"),
    "direct": ("direct",),
    "mixed": ("mixed",),
    "indirect": ("indirect",),
}
UNITS = ("attribution", "segment")
PROTOCOLS = ("exact", "iou50", "ggt30", "ggt80", "chars", "joint")

_EDGES = " \t\n\r\u00a0\u201c\u201d\"'\u2018\u2019`.,;:!?-\u2013\u2014…"
_ENOUGH = 0.5
_CONTAINED = 0.8


@dataclass(frozen=True, slots=True)
class SpeechScore:
    """What one text or many add up to: a score for each of PROTOCOLS, and the speakers (right of all that gold
    names).
    """

    protocols: Mapping[str, Score]
    speakers: Score

    def figures(self) -> dict[str, Any]:
        """Precision, recall and F1 in percent by protocol; `spk`, `n_gold` and `n_pred` beside them."""
        share = round(100 * self.speakers.recall, 1) if self.speakers.wanted else None
        counts = {"n_gold": int(self.protocols["iou50"].wanted), "n_pred": int(self.protocols["iou50"].found)}
        return {name: list(score.percent()) for name, score in self.protocols.items()} | {"spk": share} | counts


def score_speech(
    texts: Iterable[tuple[str, Sequence[Said], Sequence[Said]]], type: str = "all", unit: str = "segment"
) -> SpeechScore:
    """The scores of (text, gold, predictions) for one of TYPES and one of UNITS.

    With a type, gold is restricted to it, and predictions to those that are of it, or that match a gold item of it; one
    that matches gold of another type is neither right nor wrong.
    """
    scores = [_score(text, gold, found, TYPES[type], unit) for text, gold, found in texts]
    return SpeechScore(
        {name: total(score.protocols[name] for score in scores) for name in PROTOCOLS},
        total(score.speakers for score in scores),
    )


def _score(
    text: str, gold: Sequence[Said], found: Sequence[Said], kept: tuple[str, ...] | None, unit: str
) -> SpeechScore:
    if unit == "segment":
        gold, found = segments(gold, text), segments(found, text)
    wanted = [item for item in gold if kept is None or item.type in kept]
    if kept is not None:
        others = [_letters(item, text) for item in gold if item.type not in kept]
        found = _of_type(text, found, [_letters(item, text) for item in wanted], others, kept)
    ours, theirs = [_letters(item, text) for item in found], [_letters(item, text) for item in wanted]
    overlaps = [[_overlap(one, other) for other in ours] for one in theirs]
    pairs = _pairs(overlaps)
    heard = [_same_speaker(wanted[one], found[other]) for one, other in pairs]
    named = [same for (one, _), same in zip(pairs, heard, strict=True) if wanted[one].speaker]
    edges = [[float(_core(one, text) == _core(other, text)) for other in found] for one in wanted]
    said, meant = set[int]().union(*ours), set[int]().union(*theirs)
    count = len(found), len(wanted)
    return SpeechScore(
        {
            "exact": Score(len(_pairs(edges)), *count),
            "iou50": Score(len(pairs), *count),
            "ggt30": Score(_covered(theirs, ours, 0.3), *count),
            "ggt80": Score(_covered(theirs, ours, 0.8), *count),
            "chars": Score(len(said & meant), len(said), len(meant)),
            "joint": Score(sum(heard), *count),
        },
        Score(sum(named), len(named), len(named)),
    )


def _of_type(
    text: str, found: Sequence[Said], wanted: list[set[int]], others: list[set[int]], kept: tuple[str, ...]
) -> list[Said]:
    """The predictions that are judged against gold of some types."""
    marked = quoted(text)
    judged = []
    for item in found:
        letters = _letters(item, text)
        near = max((_overlap(letters, gold) for gold in wanted), default=0.0)
        elsewhere = max((max(_overlap(letters, gold), _inside(letters, gold)) for gold in others), default=0.0)
        of_type = speech_type(text, marked, item.parts) in kept or near >= _ENOUGH
        if of_type and not (elsewhere >= _ENOUGH and elsewhere > near):
            judged.append(item)
    return judged


def _pairs(overlaps: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Gold and predictions that match, one to one: the best match first, of equal ones the first in the text."""
    candidates = sorted(
        (-overlap, one, other)
        for one, row in enumerate(overlaps)
        for other, overlap in enumerate(row)
        if overlap >= _ENOUGH
    )
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, one, other in candidates:
        if one not in taken and other not in used:
            taken[one] = other
            used.add(other)
    return list(taken.items())


def _covered(gold: Sequence[set[int]], found: Sequence[set[int]], least: float) -> int:
    """How many gold contents have more than the share `least` of their letters in a prediction of their own."""
    left = list(range(len(found)))
    covered = 0
    for letters in gold:
        shares = [(len(letters & found[other]) / max(1, len(letters)), -other) for other in left]
        share, other = max(shares, default=(0.0, 0))
        if share > least:
            covered += 1
            left.remove(-other)
    return covered


def _same_speaker(gold: Said, found: Said) -> bool:
    if not gold.speaker:
        return True
    return any(min(a.end, b.end) > max(a.start, b.start) for a in gold.speaker for b in found.speaker)


def _letters(item: Said, text: str) -> set[int]:
    return {i for part in item.parts for i in range(part.start, min(part.end, len(text))) if text[i].isalnum()}


def _overlap(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def _inside(one: set[int], other: set[int]) -> float:
    shared = len(one & other)
    return shared / max(1, len(one)) if shared >= _CONTAINED * len(one) else 0.0


def _core(item: Said, text: str) -> tuple[int, int]:
    start, end = item.span.start, item.span.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
