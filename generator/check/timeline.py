"""Dates of the timeline: given by the evidence, or worked out in a way that anybody can follow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.check.dates import WEEKDAYS, calendar_day, dates, when_date
from generator.check.subject import Subject
from generator.check.texts import Path
from generator.diagnostics import Diagnostic
from generator.evidence.fold import fold_words
from generator.model.brief import TimelineEvent

_DAYS_FROM_BASE = {"today": 0, "tonight": 0, "this morning": 0, "yesterday": -1, "tomorrow": 1}
_FARTHEST_WEEKDAY = 7  # "Thursday" is one within a week of the day it was written


def dates_are_supported(subject: Subject) -> Iterator[Diagnostic]:
    """`when` is in the evidence as far as it goes, or `worked_out` says from which words and which date it comes."""
    for identifier, event in subject.brief.timeline.items():
        path: Path = ("timeline", identifier)
        wanted = when_date(event.when)
        if wanted.year is not None and wanted.day is not None and calendar_day(wanted) is None:
            yield subject.problem(
                "no-such-day", (*path, "when"), f"{event.when} is not in the calendar", "mend the day", event.when
            )
        elif event.worked_out:
            yield from _worked_out(subject, path, event)
        elif event.evidence and not any(
            known.supports(wanted) for entry in event.evidence for known in dates(fold_words(entry.exact))
        ):
            given = ", ".join(
                dict.fromkeys(f"“{one.words}”" for entry in event.evidence for one in dates(fold_words(entry.exact)))
            )
            remedy = (
                f"the passages have {given}: write that, " if given else "cite the passage that has the date, "
            ) + ("or add worked_out: with the source's words for the date and the source it rests on")
            yield subject.problem(
                "when-unsupported", (*path, "when"), f"no cited passage gives {event.when}", remedy, event.when
            )


def _worked_out(subject: Subject, path: Path, event: TimelineEvent) -> Iterator[Diagnostic]:
    worked_out = event.worked_out
    assert worked_out is not None
    words = fold_words(worked_out.words)
    if event.evidence and not any(words.casefold() in fold_words(entry.exact).casefold() for entry in event.evidence):
        remedy = "cite the passage that has these words, or write the words for the date as the passage has them"
        message = f"no cited passage has the words “{worked_out.words}”"
        yield subject.problem("worked-out-words", (*path, "worked_out", "words"), message, remedy, worked_out.words)
    source = subject.brief.sources.get(worked_out.source)
    if source is None:
        return
    bases = [day for one in dates(fold_words(worked_out.exact or "")) if (day := calendar_day(one))]
    if not worked_out.exact and source.published:
        bases = [date.fromisoformat(source.published[:10])]
    if not bases:
        what = (
            "the words in exact: have no whole date"
            if worked_out.exact
            else f"{subject.name_of(worked_out.source)} has no date"
        )
        remedy = "name a source with a date of publication, or give the words with a whole date in exact:"
        yield subject.problem(
            "worked-out-baseless", (*path, "worked_out"), f"{what} that the day could rest on", remedy, worked_out.words
        )
        return
    day = calendar_day(when_date(event.when))
    if day and (wrong := _contradiction(words.casefold(), day, bases)):
        remedy = "mend when:, or say in worked_out: which words and which date it rests on"
        yield subject.problem("worked-out-wrong", (*path, "when"), f"{event.when} {wrong}", remedy, event.when)


def _contradiction(words: str, day: date, bases: list[date]) -> str:
    """Why a day cannot be what the words say from any of the dates they rest on; nothing where it can."""
    named = next((name for name in WEEKDAYS if name in words), None)
    if named and WEEKDAYS[day.weekday()] != named:
        return f"is a {WEEKDAYS[day.weekday()].capitalize()}, the source says {named.capitalize()}"
    farthest = _FARTHEST_WEEKDAY + (7 if "last " in words or "next " in words else 0)
    if named and all(abs((day - base).days) > farthest for base in bases):
        return f"is more than a week from {bases[0].isoformat()}, the date it rests on"
    apart = next((days for word, days in _DAYS_FROM_BASE.items() if word in words), None)
    if apart is not None and all((day - base).days != apart for base in bases):
        return f"is not {words} as seen from {bases[0].isoformat()}"
    return ""
