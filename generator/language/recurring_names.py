"""The names of one text made to agree: a name that recurs names the same thing, and a surname its bearer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from generator.model.parse import NamedEntity, Sentence, Token

Words = tuple[str, ...]


def agreed_names(
    tokens: Sequence[Token], sentences: Sequence[Sentence], entities: Sequence[NamedEntity]
) -> tuple[NamedEntity, ...]:
    """Tokens, sentences and names of a text → its names, each with the label most of its mentions have, and with the
    mentions that were overlooked where the same words are a name elsewhere."""
    labels = _labels(tokens, entities)
    found = [
        NamedEntity(name.first, name.last, name.start, name.end, labels[_words(tokens, name.first, name.last)])
        for name in entities
    ]
    found += _overlooked(tokens, sentences, found, labels)
    return tuple(sorted(found, key=lambda name: name.first))


def _words(tokens: Sequence[Token], first: int, last: int) -> Words:
    return tuple(token.text for token in tokens[first:last])


def _labels(tokens: Sequence[Token], entities: Iterable[NamedEntity]) -> dict[Words, str]:
    """Each name's words → the label they get: most votes, those of longer names of people counting for their parts."""
    votes: dict[Words, Counter[str]] = defaultdict(Counter)
    for name in entities:
        votes[_words(tokens, name.first, name.last)][name.label] += 1
    first_seen = {words: order for order, words in enumerate(votes)}
    full = [words for words in votes if len(words) > 1 and _winner(votes[words]) == "PER"]
    for words in full:
        for part in {words[-1:], words[:1], words[1:]}:
            if part in votes:
                votes[part]["PER"] += 1 + votes[words]["PER"]
    return {words: _winner(votes[words]) for words in first_seen}


def _winner(votes: Counter[str]) -> str:
    return max(votes, key=lambda label: (votes[label], label))


def _overlooked(
    tokens: Sequence[Token], sentences: Sequence[Sentence], found: Sequence[NamedEntity], labels: dict[Words, str]
) -> list[NamedEntity]:
    """Words that are a name elsewhere in the text and stand here as proper nouns of one sentence, yet were no name."""
    taken = [False] * len(tokens)
    for name in found:
        for index in range(name.first, name.last):
            taken[index] = True
    by_word: dict[str, list[Words]] = defaultdict(list)
    for words in labels:
        by_word[words[0]].append(words)
    missing = []
    for sentence in sentences:
        index = sentence.first
        while index < sentence.last:
            for words in sorted(by_word.get(tokens[index].text, ()), key=len, reverse=True):
                last = index + len(words)
                if last <= sentence.last and _stands(tokens, index, words) and not any(taken[index:last]):
                    start, end = tokens[index].start, tokens[last - 1].end
                    missing.append(NamedEntity(index, last, start, end, labels[words]))
                    index = last - 1
                    break
            index += 1
    return missing


def _stands(tokens: Sequence[Token], index: int, words: Words) -> bool:
    return all(
        token.text == word and (token.universal_tag == "PROPN" or len(words) > 1)
        for token, word in zip(tokens[index : index + len(words)], words, strict=True)
    )
