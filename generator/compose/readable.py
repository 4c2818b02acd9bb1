"""A clause in, whether a reader takes it in without what stands before it out."""

from __future__ import annotations

import re
from bisect import bisect_left

from generator.compose.clauses import Clause
from generator.model.mention import ActorMention

SHORT, LONG = 6, 30
MARKS = re.compile(r"[\"“”„«»‘]|(?<!\w)'")
# A sentence that begins by pointing back can't stand alone.
POINTS_BACK = re.compile(
    r"^(he|she|it|they|this|that|these|those|his|her|its|their|such|but|and|however|by|while)\b", re.IGNORECASE
)
# Whoever writes "we" or "you" tells of themselves or talks to the reader; questions of a paper are no event.
PERSONAL = re.compile(
    r"\b(?:I|we|us|our|my|me|you|your|this (?:news)?paper|requests? for comment|questions from)\b", re.IGNORECASE
)
# "has proposed five": five of what stands elsewhere.
ELLIPSIS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|so|this|that|it|them)(?: out)?$", re.IGNORECASE
)
# What may stand before the beginning of a sentence; anything else shows that the parse cut one in two.
ENDS = frozenset('.!?\n\r\t:;"”»)]…—–-')
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
    if MARKS.search(text, span.start, span.end) or POINTS_BACK.match(clause.text) or PERSONAL.search(clause.text):
        return False
    if ELLIPSIS.search(clause.text.rstrip(".")) or not SHORT <= len(clause.text.split()) <= LONG:
        return False
    return _names_all(clause)


def _names_all(clause: Clause) -> bool:
    """Whether each pronoun of a clause means somebody whom the clause names or describes before it."""
    actors, span = clause.article.mentions.actors, clause.sentence.clause
    first, last = (bisect_left(actors, at, key=lambda mention: mention.start) for at in (span.start, span.end))
    named: set[str] = set()
    for mention in actors[first:last]:
        holder = mention if mention.refers_to is None else actors[mention.refers_to]
        loose = mention.refers_to is None or mention.text.lower() in POSSESSIVE
        if mention.form == "pronoun" and not (named if loose else named & _words(holder)):
            return False
        named |= _words(mention) | _words(holder)
    return True


def _words(mention: ActorMention) -> set[str]:
    """The words of a name or description that are written large or stand last; none of a pronoun."""
    words = mention.text.split()
    return set() if mention.form == "pronoun" else {word for word in words if word[:1].isupper()} | set(words[-1:])


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
