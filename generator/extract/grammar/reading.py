"""One article while it is being read: its document, its tree, its actors, and which token belongs to which actor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.extract.grammar import tables
from generator.extract.grammar.tree import Tree
from generator.model.document import Document, Span
from generator.model.mention import ActorMention

# People beside somebody, who speak for themselves.
KIN = tables.words("kin")
# What somebody says something in.
DOCUMENTS = tables.words("said_in") | {"account", "missive", "ad", "notice"}
# How many tokens before "the letter" a letter may be told of.
FAR = 250
# How far a title reaches, and the small words in it: "Secretary of Housing and Urban Development".
LONGEST_TITLE = 9
INSIDE_TITLES = frozenset({"and", "of", "for", "&", "chief"})
CLOSE = frozenset({"amod", "compound", "nmod:poss", "nummod", "flat", "det"})


def mentions_by_token(tree: Tree, actors: tuple[ActorMention, ...]) -> dict[int, int]:
    """Token → index in `actors` of the mention it stands in; where mentions overlap a name wins, else the last one.

    Of two names the person's wins: "Norland Attorney General Ada Brun" is Brun from the first word on.
    """
    found: dict[int, int] = {}
    for number, mention in enumerate(actors):
        first = tree.token_at(mention.start)
        for index in range(first if first is not None else len(tree.tokens), len(tree.tokens)):
            if tree.tokens[index].start >= mention.end:
                break
            held = actors[found[index]] if index in found else mention
            if held.form != "name" or held is mention or (mention.form == "name" and mention.kind == "person"):
                found[index] = number
    return found


@dataclass(frozen=True, slots=True)
class Reading:
    """What the later steps of extraction look things up in; `by_token` is what `mentions_by_token` says of `actors`."""

    document: Document
    tree: Tree
    actors: tuple[ActorMention, ...]
    by_token: Mapping[int, int]

    def mention(self, token: int | None) -> int | None:
        """The index of the actor mention that a token stands in, or None."""
        return None if token is None else self.by_token.get(token)

    def actor(self, token: int | None) -> int | None:
        """The index of the mention that a token finally stands for (a pronoun's or description's holder), or None."""
        number = self.mention(token)
        if number is None:
            return None
        refers = self.actors[number].refers_to
        return number if refers is None else refers

    def offices(self, number: int) -> set[str]:
        """The offices of whoever a mention names, by all that the article calls them."""
        alike = [m for i, m in enumerate(self.actors) if number in (i, m.refers_to)]
        return {mention.office for mention in alike if mention.office is not None}

    def speaker(self, token: int | None) -> int | None:
        """The mention of whoever speaks: of a token in the title before a name whoever bears the title.

        "former Housing and Roads Secretary Ada Brun", "the Lake Harbour chief executive, Tom Brink,".
        """
        number = self.actor(token)
        if token is None or number is not None:
            return number
        for index in range(token + 1, min(token + LONGEST_TITLE, len(self.tree.tokens))):
            mention = self.mention(index)
            if mention is not None and self.actors[mention].form == "name" and self.actors[mention].kind == "person":
                return self.actor(index)
            word = self.tree.tokens[index]
            if word.text == "," and self.tree.lower[index - 1] in tables.offices():
                continue
            if not (word.text[0].isupper() or word.text in INSIDE_TITLES or self.tree.lower[index] in tables.offices()):
                break
        return self._author(token)

    def _author(self, token: int) -> int | None:
        """Whose words a statement, a letter or an account on the net has; who stands in apposition to "one of them".

        "The letter said" is of whoever is told to have written a letter before.
        """
        if self.tree.child(token, "appos") is not None and self.tree.those(token, "nmod", "nummod"):
            return self.owner(token)
        noun = self.tree.lemmas[token]
        if noun not in DOCUMENTS or not self.tree.is_nominal(token):
            return None
        own = self._writer(token)
        before = range(token - 1, max(-1, token - FAR), -1) if own is None and self._is_definite(token) else ()
        earlier = (self._writer(index) for index in before if self.tree.lemmas[index] == noun)
        return own if own is not None else next((found for found in earlier if found is not None), None)

    def _writer(self, token: int) -> int | None:
        by = [
            child for child in self.tree.those(token, "nmod", "acl") if self.tree.preposition(child) in ("by", "from")
        ]
        named = next((self.actor(child) for child in by if self.actor(child) is not None), None)
        return named if named is not None else self.owner(token)

    def _is_definite(self, token: int) -> bool:
        return not self.tree.words(token, "det").isdisjoint(("the", "that", "this"))

    def owner(self, token: int) -> int | None:
        """The mention behind the subject of a stand: its own actor, else whoever owns or makes what stands there.

        "Lopez's letter calling for talks" and "Lopez wrote a letter calling for talks" are both stands of Lopez;
        those of "her lawyer" are not, and those of "its secretary-general, Carl Zander," are Zander's.
        """
        number = self.actor(token)
        if number is not None:
            return number
        named = next((c for c in self.tree.those(token, "appos") if self.actor(c) is not None), None)
        if named is not None:
            return self.actor(named)
        word = self.tree.lower[token]
        if word in tables.offices() or word in tables.group_nouns() or word in KIN:
            return None
        possessor = self.tree.child(token, "nmod:poss")
        if possessor is not None and (self.tree.tokens[possessor].universal_tag != "PRON" or not self._maker(token)):
            return self.actor(possessor)
        noun = self.tree.tokens[token]
        if noun.dependency in ("obj", "obl", "nmod") and self.tree.tokens[noun.head].universal_tag == "VERB":
            subject = self.tree.subject(noun.head)
            return self.actor(subject) if subject != token else None
        return None

    def _maker(self, token: int) -> bool:
        """Whether a noun stands behind a verb whose subject is known: "Lopez wrote on his page calling for talks"."""
        noun = self.tree.tokens[token]
        subject = self.tree.subject(noun.head) if noun.dependency in ("obj", "obl") else None
        return subject is not None and subject != token and self.actor(subject) is not None

    def phrase(self, token: int) -> Span:
        """The words of the noun phrase that a token heads: its actor mention if it has one, else up to loose ends."""
        number = self.mention(token)
        if number is not None:
            return Span(self.actors[number].start, self.actors[number].end)
        before = (c for c in self.tree.children[token] if c < token and self.tree.tokens[c].dependency in CLOSE)
        first = next(before, token)
        return self.tree.span(min(self.tree.first[first], token), token)
