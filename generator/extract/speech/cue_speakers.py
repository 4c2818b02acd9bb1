"""Finds who speaks, for a verb or noun of saying: by the parse where it holds, else by where a noun stands."""

from __future__ import annotations

from generator.extract.grammar import tables
from generator.extract.grammar.tree import SUBJECTS, Tree
from generator.extract.speech.speakable import DASHES, first_noun, is_dateline, is_nobody, may_speak, nearest

# How many tokens behind a cue its speaker may stand: "…," said at last the old mayor of Alder.
NEAR = 8

CueAndSpeaker = tuple[int | None, int | None]
"""The tokens of a cue and of whoever speaks, each None where the text has none."""

NOBODY: CueAndSpeaker = (None, None)

Quoted = tuple[tuple[int, int], ...]
"""Where words stand between quotation marks near a cue, from one character to another."""


def last_sign(text: str, end: int, start: int = 0) -> str:
    """The last character before `end` that is no white space, or nothing."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return text[end - 1 : end] if end > start else ""


def is_quoted(tree: Tree, index: int, quoted: Quoted) -> bool:
    """Whether a token stands between quotation marks."""
    return any(start <= tree.tokens[index].start < end for start, end in quoted)


def speaker_behind(tree: Tree, cue: int, start: int, limit: int, quoted: Quoted) -> int | None:
    """Who speaks by a cue that stands behind its quotation, from token `start` to character `limit`."""
    by_parse = _by_parse(tree, cue, quoted)
    if by_parse is not None and tree.sentence[by_parse] == tree.sentence[cue]:
        return by_parse
    before = first_noun(tree, start, tree.tokens[cue].start) or nearest(tree, range(start, cue))
    if before is not None or tree.tokens[cue].tag == "VBG":
        return before if before is not None else by_parse
    near = range(cue + 1, min(cue + NEAR, len(tree.tokens)))
    behind = (i for i in near if tree.tokens[i].start < limit and may_speak(tree, i) and not is_quoted(tree, i, quoted))
    return next(behind, by_parse)


def speaker_ahead(tree: Tree, cue: int, start: int, limit: int, quoted: Quoted) -> int | None:
    """Who speaks by a cue that stands ahead of its quotation, from token `start` to character `limit`."""
    by_parse = _by_parse(tree, cue, quoted)
    if by_parse is not None and tree.sentence[by_parse] == tree.sentence[cue] and tree.tokens[by_parse].end <= limit:
        return by_parse
    if _is_passive(tree, cue):
        return None
    first = max(start, tree.parse.sentences[tree.sentence[cue]].first)
    outside = [i for i in range(first, cue) if may_speak(tree, i) and not is_quoted(tree, i, quoted)]
    if outside:
        return outside[-1]
    near = range(cue + 1, min(cue + NEAR, len(tree.tokens)))
    return next((i for i in near if may_speak(tree, i) and tree.tokens[i].end <= limit), None)


def _by_parse(tree: Tree, cue: int, quoted: Quoted) -> int | None:
    """The subject or owner of a cue that may speak and stands outside the marks, or None.

    Of two subjects one stands in the quotation: “These talks have failed,” said a spokesman.
    """
    found = subject_of_cue(tree, cue) if tree.is_verb(cue) else _of_noun(tree, cue)
    if found is not None and is_quoted(tree, found, quoted):
        found = next((c for c in tree.those(cue, "nsubj") if not is_quoted(tree, c, quoted)), None)
    return None if found is None or found == cue or is_nobody(tree, found) else found


def subject_of_cue(tree: Tree, cue: int) -> int | None:
    """Who says what a verb reports; of a participle behind a comma whoever the sentence reports before.

    "Lopez argued that a register would help, saying it was overdue": it is Lopez who said, not the register.
    """
    verb = _host(tree, cue) if _is_loose_participle(tree, cue) else cue
    subject = tree.subject(verb)
    if subject is None or not is_nobody(tree, subject):
        return subject
    if is_dateline(tree, subject):
        behind = next((i for i in range(subject, cue) if tree.tokens[i].text in DASHES), subject)
        return first_noun(tree, behind + 1, tree.tokens[cue].start)
    if tree.lower[subject] in ("what", "that", "this"):
        return subject
    between = nearest(tree, range(subject + 1, cue))
    return subject if between is None else between


def _is_loose_participle(tree: Tree, verb: int) -> bool:
    own = tree.child(verb, "nsubj", "nsubj:pass")
    return tree.tokens[verb].tag == "VBG" and own is None and tree.cut_off(verb)


def _host(tree: Tree, verb: int) -> int:
    """The verb that a loose participle goes with: the next one above with a subject of its own that nobody reports."""
    seen = {verb}
    index = tree.governing_clause(tree.tokens[verb].head)
    while index not in seen:
        seen.add(index)
        above = tree.tokens[index].head
        if tree.tokens[index].dependency in ("acl", "acl:relcl"):
            above = tree.tokens[above].head
        told = "that" in tree.words(index, "mark") or tree.tokens[index].dependency == "ccomp"
        told = told and tables.cues("verb").get(tree.lemmas[above]) is not None
        if tree.child(index, *SUBJECTS) is not None and not told:
            return index
        index = tree.governing_clause(above)
    return index


def _of_noun(tree: Tree, cue: int) -> int | None:
    """ "His answer: …" is the owner's; "responded in a text message: …" of whoever does what the noun hangs under."""
    owner = tree.child(cue, "nmod:poss")
    return owner if owner is not None else tree.subject(tree.governing_clause(cue))


def _is_passive(tree: Tree, cue: int) -> bool:
    """Whether somebody is told rather than tells: "Lopez was asked: …"."""
    return tree.child(cue, "nsubj:pass", "aux:pass") is not None
