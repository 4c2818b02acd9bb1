"""A stand as composing sees it: the article it comes from and the actor it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.article import Article
from generator.model.mention import Stand


@dataclass(frozen=True, slots=True)
class Taken:
    """A stand that a linked actor takes in one article; `actor` is the id the actor has in the brief."""

    article: Article
    stand: Stand
    actor: str
