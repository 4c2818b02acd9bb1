"""Quotations of all articles, each once, with every place it stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.compose.article import Article
from generator.compose.identifiers import identifier
from generator.compose.spoken_for import spoken_for
from generator.evidence.locate import locate
from generator.model.brief import Evidence, Quote, Voice
from generator.model.mention import Quotation

CUT = " […] "
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
            text = CUT.join(article.words(part) for part in quotation.parts)
            same = gathered.setdefault(_folded(text), Same(text))
            same.found.append((article, quotation))
            if CUT in same.text and len(quotation.parts) == 1:
                same.text = text
    result: dict[str, Quote] = {}
    for same in _without_parts(gathered):
        speaker, voice = _speaker(same, actor_of)
        slug = identifier(f"{speaker or 'unnamed'} {same.text}", result, 6)
        result[slug] = Quote(speaker=speaker, text=same.text, voice=voice, evidence=_places(articles, same))
    return result


def _speaker(same: Same, actor_of: Callable[[str, int | None], str | None]) -> tuple[str | None, Voice]:
    """Who said it by most articles, and how; for a spokesperson without a name whoever is spoken for."""
    found: Counter[tuple[str, bool]] = Counter()
    for article, quotation in same.found:
        own = actor_of(article.source, quotation.actor)
        behind = spoken_for(article, quotation.actor) if own is None and quotation.actor is not None else None
        if own is not None or (behind is not None and (own := actor_of(article.source, behind)) is not None):
            found[own, behind is not None] += 1
    speaker, for_another = found.most_common(1)[0][0] if found else (None, False)
    if for_another:
        return speaker, "spokesperson"
    cues = [SPEAKERS_VOICE.get(quotation.cue_lemma) for _, quotation in same.found]
    return speaker, next((cue for cue in cues if cue), "unknown")


def _folded(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())


def _without_parts(gathered: dict[str, Same]) -> list[Same]:
    """Quotations without those that are only a part of a longer one by the same articles."""
    keys = list(gathered)
    return [gathered[key] for key in keys if not any(key != other and key in other for other in keys)]


def _places(articles: Sequence[Article], same: Same) -> tuple[Evidence, ...]:
    """Every place where the words stand, unbroken or with the name of their speaker between them."""
    broken = [(article, quotation) for article, quotation in same.found if len(quotation.parts) > 1]
    found = []
    for article in articles:
        places = locate(article.document, same.text)
        for number in range(1, len(places) + 1):
            found.append(
                Evidence(source=article.source, exact=same.text, occurrence=number if len(places) > 1 else None)
            )
        found += [article.evidence(quotation.span) for there, quotation in broken if there is article]
    return tuple(found)
