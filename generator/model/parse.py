"""A parse: what the language pipeline saw in one text, as plain values that know nothing of the library behind them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word or punctuation mark of a text.

    `start` and `end` are character offsets in the text that was parsed: `text[start:end]` is the token.
    `index` and `head` are positions in `Parse.tokens`; the root of a sentence is its own head.
    `universal_tag`, `dependency` and `features` are those of Universal Dependencies ("NOUN", "ccomp",
    "Number=Sing|Person=3"); `tag` is the Penn tag ("NNP").
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    universal_tag: str
    tag: str
    features: str
    dependency: str
    head: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: tokens `first` up to, not including, `last`; characters `start` up to, not including, `end`."""

    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NamedEntity:
    """A name: tokens `first` up to, not including, `last`. `label` is PER, ORG, LOC or MISC."""

    first: int
    last: int
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Parse:
    """Everything the pipeline says of one text. Offsets are those of `text`, which is unchanged."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[NamedEntity, ...]
