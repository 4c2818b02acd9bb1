"""Open questions: from disagreements, and from what the articles themselves leave open, worded in their words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.compose.disagreements.dispute import telling_evidence
from generator.compose.shared.article import Article
from generator.compose.shared.identifiers import identifier
from generator.compose.shared.likeness import alike, telling
from generator.model.brief import Disagreement, OpenQuestion, QuestionReason
from generator.model.mention import Uncertainty

MOST = 12
# "Which is true?" says too little by itself.
SHORTEST = 4
POINTING = re.compile(r"\b(?:it|this|that|they|them|he|she)\b", re.IGNORECASE)
HOLLOW = frozenset(
    {"who", "what", "why", "how", "when", "where", "which", "did", "does", "has", "had", "was", "were", "will", "would",
     "can", "could", "may", "might", "there"}
)  # fmt: skip
WEIGHT = {"declined": 3.0, "unclear": 3.0, "not yet": 3.0, "question": 2.0, "conditional": 2.2, "whether": 2.4}
REASONS: dict[str, QuestionReason] = {
    "declined": "declined", "unclear": "not reported", "not yet": "not reported", "question": "not reported",
    "conditional": "future", "whether": "not reported",
}  # fmt: skip


def questions(articles: Sequence[Article], disputed: Mapping[str, Disagreement]) -> dict[str, OpenQuestion]:
    """At most twelve questions: the disputed ones first, then those the articles leave open, the weightiest first."""
    found: dict[str, OpenQuestion] = {}
    for name, disagreement in disputed.items():
        evidence = tuple(telling_evidence(side) for side in disagreement.sides.values() if side.evidence)
        found[identifier(disagreement.question, found)] = OpenQuestion(
            question=disagreement.question,
            why="disputed",
            settled_by=disagreement.settled_by,
            see=(name,),
            evidence=evidence,
        )
    seen = [telling(question.question) for question in found.values()]
    for article, open_point in _ranked(articles):
        if len(found) >= MOST:
            break
        if any(_cited(article, open_point, question) for question in found.values()):
            continue
        question = wording(article, open_point)
        words = telling(question or "") - HOLLOW
        if (
            question is None
            or (len(words) < 2 and (len(question.split()) < SHORTEST or POINTING.search(question)))
            or any(alike(words, other, 0.7) for other in seen)
        ):
            continue
        seen.append(words)
        found[identifier(question, found)] = OpenQuestion(
            question=question, why=REASONS[open_point.reason], evidence=(article.evidence(open_point.span),)
        )
    return found


def _ranked(articles: Sequence[Article]) -> list[tuple[Article, Uncertainty]]:
    shared: dict[str, int] = {}
    for article in articles:
        for word in telling(article.document.text):
            shared[word] = shared.get(word, 0) + 1
    every = [(article, point) for article in articles for point in article.mentions.uncertainties]

    def weight(entry: tuple[Article, Uncertainty]) -> float:
        article, point = entry
        words = telling(article.words(point.clause))
        central = sum(shared.get(word, 0) > 1 for word in words) / (len(words) or 1)
        return WEIGHT[point.reason] + central + (0.5 if point.actor is not None else 0.0)

    return sorted(every, key=lambda entry: -weight(entry))


def wording(article: Article, open_point: Uncertainty) -> str | None:
    """An open point as a question in the article's words, or None where it can't be put as one."""
    if open_point.reason == "conditional":
        return _conditional(article.words(open_point.clause))
    return _asked(open_point.asked) if open_point.asked else None


def _cited(article: Article, open_point: Uncertainty, question: OpenQuestion) -> bool:
    """Whether a question already rests on the words of an open point."""
    words = article.words(open_point.clause)
    return any(e.source == article.source and (words in e.exact or e.exact in words) for e in question.evidence)


def _asked(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".?!") + "?"


def _conditional(text: str) -> str | None:
    match = re.match(r"^[Ii]f (?P<condition>.+?)(?:,(?!\d)|$)", text)
    return _asked(f"what if {match['condition']}") if match else None
