"""A stand as composing sees it: the article it comes from and the actor it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.shared.article import Article
from generator.model.brief import Stance
from generator.model.mention import Stand

# Stances that differ only in tone: a report calls an offer a demand; the commonest word stands for all.
FAMILIES: dict[Stance, str] = {
    "proposes": "wants", "demands": "wants", "offers": "wants", "supports": "for", "accepts": "for", "rejects":
    "against", "opposes": "against", "denies": "denies", "claims": "claims", "doubts": "doubts", "warns": "warns",
    "conditions": "conditions",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Taken:
    """A stand that a linked actor takes in one article; `actor` is the id the actor has in the brief."""

    article: Article
    stand: Stand
    actor: str
