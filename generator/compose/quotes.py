"""Quotations of all articles, each once, with every place it stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.compose.article import Article
from generator.compose.identifiers import identifier
from generator.evidence.locate import locate
from generator.model.brief import Evidence, Quote, Voice
from generator.model.mention import Quotation

SPEAKERS_VOICE: dict[str, Voice] = {"write": "written", "post": "written", "tweet": "written", "read": "written"}


@dataclass
class Same:
    """Quotations with the same words while they are gathered."""

    text: str
    found: list[tuple[Article, Quotation]] = field(default_factory=list)


def quotes(articles: Sequence[Article], actor_of: Callable[[str, int | None], str | None]) -> dict[str, Quote]:
    """The quotations of a brief in the order they first stand; `actor_of` tells the actor id of a mention."""
    gathered: dict[str, Same] = {}
    for article in articles:
        for quotation in article.mentions.quotations:
            gathered.setdefault(_folded(quotation.text), Same(article.words(quotation.span))).found.append(
                (article, quotation)
            )
    result: dict[str, Quote] = {}
    for same in _without_parts(gathered):
        speakers = Counter(
            speaker
            for article, quotation in same.found
            if (speaker := actor_of(article.source, quotation.actor)) is not None
        )
        speaker = speakers.most_common(1)[0][0] if speakers else None
        cues = [SPEAKERS_VOICE.get(quotation.cue_lemma) for _, quotation in same.found]
        voice = next((cue for cue in cues if cue), "unknown")
        slug = identifier(f"{speaker or 'unnamed'} {same.text}", result, 6)
        result[slug] = Quote(speaker=speaker, text=same.text, voice=voice, evidence=_places(articles, same.text))
    return result


def _folded(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())


def _without_parts(gathered: dict[str, Same]) -> list[Same]:
    """Quotations without those that are only a part of a longer one by the same articles."""
    keys = list(gathered)
    return [gathered[key] for key in keys if not any(key != other and key in other for other in keys)]


def _places(articles: Sequence[Article], text: str) -> tuple[Evidence, ...]:
    found = []
    for article in articles:
        places = locate(article.document, text)
        for number in range(1, len(places) + 1):
            found.append(Evidence(source=article.source, exact=text, occurrence=number if len(places) > 1 else None))
    return tuple(found)
