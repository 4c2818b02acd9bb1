"""The layers the quick encoders are made of, as plain matrix products over the weights of trained ones."""

from __future__ import annotations

from typing import Any

import numpy
from thinc.api import Model

Array = numpy.ndarray[Any, Any]
Layer = Model[Any, Any]

BLOCK = 64
"""Words whose vectors are made at once: always as many, so that a word's vector is the same to the last bit with
whatever words it is met."""

REMEMBERED = 60_000
"""Words remembered; when there are more, all are forgotten."""


class WordVectors:
    """A word's key → its vector; `embedding` is the trained layer that makes it."""

    def __init__(self, embedding: Layer, width: int) -> None:
        self._from_rows = next(layer for layer in embedding.walk() if layer.name.startswith("uniqued")).layers[0]
        self._places: dict[int, int] = {}
        self._vectors: Array = numpy.zeros((4 * BLOCK, width), dtype="float32")

    def of(self, keys: list[int]) -> Array:
        """Keys that were learnt → a row of numbers each."""
        places = self._places
        return self._vectors[[places[key] for key in keys]]

    def learn(self, keys: list[list[int]], rows: list[Array]) -> None:
        """Makes the vectors of words not met before."""
        if len(self._places) > REMEMBERED:
            self.forget()
        new: dict[int, Array] = {}
        for some, part in zip(keys, rows, strict=True):
            for place, key in enumerate(some):
                if key not in self._places:
                    new.setdefault(key, part[place])
        words = list(new.items())
        for first in range(0, len(words), BLOCK):
            self._learn(words[first : first + BLOCK])

    def forget(self) -> None:
        """Forgets all words."""
        self._places.clear()

    def _learn(self, words: list[tuple[int, Array]]) -> None:
        block = numpy.zeros((BLOCK, len(words[0][1])), dtype="uint64")
        block[: len(words)] = [row for _, row in words]
        first = len(self._places)
        while first + len(words) > len(self._vectors):
            self._vectors = numpy.concatenate((self._vectors, numpy.zeros_like(self._vectors)))
        self._vectors[first : first + len(words)] = self._from_rows.predict(block)[: len(words)]
        self._places.update((key, first + place) for place, (key, _) in enumerate(words))


class Maxout:
    """A trained product with the largest of its pieces, normalized: rows in, rows out."""

    def __init__(self, layer: Layer) -> None:
        product, norm = layer.layers
        weights: Any = product.get_param("W")
        width, pieces, inside = weights.shape
        # Pieces stand side by side, so that the largest is found by comparing whole columns.
        self._weights: Array = numpy.ascontiguousarray(weights.transpose(2, 1, 0)).reshape(inside, -1)
        self._bias = numpy.ascontiguousarray(product.get_param("b").T).reshape(-1)
        self._scale, self._shift = norm.get_param("G"), norm.get_param("b")
        self._bounds = [(piece * width, (piece + 1) * width) for piece in range(pieces)]
        self._mean = numpy.full(width, 1 / width, dtype="float32")

    def of(self, rows: Array) -> Array:
        """Rows of numbers in, as many out."""
        product: Array = rows @ self._weights
        product += self._bias
        (first, last), *others = self._bounds
        best: Array = product[:, first:last]
        for begin, end in others:
            best = numpy.maximum(best, product[:, begin:end])
        best -= (best @ self._mean)[:, None]
        spread = numpy.einsum("ij,ij->i", best, best)
        spread *= self._mean[0]
        spread += 1e-8
        best *= (1 / numpy.sqrt(spread))[:, None]
        best *= self._scale
        best += self._shift
        return best


def windowed(layers: list[Maxout], parts: list[Array]) -> list[Array]:
    """Documents' rows → the same after `layers`, each of which sees a row with its neighbours and adds what it makes
    of them. As many empty rows as there are layers keep documents apart."""
    gap, width = len(layers), parts[0].shape[1]
    rows = numpy.zeros((gap + sum(len(part) + gap for part in parts), width), dtype="float32")
    begins, place = [], gap
    for part in parts:
        rows[place : place + len(part)] = part
        begins.append(place)
        place += len(part) + gap
    wide = numpy.zeros((len(rows), 3 * width), dtype="float32")
    for layer in layers:
        wide[1:, :width] = rows[:-1]
        wide[:, width : 2 * width] = rows
        wide[:-1, 2 * width :] = rows[1:]
        rows += layer.of(wide)
    return [rows[begin : begin + len(part)] for begin, part in zip(begins, parts, strict=True)]
