"""Points that speak of the same thing with different numbers: perhaps a disagreement nobody has set out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations

from generator.check.figures import figures
from generator.check.subject import Subject
from generator.diagnostics import Diagnostic
from generator.evidence.contradiction import COMMON_WORDS, contradicted_by

_FEWEST_SHARED = 3
_SHARED = 0.6


def between_points(subject: Subject) -> Iterator[Diagnostic]:
    """Two points with most of their words in common, one number each, and the numbers differ."""
    points = subject.brief.points
    numbered = {
        identifier: values
        for identifier, point in points.items()
        if not point.withdrawn and (values := frozenset(v for figure in figures(point.text) for v in figure.values))
    }
    for one, other in combinations(numbered, 2):
        if numbered[one] & numbered[other] or not _same_subject(points[one].text, points[other].text):
            continue
        set_out = [
            set(contradicted_by(subject.brief, points[name].text, points[name].evidence)) for name in (one, other)
        ]
        if set_out[0] & set_out[1]:
            continue
        message = f"this point and {one!r} have different numbers for what looks like the same thing"
        remedy = "if the sources disagree, set the two out in disagreements; if not, say what each number counts"
        yield subject.problem("numbers-differ", ("points", other, "text"), message, remedy, points[other].text)


def _same_subject(one: str, other: str) -> bool:
    a, b = _content(one), _content(other)
    shared = len(a & b)
    return shared >= _FEWEST_SHARED and shared >= _SHARED * min(len(a), len(b))


@lru_cache(maxsize=2048)
def _content(text: str) -> frozenset[str]:
    for figure in reversed(figures(text)):
        text = text[: figure.start] + " " + text[figure.end :]
    return frozenset(re.findall(r"\w+", text.casefold())) - COMMON_WORDS
