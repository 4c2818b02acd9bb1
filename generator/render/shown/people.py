"""Actors, what they say, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from generator.render.shown.citations import Citation, Reference, StandingView


@dataclass(frozen=True, slots=True)
class QuoteView:
    """Words somebody said, with every place they stand in. `speaker` is None where the sources do not say who."""

    id: str
    anchor: str
    text: str
    speaker: str | None
    speaker_page: str | None
    voice: str
    occasion: str | None
    citations: tuple[Citation, ...]
    carried_by: str
    withdrawn: str | None


@dataclass(frozen=True, slots=True)
class PositionView:
    """Where one actor stands on one issue. `shape` is a sign for the stance: for, against, sets terms or says."""

    id: str
    anchor: str
    actor: str
    actor_name: str
    issue: str
    issue_title: str
    stance: str
    shape: str
    basis: str
    basis_words: str
    text: str
    citations: tuple[Citation, ...]
    quotes: tuple[QuoteView, ...]
    standing: StandingView
    withdrawn: str | None


@dataclass(frozen=True, slots=True)
class ActorView:
    """Somebody who acts or speaks, with all positions and quotes. `page` is the actor's own page."""

    id: str
    anchor: str
    name: str
    kind: str
    role: str | None
    aliases: tuple[str, ...]
    page: str
    citations: tuple[Citation, ...]
    positions: tuple[PositionView, ...]
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """One actor on another: the speaker's quotations and positions that name them. `own_words` where one is quoted."""

    speaker: ActorView
    about: ActorView
    items: tuple[Reference, ...]
    own_words: bool


@dataclass(frozen=True, slots=True)
class IssueView:
    """Something positions are taken on, with the positions of all actors."""

    id: str
    anchor: str
    title: str
    positions: tuple[PositionView, ...]


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one actor says on one issue; no positions where no source reports any."""

    issue: str
    issue_title: str
    positions: tuple[PositionView, ...]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One actor's cells, in the order of `BriefView.issues`."""

    actor: str
    actor_name: str
    page: str
    cells: tuple[MatrixCell, ...]
