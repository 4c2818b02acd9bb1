"""One article while it is being read: its document, its tree, its actors, and which token belongs to which actor."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.extract import tables
from generator.extract.tree import VERBAL, Tree
from generator.model.document import Document, Span
from generator.model.mention import ActorMention

# Longer clauses are cut at their loose ends; 28 words is about the longest line a reader takes in at once.
LONGEST_CLAUSE = 28
LOOSE = tables.words("loose")
LOOSER = tables.words("looser")


@dataclass(frozen=True)
class Reading:
    """What the later steps of extraction look things up in."""

    document: Document
    tree: Tree
    actors: tuple[ActorMention, ...]

    @cached_property
    def _by_token(self) -> dict[int, int]:
        found: dict[int, int] = {}
        for number, mention in enumerate(self.actors):
            index = self.tree.token_at(mention.start)
            while index is not None and index < len(self.tree.tokens) and self.tree.tokens[index].start < mention.end:
                if index not in found or self.actors[found[index]].form != "name":
                    found[index] = number
                index += 1
        return found

    def mention(self, token: int | None) -> int | None:
        """The index of the actor mention that a token stands in, or None."""
        return None if token is None else self._by_token.get(token)

    def actor(self, token: int | None) -> int | None:
        """The index of the mention that a token finally stands for (a pronoun's or description's holder), or None."""
        number = self.mention(token)
        if number is None:
            return None
        refers = self.actors[number].refers_to
        return number if refers is None else refers

    def owner(self, token: int) -> int | None:
        """The mention behind the subject of a stand: its own actor, else whoever owns or makes the thing that stands there.

        "Lopez's letter calling for talks" and "Lopez wrote a letter calling for talks" are both stands of Lopez.
        """
        number = self.actor(token)
        if number is not None:
            return number
        possessor = self.tree.child(token, "nmod:poss")
        if possessor is not None:
            return self.actor(possessor)
        word = self.tree.tokens[token]
        if word.dependency in ("obj", "obl", "nmod") and self.tree.tokens[word.head].universal_tag == "VERB":
            subject = self.tree.subject(word.head)
            return self.actor(subject) if subject != token else None
        return None

    def phrase(self, token: int) -> Span:
        """The words of the noun phrase that a token heads: its actor mention where there is one, else up to loose ends."""
        number = self.mention(token)
        if number is not None:
            return Span(self.actors[number].start, self.actors[number].end)
        first = min((c for c in self.tree.children[token] if c < token and self._close(c)), default=token)
        return self.tree.span(min(self.tree.first[first], token), token)

    def _close(self, child: int) -> bool:
        return self.tree.tokens[child].dependency in ("amod", "compound", "nmod:poss", "nummod", "flat", "det")

    def trimmed(self, first: int, last: int, head: int, limit: int = LONGEST_CLAUSE) -> tuple[int, int]:
        """A stretch of tokens around `head` without loose ends behind it, at most `limit` words if it can be cut so far."""
        tree = self.tree
        for loose, most in ((LOOSE, limit - 8), (LOOSE | LOOSER, limit)):
            cut = True
            while cut and last - first + 1 > most:
                cut = False
                for start in self._ends(head, last, loose):
                    if start - 1 > head:
                        last, cut = start - 1, True
                        while last > head and tree.tokens[last].universal_tag in ("PUNCT", "CCONJ", "SCONJ", "ADP"):
                            last -= 1
                        break
        while last > head and tree.tokens[last].universal_tag == "PUNCT":
            last -= 1
        return first, last

    def _ends(self, head: int, last: int, kinds: frozenset[str]) -> list[int]:
        """Where subtrees of the given kinds begin that end a stretch, the longest first."""
        tree = self.tree
        starts = []
        for index in range(head + 1, last + 1):
            token = tree.tokens[index]
            owned = tree.child(index, "nmod:poss") is not None
            if token.dependency == "conj" and token.universal_tag not in VERBAL and not owned:
                continue
            if token.dependency in kinds and tree.last[index] >= last and tree.first[index] > head:
                starts.append(tree.first[index])
        return sorted(starts)
