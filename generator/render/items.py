"""One item of a brief to what is shown of it: statements, disagreements, questions, dates, corrections."""

from __future__ import annotations

from generator.evidence.wording import source_code, wording
from generator.model.brief import (
    Correction,
    Disagreement,
    Evidence,
    OpenQuestion,
    Position,
    Quote,
    Side,
    Statement,
    TimelineEvent,
    Withdrawal,
)
from generator.render.citing import Citer
from generator.render.shown import (
    CorrectionView,
    DisagreementView,
    OpenQuestionView,
    Reference,
    SideView,
    StandingView,
    StatementView,
    TimelineView,
)
from generator.render.wording import DISAGREEMENT_WORDS, REASONS, date_in_words, listed, said_by

ANCHORED = ("points", "positions", "quotes", "disagreements", "open_questions", "timeline")
"""Sections whose items have an anchor on the brief's page."""


def anchor(section: str, identifier: str) -> str:
    """The id of an item on the brief's page: `points-signed`."""
    return f"{section.replace('_', '-')}-{identifier}"


def standing_view(citer: Citer, section: str, name: str) -> StandingView:
    """How well an item is supported, in words and source codes, with the disagreements it is a side of."""
    found = citer.standing(section, name)
    return StandingView(
        status=found.status,
        wording=wording(found, citer.brief),
        sources=citer.codes(found.sources),
        silent=citer.codes(found.silent),
        disputes=tuple(
            Reference(citer.brief.disagreements[other].question, anchor("disagreements", other))
            for other in found.disagreements
        ),
    )


def statement_view(citer: Citer, section: str, name: str, item: Statement) -> StatementView:
    """A sentence of the summary, or a point."""
    return StatementView(
        id=name,
        anchor=anchor(section, name),
        text=item.text,
        citations=citer.cite(resting_on(item)),
        standing=standing_view(citer, section, name),
        withdrawn=taken_back(item.withdrawn),
    )


def disagreement_view(citer: Citer, name: str, item: Disagreement) -> DisagreementView:
    """A disputed question with all its sides and those who say nothing."""
    return DisagreementView(
        id=name,
        anchor=anchor("disagreements", name),
        question=item.question,
        kind=item.kind,
        kind_words=DISAGREEMENT_WORDS[item.kind],
        sides=tuple(_side(citer, name, key, side) for key, side in item.sides.items()),
        silent=listed(citer.codes(citer.standing("disagreements", name).silent)) or None,
        settled_by=item.settled_by,
    )


def _side(citer: Citer, disagreement: str, name: str, side: Side) -> SideView:
    codes = citer.codes(item.source for item in side.evidence)
    return SideView(
        id=name,
        anchor=f"{anchor('disagreements', disagreement)}-{name}",
        text=side.text,
        said_by=said_by(codes) if codes else "No source reports",
        codes=codes,
        citations=citer.cite(side.evidence),
    )


def question_view(citer: Citer, name: str, item: OpenQuestion) -> OpenQuestionView:
    """A question readers can't answer from the sources, or could not."""
    disagreements = citer.brief.disagreements
    return OpenQuestionView(
        id=name,
        anchor=anchor("open_questions", name),
        question=item.question,
        why=item.why,
        reason=REASONS[item.why],
        settled_by=item.settled_by,
        answered=item.state == "answered",
        answer=item.answer,
        see=tuple(
            Reference(disagreements[other].question, anchor("disagreements", other))
            for other in item.see
            if other in disagreements
        ),
        citations=citer.cite(item.evidence),
    )


def timeline_view(citer: Citer, name: str, item: TimelineEvent) -> TimelineView:
    """A dated event; a day that was worked out stands in square brackets and says from what."""
    date, note = date_in_words(item.when), None
    if item.worked_out:
        basis = source_code(item.worked_out.source)
        rests_on = f"“{item.worked_out.exact}” in {basis}" if item.worked_out.exact else f"{basis}'s date"
        date, note = f"[{date}]", f"“{item.worked_out.words}”, worked out from {rests_on}"
    elif item.when.startswith("--"):
        note = "year not said"
    return TimelineView(
        id=name,
        anchor=anchor("timeline", name),
        when=item.when,
        date=date,
        note=note,
        kind=item.kind,
        text=item.text,
        citations=citer.cite(item.evidence),
        standing=standing_view(citer, "timeline", name),
    )


def correction_view(citer: Citer, name: str, item: Correction) -> CorrectionView:
    """What was changed, with the anchor of the item where it is still there."""
    section, _, rest = item.item.partition(".")
    changed = rest.split(".")[0]
    present = section in ANCHORED and changed in getattr(citer.brief, section)
    return CorrectionView(
        id=name,
        on=item.on,
        date=date_in_words(item.on),
        item=item.item,
        anchor=anchor(section, changed) if present else None,
        was=item.was,
        now=item.now,
        why=item.why,
    )


def resting_on(item: Statement | Position | Quote) -> tuple[Evidence, ...]:
    """The evidence of an item, with the words that take it back where some do."""
    return (*item.evidence, *item.withdrawn.evidence) if item.withdrawn else item.evidence


def taken_back(withdrawal: Withdrawal | None) -> str | None:
    """The day of a withdrawal in words; None for an item that stands."""
    return date_in_words(withdrawal.on) if withdrawal else None
