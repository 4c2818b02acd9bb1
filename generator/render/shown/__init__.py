"""What a page, a PDF or a JSON file can show: frozen values, all derived from a brief and its documents.

These are the values templates get. Everything is text ready to be read, in the order it is to be shown; nothing here is
escaped (the gate does that when a template prints it). `anchor` is the id of the item on the brief's page,
`page` a path relative to the pages folder, with forward slashes and the ending `.md`.
"""

from __future__ import annotations

from generator.render.shown.brief import BriefView, Head, Jump, Place
from generator.render.shown.citations import Citation, Reference, StandingView
from generator.render.shown.items import (
    CorrectionView,
    DisagreementView,
    OpenQuestionView,
    SideView,
    StatementView,
    TimelineView,
)
from generator.render.shown.passages import CitedPassage, CitingPlace, Piece, ShownParagraph, SourcePage
from generator.render.shown.people import ActorView, IssueView, MatrixCell, MatrixRow, PositionView, QuoteView, SpokenOf
from generator.render.shown.sources import CoverageCell, CoverageRow, SourceView

__all__ = [
    "ActorView", "BriefView", "Citation", "CitedPassage", "CitingPlace", "CorrectionView", "CoverageCell",
    "CoverageRow", "DisagreementView", "Head", "IssueView", "Jump", "MatrixCell", "MatrixRow", "OpenQuestionView",
    "Piece", "Place", "PositionView", "QuoteView", "Reference", "ShownParagraph", "SideView", "SourcePage",
    "SourceView", "SpokenOf", "StandingView", "StatementView", "TimelineView",
]  # fmt: skip
