"""Mentions as lines that a person can read and write: what the case files of tests/cases/extract hold.

A line has the parts of one mention with " | " between them; what an article does not say is "-".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from markdown_it.utils import read_fixture_file

from generator.extract import extract
from generator.extract.speech.marks import marked
from generator.language.pipeline import Pipeline
from generator.model.clause import TimeMention
from generator.model.document import Document, Span
from generator.model.mention import ActorMention, Mentions
from generator.readers import read

CASES = Path(__file__).parents[1] / "cases" / "extract"
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Case:
    """One case of a file: an article of its own and the lines to be found in it."""

    title: str
    text: str
    expected: str


def cases(name: str) -> list[Case]:
    """The cases of a file of tests/cases/extract, in the shape of markdown-it-py's fixtures."""
    return [Case(title, text, expected) for _, title, text, expected in read_fixture_file(CASES / f"{name}.md")]


def article(text: str, file: str = "event/article.txt") -> Document:
    """A text as the readers hand it on."""
    document, problems = read(file, text.encode())
    assert document is not None, problems
    return document


def found_in(pipeline: Pipeline, text: str) -> tuple[Document, Mentions]:
    """A text with everything that it mentions."""
    document = article(text)
    return document, extract(document, pipeline.parse(document.reading_text))


def who(mentions: Mentions, actor: int | None, document: Document, phrase: Span | None) -> str:
    """A speaker: the name where it is known whose words they are, the phrase in brackets where not."""
    if actor is not None:
        mention = mentions.actors[actor]
        return mention.name or mention.text
    return f"({document.text[phrase.start : phrase.end]})" if phrase else "-"


def quotation_lines(document: Document, mentions: Mentions) -> list[str]:
    """speaker | cue | "words", and "again" behind a repeated one."""
    return [
        f'{who(mentions, q.actor, document, q.speaker)} | {q.cue_lemma or "-"} | "{q.text}"'
        + (" | again" if q.repeats is not None else "")
        for q in mentions.quotations
    ]


def speech_lines(document: Document, mentions: Mentions) -> list[str]:
    """form | speaker | cue | content, parts of it joined by " … "."""
    text = document.text
    return [
        f"{a.form} | {who(mentions, a.actor, document, a.speaker)} | {a.cue_lemma or '-'} | "
        + " … ".join(text[span.start : span.end] for span in a.content)
        for a in mentions.attributions
    ]


def actor_lines(document: Document, mentions: Mentions) -> list[str]:
    """words = kind, name, role, country for a name or description; words -> name for what stands for somebody."""
    return [_actor(mention, mentions) for mention in mentions.actors]


def _actor(mention: ActorMention, mentions: Mentions) -> str:
    if mention.refers_to is not None:
        other = mentions.actors[mention.refers_to]
        return f"{mention.text} -> {other.name or other.text}"
    if mention.form == "pronoun":
        return f"{mention.text} -> -"
    said = [f"name {mention.name}" if mention.name and mention.name != mention.text else ""]
    said.append(f"role {mention.role}" if mention.role and mention.role != mention.text else "")
    said.append(f"country {mention.country}" if mention.country else "")
    return " | ".join((mention.text, mention.kind, *(part for part in said if part)))


def stand_lines(document: Document, mentions: Mentions) -> list[str]:
    """actor | stance | words to be read after the name."""
    text = document.text
    return [
        f"{who(mentions, s.actor, document, None)} | {s.stance} | {text[s.words.start : s.words.end]}"
        for s in mentions.stands
    ]


def time_lines(document: Document, mentions: Mentions) -> list[str]:
    """words | what they say | the clause they date, with its tense."""
    text = document.text
    return [f"{t.text} | {_said(t)} | {t.tense} | {text[t.event.start : t.event.end]}" for t in mentions.times]


def _said(time: TimeMention) -> str:
    if time.same_day:
        return "same day"
    if time.minute is not None:
        return f"{time.minute // 60:02}:{time.minute % 60:02}"
    for count, unit in ((time.offset, "days"), (time.months, "months"), (time.years, "years")):
        if count is not None:
            return f"{count:+} {unit}"
    if time.weekday is not None:
        return WEEKDAYS[time.weekday]
    parts = [f"{time.year:04}" if time.year is not None else "-"]
    parts += [f"{part:02}" for part in (time.month, time.day) if part is not None]
    return "-".join(parts) + (f" to {time.to_day:02}" if time.to_day else "")


def uncertainty_lines(document: Document, mentions: Mentions) -> list[str]:
    """reason | clause."""
    text = document.text
    return [f"{u.reason} | {text[u.clause.start : u.clause.end]}" for u in mentions.uncertainties]


def question_lines(document: Document, mentions: Mentions) -> list[str]:
    """The clause as a question in its own words."""
    return [u.asked or "-" for u in mentions.uncertainties]


def amount_lines(document: Document, mentions: Mentions) -> list[str]:
    """value | what is counted."""
    return [f"{a.value:,.12g}{f' to {a.most:,.12g}' if a.most else ''} | {a.counted}" for a in mentions.amounts]


def mark_lines(document: Document, mentions: Mentions) -> list[str]:
    """The words between marks; "…" behind what no mark closes, and before what goes on from the paragraph before."""
    return [
        ("… " if m.continues else "") + document.text[m.start : m.end] + (" …" if m.open_end else "")
        for m in marked(document)
    ]


LINES: dict[str, Callable[[Document, Mentions], list[str]]] = {
    "marks": mark_lines, "quotations": quotation_lines, "speech": speech_lines, "actors": actor_lines,
    "stands": stand_lines, "times": time_lines, "uncertainty": uncertainty_lines,
    "asking": question_lines, "amounts": amount_lines,
}  # fmt: skip
