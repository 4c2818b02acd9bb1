"""Evidence to citations: where the words stand, what they are called, and where a reader finds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final

from generator.evidence.locate import Place, locate
from generator.evidence.wording import source_code
from generator.model.brief import Actor, Brief, Evidence, OpenQuestion, Position, Quote, TimelineEvent
from generator.model.change import Attention
from generator.model.document import Document
from generator.render.articles import credit, fragment_url, shown_text, source_page, spoken_code
from generator.render.shown import Citation

LABEL_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class PublishedBrief:
    """What is published of one event: the brief and its sources' documents by id. `event` is the brief's file name.

    `digest` tells the bytes apart that both were read from; "" where that is not known.
    `attention` says how far people have looked at its items, None where that is not known; `lines` where the items
    stand in the brief's file, by path; `version` names the state of that file.
    """

    event: str
    brief: Brief
    documents: Mapping[str, Document]
    digest: str = ""
    attention: Attention | None = None
    lines: Mapping[tuple[str, ...], int] = field(default_factory=dict)
    version: str = ""


def all_evidence(brief: Brief) -> Iterator[Evidence]:
    """Every passage a brief rests on, in page order."""
    for statement in (*brief.summary.values(), *brief.points.values()):
        yield from statement.evidence
    for disagreement in brief.disagreements.values():
        for side in disagreement.sides.values():
            yield from side.evidence
    resting: tuple[OpenQuestion | Position | Quote | TimelineEvent | Actor, ...] = (
        *brief.open_questions.values(),
        *brief.positions.values(),
        *brief.quotes.values(),
        *brief.timeline.values(),
        *brief.actors.values(),
    )
    for item in resting:
        yield from item.evidence
    taken_back = [statement.withdrawn for statement in (*brief.summary.values(), *brief.points.values())]
    taken_back += [position.withdrawn for position in brief.positions.values()]
    taken_back += [quotation.withdrawn for quotation in brief.quotes.values()]
    for withdrawal in taken_back:
        if withdrawal:
            yield from withdrawal.evidence


class Citer:
    """Makes the citations of one brief, and holds what every section of it needs: the brief and its event."""

    def __init__(self, published: PublishedBrief) -> None:
        self.published = published
        self.brief = published.brief
        self.event = published.event
        self._order = {source: number for number, source in enumerate(self.brief.sources)}
        self._cited: dict[tuple[str, str, int], tuple[Place | None, Citation]] = {}

    def codes(self, sources: Iterable[str]) -> tuple[str, ...]:
        """Codes of several sources, once each, in page order."""
        wanted = set(sources)
        return tuple(source_code(source) for source in self.brief.sources if source in wanted)

    def cite(self, evidence: Iterable[Evidence]) -> tuple[Citation, ...]:
        """One citation for each passage, once each, in the order of the sources and then of the text."""
        found: dict[str, tuple[tuple[int, int], Citation]] = {}
        for item in evidence:
            if item.source in self._order:
                place, citation = self._known(item)
                position = (self._order[item.source], place.start if place else 0)
                found.setdefault(citation.label, (position, citation))
        return tuple(citation for _, citation in sorted(found.values(), key=lambda pair: pair[0]))

    def place(self, evidence: Evidence) -> Place | None:
        """Where the words stand; None where they do not, or the article could not be read."""
        return self._known(evidence)[0] if evidence.source in self._order else None

    def _known(self, evidence: Evidence) -> tuple[Place | None, Citation]:
        """Every passage is looked for once, however many items rest on it."""
        key = (evidence.source, evidence.exact, evidence.occurrence or 1)
        if key not in self._cited:
            place = self._place(evidence)
            self._cited[key] = (place, self._citation(evidence, place))
        return self._cited[key]

    def _place(self, evidence: Evidence) -> Place | None:
        document = self.published.documents.get(evidence.source)
        places = locate(document, evidence.exact) if document else ()
        wanted = (evidence.occurrence or 1) - 1
        return places[wanted] if wanted < len(places) else None

    def _citation(self, evidence: Evidence, place: Place | None) -> Citation:
        source = self.brief.sources[evidence.source]
        document = self.published.documents.get(evidence.source)
        code = source_code(evidence.source)
        exact, before, after, paragraph, occurrence = evidence.exact, "", "", 0, 0
        if document is not None and place is not None:
            first, last = document.paragraph_at(place.start), document.paragraph_at(max(place.start, place.end - 1))
            exact = shown_text(document, place.start, place.end)
            before = shown_text(document, first.start, place.start).lstrip()
            after = shown_text(document, place.end, last.end).rstrip()
            paragraph = place.paragraph
            occurrence = (evidence.occurrence or 1) - 1
        digest = sha256(f"{exact}\n{occurrence}".encode()).hexdigest()[:LABEL_DIGITS]
        spoken = spoken_code(evidence.source)
        return Citation(
            source=evidence.source,
            code=code,
            paragraph=paragraph,
            mark=f"{code} ¶{paragraph}" if paragraph else code,
            spoken=f"{spoken}, paragraph {paragraph}" if paragraph else spoken,
            label=f"{evidence.source}-p{paragraph}-{digest}" if paragraph else f"{evidence.source}-{digest}",
            exact=exact,
            before=before,
            after=after,
            credit=credit(source),
            page=source_page(self.event, evidence.source),
            url=source.url,
            fragment_url=fragment_url(source.url, exact) if source.url and place else None,
            found=place is not None,
        )
