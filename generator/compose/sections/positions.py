"""Makes issues and positions of gathered stands: what each says in words of the articles, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.compose.sections.gathered_stands import Gathered
from generator.compose.sections.issue_titles import title
from generator.compose.shared.identifiers import identifier
from generator.compose.shared.stand import Taken
from generator.model.brief import Evidence, Issue, Position, Quote
from generator.model.document import Span

EVIDENCE_A_SOURCE = 2
# A line is easy to read between these numbers of words.
SHORT, LONG = 4, 24
MARKS = frozenset('"“”„«»')
# Fewer words of somebody say nothing between marks.
FEWEST_WORDS = 3


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
