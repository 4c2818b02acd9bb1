"""Finds who introduces a quotation without a verb of saying: "Lopez shot back, …", "Here is Lopez: …"."""

from __future__ import annotations

from generator.extract.grammar.tree import FINITE, Tree
from generator.extract.speech.cue_speakers import NOBODY, CueAndSpeaker, last_sign, subject_of_cue
from generator.extract.speech.marks import Marked
from generator.extract.speech.speakable import may_speak

# How many tokens before the mark a verb may stand that no table knows: "shot back forcefully,".
NEAR = 4
# How far a colon reaches back.
FAR = 24


def introduction(tree: Tree, stretch: Marked, floor: int) -> CueAndSpeaker:
    """The verb and the speaker that lead up to a comma or a colon before a quotation, from character `floor` on."""
    sign = last_sign(tree.parse.text, stretch.outer_start, floor)
    stop = tree.token_at(stretch.outer_start)
    if stop is None or sign not in (",", ":"):
        return NOBODY
    reach = NEAR if sign == "," else FAR
    for index in range(stop - 2, max(stop - 2 - reach, -1), -1):
        token = tree.tokens[index]
        if token.start < floor or token.text in (".", "!", "?") or (sign == "," and _stops(tree, index)):
            break
        if _acts(tree, index) and (speaker := subject_of_cue(tree, index)) is not None and may_speak(tree, speaker):
            return (index, speaker) if floor <= tree.tokens[speaker].start < stretch.outer_start else NOBODY
    return _label(tree, stop, floor) if sign == ":" else NOBODY


def _acts(tree: Tree, index: int) -> bool:
    """Whether a token is a finite verb, or one that only its form hides: with a subject, and no auxiliary."""
    if tree.tokens[index].tag in FINITE:
        return True
    bare = tree.child(index, "aux", "aux:pass", "cop") is None and tree.tokens[index].text.islower()
    return bare and tree.child(index, "nsubj") is not None


def _stops(tree: Tree, index: int) -> bool:
    """Whether a token before a comma is more than the particle or adverb of a verb that introduces."""
    return tree.tokens[index].universal_tag in ("NOUN", "PROPN", "SCONJ", "CCONJ", "PUNCT", "NUM")


def _label(tree: Tree, stop: int, floor: int) -> CueAndSpeaker:
    """The name right before a colon: "More from Lopez: …"."""
    last = stop - 2
    if last < 0 or tree.tokens[last].start < floor or tree.tokens[last].universal_tag != "PROPN":
        return NOBODY
    return None, last
