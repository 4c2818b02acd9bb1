"""Blanks out party and place behind a politician's name: "Ana Ruiz, R-Ohio, said" reads as "Ana Ruiz said"."""

from __future__ import annotations

import re

_PLACE = r"(?:(?:New|North|South|West|Rhode) )?[A-ZÀ-Þ][\w.’']*"
_PARTY = r"(?:[A-Z]{1,3}|Rep\.?|Dem\.?|Ind\.?|Lab\.?|Con\.?)"
_LABEL = re.compile(
    # "(R-Ohio)", "(D–Md.)", "(Calif.)", "(N.J.)"
    rf"(?<=\w)\.?\s\((?:{_PARTY}[-–—]{_PLACE}|[A-Z][a-z]{{1,4}}\.|(?:N\.[CDHJMY]|S\.[CD]|R\.I|W\.V|D\.C)\.)\)"
    # ", R-Ohio," and ", D-N.Y." with the comma behind where no clause or description follows
    rf"|(?<=\w),\s[A-Z][-–—](?!Day\b){_PLACE}(?:,(?!\s(?:who|whose|whom|which|where|and|the|an?|one|both)\b))?"
)
_STOPPED = re.compile(r"\s*(?:[\"”’']*\s+[A-ZÀ-Þ“\"‘]|[\"”’']*\s*$)", re.MULTILINE)


def without_labels(text: str) -> str:
    """A text with each such label made blanks of the same length: the parser takes them for clauses of their own.

    A full stop of a label that also ends a sentence stays.
    """
    return _LABEL.sub(_blank, text) if "-" in text or "(" in text or "–" in text else text


def _blank(label: re.Match[str]) -> str:
    words = label[0]
    ends = words.endswith(".") and _STOPPED.match(label.string, label.end())
    return " " * (len(words) - 1) + "." if ends else " " * len(words)
