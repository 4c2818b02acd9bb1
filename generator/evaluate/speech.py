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
from generator.evaluate.overlaps import ENOUGH, core, covered, inside, letters_of, matched, overlap
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
        others = [letters_of(item, text) for item in gold if item.type not in kept]
        found = _of_type(text, found, [letters_of(item, text) for item in wanted], others, kept)
    ours, theirs = [letters_of(item, text) for item in found], [letters_of(item, text) for item in wanted]
    overlaps = [[overlap(one, other) for other in ours] for one in theirs]
    pairs = matched(overlaps)
    heard = [_same_speaker(wanted[one], found[other]) for one, other in pairs.items()]
    named = [same for one, same in zip(pairs, heard, strict=True) if wanted[one].speaker]
    edges = [[float(core(one, text) == core(other, text)) for other in found] for one in wanted]
    said, meant = set[int]().union(*ours), set[int]().union(*theirs)
    count = len(found), len(wanted)
    return SpeechScore(
        {
            "exact": Score(len(matched(edges)), *count),
            "iou50": Score(len(pairs), *count),
            "ggt30": Score(covered(theirs, ours, 0.3), *count),
            "ggt80": Score(covered(theirs, ours, 0.8), *count),
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
        letters = letters_of(item, text)
        near = max((overlap(letters, gold) for gold in wanted), default=0.0)
        elsewhere = max((max(overlap(letters, gold), inside(letters, gold)) for gold in others), default=0.0)
        of_type = speech_type(text, marked, item.parts) in kept or near >= ENOUGH
        if of_type and not (elsewhere >= ENOUGH and elsewhere > near):
            judged.append(item)
    return judged


def _same_speaker(gold: Said, found: Said) -> bool:
    if not gold.speaker:
        return True
    return any(min(a.end, b.end) > max(a.start, b.start) for a in gold.speaker for b in found.speaker)
