"""The timeline: dated events of all articles, each event once, in order of time."""

from __future__ import annotations

import re
from calendar import day_name, month_abbr, month_name
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.compose.shared.identifiers import identifier
from generator.compose.shared.likeness import alike, telling
from generator.compose.side_by_side.dates import Dated
from generator.compose.side_by_side.readable import MARKS
from generator.model.brief import EventKind, Evidence, TimelineEvent
from generator.model.document import Span

MOST = 20
SHORTEST = 3
# A sentence of more words is told in the part of it that a time dates.
LONGEST = 34
# A dateline: a day and no word of what happened on it.
DATE_ALONE = re.compile(
    rf"(?:[\W\d]|\b(?:{'|'.join(filter(None, (*month_name, *month_abbr, *day_name)))}|st|nd|rd|th)\b)+"
)
# Who spoke when, and not a word of what was said.
SAID_ALONE = re.compile(
    r"(?:[\w.’'-]+ ){1,3}(?:said|added|wrote|told \w+|tweeted)(?: (?:in|at|on|during|late|early|his|her|their|its|an?|"
    r"the|statement|interview|briefing|speech|press|news|conference|morning|afternoon|evening|night|Twitter|"
    rf"{'|'.join(day_name)}))+[.,]?",
)
# An event that begins with a pronoun is put in the words of another article where there is one.
VAGUE = re.compile(r"^(he|she|it|they|his|her|its|their|this|that|which|who)\b", re.IGNORECASE)
# What a part of a sentence may end before.
ENDS = re.compile(r"\s*(?:[.;:!?…)\]”\"—–―-]|$|, (?!and\b))")

# Sentence of a source → the number of the event that it tells together with others.
Alike = Mapping[tuple[str, int], int]


@dataclass
class Event:
    """Mentions of one event while they are gathered."""

    when: str
    terms: set[str]
    mentions: list[Dated] = field(default_factory=list)
    known: set[int] = field(default_factory=set)

    @property
    def sources(self) -> set[str]:
        """The sources that date it."""
        return {dated.article.source for dated in self.mentions}


def timeline(found: Sequence[Dated], same: Alike) -> dict[str, TimelineEvent]:
    """The events of a brief, earliest first; of very many those that most sources date, and that were dated best.

    `same` tells which sentences are known to tell one event.
    """
    events: list[Event] = []
    for dated in found:
        if not _is_event(dated):
            continue
        terms, told = telling(dated.article.words(dated.mention.event)), same.get(_sentence(dated))
        known = next(
            (e for e in events if e.when == dated.when and (told in e.known or alike(e.terms, terms, 0.5))), None
        )
        if known is None:
            known = Event(dated.when, set(terms))
            events.append(known)
        known.mentions.append(dated)
        known.known.update(() if told is None else (told,))
    chosen = sorted(events, key=lambda e: (-len(e.sources), -len(e.when), e.when.startswith("--")))[:MOST]
    events = [event for event in events if event in chosen]
    events.sort(key=lambda event: (event.when.startswith("--"), event.when, -len(event.mentions)))
    result: dict[str, TimelineEvent] = {}
    for event in events:
        best = min(event.mentions, key=_readability)
        text = best.article.words(_told(best))
        evidence: dict[tuple[str, str], Evidence] = {}
        for dated in event.mentions:
            cited = dated.article.evidence(_told(dated))
            evidence.setdefault((cited.source, cited.exact), cited)
        worked = best.worked_out if all(d.worked_out for d in event.mentions) else None
        result[identifier(text, result)] = TimelineEvent(
            when=event.when, kind=_kind(best), text=text, worked_out=worked, evidence=tuple(evidence.values())
        )
    return result


def _sentence(dated: Dated) -> tuple[str, int]:
    return dated.article.source, dated.mention.sentence


def _is_event(dated: Dated) -> bool:
    """Whether what a time dates can stand in a timeline: something that happens, said in so many words."""
    mention, text = dated.mention, dated.article.words(dated.mention.event)
    if len(text.split()) < SHORTEST or mention.tense == "imagined":
        return False
    if DATE_ALONE.fullmatch(text) or SAID_ALONE.fullmatch(text):
        return False
    published = dated.article.document.published or ""
    if len(dated.when) == len("2024") and mention.tense == "future" and dated.when < published[:4]:
        return False  # "ordered to look into the 2016 election"
    if not mention.main_event and (mention.tense != "none" or len(dated.when) != 7):
        return False
    plain = text[:1].isupper() and mention.main_event and mention.tense in ("past", "future")
    return plain or len(dated.when) != len("2024")


def _told(dated: Dated) -> Span:
    """The words of an event: of its sentence, where what the time dates is only a piece of one that is not long."""
    event, text = dated.mention.event, dated.article.document.text
    sentences = dated.article.mentions.sentences
    whole = next((s.clause for s in sentences if s.number == dated.mention.sentence), None)
    if whole is None or not (whole.start <= dated.mention.start and dated.mention.end <= whole.end):
        return event
    begins = event.start <= whole.start or text[event.start].isupper()
    if begins and ENDS.match(text, event.end) and not VAGUE.match(text[event.start : event.end]):
        return event
    words = text[whole.start : whole.end]
    marked = MARKS.search(words) and not MARKS.search(text, event.start, event.end)
    return whole if len(words.split()) <= LONGEST and not marked else event


def _readability(dated: Dated) -> tuple[bool, bool, int]:
    words = dated.article.words(_told(dated))
    vague = bool(VAGUE.match(words))
    return (dated.worked_out is not None, vague or not dated.mention.main_event, abs(len(words.split()) - 14))


def _kind(dated: Dated) -> EventKind:
    """Whether an event was said, has happened or lies ahead: by its day where that is before or after the article's."""
    mention = dated.mention
    if mention.speech and mention.tense == "past":
        return "said"
    written = (dated.article.document.published or "")[: len(dated.when)]
    if written and not dated.when.startswith("--") and dated.when != written:
        return "planned" if dated.when > written else "happened"
    whole = len(dated.when) == len("2024-05-01")
    if written and whole and mention.tense == "present":
        return "happened"  # "today's charges include"
    return "planned" if mention.tense in ("future", "imagined", "present") else "happened"
