"""Decides whether a stand between quotation marks is only what somebody says of another."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from generator.extract.grammar.reading import Reading
from generator.extract.speech.marks import Spoken
from generator.extract.stands.stand_parts import Found
from generator.model.mention import ActorMention

# Who speaks for others as a matter of course.
SPEAKING_FOR = "spokesperson"


def is_hearsay(reading: Reading, found: Found, said: Sequence[Spoken]) -> bool:
    """Whether a speaker says of somebody else that they take a stand: “The mayor rooted for failure,” Lopez said.

    What a spokesperson says of whom they speak for is no hearsay, nor what is said of bodies by one of them.
    """
    if found.speech:
        return False
    token = reading.tree.tokens[found.cue]
    place = bisect_right(said, token.start, key=lambda spoken: spoken.marked.start) - 1
    if place < 0 or not said[place].marked.holds(token.start, token.end):
        return False
    speaker = reading.speaker(said[place].speaker)
    owner = reading.owner(found.owner)
    if speaker is None or owner is None or speaker == owner:
        return False
    mine, theirs = reading.actors[speaker], reading.actors[owner]
    called = [one for one in reading.actors if one is mine or (mine.name and _surname(one) == _surname(mine))]
    if any(one.office == SPEAKING_FOR for one in called) or (mine.name and _surname(mine) == _surname(theirs)):
        return False
    return not any(theirs.name and theirs.name in (one.role or "") for one in called)


def _surname(mention: ActorMention) -> str | None:
    return mention.name.split()[-1] if mention.name else None
