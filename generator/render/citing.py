"""Evidence to citations: where the words stand, what they are called, and where a reader finds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from operator import itemgetter
from typing import Final

from generator.evidence.locate import Place, locate
from generator.evidence.resting import all_evidence
from generator.evidence.standing import Standing, standing
from generator.evidence.wording import source_code
from generator.model.brief import Brief, Evidence
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


class Citer:
    """Makes the citations of one brief, and holds what every section of it needs: the brief and its event."""

    def __init__(self, published: PublishedBrief) -> None:
        self.published = published
        self.brief = published.brief
        self.event = published.event
        self._credits = {source: credit(known) for source, known in self.brief.sources.items()}
        self._order = {source: number for number, source in enumerate(self.brief.sources)}
        self._cited: dict[tuple[str, str, int], tuple[Place | None, Citation]] = {}
        self._evidence: dict[str, list[Evidence]] = {}
        self._standing: dict[tuple[str, str], Standing] = {}

    def codes(self, sources: Iterable[str]) -> tuple[str, ...]:
        """Codes of several sources, once each, in page order."""
        wanted = set(sources)
        return tuple(source_code(source) for source in self.brief.sources if source in wanted)

    def cite(self, evidence: Iterable[Evidence]) -> tuple[Citation, ...]:
        """One citation for each passage, once each, in the order of the sources and then of the text."""
        found: dict[str, tuple[int, int, Citation]] = {}
        for item in evidence:
            if item.source in self._order:
                place, citation = self._known(item)
                found.setdefault(citation.label, (self._order[item.source], place.start if place else 0, citation))
        return tuple(citation for _, _, citation in sorted(found.values(), key=itemgetter(0, 1)))

    def standing(self, section: str, name: str) -> Standing:
        """How well the sources carry an item, worked out once."""
        if (section, name) not in self._standing:
            self._standing[section, name] = standing(self.brief, section, name)
        return self._standing[section, name]

    def place(self, evidence: Evidence) -> Place | None:
        """Where the words stand; None where they do not, or the article could not be read."""
        return self._known(evidence)[0] if evidence.source in self._order else None

    def passages(self, source: str) -> Iterator[tuple[Place | None, Citation]]:
        """Every cited passage of a source once, in page order, with its place, None where its words do not stand."""
        if not self._evidence:
            for evidence in all_evidence(self.brief):
                self._evidence.setdefault(evidence.source, []).append(evidence)
        found: dict[str, tuple[Place | None, Citation]] = {}
        for place, citation in map(self._known, self._evidence.get(source, ())):
            found.setdefault(citation.label, (place, citation))
        yield from found.values()

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
            credit=self._credits[evidence.source],
            page=source_page(self.event, evidence.source),
            url=source.url,
            fragment_url=fragment_url(source.url, exact) if source.url and place else None,
            found=place is not None,
        )
