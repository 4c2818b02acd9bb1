"""A word → what the encoder sees of it, as hashes: form, affixes, outline; of a mark, the space around it."""

from __future__ import annotations

from typing import Any

import numpy
from spacy.strings import hash_string  # type: ignore[attr-defined]  # missing in its stubs
from spacy.tokens import Doc

from generator.language.known_words import hint

FEATURES = ("norm", "prefix", "long_prefix", "short_suffix", "suffix", "long_suffix", "shape", "hint")
"""The features of a word in the order of their columns; column 0 of the array is the word itself."""

_STRAIGHT = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})

_ALIKE = {"„": "“", "«": "“", "»": "”", "``": "“", "''": "”", "--": "—", "―": "—"}

_KNOWN: dict[int, list[int]] = {}
_KNOWN_AT_MOST = 200_000
_KEPT = "briefwright word features"
_CLOSING = ".,;:!?)]}’”"
_STOPPING = ".,!?…"
_OPENING = "([{-–—‘“/"


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


def feature_rows(doc: Doc) -> numpy.ndarray[Any, Any]:
    """A document → one row a token: a key of the word, then the hashes of `FEATURES`; kept with the document, since
    two encoders ask for it. Words seen before are looked up, and all forgotten when they become too many."""
    kept: numpy.ndarray[Any, Any] | None = doc.user_data.get(_KEPT)
    if kept is not None and len(kept) == len(doc):
        return kept
    if len(_KNOWN) > _KNOWN_AT_MOST:
        _KNOWN.clear()
    rows = []
    for position, key in enumerate(doc.to_array("ORTH").tolist()):
        row = _KNOWN.get(key)
        if row is None:
            row = _KNOWN[key] = _row(key, doc.vocab.strings[key])
        rows.append(_turned(doc, position, row) if row[1] in _TURNING else row)
    array = numpy.asarray(rows, dtype="uint64").reshape((len(rows), len(FEATURES) + 1))
    doc.user_data[_KEPT] = array
    return array


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
    if doc[position + 1].text[0] in _CLOSING or doc[position - 1].text[-1] in _STOPPING:
        return closes
    return opens if doc[position - 1].text[-1] in _OPENING else row


def _mark(mark: str) -> list[int]:
    return _row(hash_string(mark + " "), mark)


_TURNING = {
    hash_string('"'): (_mark("“"), _mark("”"), _mark('"')),
    hash_string("'"): (_mark("‘"), _mark("’"), _mark("'")),
    hash_string("-"): (_mark("-"), _mark("-"), _mark("—")),
    hash_string("–"): (_mark("-"), _mark("-"), _mark("—")),
}
"""Straight mark → the marks it stands for before words, after them, and between white space."""
