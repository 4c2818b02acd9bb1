"""A marked stretch in, the tokens of its cue and speaker out. Surface order decides, the parse helps."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.marks import Marked
from generator.extract.tree import Tree
from generator.model.document import Document

SAYING = frozenset({"say", "reply", "write", "judge", "think"})
# How many tokens past a mark a cue may stand: "…," the long-serving spokeswoman of the ministry of health said.
WINDOW = 24
# How many tokens behind a cue its speaker may stand: "…," said at last the old mayor of Alder.
NEAR = 8

CueAndSpeaker = tuple[int | None, int | None]
NOBODY: CueAndSpeaker = (None, None)


def cue_and_speaker(document: Document, tree: Tree, stretches: tuple[Marked, ...], number: int) -> CueAndSpeaker:
    """The tokens of cue and speaker of one of the stretches; looks no further than the stretches beside it.

    Behind the quotation first; before it where it is introduced by a colon or has come to a full stop.
    """
    stretch = stretches[number]
    inside = tuple((other.outer_start, other.outer_end) for other in stretches[max(0, number - 2) : number + 3])
    paragraph = document.paragraphs[stretch.paragraph - 1]
    ahead = stretches[number + 1].outer_start if number + 1 < len(stretches) else paragraph.end
    behind = stretches[number - 1].outer_end if number else paragraph.start
    after = _outside(tree, _after(tree, stretch, min(ahead, paragraph.end)), inside)
    before = _outside(tree, _before(tree, stretch, max(behind, paragraph.start), document.text), inside)
    stopped = last_sign(document.text, stretch.end, stretch.start) in ("", ".", "!")
    stopped = stopped and document.text[stretch.outer_end : stretch.outer_end + 1] != ","
    introduced = last_sign(document.text, stretch.outer_start) == ":"
    if before[0] is not None and (stopped or introduced):
        return before
    return after if after[0] is not None else before


def _outside(tree: Tree, found: CueAndSpeaker, inside: tuple[tuple[int, int], ...]) -> CueAndSpeaker:
    """Cue and speaker, the speaker None where it stands between quotation marks: nobody quoted speaks the quotation.

    Then the nearest noun on the other side of the cue is taken.
    """
    cue, speaker = found
    if cue is None or speaker is None or not _is_inside(tree, speaker, inside):
        return found
    near = [
        i
        for i in range(cue + 1, min(cue + NEAR, len(tree.tokens)))
        if tree.is_nominal(i) and tree.sentence[i] == tree.sentence[cue]
    ]
    return cue, next((i for i in near if not _is_inside(tree, i, inside)), None)


def _is_inside(tree: Tree, index: int, inside: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= tree.tokens[index].start < end for start, end in inside)


def last_sign(text: str, end: int, start: int = 0) -> str:
    """The last character before `end` that is no white space, or nothing."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return text[end - 1 : end] if end > start else ""


def is_cue(tree: Tree, index: int) -> bool:
    """Whether a token is a verb of saying."""
    return tree.is_verb(index) and tables.cues("verb").get(tree.lemmas[index]) in SAYING


def first_noun(tree: Tree, start: int, limit: int) -> int | None:
    """The first token from `start` on that may name a speaker, up to a full stop or character `limit`; or None."""
    for index in range(start, len(tree.tokens)):
        token = tree.tokens[index]
        if token.start >= limit or token.text in (".", ";"):
            return None
        if tree.is_nominal(index) and token.dependency not in ("compound", "nmod:poss"):
            return index
    return None


def _after(tree: Tree, stretch: Marked, limit: int) -> CueAndSpeaker:
    """A cue behind the closing mark, before the sentence ends: "…," said X; "…," X said; "…," according to X."""
    start = tree.token_at(stretch.outer_end)
    if start is None:
        return NOBODY
    inner = last_sign(tree.parse.text, stretch.end, stretch.start)
    goes_on = inner in (",", "?", "!", "—", "–") or tree.parse.text[stretch.outer_end : stretch.outer_end + 1] == ","
    for index in range(start, min(start + WINDOW, len(tree.tokens))):
        token = tree.tokens[index]
        if token.start >= limit or (token.text in (".", "!", "?") and index > start):
            break
        if tree.lower[index] == "according":
            return index, first_noun(tree, index + 2, limit)
        if is_cue(tree, index) or (goes_on and _reports_by_place(tree, index, start)):
            return index, _speaker(tree, index, start, limit)
    return NOBODY


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


def _before(tree: Tree, stretch: Marked, floor: int, text: str) -> CueAndSpeaker:
    """The last cue ahead of the opening mark, in its sentence: X said: "…"; X noted that "…"."""
    stop = tree.token_at(stretch.outer_start)
    if stop is None:
        return NOBODY
    joined = last_sign(text, stretch.outer_start, floor) in (",", ":")
    for index in range(stop - 1, max(stop - 2 * WINDOW, -1), -1):
        token = tree.tokens[index]
        if token.start < floor or (token.text in (".", "!", "?") and index < stop - 1):
            break
        if is_cue(tree, index) or (joined and tree.lemmas[index] in tables.cues("noun")):
            return index, _speaker(tree, index, max(0, index - WINDOW), stretch.outer_start)
        if tree.lower[index] == "according":
            return index, first_noun(tree, index + 2, stretch.outer_start)
    return NOBODY


def _speaker(tree: Tree, cue: int, start: int, limit: int) -> int | None:
    """The subject of a cue: by the parse where it stands outside the marks, else the noun nearest to the cue."""
    subject = _grammatical_speaker(tree, cue)
    if subject is not None and subject != cue and tree.sentence[subject] == tree.sentence[cue]:
        token, opening = tree.tokens[subject], tree.tokens[start].start
        if (opening <= token.start and token.end <= limit) or token.end <= opening:
            return subject
    before = next((i for i in range(cue - 1, start - 1, -1) if tree.is_nominal(i)), None)
    if before is not None:
        return before
    near = range(cue + 1, min(cue + NEAR, len(tree.tokens)))
    return next((i for i in near if tree.is_nominal(i) and tree.tokens[i].start < limit), None)


def _grammatical_speaker(tree: Tree, cue: int) -> int | None:
    if tree.is_verb(cue):
        return tree.subject(cue)
    owner = tree.child(cue, "nmod:poss")
    if owner is not None:
        return owner
    # "responded in a text message: …": whoever does what the noun hangs under.
    return tree.subject(tree.governing_clause(cue))
