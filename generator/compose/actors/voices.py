"""Finds whose words stand at a place of an article: the article's own, or what somebody says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from generator.compose.shared.article import Article

ActorOf = Callable[[str, int | None], str | None]


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words something is told in: the actor's id, None where nobody knows, and whether they are quoted."""

    actor: str | None
    quoted: bool


class Voices:
    """What is said in an article, to be asked for a place without walking all of it."""

    def __init__(self, article: Article, actor_of: ActorOf) -> None:
        said = [
            (span.start, span.end, Voice(actor_of(article.source, one.actor), False))
            for one in article.mentions.attributions
            for span in one.content
        ]
        said += [
            (one.span.start, one.span.end, Voice(actor_of(article.source, one.actor), True))
            for one in article.mentions.quotations
        ]
        self._said = sorted(said, key=lambda entry: (entry[0], not entry[2].quoted))
        self._starts = [start for start, _, _ in self._said]
        self._longest = max((end - start for start, end, _ in self._said), default=0)

    def of(self, place: int) -> Voice | None:
        """The voice at a character, the one that began last; None for the article's own."""
        number = bisect_right(self._starts, place) - 1
        while number >= 0 and self._starts[number] >= place - self._longest:
            _, end, voice = self._said[number]
            if place < end:
                return voice
            number -= 1
        return None
