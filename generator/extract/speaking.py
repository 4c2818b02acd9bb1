"""First-person pronouns inside quotation marks: "I" is whoever speaks."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.actors import PRONOUNS
from generator.extract.quotations import Spoken
from generator.extract.reading import Reading
from generator.model.mention import ActorMention


def speaking(reading: Reading, said: list[Spoken]) -> tuple[ActorMention, ...]:
    """The mentions of an article with each "I" and "we" of a quotation standing for its speaker, where that is known.

    A pronoun inside a quotation that means somebody else ("he") never stands for the speaker.
    """
    found = list(reading.actors)
    for spoken in said:
        speaker = reading.actor(spoken.speaker)
        if speaker is None:
            continue
        for number, mention in enumerate(found):
            inside = spoken.marked.start <= mention.start and mention.end <= spoken.marked.end
            if not inside or mention.form != "pronoun":
                continue
            if PRONOUNS[mention.text.lower()][0] == "speaker":
                found[number] = replace(mention, refers_to=speaker)
            elif mention.refers_to == speaker:
                found[number] = replace(mention, refers_to=None)
    return tuple(found)
