"""An actor who refuses by one source and accepts, offers or sets conditions by another."""

from __future__ import annotations

import re

from generator.compose.dispute import Dispute, Found, apart, dispute, passage, sources
from generator.compose.stand import Taken
from generator.compose.synonyms import canonical

REFUSING = frozenset({"rejects", "opposes", "denies"})
# "rejects this, arguing that …": what is refused stands elsewhere, and the nouns around are of the reasons.
POINTING = re.compile(r"\b(?:reject|dismiss|refuse|oppose|den(?:y|ie))(?:s|ed|d|ing)? (?:this|that|it)(?=[,.;]|$)")
YIELDING = frozenset({"accepts", "conditions", "offers"})


def disputed_answers(found: Found) -> list[Dispute]:
    """One dispute for each camp whose refusal and consent on the same matter stand in different sources."""
    result = []
    for camp, stands in by_camp(found).items():
        refusing = [t for t in stands if t.stand.stance in REFUSING]
        yielding = [t for t in stands if t.stand.stance in YIELDING]
        no = [r for r in refusing if any(_opposed(r, y) for y in yielding)]
        yes = [y for y in yielding if any(_opposed(r, y) for r in refusing)]
        yes += [y for y in yielding if y not in yes and any(_alike(y, other) for other in yes)]
        against = [passage(t) for t in no]
        toward = [passage(t) for t in yes if t.article.source not in sources(against)]
        if against and toward and apart((against, toward)):
            name = found.actors[camp].name
            conditions = any(t.stand.stance == "conditions" for t in yes)
            question = f"Did {name} refuse, or set conditions?" if conditions else f"Did {name} refuse or not?"
            result.append(
                (f"{camp} answer", dispute("direct", question, f"the full words of {name}", (against, toward)))
            )
    return result


def by_camp(found: Found) -> dict[str, list[Taken]]:
    """The stands by whom their actors speak for; a camp with one voice has that actor's name."""
    camps: dict[str, list[Taken]] = {}
    for taken in found.stands:
        camps.setdefault(found.camps.get(taken.actor, taken.actor), []).append(taken)
    return camps


def _opposed(refusal: Taken, other: Taken) -> bool:
    if refusal.article.source == other.article.source:
        return False
    if POINTING.search(refusal.article.words(refusal.stand.evidence)):
        return refusal.stand.answers and other.stand.answers
    if refusal.actor != other.actor:
        return _about_first(refusal, other) and other.stand.stance in ("accepts", "conditions")
    return (refusal.stand.answers and other.stand.answers) or (
        about_same(refusal, other, 3) and other.stand.stance != "offers"
    )


def _about_first(one: Taken, other: Taken) -> bool:
    """Whether what one stand is about first of all is among the first things that the other is about."""
    mine, theirs = ([canonical(topic) for topic in taken.stand.topics[:3]] for taken in (one, other))
    return bool(set(mine[:1]) & set(theirs) or set(theirs[:1]) & set(mine))


def _alike(one: Taken, other: Taken) -> bool:
    return about_same(one, other, 3) and one.stand.stance == other.stand.stance


def about_same(one: Taken, other: Taken, most: int) -> bool:
    """Whether two stands share one of their first `most` topics."""
    mine, theirs = ({canonical(topic) for topic in taken.stand.topics[:most]} for taken in (one, other))
    return bool(mine & theirs)
