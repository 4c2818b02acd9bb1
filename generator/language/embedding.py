"""What the encoder knows of a word: its form and its affixes, hashed; registered with spaCy as an architecture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, uniqued, with_array

FEATURES = ("norm", "prefix", "long_prefix", "short_suffix", "suffix", "long_suffix", "shape")
"""The features of a word in the order of their columns; column 0 of the array is the word itself."""

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


def shape(word: str) -> str:
    """From a word its outline: `X`, `x`, `d` for letters and digits, runs cut at three ("Xxxx" for "Minister")."""
    outline: list[str] = []
    for character in word[:40]:
        kind = "d" if character.isdigit() else character
        if character.isalpha():
            kind = "X" if character.isupper() else "x"
        if outline[-3:] != [kind] * 3:
            outline.append(kind)
    return "".join(outline)


def word_features(word: str) -> tuple[str, ...]:
    """From a word the texts of `FEATURES`; digits are one digit, quotation marks and dashes one mark each."""
    plain = word.translate(_STRAIGHT)
    lower = "".join("0" if character.isdigit() else character for character in plain.lower()[:60])
    return (lower, plain[:1], lower[:3], lower[-2:], plain[-3:], lower[-4:], shape(plain))


def _extract(model: Model[Any, Any], docs: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    known: dict[int, numpy.ndarray[Any, Any]] = model.attrs["known"]
    if len(known) > 200_000:
        known.clear()
    arrays = []
    for doc in docs:
        strings = doc.vocab.strings
        keys = doc.to_array("ORTH").tolist()
        rows = []
        for key in keys:
            row = known.get(key)
            if row is None:
                row = known[key] = _row(key, strings[key])
            rows.append(row)
        arrays.append(numpy.asarray(rows, dtype="uint64").reshape((len(keys), len(FEATURES) + 1)))
    return arrays, lambda gradient: []


def _row(key: int, word: str) -> numpy.ndarray[Any, Any]:
    from spacy.strings import hash_string

    return numpy.asarray([key, *(hash_string(feature) for feature in word_features(word))], dtype="uint64")


def word_embedding(width: int, rows: list[int]) -> Model[Any, Any]:
    """Documents in, one vector of `width` a token out; `rows` are the table sizes of `FEATURES`, in their order."""
    tables = [
        HashEmbed(width, count, column=column, seed=column + 6, dropout=0.0)
        for column, count in enumerate(rows, start=1)
    ]
    mixed = chain(concatenate(*tables), Maxout(width, width * len(rows), nP=3, dropout=0.0, normalize=True))
    extract: Model[Any, Any] = Model("extract_word_features", _extract, attrs={"known": {}})
    return chain(extract, list2ragged(), with_array(uniqued(mixed, column=0)), ragged2list())


registry.architectures.register("briefwright.WordEmbedding.v1", func=word_embedding)
