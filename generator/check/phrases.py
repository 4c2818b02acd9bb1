"""Phrases that do not belong in a brief's own voice: a table that anybody may add a line to."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase, why it is wrong, and what to write instead. It may stand where a cited passage has it."""

    pattern: re.Pattern[str]
    why: str
    remedy: str


def _phrase(words: str, why: str, remedy: str) -> Phrase:
    return Phrase(re.compile(rf"\b(?:{words})\b", re.IGNORECASE), why, remedy)


PHRASES: tuple[Phrase, ...] = (
    _phrase(
        "media reports?|press reports?|news reports?|according to reports|reports say|reports suggest"
        "|sources say|sources said|sources close to|reportedly|allegedly"
        "|it is reported|it was reported|it is understood|it is believed",
        "does not say whose word it is",
        "name the source or the speaker: According to S3, …",
    ),
    _phrase(
        "observers|some say|some believe|many say|many believe|critics say|experts say|analysts say|it is said",
        "does not say who",
        "name who says so, as the source does",
    ),
    _phrase(
        "admits?|admitted|concedes?|conceded|confesses|confessed|insists?|insisted|boasts?|boasted|brags?|bragged",
        "judges what somebody said",
        "write says or said, or the source's own verb with its passage cited",
    ),
    _phrase(
        "in fact|actually|of course|obviously|clearly|undoubtedly|needless to say|the truth is|in reality"
        "|as everybody knows",
        "takes sides",
        "leave it out, and say what each source says",
    ),
    _phrase(
        "on average|roughly halfway|somewhere between",
        "computes a number of its own",
        "give each number as its source does",
    ),
    _phrase(
        "there is no (?:date|number|figure|information|evidence|word|comment)|nobody knows|no one knows|it is unknown",
        "says that a thing is not, where only the sources are silent",
        "write: None of the articles gives …",
    ),
    _phrase(
        "slams?|slammed|blasts?|blasted|lashes out|lashed out|bombshell|shocking(?:ly)?|outrageous(?:ly)?|so-called"
        "|unfortunately|sadly|tragically|thankfully|fortunately|surprisingly|ironically",
        "is not neutral",
        "say what happened, in the source's plainest words",
    ),
)
