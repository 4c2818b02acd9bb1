"""The names of one text made to agree: a name that recurs names the same thing, and a surname its bearer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from generator.language.known_words import TITLES, hint
from generator.model.parse import NamedEntity, Sentence, Token

Words = tuple[str, ...]

TITLED = 3
"""Votes for a person when a title stands before the name, against one vote for what the recognizer said there."""

LISTED = 2
"""Votes of the noun in a name that says what it is, likewise."""


def agreed_names(
    tokens: Sequence[Token], sentences: Sequence[Sentence], entities: Sequence[NamedEntity]
) -> tuple[NamedEntity, ...]:
    """Tokens, sentences and names of a text → its names, each with the label most votes of all its mentions are for,
    and with the mentions of people by their surname that were overlooked."""
    votes = _votes(tokens, entities)
    labels = {words: _winner(label_votes) for words, label_votes in votes.items()}
    agreed = [
        NamedEntity(name.first, name.last, name.start, name.end, labels[_words(tokens, name)]) for name in entities
    ]
    surnames = {words[-1] for words, label in labels.items() if label == "PER" and len(words) > 1}
    agreed += _overlooked(tokens, sentences, agreed, surnames)
    return tuple(sorted(agreed, key=lambda name: name.first))


def _words(tokens: Sequence[Token], name: NamedEntity) -> Words:
    return tuple(token.text for token in tokens[name.first : name.last])


def _votes(tokens: Sequence[Token], entities: Iterable[NamedEntity]) -> dict[Words, Counter[str]]:
    """Each name's words → votes for labels: the recognizer's, of words before and in it, of longer names of people."""
    votes: dict[Words, Counter[str]] = defaultdict(Counter)
    for name in entities:
        words = _words(tokens, name)
        votes[words][name.label] += 1
        before = tokens[name.first - 1].text.lower().rstrip(".") if name.first else ""
        if before in TITLES and name.label != "LOC":
            votes[words]["PER"] += TITLED
        votes[words].update(_hints(words))
    for words in [words for words in votes if len(words) > 1 and _winner(votes[words]) == "PER"]:
        for part in {words[:1], words[-1:]} & votes.keys():
            votes[part]["PER"] += 1 + votes[words]["PER"]
    return votes


def _hints(words: Words) -> list[str]:
    """A name's words → the labels that the lists of known words speak for, once for each vote: of one word, itself; of
    more, a given name at the front and the noun that says what it is ("Bank" of "World Bank" and "Bank of Spain")."""
    first = hint(words[0])
    if len(words) == 1:
        return [label for letter, label in (("p", "LOC"), ("n", "ORG"), ("g", "PER")) if letter in first]
    noun = first if len(words) > 2 and words[1] == "of" else hint(words[-1])
    kinds = ["ORG"] if "o" in noun else ["LOC"] if "l" in noun else []
    return kinds * LISTED + (["PER"] if "g" in first else [])


def _winner(votes: Counter[str]) -> str:
    return max(votes, key=lambda label: (votes[label], label))


def _overlooked(
    tokens: Sequence[Token], sentences: Sequence[Sentence], found: Sequence[NamedEntity], surnames: set[str]
) -> list[NamedEntity]:
    """Proper nouns outside of names that are the surname of a person named elsewhere in the text."""
    taken = {index for name in found for index in range(name.first, name.last)}
    return [
        NamedEntity(index, index + 1, tokens[index].start, tokens[index].end, "PER")
        for sentence in sentences
        for index in range(sentence.first, sentence.last)
        if index not in taken and tokens[index].text in surnames and tokens[index].universal_tag == "PROPN"
    ]
