"""Names that the recognizer overlooked: words that a text gives somebody as a name elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model.parse import NamedEntity, Sentence, Token

Words = tuple[str, ...]

_FINITE = frozenset({"VBD", "VBZ", "MD"})
_SHORTEST_SURNAME = 3


def words_at(tokens: Sequence[Token], first: int, last: int) -> Words:
    """The words of the tokens from `first` up to, not including, `last`."""
    return tuple(token.text for token in tokens[first:last])


def overlooked(
    tokens: Sequence[Token],
    sentences: Sequence[Sentence],
    found: Sequence[NamedEntity],
    known: Mapping[Words, str],
) -> list[NamedEntity]:
    """Words outside of the names `found` that are a name of the text, or the surname of a person it names.

    `known` has the words of each name with its label. A surname that was taken for another part of speech counts where
    nothing but a name is written so: "…," Long said.
    """
    taken = {index for name in found for index in range(name.first, name.last)}
    by_first: dict[str, list[Words]] = defaultdict(list)
    for words in sorted(known, key=len, reverse=True):
        by_first[words[0]].append(words)
    names = []
    for sentence in sentences:
        for index in range(sentence.first, sentence.last):
            for words in by_first.get(tokens[index].text, ()):
                last = index + len(words)
                if last > sentence.last or words_at(tokens, index, last) != words:
                    continue
                surname = len(words) == 1 and known[words] == "PER" and _acts(tokens, sentence, index)
                if taken.isdisjoint(range(index, last)) and (tokens[last - 1].universal_tag == "PROPN" or surname):
                    names.append(NamedEntity(index, last, tokens[index].start, tokens[last - 1].end, known[words]))
                    taken.update(range(index, last))
                    break
    return names


def _acts(tokens: Sequence[Token], sentence: Sentence, index: int) -> bool:
    """Whether a word with a capital does what people do: right before a finite verb, or behind one at a comma."""
    if len(tokens[index].text) < _SHORTEST_SURNAME or not tokens[index].text[0].isupper():
        return False
    if index + 1 < sentence.last and (tokens[index + 1].tag in _FINITE or tokens[index + 1].tag == "POS"):
        return True
    behind = tokens[index + 1].text if index + 1 < len(tokens) else "."
    return index > sentence.first and tokens[index - 1].tag in _FINITE and behind in (".", ",")


def with_names(tokens: Sequence[Token], names: Sequence[NamedEntity]) -> tuple[Token, ...]:
    """The tokens with each that is a name by itself tagged as one, and made the subject of a verb right behind it."""
    alone = [name.first for name in names if name.last - name.first == 1]
    wrong = [index for index in alone if tokens[index].universal_tag not in ("PROPN", "ADJ")]
    if not wrong:
        return tuple(tokens)
    mended = list(tokens)
    with_subject = {token.head for token in tokens if token.dependency.startswith("nsubj")}
    for index in wrong:
        token = replace(
            tokens[index], lemma=tokens[index].text, universal_tag="PROPN", tag="NNP", features="Number=Sing"
        )
        verb = tokens[index + 1] if index + 1 < len(tokens) else token
        if (
            verb.tag in _FINITE
            and verb.universal_tag == "VERB"
            and verb.index not in with_subject
            and token.head in (verb.index, verb.head)
            and verb.head != index
        ):
            token = replace(token, dependency="nsubj", head=verb.index)
        mended[index] = token
    return tuple(mended)
