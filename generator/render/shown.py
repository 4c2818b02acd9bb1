"""What a page, a PDF or a JSON file can show: frozen values, all derived from a brief and its documents.

These are the values templates get. Everything is text ready to be read, in the order it is to be shown; nothing here is
escaped (the gate does that when a template prints it). `anchor` is the id of the item on the brief's page,
`page` a path relative to the pages folder, with forward slashes and the ending `.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.evidence.standing import Status


@dataclass(frozen=True, slots=True)
class Citation:
    """One passage of one source that an item rests on. The same passage gives an equal citation wherever it is cited.

    `mark` is what a reader sees ("S1 ¶3", "S1" where the passage was not found), `spoken` the same in words, `label`
    the footnote's name: made of the source's id and the passage's words, so it does not move when text above it
    changes. `exact` are the words as they stand in the article; `before` and `after` the rest of their paragraph.
    `credit` is outlet, title and date, with what is not known said. `found` is False where the words do not stand in
    the source.
    """

    source: str
    code: str
    paragraph: int
    mark: str
    spoken: str
    label: str
    exact: str
    before: str
    after: str
    credit: str
    page: str
    url: str | None
    fragment_url: str | None
    found: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to another item of the same brief."""

    title: str
    anchor: str


@dataclass(frozen=True, slots=True)
class StandingView:
    """How well an item is supported: `status` as in the format's table, `wording` the phrase shown, source codes.

    `disputes` are the disagreements that the item is a side of.
    """

    status: Status
    wording: str
    sources: tuple[str, ...]
    silent: tuple[str, ...]
    disputes: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A sentence of the summary or a point. `withdrawn` is the day it was taken back, in words; None if it stands."""

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
    """A question the sources answer differently. `silent` is "S2 and S4", None where every source says something."""

    id: str
    anchor: str
    question: str
    kind: str
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
class SourceView:
    """One article. `name` is what to call it, `unknown` names what the article does not say of itself.

    `origin` is where the reporting came from in words, `origin_known` whether that is known; `words` the article's
    length, `cited` how many of its passages are cited.
    """

    id: str
    code: str
    spoken: str
    name: str
    credit: str
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    published_iso: str | None
    url: str | None
    language: str
    licence: str | None
    free_to_publish: bool
    origin: str
    origin_known: bool
    unknown: tuple[str, ...]
    replaces: str | None
    replaced_by: str | None
    page: str
    words: int
    cited: int


@dataclass(frozen=True, slots=True)
class CoverageCell:
    """What one source does with one point: "says it", "says otherwise" or "silent"."""

    code: str
    says: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One point and what each source does with it, in the order of the sources."""

    text: str
    anchor: str
    cells: tuple[CoverageCell, ...]


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
    the brief's file, and `places` says where in it the items stand, by anchor.
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
