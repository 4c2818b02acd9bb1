"""An actor who refuses by one source and accepts, offers or sets conditions by another."""

from __future__ import annotations

import re

from generator.compose.actors.voices import Voices
from generator.compose.disagreements.dispute import Dispute, apart, dispute, passage, sources
from generator.compose.shared.listed import listed
from generator.compose.shared.stand import Taken
from generator.compose.shared.synonyms import canonical
from generator.compose.side_by_side.found import Found

REFUSING = frozenset({"rejects", "opposes", "denies"})
# What is denied is said to be untrue, which is no answer to an offer unless it is given as one.
DENYING = "denies"
# "rejects this, arguing that …": what is refused stands elsewhere, and the nouns around are of the reasons.
POINTING_BACK = re.compile(r"\b(?:reject|dismiss|refuse|oppose|den(?:y|ie))(?:s|ed|d|ing)? (?:this|that|it)(?=[,.;]|$)")
POINTING = listed("pointing")
OF_A_CLAIM = re.compile(
    r"\b(?:reject|dismiss|deny|denie|dispute)\w* (?:[\w’'-]+ ){0,3}?"
    r"(?:claim|allegation|accusation|suggestion|notion|idea|charge|rumou?r)s?\b"
)
YIELDING = frozenset({"accepts", "conditions", "offers"})
# Signing a law or apologising is no answer; these are.
CONSENT = re.compile(
    r"\b(?:accept|agree|approv|consent|embrac|endors|offer|prepared|propos|ready|said yes|support|take on|welcom|"
    r"will meet|willing)",
    re.IGNORECASE,
)
# What somebody would do if things were otherwise answers nothing.
SUPPOSED = re.compile(r"\bif\b[^,.;]* (?:were|was|had)\b", re.IGNORECASE)


def disputed_answers(found: Found) -> list[Dispute]:
    """One dispute for each camp whose refusal and consent on the same matter stand in different sources."""
    result = []
    voices = {article.source: Voices(article, found.actor_of) for article in found.articles}
    for camp, stands in by_camp(found).items():
        told = [t for t in stands if not _is_anothers_word(t, voices[t.article.source])]
        refusing = [t for t in told if t.stand.stance in REFUSING]
        yielding = [t for t in told if t.stand.stance in YIELDING]
        pairs = [(r, y) for r in refusing for y in yielding if _opposed(r, y) and not _with_others(r, y, found)]
        met = {id(taken) for pair in pairs for taken in pair}
        no, yes = ([t for t in side if id(t) in met] for side in (refusing, yielding))
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


def _is_anothers_word(taken: Taken, voices: Voices) -> bool:
    """Whether a stand is told in the words of somebody else: what opponents say of a stand is their claim."""
    voice = voices.of(taken.stand.words.start)
    return voice is not None and voice.actor is not None and voice.actor != taken.actor


def _with_others(one: Taken, other: Taken, found: Found) -> bool:
    """Whether two stands name others, and none in common: who turns one host down may accept another's invitation."""
    mine, theirs = (_others(taken, found) for taken in (one, other))
    return bool(mine and theirs) and not mine & theirs


def _others(taken: Taken, found: Found) -> set[str]:
    article = taken.article
    people = (n for n in article.actors_in(taken.stand.words) if article.mentions.actors[n].kind in ("person", "group"))
    inside = (found.actor_of(article.source, number) for number in people)
    return {name for name in inside if name is not None} - {taken.actor, found.camps.get(taken.actor, taken.actor)}


def _opposed(refusal: Taken, other: Taken) -> bool:
    if refusal.article.source == other.article.source:
        return False
    denied = refusal.stand.stance == DENYING or OF_A_CLAIM.search(refusal.article.words(refusal.stand.evidence))
    if denied and not refusal.stand.answers:
        return False
    if POINTING_BACK.search(refusal.article.words(refusal.stand.evidence)):
        return refusal.stand.answers and other.stand.answers
    if any(SUPPOSED.search(taken.article.words(taken.stand.evidence)) for taken in (refusal, other)):
        return False
    agreed = other.stand.answers or other.stand.stance != "accepts"
    if not agreed and not CONSENT.search(other.article.words(other.stand.evidence)):
        return False
    if refusal.actor != other.actor:
        return _about_first(refusal, other) and other.stand.stance in ("accepts", "conditions")
    if refusal.stand.answers and other.stand.answers:
        return True
    alike = _about_first if other.stand.stance == "conditions" else _about_one
    return refusal.stand.stance != "opposes" and alike(refusal, other) and other.stand.stance != "offers"


def _about_one(one: Taken, other: Taken) -> bool:
    """Whether two stands of one actor are about the same first of all, and that is nothing that points elsewhere."""
    first = {next(iter(canonical(topic) for topic in taken.stand.topics), "") for taken in (one, other)}
    return len(first) == 1 and not first & (POINTING | {""})


def _about_first(one: Taken, other: Taken) -> bool:
    """Whether what one stand is about first of all is among the first things that the other is about."""
    mine, theirs = ([canonical(topic) for topic in taken.stand.topics[:3]] for taken in (one, other))
    mine, theirs = ([t for t in topics if t not in POINTING] for topics in (mine, theirs))  # invitations are many
    return bool(set(mine[:1]) & set(theirs) or set(theirs[:1]) & set(mine))


def _alike(one: Taken, other: Taken) -> bool:
    return about_same(one, other, 3) and one.stand.stance == other.stand.stance


def about_same(one: Taken, other: Taken, most: int) -> bool:
    """Whether two stands share one of their first `most` topics."""
    mine, theirs = ({canonical(topic) for topic in taken.stand.topics[:most]} for taken in (one, other))
    return bool(mine & theirs)
