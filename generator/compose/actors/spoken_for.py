"""Whom a spokesperson without a name speaks for: "a Harbour spokeswoman", "a spokesman for the Water Office"."""

from __future__ import annotations

import re

from generator.compose.shared.article import Article
from generator.model.document import Span

FOR = re.compile(r"\s+(?:for|of|from)\s+(?:the\s+)?$")
# How many characters "for the" and the like may take.
NEAR = 12


def spoken_for(article: Article, number: int) -> int | None:
    """The mention of whoever the spokesperson of mention `number` speaks for, or None where the words do not say."""
    mentions = article.mentions.actors
    spokesperson = mentions[number]
    if spokesperson.office != "spokesperson" or spokesperson.form != "role":
        return None
    for other in article.actors_in(Span(spokesperson.start, spokesperson.end + NEAR + 1)):
        mention = mentions[other]
        if other == number or mention.form == "pronoun":
            continue
        inside = spokesperson.start <= mention.start and mention.end < spokesperson.end
        between = article.document.text[spokesperson.end : mention.start]
        if inside or (0 < len(between) <= NEAR and FOR.match(between)):
            return mention.refers_to if mention.refers_to is not None else other
    return None
