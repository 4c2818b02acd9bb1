"""Positions: stands of one actor on one issue, from all articles, gathered into as few lines as say it all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.compose.identifiers import identifier
from generator.compose.issue_titles import title
from generator.compose.issues import POINTING, assign
from generator.compose.stand import FAMILIES, Taken
from generator.compose.synonyms import canonical
from generator.model.brief import Evidence, Issue, Position, Quote
from generator.model.document import Span

MOST = 30
MOST_OF_ONE = 11
EVIDENCE_A_SOURCE = 2
# A line is easy to read between these numbers of words.
SHORT, LONG = 4, 24
ALIKE = 0.34
# What a stand loses on an issue that nothing else is said on.
ALONE = 0.5
MARKS = frozenset('"“”„«»')
# Fewer words of somebody say nothing between marks.
FEWEST_WORDS = 3


@dataclass
class Gathered:
    """Stands that say the same while they are gathered."""

    actor: str
    issue: str
    family: str
    stands: list[Taken] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)

    @property
    def sources(self) -> set[str]:
        """The sources that report it."""
        return {taken.article.source for taken in self.stands}

    @property
    def weight(self) -> float:
        """How much a reader would miss it: many sources, more than a claim, early in its article."""
        early = max(1.0 / (1 + taken.stand.sentence / 6) for taken in self.stands)
        told = 0.0 if self.family == "claims" else 1.2
        answer = 0.8 if any(taken.stand.answers for taken in self.stands) else 0.0
        broken = 0.0 if any(taken.stand.finite for taken in self.stands) else 0.6
        return 1.5 * len(self.sources) + told + early + answer - broken


def gather(stands: Sequence[Taken]) -> list[Gathered]:
    """Stands grouped by actor, issue and sort of stance; claims also by their words. The weightiest first, at most
    30.
    """
    assigned = assign(stands)
    groups: list[Gathered] = []
    for number, taken in enumerate(stands):
        issue = assigned.get(number)
        if issue is None:
            continue
        family = FAMILIES[taken.stand.stance]
        group = next((g for g in groups if _same(g, taken, issue, family)), None)
        if group is None:
            group = Gathered(taken.actor, issue, family)
            groups.append(group)
        group.stands.append(taken)
        group.texts.add(taken.article.words(taken.stand.words))
    shared = Counter(group.issue for group in groups)
    ranked = sorted(groups, key=lambda group: -(group.weight - (ALONE if shared[group.issue] == 1 else 0.0)))
    kept: list[Gathered] = []
    for group in ranked:
        if sum(other.actor == group.actor for other in kept) < MOST_OF_ONE and len(kept) < MOST:
            kept.append(group)
    return kept


def _same(group: Gathered, taken: Taken, issue: str, family: str) -> bool:
    if (group.actor, group.issue, group.family) != (taken.actor, issue, family):
        return False
    mine = {canonical(topic) for topic in taken.stand.topics}
    if taken.article.words(taken.stand.words) in group.texts:
        return True
    if family in ("wants", "for", "against"):
        return any(_on_one(issue, taken, mine, other) for other in group.stands)
    return any(_alike(mine, {canonical(topic) for topic in other.stand.topics}) for other in group.stands)


def _on_one(issue: str, taken: Taken, mine: set[str], other: Taken) -> bool:
    """Whether two stands are on one thing: both name the issue or point back at it, or they share a noun or a place.

    A stand that came to the issue only because it stands nearby is no evidence for what another says of it.
    """
    theirs = {canonical(topic) for topic in other.stand.topics}
    named = [issue in topics or (bool(topics) and topics <= POINTING) for topics in (mine, theirs)]
    return all(named) or bool(mine & theirs) or bool(set(taken.stand.places) & set(other.stand.places))


def _alike(one: set[str], other: set[str]) -> bool:
    return bool(one | other) and len(one & other) / len(one | other) >= ALIKE


def positions(groups: Sequence[Gathered], quotes: Mapping[str, Quote]) -> tuple[dict[str, Issue], dict[str, Position]]:
    """The issues and positions of a brief: issues by how much is said on them, positions by issue and actor."""
    weight: Counter[str] = Counter()
    for group in groups:
        weight[group.issue] += len(group.stands)
    order = sorted(weight, key=lambda issue: (-weight[issue], issue))
    issues: dict[str, Issue] = {}
    slugs = {}
    for issue in order:
        slugs[issue] = identifier(issue, issues)
        issues[slugs[issue]] = Issue(
            title=title(issue, [taken for group in groups if group.issue == issue for taken in group.stands])
        )
    found: dict[str, Position] = {}
    for group in sorted(groups, key=lambda g: (order.index(g.issue), -g.weight)):
        position = _position(group, slugs[group.issue], quotes)
        found[identifier(f"{group.actor} {position.stance} {slugs[group.issue]}", found, 8)] = position
    return issues, found


def _position(group: Gathered, issue: str, quotes: Mapping[str, Quote]) -> Position:
    readable = min(group.stands, key=_readability)
    stances = Counter(taken.stand.stance for taken in group.stands)
    stance = max(stances, key=lambda s: (stances[s], s == readable.stand.stance))
    best = min((taken for taken in group.stands if taken.stand.stance == stance), key=_readability)
    cited = _evidence(best, group)
    stated = [slug for slug, quote in quotes.items() if quote.speaker == group.actor and _shares(quote, cited)]
    quoted = any(taken.stand.quoted for taken in group.stands) and stated
    return Position(
        actor=group.actor, issue=issue, stance=stance, basis="stated" if quoted else "attributed",
        text=_text(best, bool(stated)), quotes=tuple(stated) if quoted else (), evidence=cited,
    )  # fmt: skip


def _text(best: Taken, registered: bool) -> str:
    """The words to be read after the name; between marks where they are the actor's own and registered."""
    words = _closed(best.article.words(best.stand.words))
    own = best.stand.speech and registered and not MARKS & set(words) and len(words.split()) >= FEWEST_WORDS
    return f"“{words}”" if own else words


def _closed(words: str) -> str:
    """Words with the mark of quotation that closes what they open and the article closes only sentences later."""
    for opening, closing in (("“", "”"), ("«", "»")):
        if words.count(opening) > words.count(closing):
            return words + closing
    return f'{words}"' if words.count('"') % 2 else words


def _readability(taken: Taken) -> tuple[bool, bool, int]:
    words = len(taken.article.words(taken.stand.words).split())
    return (not taken.stand.finite, not SHORT <= words <= LONG, abs(words - 12))


def _evidence(best: Taken, group: Gathered) -> tuple[Evidence, ...]:
    """At most two passages a source, the one the text comes from first in its source, sources in order."""
    count: Counter[str] = Counter()
    found: list[Evidence] = []
    spans: list[tuple[str, Span]] = []
    for taken in sorted(group.stands, key=lambda t: (t is not best, _readability(t))):
        source, span = taken.article.source, taken.stand.evidence
        if count[source] >= EVIDENCE_A_SOURCE or any(s == source and _overlap(span, other) for s, other in spans):
            continue
        count[source] += 1
        spans.append((source, span))
        found.append(taken.article.evidence(span))
    return tuple(sorted(found, key=lambda evidence: int(evidence.source[1:]) if evidence.source[1:].isdigit() else 0))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _shares(quote: Quote, cited: Sequence[Evidence]) -> bool:
    return any(
        e.source == p.source and (e.exact in p.exact or p.exact in e.exact) for e in cited for p in quote.evidence
    )
