"""A cue in, the token of whoever speaks out: by the parse where it holds, else by where a noun stands."""

from __future__ import annotations

from generator.extract import tables
from generator.extract.tree import SUBJECTS, Tree

# How many tokens behind a cue its speaker may stand: "…," said at last the old mayor of Alder.
NEAR = 8
MONTHS_AND_DAYS = tables.words("months_and_days")
TIMES = tables.words("times")
# What a noun hangs by that tells when, how long or how much.
ADVERBIAL = frozenset({"obl:unmarked", "obl:tmod", "nmod:unmarked", "compound", "nmod:poss", "expl"})
SHORTEST_PLACE = 3
DASHES = frozenset({"-", "–", "—", "--", "―"})

Quoted = tuple[tuple[int, int], ...]
"""Where words stand between quotation marks near a cue, from one character to another."""


def is_quoted(tree: Tree, index: int, quoted: Quoted) -> bool:
    """Whether a token stands between quotation marks."""
    return any(start <= tree.tokens[index].start < end for start, end in quoted)


def may_speak(tree: Tree, index: int) -> bool:
    """Whether a token may head the words for a speaker: a noun, name or pronoun that tells no time and asks nothing."""
    named = tree.is_nominal(index) or (tree.tokens[index].text[0].isupper() and not tree.is_verb(index))
    return named and not _is_nobody(tree, index)


def _is_nobody(tree: Tree, index: int) -> bool:
    """Whether a token tells a time, a place an article is from, or asks: what a verb of saying has no speaker in."""
    token = tree.tokens[index]
    if token.tag in ("WDT", "EX") or tree.lower[index] in ("what", "that", "this", "which"):
        return True
    lemma = "" if token.universal_tag == "PROPN" else tree.lemmas[index]
    return token.text in MONTHS_AND_DAYS or lemma in TIMES or _is_dateline(tree, index)


def _is_dateline(tree: Tree, index: int) -> bool:
    """Whether a token is of the place an article opens with: "OSLO (Reuters) - The minister said"."""
    sentence = tree.parse.sentences[tree.sentence[index]]
    text, first = tree.parse.text, tree.tokens[sentence.first].text
    if not first.isupper() or len(first) < SHORTEST_PLACE or index - sentence.first > NEAR:
        return False
    behind = range(index + 1, min(index + NEAR, sentence.last))
    dash = next((tree.tokens[i] for i in behind if tree.tokens[i].text in DASHES), None)
    spaced = dash is not None and text[dash.start - 1].isspace() and text[dash.end : dash.end + 1].isspace()
    return spaced and text[sentence.start - 1 : sentence.start] in ("", "\n")


def first_noun(tree: Tree, start: int, limit: int) -> int | None:
    """The first token from `start` on that may name a speaker, up to a full stop or character `limit`; or None."""
    for index in range(start, len(tree.tokens)):
        token = tree.tokens[index]
        if token.start >= limit or token.text in (".", ";"):
            return None
        if may_speak(tree, index) and token.dependency not in ADVERBIAL:
            return index
    return None


def speaker_behind(tree: Tree, cue: int, start: int, limit: int, quoted: Quoted) -> int | None:
    """Who speaks by a cue that stands behind its quotation, from token `start` to character `limit`."""
    by_parse = _by_parse(tree, cue, quoted)
    if by_parse is not None and tree.sentence[by_parse] == tree.sentence[cue]:
        return by_parse
    before = first_noun(tree, start, tree.tokens[cue].start) or _nearest(tree, range(start, cue))
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


def _nearest(tree: Tree, between: range) -> int | None:
    return next((i for i in reversed(between) if may_speak(tree, i)), None)


def _by_parse(tree: Tree, cue: int, quoted: Quoted) -> int | None:
    """The subject or owner of a cue that may speak and stands outside the marks, or None."""
    found = subject_of_cue(tree, cue) if tree.is_verb(cue) else _of_noun(tree, cue)
    if found is None or found == cue or _is_nobody(tree, found) or is_quoted(tree, found, quoted):
        return None
    return found


def subject_of_cue(tree: Tree, cue: int) -> int | None:
    """Who says what a verb reports; of a participle behind a comma whoever the sentence reports before.

    "Lopez argued that a register would help, saying it was overdue": it is Lopez who said, not the register.
    """
    verb = _host(tree, cue) if _is_loose_participle(tree, cue) else cue
    subject = tree.subject(verb)
    if subject is None or not _is_nobody(tree, subject):
        return subject
    if _is_dateline(tree, subject):
        behind = next((i for i in range(subject, cue) if tree.tokens[i].text in DASHES), subject)
        return first_noun(tree, behind + 1, tree.tokens[cue].start)
    if tree.lower[subject] in ("what", "that", "this"):
        return subject
    nearest = _nearest(tree, range(subject + 1, cue))
    return subject if nearest is None else nearest


def _is_loose_participle(tree: Tree, verb: int) -> bool:
    start = tree.first[verb]
    own = tree.child(verb, "nsubj", "nsubj:pass")
    return tree.tokens[verb].tag == "VBG" and own is None and start > 0 and tree.tokens[start - 1].text == ","


def _host(tree: Tree, verb: int) -> int:
    """The verb that a loose participle goes with: the next one above with a subject of its own that nobody reports."""
    seen = {verb}
    index = tree.governing_clause(tree.tokens[verb].head)
    while index not in seen:
        seen.add(index)
        above = tree.tokens[index].head
        told = tree.tokens[index].dependency == "ccomp" and tables.cues("verb").get(tree.lemmas[above]) is not None
        if tree.child(index, *SUBJECTS) is not None and not told:
            return index
        index = tree.governing_clause(above)
    return index


def _of_noun(tree: Tree, cue: int) -> int | None:
    """"His answer: …" is the owner's; "responded in a text message: …" of whoever does what the noun hangs under."""
    owner = tree.child(cue, "nmod:poss")
    return owner if owner is not None else tree.subject(tree.governing_clause(cue))


def _is_passive(tree: Tree, cue: int) -> bool:
    """Whether somebody is told rather than tells: "Lopez was asked: …"."""
    return tree.child(cue, "nsubj:pass", "aux:pass") is not None
