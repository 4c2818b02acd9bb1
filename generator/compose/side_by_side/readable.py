"""Decides whether a reader can take in a clause without what stands before it."""

from __future__ import annotations

import re
from bisect import bisect_left

from generator.compose.side_by_side.clauses import Clause
from generator.model.mention import ActorMention

SHORT, LONG = 6, 44
MARKS = re.compile(r"[\"“”„«»‘]|(?<!\w)'")
# A sentence that begins by pointing back can't stand alone.
POINTS_BACK = re.compile(
    r"^(he|she|it|they|this|that|these|those|his|her|its|their|such|but|and|however|by|while)\b", re.IGNORECASE
)
# Whoever writes "we" or "you" tells of themselves or talks to the reader; questions of a paper are no event.
PERSONAL = re.compile(
    r"\b(?:I(?!-)|[Ww]e|us|[Oo]ur|[Mm]y|me|[Yy]ou|[Yy]our|[Tt]his (?:news)?paper|requests? for comment|"
    r"questions from)\b"
)
# "has proposed five": five of what stands elsewhere.
ELLIPSIS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|so|this|that|it|them)(?: out)?$", re.IGNORECASE
)
# The parse ended a sentence behind a word that only is short for another.
CUT_SHORT = re.compile(r"\b(?:Nos?|Sens?|Reps?|Govs?|Gens?|Lt|Col|Sgt|Drs?|Mrs?|Ms|Messrs|St|Mt|Ft|vs)\.?$")
# A sentence of so many words has said before what its last word means.
SAYS_WHAT = 14
# What may stand before the beginning of a sentence; anything else shows that the parse cut one in two.
ENDS = frozenset('.!?\n\r\t:;"”»)]…—–―-')
# What happened is told in the article's words, but for a few that somebody is quoted with.
LONGEST_QUOTED = 12
# A full stop and a mark that close a quotation belong to the clause it ends.
CLOSING = 2
# Owned by a body or several: what these mean is seldom certain, and seldom far.
POSSESSIVE = frozenset({"its", "their"})
# How many characters what is said may have before who says it.
LONGEST_REPORT = 600


def stands_alone(clause: Clause) -> bool:
    """Whether a clause tells an event in words of its own: of some length, nobody and nothing meant from elsewhere."""
    span, text = clause.sentence.span, clause.article.document.text
    before = text[max(0, span.start - 3) : span.start].rstrip(" ")
    if not clause.sentence.factual or (before and before[-1] not in ENDS):
        return False
    if _marked(clause) or POINTS_BACK.match(clause.text) or PERSONAL.search(clause.text):
        return False
    if text[clause.sentence.clause.end :].lstrip()[:1] == ":" or CUT_SHORT.search(clause.text):
        return False
    words = len(clause.text.split())
    if not SHORT <= words <= LONG or (words < SAYS_WHAT and ELLIPSIS.search(clause.text.rstrip("."))):
        return False
    return _names_all(clause)


def _marked(clause: Clause) -> bool:
    """Whether a clause has quotation marks but for those around a few words that somebody is quoted with."""
    text, begin, end = clause.article.document.text, clause.sentence.span.start, clause.sentence.clause.end
    said = clause.article.mentions.quotations
    for quotation in said[bisect_left(said, begin, key=lambda one: one.span.start) :]:
        span = quotation.span
        if span.end > end + CLOSING or span.start - 1 <= clause.sentence.clause.start:
            break
        if len(quotation.text.split()) > LONGEST_QUOTED or MARKS.search(text, begin, span.start - 1):
            return True
        begin = span.end + 1
    return bool(MARKS.search(text, begin, end))


def _names_all(clause: Clause) -> bool:
    """Whether each pronoun of a clause means somebody whom the clause names or describes before it."""
    actors, span = clause.article.mentions.actors, clause.sentence.clause
    first, last = (bisect_left(actors, at, key=lambda mention: mention.start) for at in (span.start, span.end))
    named: set[str] = set()
    for mention in actors[first:last]:
        holder = mention if mention.refers_to is None else actors[mention.refers_to]
        loose = mention.refers_to is None or mention.text.lower() in POSSESSIVE
        told = not loose and span.start <= holder.start < span.end
        if mention.form == "pronoun" and not (told or (named if loose else named & _words(holder))):
            return False
        named |= _words(mention) | _words(holder)
    return True


def _words(mention: ActorMention) -> set[str]:
    """The words of a name or description that are written large or stand last; none of a pronoun."""
    words = mention.text.split()
    return set() if mention.form == "pronoun" else {word for word in words if word[:1].isupper()} | set(words[-1:])


def is_quoted(clause: Clause) -> bool:
    """Whether a clause begins in somebody's own words rather than in the article's."""
    said, start = clause.article.mentions.quotations, clause.sentence.clause.start
    at = bisect_left(said, start + CLOSING, key=lambda one: one.span.start) - 1
    return bool(MARKS.match(clause.text)) or (at >= 0 and said[at].span.end > start)


def is_said(clause: Clause) -> bool:
    """Whether a clause reports what somebody says rather than what was done."""
    said, span = clause.article.mentions.attributions, clause.sentence.clause
    first = bisect_left(said, span.start - LONGEST_REPORT, key=lambda attribution: attribution.content[0].start)
    last = bisect_left(said, span.end, key=lambda attribution: attribution.content[0].start)
    cues = (attribution.cue for attribution in said[first:last])
    return any(cue is not None and span.start <= cue.start < span.end for cue in cues)


def lead(clause: Clause) -> int:
    """How many paragraphs a clause stands behind the first paragraph of text of its article, counted from 1."""
    return 1 + clause.sentence.paragraph - clause.article.mentions.sentences[0].paragraph
