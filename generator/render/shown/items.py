"""What happened, what is disputed, what is not known, and when."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.shown.citations import Citation, Reference, StandingView


@dataclass(frozen=True, slots=True)
class StatementView:
    """A sentence of the summary or a point. `withdrawn` is the day it was taken back, in words; None if it stands. The
    words that take it back are then among its citations, as they are of positions and quotations.
    """

    id: str
    anchor: str
    text: str
    citations: tuple[Citation, ...]
    standing: StandingView
    withdrawn: str | None


@dataclass(frozen=True, slots=True)
class SideView:
    """One answer to a disputed question. `said_by` is "S1 reports" or "S1 and S3 report", `codes` the sources in it."""

    id: str
    anchor: str
    text: str
    said_by: str
    codes: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """A question the sources answer differently, `kind_words` what on. `silent` is "S2 and S4", None where every source
    says something.
    """

    id: str
    anchor: str
    question: str
    kind: str
    kind_words: str
    sides: tuple[SideView, ...]
    silent: str | None
    settled_by: str | None


@dataclass(frozen=True, slots=True)
class OpenQuestionView:
    """What a reader can't know from the sources. `reason` says why in a sentence; `answer` is set once there is one."""

    id: str
    anchor: str
    question: str
    why: str
    reason: str
    settled_by: str | None
    answered: bool
    answer: str | None
    see: tuple[Reference, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Something with a date. `date` is in words, in square brackets where it was worked out; `note` says from what."""

    id: str
    anchor: str
    when: str
    date: str
    note: str | None
    kind: str
    text: str
    citations: tuple[Citation, ...]
    standing: StandingView


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What was changed, for readers; `on` is the day as YYYY-MM-DD, `anchor` is None where the item is gone."""

    id: str
    on: str
    date: str
    item: str
    anchor: str | None
    was: str
    now: str
    why: str
