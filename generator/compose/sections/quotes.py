"""Quotations of all articles, each once, with every place it stands in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.compose.actors.spoken_for import spoken_for
from generator.compose.sections.occasions import voice_at, with_occasion
from generator.compose.shared.article import Article
from generator.compose.shared.identifiers import identifier
from generator.evidence.locate import locate
from generator.evidence.verbatim import CUT, is_verbatim
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
            text = _text(article, quotation)
            same = gathered.setdefault(_folded(text), Same(text))
            same.found.append((article, quotation))
            if len(quotation.parts) > 1 and CUT not in same.text:
                same.text = text
    result: dict[str, Quote] = {}
    for same in _without_parts(gathered):
        proven = tuple(entry for entry in _places(articles, same) if is_verbatim(same.text, entry.exact))
        if proven:
            speaker, voice = _speaker(same, actor_of)
            occasion, evidence = with_occasion(same.found, proven)
            voice = voice_at(occasion) if voice == "unknown" else voice
            slug = identifier(f"{speaker or 'unnamed'} {same.text}", result, 6)
            result[slug] = Quote(speaker=speaker, text=same.text, voice=voice, occasion=occasion, evidence=evidence)
    return result


def _text(article: Article, quotation: Quotation) -> str:
    return CUT.join(article.words(part) for part in quotation.parts)


def _speaker(same: Same, actor_of: Callable[[str, int | None], str | None]) -> tuple[str | None, Voice]:
    """Who said it by most articles, and how; for a spokesperson without a name whoever is spoken for."""
    found: Counter[tuple[str, bool]] = Counter()
    for article, quotation in same.found:
        behind = spoken_for(article, quotation.actor) if quotation.actor is not None else None
        body = actor_of(article.source, behind)
        said_by = body or actor_of(article.source, quotation.actor)
        if said_by is not None:
            found[said_by, body is not None] += 1
    speaker, for_another = found.most_common(1)[0][0] if found else (None, False)
    if for_another:
        return speaker, "spokesperson"
    cues = [SPEAKERS_VOICE.get(quotation.cue_lemma) for _, quotation in same.found]
    return speaker, next((cue for cue in cues if cue), "unknown")


def _folded(text: str) -> str:
    return re.sub(r"\W+", "", text.lower())


def _without_parts(gathered: dict[str, Same]) -> list[Same]:
    """Quotations without those that in each of their articles are only a part of a longer one."""
    keys = list(gathered)
    longer = {key: [other for other in keys if key != other and key in other] for key in keys}
    sources = {key: {article.source for article, _ in same.found} for key, same in gathered.items()}
    return [gathered[key] for key in keys if not sources[key] <= set().union(*(sources[o] for o in longer[key]))]


def _places(articles: Sequence[Article], same: Same) -> tuple[Evidence, ...]:
    """Every place where the words stand, unbroken or with the name of their speaker between them.

    An article that goes on behind them has a comma for the full stop.
    """
    broken = [(article, quotation) for article, quotation in same.found if len(quotation.parts) > 1]
    whole = same.text.replace(CUT, " ")
    found = []
    for article in articles:
        exact = whole if locate(article.document, whole) else whole.rstrip(".")
        places = locate(article.document, exact)
        for number in range(1, len(places) + 1):
            found.append(Evidence(source=article.source, exact=exact, occurrence=number if len(places) > 1 else None))
        found += [article.evidence(quotation.span) for there, quotation in broken if there is article]
    return tuple(found)
