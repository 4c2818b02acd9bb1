"""In short: what most sources tell, each event once, and the dispute if there is one; ninety words at most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.compose.disagreements.dispute import telling_evidence
from generator.compose.sections.happening import Happening
from generator.compose.sections.points import statement
from generator.compose.sections.told_before import introduced_first
from generator.compose.shared.identifiers import identifier
from generator.compose.shared.likeness import alike, telling
from generator.compose.side_by_side.alignment import meets
from generator.compose.side_by_side.same_event import OFTEN
from generator.compose.side_by_side.told import Told
from generator.model.brief import Disagreement, Statement

MOST_WORDS = 90
SENTENCES = 3
# Two sentences that share so many of the words of the shorter one say the same to a reader.
REPEATING = 0.5
# Two that happen alike are one to a reader where so many words more are shared.
FEWEST_SHARED = 2
# A second or third event that weighs less than this part of the weightiest is not what the articles are about.
LEAST_WEIGHTS = (0.0, 0.3, 0.5)


def summary(told: Sequence[Happening], disputed: Mapping[str, Disagreement]) -> dict[str, Statement]:
    """The sentences of the summary, in order; `told` is what the articles tell, the weightiest first."""
    dispute = _dispute(disputed)
    left = MOST_WORDS - (len(dispute.text.split()) if dispute else 0)
    chosen: list[Happening] = []
    sentences: list[Statement] = []
    for event in told:
        if len(chosen) == SENTENCES or event.weight < LEAST_WEIGHTS[len(chosen)] * told[0].weight:
            break
        sentence = statement(event)
        words = len(sentence.text.split())
        if words <= left and not any(_repeats(event, other) for other in chosen):
            sentences.append(sentence)
            chosen.append(event)
            left -= words
    found: dict[str, Statement] = {}
    for sentence in introduced_first(sentences):
        found[identifier(sentence.text, found)] = sentence
    if dispute:
        found[identifier("disputed", found)] = dispute
    return found


def _repeats(one: Happening, other: Happening) -> bool:
    """Whether a reader of one event has read the other before: in its words, or by what happens to the same."""
    if alike(telling(one.best.text), telling(other.best.text), REPEATING):
        return True
    return any(_same_again(p, q) for p in one.best.main for q in other.best.main)


def _same_again(one: Told, other: Told) -> bool:
    """Whether two propositions are one thing to a reader, or could be."""
    predicate = one.proposition.predicate
    if predicate != other.proposition.predicate or predicate in OFTEN:
        return False
    return meets(one, other, "theme") is not False or len(one.about & other.about) >= FEWEST_SHARED


def _dispute(disputed: Mapping[str, Disagreement]) -> Statement | None:
    """ "The sources disagree: Did the council refuse, or set conditions?" for the first disagreement."""
    for disagreement in disputed.values():
        evidence = tuple(telling_evidence(side) for side in disagreement.sides.values() if side.evidence)
        return Statement(text=f"The sources disagree: {disagreement.question}", evidence=evidence)
    return None
