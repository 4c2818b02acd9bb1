"""Whether somebody offered: one source has the offer or the condition for it, in another the same side denies it."""

from __future__ import annotations

import re

from generator.compose.disagreements.dispute import Dispute, apart, dispute, passage
from generator.compose.shared.likeness import stem, telling
from generator.compose.shared.stand import Taken
from generator.compose.shared.synonyms import canonical
from generator.compose.side_by_side.alignment import near
from generator.compose.side_by_side.found import Found

YIELDING = frozenset({"accepts", "conditions", "offers"})
# "denied reports that it had offered to halt the survey": what is denied is the offer, and the deed stands behind it.
OFFERED = re.compile(
    r"\b(?:offered|agreed|promised|proposed|pledged|ready|willing|prepared|plans?|planned) to (\w+)", re.IGNORECASE
)
# "There is no offer", "never made any offer": whatever it might have been of.
NO_OFFER = re.compile(r"\b(?:no|any) (?:such )?(?:offer|proposal|bid)\b", re.IGNORECASE)
OFFERING = frozenset({"offer", "offers", "offered", "offering", "proposed", "proposes", "proposal", "bid"})
ANY = "any offer"
# Deeds that news tells by many words.
DEEDS = {
    stem(word): deed
    for deed, words in (
        ("stop", "stop halt pause suspend suspension freeze moratorium standstill interrupt"),
        ("withdraw", "withdraw withdrawal leave retreat"),
        ("talk", "talk negotiate negotiation negotiations talks meet meeting"),
        ("pay", "pay payment compensate compensation"),
        ("resign", "resign resignation quit"),
    )
    for word in words.split()
}
# Whoever speaks for a state under its name.
OFFICES = frozenset({"ministry", "government", "presidency", "embassy", "cabinet"})


def disputed_offers(found: Found) -> list[Dispute]:
    """One dispute for each side that denies in one source the offer it makes in another."""
    result = []
    for denial in found.stands:
        deed = _denied_deed(denial)
        if deed is None:
            continue
        voice = _voice(denial.actor, found)
        made = [t for t in found.stands if _voice(t.actor, found) == voice and _makes(t, denial, deed)]
        sides = [[passage(t) for t in made], [passage(denial)]]
        if made and apart(sides):
            name = found.actors[voice].name
            text = denial.article.words(denial.stand.evidence)
            offered = OFFERED.search(text)
            what = text[offered.start(1) :] if offered else ""
            question = f"Did {name} offer to {what}?" if deed != ANY else f"Is there an offer from {name}?"
            result.append((f"{voice} offer", dispute("direct", question, f"the full words of {name}", sides)))
    return result


def _deed(word: str) -> str:
    return DEEDS.get(stem(word.lower()), stem(word.lower()))


def _denied_deed(taken: Taken) -> str | None:
    if taken.stand.stance != "denies":
        return None
    text = taken.article.words(taken.stand.evidence)
    offered = OFFERED.search(text)
    return _deed(offered[1]) if offered else ANY if NO_OFFER.search(text) else None


def _makes(taken: Taken, denial: Taken, deed: str) -> bool:
    """Whether a stand offers the deed that another source has denied: to the same thing, where it says to what."""
    if taken.stand.stance not in YIELDING or taken.article.source == denial.article.source:
        return False
    if deed == ANY:
        said = taken.article.words(taken.stand.evidence).lower().split()
        return taken.stand.stance != "accepts" and not OFFERING.isdisjoint(said) and near(taken.article, denial.article)
    words = {DEEDS.get(word, word) for word in telling(taken.article.words(taken.stand.evidence))}
    if deed not in words or not near(taken.article, denial.article):
        return False
    topics = {canonical(topic) for topic in taken.stand.topics if _deed(topic) != deed}
    return not topics or bool(topics & {canonical(topic) for topic in denial.stand.topics})


def _voice(actor: str, found: Found) -> str:
    """Whom an actor speaks for: a ministry that bears a state's name speaks for the state."""
    if actor in found.camps:
        return found.camps[actor]
    words = re.sub(r"['’]s\b", "", found.actors[actor].name)
    if OFFICES.isdisjoint(words.lower().split()):
        return actor
    states = [i for i, one in found.actors.items() if one.kind == "state" and f"{words} ".startswith(f"{one.name} ")]
    return states[0] if len(states) == 1 else actor
