"""The timeline: dated events of all articles, each event once, in order of time."""

from __future__ import annotations

import re
from calendar import day_name, month_abbr, month_name
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.compose.dates import Dated
from generator.compose.identifiers import identifier
from generator.compose.likeness import alike, telling
from generator.model.brief import EventKind, TimelineEvent

MOST = 20
SHORTEST = 3
# An event that begins with a pronoun is put in the words of another article where there is one.
# A dateline: a day and no word of what happened on it.
DATE_ALONE = re.compile(
    rf"(?:[\W\d]|\b(?:{'|'.join(filter(None, (*month_name, *month_abbr, *day_name)))}|st|nd|rd|th)\b)+"
)
VAGUE = re.compile(r"^(he|she|it|they|his|her|its|their|this|that|which|who)\b", re.IGNORECASE)


@dataclass
class Event:
    """Mentions of one event while they are gathered."""

    when: str
    terms: set[str]
    mentions: list[Dated] = field(default_factory=list)


def timeline(found: Sequence[Dated]) -> dict[str, TimelineEvent]:
    """The events of a brief, earliest first; an event with a fuller date swallows the same event with a vaguer one."""
    events: list[Event] = []
    for dated in found:
        text = dated.article.words(dated.mention.event)
        if len(text.split()) < SHORTEST or dated.mention.tense == "imagined" or DATE_ALONE.fullmatch(text):
            continue
        if not dated.mention.main_event and (dated.mention.tense != "none" or len(dated.when) != 7):
            continue
        if len(dated.when) == 4 and (
            not text[:1].isupper() or not dated.mention.main_event or dated.mention.tense not in ("past", "future")
        ):
            continue
        terms = telling(text)
        known = next((e for e in events if e.when == dated.when and alike(e.terms, terms, 0.5)), None)
        if known is None:
            known = Event(dated.when, set(terms))
            events.append(known)
        known.mentions.append(dated)
    events.sort(key=lambda event: (event.when.startswith("--"), event.when, -len(event.mentions)))
    result: dict[str, TimelineEvent] = {}
    for event in events[:MOST]:
        best = min(event.mentions, key=_readability)
        text = best.article.words(best.mention.event)
        evidence = tuple(
            {(e.source, e.exact): e for e in (d.article.evidence(d.mention.event) for d in event.mentions)}.values()
        )
        worked = best.worked_out if all(d.worked_out for d in event.mentions) else None
        result[identifier(text, result)] = TimelineEvent(
            when=event.when, kind=_kind(best), text=text, worked_out=worked, evidence=evidence
        )
    return result


def _readability(dated: Dated) -> tuple[bool, bool, int]:
    words = len(dated.article.words(dated.mention.event).split())
    vague = bool(VAGUE.match(dated.article.words(dated.mention.event)))
    return (dated.worked_out is not None, vague or not dated.mention.main_event, abs(words - 14))


def _kind(dated: Dated) -> EventKind:
    if dated.mention.speech and dated.mention.tense == "past":
        return "said"
    return "planned" if dated.mention.tense in ("future", "imagined", "present") else "happened"
