"""What the encoder knows of a word: its form and its affixes, hashed; registered with spaCy as an architecture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy
from generator.language.known_words import hint
from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from spacy.strings import hash_string
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, uniqued, with_array

FEATURES = ("norm", "prefix", "long_prefix", "short_suffix", "suffix", "long_suffix", "shape", "hint")
"""The features of a word in the order of their columns; column 0 of the array is the word itself."""

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})

_ALIKE = {"„": "“", "«": "“", "»": "”", "``": "“", "''": "”", "--": "—", "―": "—"}


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
    plain = _ALIKE.get(word) or (word if len(word) == 1 else word.translate(_STRAIGHT))
    lower = "".join("0" if character.isdigit() else character for character in plain.lower()[:60])
    return (lower, plain[:1], lower[:3], lower[-2:], plain[-3:], lower[-4:], shape(plain), hint(plain))


_KNOWN: dict[int, list[int]] = {}
_KNOWN_AT_MOST = 200_000
_KEPT = "briefwright word features"


def _extract(model: Model[Any, Any], docs: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    if len(_KNOWN) > _KNOWN_AT_MOST:
        _KNOWN.clear()
    arrays = []
    for doc in docs:
        if (kept := doc.user_data.get(_KEPT)) is not None and len(kept) == len(doc):
            arrays.append(kept)
            continue
        strings = doc.vocab.strings
        rows = []
        for position, key in enumerate(doc.to_array("ORTH").tolist()):
            row = _KNOWN.get(key)
            if row is None:
                row = _KNOWN[key] = _row(key, strings[key])
            if row[1] in _TURNING:
                row = _turned(doc, position, row)
            rows.append(row)
        array = numpy.asarray(rows, dtype="uint64").reshape((len(rows), len(FEATURES) + 1))
        doc.user_data[_KEPT] = array
        arrays.append(array)
    return arrays, lambda gradient: []


def _row(key: int, word: str) -> list[int]:
    return [key, *(hash_string(feature) for feature in word_features(word))]


def _turned(doc: Any, position: int, row: list[int]) -> list[int]:
    """The row of a straight mark → that of the mark it stands for, by the white space around it."""
    token = doc[position]
    after = bool(token.whitespace_) or position + 1 == len(doc)
    before = position == 0 or bool(doc[position - 1].whitespace_)
    opens, closes, stands_alone = _TURNING[row[1]]
    if before and after:
        return stands_alone
    if before != after:
        return opens if before else closes
    if doc[position + 1].text[0] in CLOSING or doc[position - 1].text[-1] in STOPPING:
        return closes
    return opens if doc[position - 1].text[-1] in OPENING else row


CLOSING = ".,;:!?)]}’”"
STOPPING = ".,!?…"
OPENING = "([{-–—‘“/"


def _mark(mark: str) -> list[int]:
    return _row(hash_string(mark + " "), mark)


_TURNING = {
    hash_string('"'): (_mark("“"), _mark("”"), _mark('"')),
    hash_string("'"): (_mark("‘"), _mark("’"), _mark("'")),
    hash_string("-"): (_mark("-"), _mark("-"), _mark("—")),
    hash_string("–"): (_mark("-"), _mark("-"), _mark("—")),
}
"""Straight mark → the marks it stands for at the beginning of words, at their end, and with white space on both sides."""


def word_embedding(width: int, rows: list[int]) -> Model[Any, Any]:
    """Documents in, one vector of `width` a token out; `rows` are the table sizes of `FEATURES`, in their order."""
    tables = [
        HashEmbed(width, count, column=column, seed=column + 6, dropout=0.0)
        for column, count in enumerate(rows, start=1)
    ]
    mixed = chain(concatenate(*tables), Maxout(width, width * len(rows), nP=3, dropout=0.0, normalize=True))
    extract: Model[Any, Any] = Model("extract_word_features", _extract)
    return chain(extract, list2ragged(), with_array(uniqued(mixed, column=0)), ragged2list())


registry.architectures.register("briefwright.WordEmbedding.v1", func=word_embedding)


def _tensors(model: Model[Any, Any], docs: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    return [doc.tensor for doc in docs], lambda gradient: []


def name_encoder(width: int, depth: int, shared: int, own: int, rows: list[int]) -> Model[Any, Any]:
    """Documents in, one vector of `width` a token out, made of the shared encoder's vectors (`shared` wide, learnt from
    the treebanks and left as they are) and word vectors of its own (`own` wide)."""
    seen: Model[Any, Any] = Model("shared_vectors", _tensors, dims={"nO": shared})
    mixed = with_array(Maxout(width, shared + own, nP=3, dropout=0.0, normalize=True))
    window = MaxoutWindowEncoder(width, window_size=1, maxout_pieces=3, depth=depth)
    return chain(concatenate(seen, word_embedding(own, rows)), mixed, window)


registry.architectures.register("briefwright.NameEncoder.v1", func=name_encoder)
