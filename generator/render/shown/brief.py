"""A whole brief, and what stands around its items."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.render.shown.citations import Citation
from generator.render.shown.items import CorrectionView, DisagreementView, OpenQuestionView, StatementView, TimelineView
from generator.render.shown.people import ActorView, IssueView, MatrixRow, QuoteView
from generator.render.shown.sources import CoverageRow, SourceView


@dataclass(frozen=True, slots=True)
class Head:
    """The strip above the title. `information_until` is the latest date in words, None where no source gives one.

    `articles` is "5 articles", `outlets` and `origins` say in numbers what is known, `review` is "machine draft",
    `unreviewed` of `items` items have not been looked at by a person; `edited` and `added` say how many people changed
    and wrote, and are 0 where that is not known.
    """

    information_until: str | None
    information_until_iso: str | None
    state: str
    articles: str
    outlets: str
    origins: str
    review: str
    reviewed_by: str | None
    items: int
    unreviewed: int
    edited: int
    added: int


@dataclass(frozen=True, slots=True)
class Jump:
    """A section of the page with the number of items in it."""

    title: str
    anchor: str
    count: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands in the brief's file: its path there (points.signed) and its line."""

    item: str
    line: int


@dataclass(frozen=True, slots=True)
class BriefView:
    """Everything one brief's page, PDF and JSON show, in page order.

    `agreed` are points that two or more articles support, `alone` points that one source or one origin reports or that
    a party says of itself, `disputed` points that another source contradicts, `withdrawn` those a source took back.
    `citations` are all citations of the brief, once each, by source and place: the notes. `version` names the state of
    the brief's file, and `places` says where in it the items stand, by anchor. `formerly` are the anchors that renamed
    items had before, by anchor, and `old_pages` section, old id and new id of those that have a page of their own.
    """

    event: str
    title: str
    page: str
    pdf: str
    json: str
    head: Head
    jumps: tuple[Jump, ...]
    summary: tuple[StatementView, ...]
    agreed: tuple[StatementView, ...]
    alone: tuple[StatementView, ...]
    disputed: tuple[StatementView, ...]
    withdrawn: tuple[StatementView, ...]
    disagreements: tuple[DisagreementView, ...]
    open_questions: tuple[OpenQuestionView, ...]
    answered_questions: tuple[OpenQuestionView, ...]
    issues: tuple[IssueView, ...]
    matrix: tuple[MatrixRow, ...]
    actors: tuple[ActorView, ...]
    quotes: tuple[QuoteView, ...]
    timeline: tuple[TimelineView, ...]
    sources: tuple[SourceView, ...]
    coverage: tuple[CoverageRow, ...]
    corrections: tuple[CorrectionView, ...]
    citations: tuple[Citation, ...]
    version: str
    places: Mapping[str, Place]
    formerly: Mapping[str, tuple[str, ...]]
    old_pages: tuple[tuple[str, str, str], ...]
