"""Brief and documents to a view: everything the page, the PDF and the JSON show, derived here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from generator.evidence.standing import standing, wording
from generator.model.brief import (
    Disagreement,
    Evidence,
    OpenQuestion,
    Position,
    Quote,
    Statement,
    TimelineEvent,
    Withdrawal,
)
from generator.render.citing import Citer, PublishedBrief, all_evidence
from generator.render.heading import head
from generator.render.shown import (
    ActorView,
    BriefView,
    Citation,
    CorrectionView,
    DisagreementView,
    IssueView,
    Jump,
    MatrixCell,
    MatrixRow,
    OpenQuestionView,
    PositionView,
    QuoteView,
    Reference,
    SideView,
    StandingView,
    StatementView,
    TimelineView,
)
from generator.render.sourcing import coverage, overlapping, source_views
from generator.render.wording import (
    BASIS_WORDS,
    REASONS,
    STANCE_SHAPES,
    STANCE_WORDS,
    VOICE_WORDS,
    counted,
    date_in_words,
    listed,
    said_by,
)

__all__ = ["BriefView", "Citation", "PublishedBrief", "brief_view"]


def anchor(section: str, identifier: str) -> str:
    """The id of an item on the brief's page: `points-signed`."""
    return f"{section.replace('_', '-')}-{identifier}"


def actor_page(event: str, actor: str) -> str:
    """The page of one actor, relative to the pages folder."""
    return f"actors/{event}/{actor}.md"


def brief_view(published: PublishedBrief) -> BriefView:
    """Everything that is shown of one event. Trouble in the brief never stops it: what isn't found is shown as such."""
    return _Viewing(published).view()


class _Viewing:
    """One brief on its way to a view: what several sections need, made once."""

    def __init__(self, published: PublishedBrief) -> None:
        self.published = published
        self.brief = published.brief
        self.citer = Citer(published)
        self.quotes = {name: self._quote(name, quote) for name, quote in self.brief.quotes.items()}
        self.positions = {name: self._position(name, position) for name, position in self.brief.positions.items()}

    def view(self) -> BriefView:
        brief, event = self.brief, self.published.event
        summary = tuple(self._statement("summary", name, item) for name, item in brief.summary.items())
        points = tuple(self._statement("points", name, item) for name, item in brief.points.items())
        disagreements = tuple(self._disagreement(name, item) for name, item in brief.disagreements.items())
        questions = tuple(self._question(name, item) for name, item in brief.open_questions.items())
        timeline = tuple(self._dated(name, item) for name, item in brief.timeline.items())
        citations = self._all_citations()
        grouped = {
            key: tuple(point for point in points if _group(point) == key)
            for key in ("agreed", "alone", "disputed", "withdrawn")
        }
        still_open = tuple(question for question in questions if not question.answered)
        matrix = self._matrix()
        return BriefView(
            event=event,
            title=brief.title,
            page=f"briefs/{event}.md",
            pdf=f"briefs/{event}.pdf",
            json=f"briefs/{event}.json",
            head=head(brief),
            jumps=(
                Jump("Agreed", "agreed", len(grouped["agreed"])),
                Jump("One source", "alone", len(grouped["alone"])),
                Jump("Disagreements", "disagreements", len(disagreements)),
                Jump("Not known", "not-known", len(still_open)),
                Jump("Who stands where", "positions", len(matrix)),
                Jump("Quotes", "quotes", len(self.quotes)),
                Jump("Timeline", "timeline", len(timeline)),
                Jump("Sources", "sources", len(brief.sources)),
            ),
            summary=summary,
            agreed=grouped["agreed"],
            alone=grouped["alone"],
            disputed=grouped["disputed"],
            withdrawn=grouped["withdrawn"],
            disagreements=disagreements,
            open_questions=still_open,
            answered_questions=tuple(question for question in questions if question.answered),
            issues=self._issues(),
            matrix=matrix,
            actors=self._actors(),
            quotes=tuple(self.quotes.values()),
            timeline=timeline,
            sources=source_views(self.published, self.citer, citations),
            coverage=coverage(self.published, self.citer, points),
            corrections=self._corrections(),
            citations=citations,
        )

    def _statement(self, section: str, name: str, item: Statement) -> StatementView:
        return StatementView(
            id=name,
            anchor=anchor(section, name),
            text=item.text,
            citations=self.citer.cite(item.evidence),
            standing=self._standing(section, name),
            disputes=self._disputes(item.evidence),
            withdrawn=_taken_back(item.withdrawn),
        )

    def _disagreement(self, name: str, item: Disagreement) -> DisagreementView:
        sides = tuple(self._side(name, key, side.text, side.evidence) for key, side in item.sides.items())
        speaking = {code for side in sides for code in side.codes}
        silent = [code for code in self.citer.codes(self.brief.sources) if code not in speaking]
        return DisagreementView(
            id=name,
            anchor=anchor("disagreements", name),
            question=item.question,
            kind=item.kind,
            sides=sides,
            silent=listed(silent) or None,
            settled_by=item.settled_by,
        )

    def _side(self, disagreement: str, name: str, text: str, evidence: Sequence[Evidence]) -> SideView:
        codes = self.citer.codes(item.source for item in evidence)
        return SideView(
            id=name,
            anchor=f"{anchor('disagreements', disagreement)}-{name}",
            text=text,
            said_by=said_by(codes) if codes else "No source reports",
            codes=codes,
            citations=self.citer.cite(evidence),
        )

    def _question(self, name: str, item: OpenQuestion) -> OpenQuestionView:
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
                Reference(self.brief.disagreements[other].question, anchor("disagreements", other))
                for other in item.see
                if other in self.brief.disagreements
            ),
            citations=self.citer.cite(item.evidence),
        )

    def _quote(self, name: str, item: Quote) -> QuoteView:
        speaker = self.brief.actors.get(item.speaker) if item.speaker else None
        carrying = len({evidence.source for evidence in item.evidence})
        return QuoteView(
            id=name,
            anchor=anchor("quotes", name),
            text=item.text,
            speaker=speaker.name if speaker else None,
            speaker_page=actor_page(self.published.event, item.speaker) if speaker and item.speaker else None,
            voice=VOICE_WORDS[item.voice],
            occasion=item.occasion,
            citations=self.citer.cite(item.evidence),
            carried_by=f"in {counted(carrying, 'article')} of {len(self.brief.sources)}",
            withdrawn=_taken_back(item.withdrawn),
        )

    def _position(self, name: str, item: Position) -> PositionView:
        actor, issue = self.brief.actors.get(item.actor), self.brief.issues.get(item.issue)
        return PositionView(
            id=name,
            anchor=anchor("positions", name),
            actor=item.actor,
            actor_name=actor.name if actor else item.actor,
            issue=item.issue,
            issue_title=issue.title if issue else item.issue,
            stance=STANCE_WORDS.get(item.stance, item.stance),
            shape=STANCE_SHAPES[item.stance],
            basis=item.basis,
            basis_words=BASIS_WORDS[item.basis],
            text=item.text,
            citations=self.citer.cite(item.evidence),
            quotes=tuple(self.quotes[quote] for quote in item.quotes if quote in self.quotes),
            standing=self._standing("positions", name),
            disputes=self._disputes(item.evidence),
            withdrawn=_taken_back(item.withdrawn),
        )

    def _actors(self) -> tuple[ActorView, ...]:
        return tuple(
            ActorView(
                id=name,
                anchor=anchor("actors", name),
                name=actor.name,
                kind=actor.kind,
                role=actor.role,
                aliases=actor.aliases,
                page=actor_page(self.published.event, name),
                citations=self.citer.cite(actor.evidence),
                positions=tuple(position for position in self.positions.values() if position.actor == name),
                quotes=tuple(self.quotes[key] for key, quote in self.brief.quotes.items() if quote.speaker == name),
            )
            for name, actor in self.brief.actors.items()
        )

    def _issues(self) -> tuple[IssueView, ...]:
        views = (
            IssueView(
                id=name,
                anchor=anchor("issues", name),
                title=issue.title,
                positions=tuple(position for position in self.positions.values() if position.issue == name),
            )
            for name, issue in self.brief.issues.items()
        )
        return tuple(issue for issue in views if issue.positions)

    def _matrix(self) -> tuple[MatrixRow, ...]:
        issues = self._issues()
        rows = []
        for name, actor in self.brief.actors.items():
            mine = [position for position in self.positions.values() if position.actor == name]
            cells = tuple(
                MatrixCell(issue.id, issue.title, tuple(position for position in mine if position.issue == issue.id))
                for issue in issues
            )
            if mine:
                rows.append(MatrixRow(name, actor.name, actor_page(self.published.event, name), cells))
        return tuple(rows)

    def _dated(self, name: str, item: TimelineEvent) -> TimelineView:
        date, note = date_in_words(item.when), None
        if item.worked_out:
            basis = self.citer.code(item.worked_out.source)
            date = f"[{date}]"
            rests_on = f"“{item.worked_out.exact}” in {basis}" if item.worked_out.exact else f"{basis}'s date"
            note = f"“{item.worked_out.words}” in the article, day worked out from {rests_on}"
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
            citations=self.citer.cite(item.evidence),
            standing=self._standing("timeline", name),
        )

    def _corrections(self) -> tuple[CorrectionView, ...]:
        newest_first = sorted(self.brief.corrections.items(), key=lambda pair: pair[1].on, reverse=True)
        return tuple(
            CorrectionView(
                id=name,
                date=date_in_words(correction.on),
                item=correction.item,
                anchor=self._anchor_of(correction.item),
                was=correction.was,
                now=correction.now,
                why=correction.why,
            )
            for name, correction in newest_first
        )

    def _anchor_of(self, path: str) -> str | None:
        section, _, rest = path.partition(".")
        name = rest.split(".")[0]
        shown = section in ("points", "positions", "quotes", "disagreements", "open_questions", "timeline")
        return anchor(section, name) if shown and name in getattr(self.brief, section) else None

    def _standing(self, section: str, name: str) -> StandingView:
        found = standing(self.brief, section, name)
        return StandingView(
            status=found.status,
            wording=wording(found, self.brief),
            sources=self.citer.codes(found.sources),
            silent=self.citer.codes(found.silent),
        )

    def _disputes(self, evidence: Sequence[Evidence]) -> tuple[Reference, ...]:
        return tuple(
            Reference(item.question, anchor("disagreements", name))
            for name, item in self.brief.disagreements.items()
            if any(overlapping(self.citer, evidence, side.evidence) for side in item.sides.values())
        )

    def _all_citations(self) -> tuple[Citation, ...]:
        return self.citer.cite(all_evidence(self.brief))


def _group(point: StatementView) -> str:
    if point.withdrawn:
        return "withdrawn"
    return {"agreed": "agreed", "several articles": "agreed", "disputed": "disputed", "withdrawn": "withdrawn"}.get(
        point.standing.status, "alone"
    )


def _taken_back(withdrawal: Withdrawal | None) -> str | None:
    return date_in_words(withdrawal.on) if withdrawal else None
