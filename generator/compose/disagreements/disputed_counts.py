"""How many, how much: one thing counted by two sources with two results."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.compose.disagreements.dispute import Dispute, Passage, apart, dispute
from generator.compose.side_by_side.count_matching import agree, differ
from generator.compose.side_by_side.counted import Counted, counted_things
from generator.compose.side_by_side.counted_alike import measured
from generator.compose.side_by_side.found import Found
from generator.model.document import Span

# What a unit measures: "60 billion cubic metres of gas".
OF = re.compile(r"( of [a-z]+)")
# "the 48-page indictment": what describes a thing by a number.
COMPOUND = re.compile(r"\d+[-‑]([a-z]+) ([a-z]+)")
ARTICLE = re.compile(r"\b(?:a|an|the) $", re.IGNORECASE)
LISTED = 3
BUYING = frozenset({"buy", "acquire", "sell"})


def disputed_counts(found: Found) -> list[Dispute]:
    """One dispute for each thing whose amount differs between sources; a source's own latest word stands for it."""
    told = counted_things(found)
    counted = [one for one in told if not _overtaken(one, found) and not _is_listed(one, told)]
    result: list[Dispute] = []
    done: set[int] = set()
    for number, one in enumerate(counted):
        if number in done:
            continue
        others = [n for n in range(number + 1, len(counted)) if n not in done and differ(one, counted[n])]
        if not others:
            continue
        taken, known = {counted[n].article.source for n in (number, *others)}, frozenset(others)
        others += [
            n
            for n in range(number + 1, len(counted))
            if n not in done
            and n not in known
            and (counted[n].article.source not in taken or measured(counted[n]))
            and any(differ(counted[m], counted[n]) for m in others)
        ]
        same = [n for n, other in enumerate(counted) if n != number and n not in others and agree(one, other)]
        every = sorted({number, *others, *same})
        sides: dict[tuple[float, float | None], list[Passage]] = {}
        for n in every:
            amount = counted[n].amount
            sides.setdefault((amount.value, amount.most), []).append(_passage(counted[n]))
        if apart(list(sides.values())):
            done.update(every)
            question, name = _question([counted[n] for n in every])
            result.append((name, dispute("count", question, "an official count", list(sides.values()))))
    return result


def _compound(one: Counted) -> tuple[str, str] | None:
    """The unit and the thing of a number that describes it: "page" and "indictment" of "the 48-page indictment"."""
    found = COMPOUND.match(one.article.document.text, one.amount.span.start)
    return (found[1], found[2]) if found else None


def _passage(one: Counted) -> Passage:
    clause = one.amount.clause
    if _compound(one):
        text, start = one.article.document.text, one.amount.span.start
        end = COMPOUND.match(text, start)
        before = ARTICLE.search(text, max(0, start - 5), start)
        words = Span(before.start() if before else start, end.end() if end else one.amount.span.end)
        return Passage(one.article, words, Span(min(words.start, clause.start), max(words.end, clause.end)))
    if one.told is not None:
        whole = one.told.proposition.clause
        if whole.start <= one.amount.span.start and one.amount.span.end <= whole.end + 40:
            clause = Span(whole.start, max(whole.end, one.amount.span.end))
    return Passage(one.article, clause, clause)


def _question(counted: Sequence[Counted]) -> tuple[str, str]:
    amount = counted[0].amount
    if amount.share:
        return _share_question(counted), f"share {amount.counted}"
    if amount.slot:
        return f"How many {amount.slot}?", f"number {amount.slot}"
    if amount.money:
        nouns = [one.amount.counted for one in counted if one.amount.counted not in BUYING]
        noun = nouns[0] if nouns else "price"
        return f"How much is the {noun}?", f"amount {noun}"
    if measured(counted[0]):
        unit = " ".join(counted[0].article.words(amount.span).split()[-len(amount.unit.split()) :])
        of = next((found[1] for one in counted if (found := OF.match(_after(one)))), "")
        return f"How many {unit}{of}?", f"number {amount.counted}"
    if compound := _compound(counted[0]):
        return f"How many {compound[0]}s has the {compound[1]}?", f"number {amount.counted}"
    asked = [one.amount.asked for one in counted if one.amount.asked]
    best = min(asked, key=lambda text: (len(text), text), default=None)
    noun = counted[0].article.words(amount.span).split()[-1]  # as it stands, in the plural
    return (f"{best[:1].upper()}{best[1:]}?" if best else f"How many {noun}?"), f"number {amount.counted}"


def _share_question(counted: Sequence[Counted]) -> str:
    """ "What share of staff had joined the walkout?": the shortest clause that begins with its share, as a question."""
    asked = [
        f"What share of {one.article.words(one.amount.span).split()[-1]}{_after(one)}?"
        for one in counted
        if one.amount.clause.start == one.amount.span.start and len(_after(one).split()) > 1
    ]
    return min(asked, key=lambda text: (len(text), text), default=f"What share of {counted[0].amount.counted}?")


def _after(one: Counted) -> str:
    """What follows an amount in its clause."""
    return one.article.document.text[one.amount.span.end : one.amount.clause.end]


def _is_listed(one: Counted, told: Sequence[Counted]) -> bool:
    """Whether an amount stands in a list of several of its noun in one sentence: no one thing has them all."""
    values = {
        other.amount.value
        for other in told
        if other.article is one.article
        and other.amount.sentence == one.amount.sentence
        and (other.amount.counted, other.amount.money) == (one.amount.counted, one.amount.money)
    }
    return len(values) >= LISTED


def _overtaken(one: Counted, found: Found) -> bool:
    """Whether the same outlet later gives the same count anew: a toll that grows is no dispute with oneself."""
    mine, slot = one.article.document, one.amount.slot
    return bool(slot and mine.outlet and mine.published) and any(
        other.document.outlet == mine.outlet
        and (other.document.published or "") > (mine.published or "")
        and any(later.slot == slot for later in other.mentions.amounts)
        for other in found.articles
    )
