"""What was found in a document, in the form in which it is compared with gold: offsets in the text it was read from."""

from __future__ import annotations

from collections.abc import Sequence

from generator.evaluate.names import KIND_OF_ACTOR, Name, outermost
from generator.evaluate.offsets import in_raw
from generator.evaluate.said import Said
from generator.model.document import Span
from generator.model.mention import ActorMention, Mentions


def said(mentions: Mentions, places: Sequence[int]) -> list[Said]:
    """The attributions, in the order of the text. `places` are the positions of `offsets.positions`."""
    found = []
    for attribution in mentions.attributions:
        parts = tuple(in_raw(span, places) for span in sorted(attribution.content, key=lambda span: span.start))
        if parts:
            speaker = (in_raw(attribution.speaker, places),) if attribution.speaker else ()
            found.append(Said(Span(parts[0].start, parts[-1].end), parts, speaker))
    return found


def names(mentions: Mentions, places: Sequence[int]) -> list[Name]:
    """The names of people, organizations and places, without titles."""
    found = [
        (span.start, span.end, KIND_OF_ACTOR[mention.kind])
        for mention in mentions.actors
        if mention.form == "name" and mention.kind in KIND_OF_ACTOR
        for span in [in_raw(bare_name(mention), places)]
    ]
    return outermost(found)


def bare_name(mention: ActorMention) -> Span:
    """The span of a mention's name without its titles; the whole mention where the name stands in another form."""
    name = mention.name or mention.text
    start = mention.text.rfind(name)
    if start < 0:
        return Span(mention.start, mention.end)
    return Span(mention.start + start, mention.start + start + len(name))
