"""Where: no place has been named, says one source, another names one; or two name different ones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.compose.disagreements.dispute import LONGEST, Dispute, Passage, apart, dispute, passage
from generator.compose.shared.article import Article
from generator.compose.shared.likeness import telling
from generator.compose.shared.stand import Taken
from generator.compose.shared.synonyms import canonical
from generator.compose.side_by_side.found import Found
from generator.model.clause import SentenceMention
from generator.model.document import Span

PLACES = frozenset({"venue", "location", "place", "site"})
# What is held somewhere, so that two places for it contradict each other.
HELD = frozenset({"meeting", "hearing", "ceremony", "conference", "match", "funeral", "trial", "election"})
AHEAD = re.compile(r"\b(?:will|planned|expected|due|scheduled|set to)\b", re.IGNORECASE)
WHERE = re.compile(r"\b(?:in|at) (?:the )?$")


def disputed_places(found: Found) -> list[Dispute]:
    """At most one dispute: the first for which a source says that no place is named, else for one held in two
    places.
    """
    for article in found.articles:
        for open_point in article.mentions.uncertainties:
            if open_point.reason != "not yet" or not PLACES & {*open_point.topics, *map(canonical, open_point.topics)}:
                continue
            about = _sentence_terms(article, open_point.clause)
            issue = next((t for t in (*found.issues, *HELD) if t in about and t not in PLACES), "")
            named = [
                taken
                for taken in found.stands
                if taken.article is not article
                and taken.stand.places
                and taken.stand.stance in ("proposes", "offers", "demands")
                and _concerns(taken, issue)
            ]
            sides = [*_by_place(named), *_held(found, issue, article)]
            if sides:
                unnamed = [Passage(article, open_point.clause, open_point.clause)]
                return [_where(issue, [unnamed, *sides], named=False)]
    return _twice(found)


def _where(issue: str, sides: Sequence[Sequence[Passage]], named: bool) -> Dispute:
    what = f" for the {issue}" if issue else ""
    question = f"Where will the {issue} be held?" if named else f"Has a place{what} been named?"
    return "place", dispute("place", question, "an announcement by those concerned", sides)


def _twice(found: Found) -> list[Dispute]:
    for issue in sorted(HELD):
        sides = _held(found, issue, None)
        if len(sides) > 1 and apart(sides):
            return [_where(issue, sides, named=True)]
    return []


def _held(found: Found, issue: str, without: Article | None) -> list[list[Passage]]:
    """What is said of where something will be held, one side for each place."""
    sides: dict[str, list[Passage]] = {}
    for article in found.articles:
        for sentence in article.mentions.sentences if article is not without and issue in HELD else ():
            text = article.words(sentence.clause)
            if len(text.split()) > LONGEST or issue not in telling(text) or not AHEAD.search(text):
                continue
            for place in _places_in(article, sentence):
                sides.setdefault(place, []).append(Passage(article, sentence.clause, sentence.clause))
    return list(sides.values())


def _places_in(article: Article, sentence: SentenceMention) -> list[str]:
    inside = sentence.clause
    return [
        mention.text
        for mention in article.mentions.actors
        if mention.kind == "place"
        and inside.start <= mention.start < inside.end
        and WHERE.search(article.document.text[inside.start : mention.start])
    ]


def _concerns(taken: Taken, issue: str) -> bool:
    """Whether a stand that names a place is about where: its own topics, or its sentence's where it has none, say
    so.
    """
    topics = {canonical(topic) for topic in taken.stand.topics}
    about = topics or _sentence_terms(taken.article, taken.stand.words)
    return bool(about & {issue, *PLACES})


def _by_place(named: Sequence[Taken]) -> list[list[Passage]]:
    """The stands that name a place, one side for each place; a source that names several has several sides."""
    sides: list[tuple[set[str], list[Passage]]] = []
    for taken in named:
        places = set(taken.stand.places)
        known = next((side for side in sides if side[0] & places), None)
        if known is None:
            sides.append((places, [passage(taken)]))
        else:
            known[0].update(places)
            known[1].append(passage(taken))
    return [passages for _, passages in sides]


def _sentence_terms(article: Article, span: Span) -> frozenset[str]:
    for sentence in article.mentions.sentences:
        if sentence.span.start <= span.start < sentence.span.end:
            return telling(article.document.text[sentence.span.start : sentence.span.end])
    return telling(article.document.text[span.start : span.end])
