"""Open questions: from disagreements, and from what the articles themselves leave open, worded in their words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.compose.article import Article
from generator.compose.identifiers import identifier
from generator.compose.likeness import alike, telling
from generator.model.brief import Disagreement, OpenQuestion, QuestionReason
from generator.model.mention import Uncertainty

MOST = 12
WEIGHT = {"declined": 3.0, "unclear": 3.0, "not yet": 3.0, "question": 2.0, "conditional": 2.2, "whether": 2.4}
REASONS: dict[str, QuestionReason] = {
    "declined": "declined", "unclear": "not reported", "not yet": "not reported", "question": "not reported",
    "conditional": "future", "whether": "not reported",
}  # fmt: skip
AUXILIARY = r"(is|are|was|were|has|have|had|will|would|could|can|should|may|might|do|does|did)"
INVERTED = re.compile(rf"^(?P<subject>(?:\S+ ){{1,7}}?){AUXILIARY} (?P<rest>.+)$")
NEGATIVES = (("neither", "either"), ("none", "any"), ("nobody", "anybody"), ("no", "any"))


def questions(articles: Sequence[Article], disputed: Mapping[str, Disagreement]) -> dict[str, OpenQuestion]:
    """At most twelve questions: the disputed ones first, then those the articles leave open, the weightiest first."""
    found: dict[str, OpenQuestion] = {}
    for name, disagreement in disputed.items():
        evidence = tuple(side.evidence[0] for side in disagreement.sides.values() if side.evidence)
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
        words = telling(question or "")
        if question is None or any(alike(words, other, 0.7) for other in seen):
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
    if open_point.asked is not None and open_point.reason in ("whether", "declined", "not yet"):
        return _asked(open_point.asked)
    return WORDINGS[open_point.reason](article.words(open_point.clause))


def _cited(article: Article, open_point: Uncertainty, question: OpenQuestion) -> bool:
    """Whether a question already rests on the words of an open point."""
    words = article.words(open_point.clause)
    return any(e.source == article.source and (words in e.exact or e.exact in words) for e in question.evidence)


def _asked(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".?!") + "?"


def _inverted(text: str) -> str | None:
    """ "the council will sign" → "Will the council sign?"; None where the clause has no auxiliary near its start."""
    match = INVERTED.match(text)
    if match is None:
        return None
    subject, auxiliary, rest = match["subject"].strip(), match[2], match["rest"]
    return _asked(f"{auxiliary} {subject} {rest}")


def _whether(text: str) -> str | None:
    clause = re.sub(r"^.*?\bwhether\s+(or not\s+)?", "", text)
    return _inverted(clause) or (_asked(f"whether {clause}") if len(clause.split()) > 2 else None)


def _unclear(text: str) -> str | None:
    match = re.match(
        r"^(?P<subject>.+?),? (?:is|are|was|were|remains?|remained) (?:still |as yet )?(?:un\w+|not \w+)(?P<rest>.*)$",
        text,
    )
    if match is None:
        return None
    subject, rest = match["subject"], match["rest"].strip()
    if subject.lower() in ("it", "what"):
        return _asked(rest) if rest else None
    return _asked(f"what is certain about {subject}")


def _declined(text: str) -> str | None:
    match = re.search(r"\b(?P<rest>(?:what|who|when|where|why|how|whether|which)\b.+)$", text)
    if match is None:
        return None
    rest = match["rest"]
    return _whether(rest) if rest.startswith("whether") else _asked(rest)


def _not_yet(text: str) -> str | None:
    first, _, rest = text.partition(" ")
    for negative, positive in NEGATIVES:
        if first.lower() == negative:
            return _inverted(f"{positive} {rest}")
    return _inverted(re.sub(r"\b(?:not yet|not|n't|n’t)\s+", "", text))


def _conditional(text: str) -> str | None:
    match = re.match(r"^[Ii]f (?P<condition>.+?)(?:,(?!\d)|$)", text)
    return _asked(f"what if {match['condition']}") if match else None


def _question(text: str) -> str | None:
    return _asked(text)


WORDINGS = {
    "whether": _whether, "unclear": _unclear, "declined": _declined, "not yet": _not_yet, "conditional": _conditional,
    "question": _question,
}  # fmt: skip
