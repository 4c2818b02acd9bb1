"""How many, how much: one thing counted by two sources with two results."""

from __future__ import annotations

from collections.abc import Sequence

from generator.compose.counted import Counted, agree, counted_things, differ
from generator.compose.dispute import Dispute, Found, Passage, apart, dispute
from generator.model.document import Span

BUYING = frozenset({"buy", "acquire", "sell"})


def disputed_counts(found: Found) -> list[Dispute]:
    """One dispute for each thing whose amount differs between sources; a source's own latest word stands for it."""
    counted = [one for one in counted_things(found) if not _overtaken(one, found)]
    result: list[Dispute] = []
    done: set[int] = set()
    for number, one in enumerate(counted):
        others = [n for n in range(number + 1, len(counted)) if n not in done and differ(one, counted[n])]
        if number in done or not others:
            continue
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


def _passage(one: Counted) -> Passage:
    clause = one.amount.clause
    if one.told is not None:
        whole = one.told.proposition.clause
        if whole.start <= one.amount.span.start and one.amount.span.end <= whole.end + 40:
            clause = Span(whole.start, max(whole.end, one.amount.span.end))
    return Passage(one.article, clause, clause)


def _question(counted: Sequence[Counted]) -> tuple[str, str]:
    amount = counted[0].amount
    if amount.slot:
        return f"How many {amount.slot}?", f"number {amount.slot}"
    if amount.money:
        nouns = [one.amount.counted for one in counted if one.amount.counted not in BUYING]
        noun = nouns[0] if nouns else "price"
        return f"How much is the {noun}?", f"amount {noun}"
    asked = [one.amount.asked for one in counted if one.amount.asked]
    best = min(asked, key=lambda text: (len(text), text), default=None)
    noun = counted[0].article.words(amount.span).split()[-1]  # as it stands, in the plural
    return (f"{best[:1].upper()}{best[1:]}?" if best else f"How many {noun}?"), f"number {amount.counted}"


def _overtaken(one: Counted, found: Found) -> bool:
    """Whether the same outlet later gives the same count anew: a toll that grows is no dispute with oneself."""
    mine, slot = one.article.document, one.amount.slot
    return bool(slot and mine.outlet and mine.published) and any(
        other.document.outlet == mine.outlet
        and (other.document.published or "") > (mine.published or "")
        and any(later.slot == slot for later in other.mentions.amounts)
        for other in found.articles
    )
