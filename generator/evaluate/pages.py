"""How well saved web pages are read: the article's words, its title, its day, against what people wrote down.

Bodies are compared as in the public article extraction benchmark (github.com/scrapinghub/article-extraction-benchmark):
runs of four words, counted; precision and recall of each page, their means over all pages, F1 of the means.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean
from typing import Any

from generator.evaluate.scores import Score

RUN = 4


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page; None where its title or its day is not known."""

    body: Score
    title: bool | None
    day: bool | None


def score_page(wanted: Mapping[str, Any], body: str, title: str | None, published: str | None) -> PageScore:
    """What was found on a page against its entry in the index: `articleBody`, and `title` and `datePublished` where it
    has them, each one value or a list of values that are right.

    A title is right where its words are, whatever their case and punctuation; a date, where the day is.
    """
    titles, days = _values(wanted.get("title")), _values(wanted.get("datePublished"))
    return PageScore(
        _body(str(wanted["articleBody"]), body),
        _folded(title or "") in map(_folded, titles) if titles else None,
        (published or "")[:10] in [day[:10] for day in days] if days else None,
    )


def figures(scores: Sequence[PageScore]) -> dict[str, float | None]:
    """The shares over all pages: precision, recall and F1 of the body, right titles, right days."""
    precision = _mean([one.body.precision for one in scores if one.body.found])
    recall = _mean([one.body.recall for one in scores if one.body.wanted])
    both = (precision or 0) + (recall or 0)
    return {
        "precision": precision,
        "recall": recall,
        "F1": 2 * (precision or 0) * (recall or 0) / both if both else None,
        "titles": _mean([one.title for one in scores if one.title is not None]),
        "days": _mean([one.day for one in scores if one.day is not None]),
    }


def _body(wanted: str, found: str) -> Score:
    wanted_runs, found_runs = _runs(wanted), _runs(found)
    return Score((wanted_runs & found_runs).total(), found_runs.total(), wanted_runs.total())


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    runs = (tuple(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)))
    return Counter(run for run in runs if run)


def _values(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)] if value else []


def _folded(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _mean(values: Sequence[float]) -> float | None:
    return mean(map(float, values)) if values else None
