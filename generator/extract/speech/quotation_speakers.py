"""Finds cue and speaker of a stretch between marks. Surface order decides, the parse helps."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.extract.speech.cue_choice import GOING_ON, is_inside, leads_up, only_adds, stops
from generator.extract.speech.cue_speakers import (
    NOBODY,
    CueAndSpeaker,
    Quoted,
    last_sign,
    speaker_ahead,
    speaker_behind,
)
from generator.extract.speech.introductions import introduction
from generator.extract.speech.marks import Marked
from generator.extract.speech.speakable import first_noun
from generator.model.document import Document

SAYING = frozenset({"say", "reply", "write", "judge", "think"})
# How many tokens past a mark a cue may stand: "…," the long-serving spokeswoman of the ministry of health said.
WINDOW = 24


def cue_and_speaker(document: Document, tree: Tree, stretches: tuple[Marked, ...], number: int) -> CueAndSpeaker:
    """The tokens of cue and speaker of one of the stretches; looks no further than the stretches beside it.

    Behind the quotation first; before it where it is introduced by a colon or has come to a full stop.
    """
    stretch = stretches[number]
    inside = tuple((other.outer_start, other.outer_end) for other in stretches[max(0, number - 2) : number + 3])
    paragraph = document.paragraphs[stretch.paragraph - 1]
    ahead = stretches[number + 1].outer_start if number + 1 < len(stretches) else paragraph.end
    behind = stretches[number - 1].outer_end if number else paragraph.start
    after = _after(tree, stretch, min(ahead, paragraph.end), inside)
    before = _before(tree, stretch, max(behind, paragraph.start), document.text, inside)
    stopped = stops(document.text, stretch)
    introduced = last_sign(document.text, stretch.outer_start) == ":"
    if before[0] is not None and (stopped or introduced or leads_up(tree, stretch, before[0], after[0])):
        return before
    if before[0] is not None and after[0] is not None and is_inside(tree, stretch, before[0], after[0]):
        return before
    if before[0] is not None and after[0] is not None and only_adds(tree, after[0]):
        return before
    if after[0] is not None or before[0] is not None:
        return after if after[0] is not None else before
    return introduction(tree, stretch, max(behind, paragraph.start))


def is_cue(tree: Tree, index: int) -> bool:
    """Whether a token is a verb of saying."""
    return tree.is_verb(index) and tables.cues("verb").get(tree.lemmas[index]) in SAYING


def _is_noun_cue(tree: Tree, index: int) -> bool:
    """Whether a noun reports, and no verb of saying that it hangs under does: "he said in his statement, …"."""
    if not tree.is_nominal(index) or tree.lemmas[index] not in tables.cues("noun"):
        return False
    above = tree.governing_clause(index)
    return above > index or not is_cue(tree, above)


def _after(tree: Tree, stretch: Marked, limit: int, quoted: Quoted) -> CueAndSpeaker:
    """A cue behind the closing mark, before the sentence ends: "…," said X; "…," X said; "…," according to X."""
    start = tree.token_at(stretch.outer_end)
    if start is None:
        return NOBODY
    inner = last_sign(tree.parse.text, stretch.end, stretch.start)
    goes_on = inner in GOING_ON or tree.parse.text[stretch.outer_end : stretch.outer_end + 1] == ","
    for index in range(start, min(start + WINDOW, len(tree.tokens))):
        token = tree.tokens[index]
        if token.start >= limit or (token.text in (".", "!", "?") and index > start):
            break
        if tree.lower[index] == "according":
            return index, first_noun(tree, index + 2, limit)
        if _is_asked(tree, index):
            continue
        if is_cue(tree, index) or (goes_on and _reports_by_place(tree, index, start)):
            return index, speaker_behind(tree, index, start, limit, quoted)
    return NOBODY


def _is_asked(tree: Tree, index: int) -> bool:
    """Whether a verb says that somebody is addressed rather than speaks: "…," she said, asked about the strike."""
    if tree.tokens[index].tag != "VBN":
        return False
    helped = tree.those(index, "aux")
    return not any(tree.lemmas[helper] == "have" for helper in helped) and tree.child(index, "nsubj") is None


def _reports_by_place(tree: Tree, index: int, start: int) -> bool:
    """Whether a verb reports by where it stands: right behind a quotation that goes on, or behind one noun phrase.

    '"Where is he?" stormed the mayor', '"Never," the geologist, 46, fumed'.
    """
    if tree.tokens[index].tag not in ("VBD", "VBZ") or tree.tokens[index].universal_tag != "VERB":
        return False
    between = range(start, index)
    return not any(tree.tokens[i].universal_tag in ("VERB", "AUX", "SCONJ", "CCONJ") for i in between) and (
        index == start
        or any(tree.is_nominal(i) for i in between)
        or all(tree.tokens[i].universal_tag in ("PUNCT", "ADV") for i in between)
    )


def _before(tree: Tree, stretch: Marked, floor: int, text: str, quoted: Quoted) -> CueAndSpeaker:
    """The last cue ahead of the opening mark, in its sentence: X said: "…"; X noted that "…"."""
    stop = tree.token_at(stretch.outer_start)
    if stop is None:
        return NOBODY
    joined = last_sign(text, stretch.outer_start, floor) in (",", ":")
    for index in range(stop - 1, max(stop - 2 * WINDOW, -1), -1):
        token = tree.tokens[index]
        if token.start < floor or (token.text in (".", "!", "?") and index < stop - 1):
            break
        if is_cue(tree, index) or (joined and _is_noun_cue(tree, index)):
            return index, speaker_ahead(tree, index, max(0, index - WINDOW), stretch.outer_start, quoted)
        if tree.lower[index] == "according":
            return index, first_noun(tree, index + 2, stretch.outer_start)
    return NOBODY
