"""Disagreements: one question to which different sources give different answers, each with its words.

Only what can be shown is reported: an actor said to refuse by one source and to accept or set conditions by another, one act
on two days, "no place has been named" against a named place, one count with two values. A table of finders, one a kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.compose.article import Article
from generator.compose.dates import Dated
from generator.compose.identifiers import identifier
from generator.compose.likeness import alike, telling
from generator.compose.stand import Taken
from generator.compose.synonyms import canonical
from generator.model.brief import Actor, Disagreement, DisagreementKind, Evidence, Side
from generator.model.document import Span
from generator.model.mention import Amount

REFUSING = frozenset({"rejects", "opposes", "denies"})
YIELDING = frozenset({"accepts", "conditions", "offers"})
# A side's text longer than this is cut to the stand without its subject.
LONGEST = 30
PLACES = frozenset({"venue", "location", "place", "site"})


@dataclass(frozen=True, slots=True)
class Found:
    """What a finder looks through."""

    articles: Sequence[Article]
    stands: Sequence[Taken]
    dated: Sequence[Dated]
    actors: Mapping[str, Actor]
    issues: Sequence[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one article for one side."""

    article: Article
    words: Span
    evidence: Span
    telling: bool = True


def disagreements(found: Found) -> dict[str, Disagreement]:
    """All disagreements of the articles, by kind in the order of FINDERS."""
    result: dict[str, Disagreement] = {}
    for finder in FINDERS:
        for name, disagreement in finder(found):
            result[identifier(name, result)] = disagreement
    return result


def _disagreement(
    kind: DisagreementKind, question: str, settled_by: str, sides: Sequence[Sequence[Passage]]
) -> Disagreement:
    made: dict[str, Side] = {}
    for passages in sides:
        best = min(
            passages, key=lambda p: (not p.telling, abs(len(p.article.words(p.words).split()) - 14), p.article.source)
        )
        evidence: dict[tuple[str, str], Evidence] = {}
        for passage in passages:
            cited = passage.article.evidence(passage.evidence)
            evidence.setdefault((cited.source, cited.exact), cited)
        text = best.article.words(best.words)
        made[identifier(text, made)] = Side(text=text, evidence=tuple(evidence.values())[:4])
    return Disagreement(question=question, kind=kind, sides=made, settled_by=settled_by)


def _sources(passages: Sequence[Passage]) -> set[str]:
    return {passage.article.source for passage in passages}


def _passage(taken: Taken) -> Passage:
    words = (
        taken.stand.evidence if len(taken.article.words(taken.stand.evidence).split()) <= LONGEST else taken.stand.words
    )
    return Passage(taken.article, words, taken.stand.evidence, taken.stand.finite or taken.stand.answers)


def _answers(found: Found) -> list[tuple[str, Disagreement]]:
    """One source has an actor refuse, another has the same actor accept, offer or set conditions on the same matter."""
    result = []
    for actor, stands in _by_actor(found.stands).items():
        refusing = [t for t in stands if t.stand.stance in REFUSING]
        yielding = [t for t in stands if t.stand.stance in YIELDING]
        no = [r for r in refusing if any(_opposed(r, y) for y in yielding)]
        yes = [y for y in yielding if any(_opposed(r, y) for r in refusing)]
        yes += [
            y
            for y in yielding
            if y not in yes and any(_about_same(y, other) and y.stand.stance == other.stand.stance for other in yes)
        ]
        against = [_passage(t) for t in no]
        toward = [_passage(t) for t in yes if t.article.source not in _sources(against)]
        if against and toward:
            name = found.actors[actor].name
            conditions = any(t.stand.stance == "conditions" for t in yes)
            question = f"Did {name} refuse, or set conditions?" if conditions else f"Did {name} refuse or not?"
            result.append(
                (f"{actor} answer", _disagreement("direct", question, f"the full words of {name}", (against, toward)))
            )
    return result


def _by_actor(stands: Sequence[Taken]) -> dict[str, list[Taken]]:
    found: dict[str, list[Taken]] = {}
    for taken in stands:
        found.setdefault(taken.actor, []).append(taken)
    return found


def _opposed(refusal: Taken, other: Taken) -> bool:
    if refusal.article.source == other.article.source:
        return False
    return (refusal.stand.answers and other.stand.answers) or (
        _about_same(refusal, other) and other.stand.stance != "offers"
    )


def _about_same(one: Taken, other: Taken) -> bool:
    mine, theirs = ({canonical(topic) for topic in taken.stand.topics[:3]} for taken in (one, other))
    return bool(mine & theirs)


def _days(found: Found) -> list[tuple[str, Disagreement]]:
    """An actor's answer on two different days."""
    result = []
    for actor, stands in _by_actor(found.stands).items():
        days: dict[str, list[Passage]] = {}
        for taken in stands:
            if not taken.stand.answers and taken.stand.stance not in {*REFUSING, "conditions"}:
                continue
            for dated in found.dated:
                if (
                    dated.article is taken.article
                    and taken.stand.sentence == dated.mention.sentence
                    and _within(dated, taken.stand.evidence)
                    and _exact_day(dated.when)
                ):
                    span = Span(
                        min(taken.stand.evidence.start, dated.mention.start),
                        max(taken.stand.evidence.end, dated.mention.end),
                    )
                    days.setdefault(dated.when, []).append(Passage(taken.article, span, span))
        sides = [passages for _, passages in sorted(days.items())]
        if len(sides) > 1 and not set.intersection(*map(_sources, sides)):
            name = found.actors[actor].name
            result.append(
                (f"{actor} answer day", _disagreement("timing", f"When did {name} answer?", "a dated record", sides))
            )
    return result


def _within(dated: Dated, span: Span) -> bool:
    return (
        dated.mention.event.start < span.end
        and span.start < dated.mention.event.end
        and abs(dated.mention.start - span.start) < 240
    )


def _exact_day(when: str) -> bool:
    return len(when) == 10 and not when.startswith("--")


def _places(found: Found) -> list[tuple[str, Disagreement]]:
    """No place has been named, says one; another names one."""
    result = []
    for article in found.articles:
        for open_point in article.mentions.uncertainties:
            if open_point.reason != "not yet" or not PLACES & {*open_point.topics, *map(canonical, open_point.topics)}:
                continue
            about = _sentence_terms(article, open_point.clause)
            issue = next((topic for topic in found.issues if topic in about and topic not in PLACES), "")
            named = [
                taken
                for taken in found.stands
                if taken.article is not article
                and taken.stand.places
                and taken.stand.stance in ("proposes", "offers", "demands")
                and _concerns(taken, issue)
            ]
            if named:
                unnamed = [Passage(article, open_point.clause, open_point.clause)]
                question = f"Has a place for the {issue} been named?" if issue else "Has a place been named?"
                sides = [unnamed, *_by_place(named)]
                result.append(("place", _disagreement("place", question, "an announcement by those concerned", sides)))
    return result[:1]


def _concerns(taken: Taken, issue: str) -> bool:
    """Whether a stand that names a place is about where: its own topics, or its sentence's where it has none, say so."""
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
            sides.append((places, [_passage(taken)]))
        else:
            known[0].update(places)
            known[1].append(_passage(taken))
    return [passages for _, passages in sides]


def _sentence_terms(article: Article, span: Span) -> frozenset[str]:
    for sentence in article.mentions.sentences:
        if sentence.span.start <= span.start < sentence.span.end:
            return telling(article.document.text[sentence.span.start : sentence.span.end])
    return telling(article.document.text[span.start : span.end])


def _counts(found: Found) -> list[tuple[str, Disagreement]]:
    """One thing counted by two sources with two results."""
    amounts = [(article, amount) for article in found.articles for amount in article.mentions.amounts]
    result = []
    done: set[tuple[str, str]] = set()
    for number, (article, amount) in enumerate(amounts):
        others = [(a, o) for a, o in amounts[number + 1 :] if a is not article and _differ(amount, o)]
        key = (amount.counted, article.source)
        if not others or key in done:
            continue
        done.update({key, *((amount.counted, a.source) for a, _ in others)})
        sides: dict[float, list[Passage]] = {}
        for a, o in [(article, amount), *others]:
            sides.setdefault(o.value, []).append(Passage(a, o.clause, o.clause))
        question = f"How many: {amount.counted}?"
        result.append(
            (f"{amount.counted} number", _disagreement("count", question, "an official count", list(sides.values())))
        )
    return result


def _differ(one: Amount, other: Amount) -> bool:
    return (
        one.counted == other.counted
        and one.value != other.value
        and alike(one.terms, other.terms, 0.6)
        and len(one.terms & other.terms) > 2
    )


FINDERS: tuple[Callable[[Found], list[tuple[str, Disagreement]]], ...] = (_answers, _places, _days, _counts)
