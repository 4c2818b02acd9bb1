"""What finders of disagreements look through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.compose.actors.voices import ActorOf
from generator.compose.shared.article import Article
from generator.compose.shared.stand import Taken
from generator.compose.side_by_side.dates import Dated
from generator.compose.side_by_side.told import Told
from generator.model.brief import Actor


@dataclass(frozen=True, slots=True)
class Found:
    """What a finder looks through. `camps` tells for an actor's id whom it speaks for: a minister speaks for the
    state; `newest` for an article's id that of its newest version.
    """

    articles: Sequence[Article]
    stands: Sequence[Taken]
    dated: Sequence[Dated]
    actors: Mapping[str, Actor]
    issues: Sequence[str]
    camps: Mapping[str, str]
    told: Sequence[Told]
    actor_of: ActorOf
    newest: Mapping[str, str]
