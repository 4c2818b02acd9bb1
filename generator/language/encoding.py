"""The encoders as they run when texts are read: a trained model's layers as plain matrix products.

spaCy's own layers keep what training needs and make each word's vector anew. Here the vector that a word has before its
neighbours are seen is remembered, and a layer is one product and a few passes over a small array.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy
from thinc.api import Model

from generator.language.quick_layers import Array, Layer, Maxout, WordVectors, windowed
from generator.language.word_features import feature_rows


def quicken(nlp: Any) -> None:
    """Puts quick encoders in the place of the trained ones of a pipeline that is only read with from now on."""
    encoder = nlp.get_pipe("tok2vec")
    embedding, window = encoder.model.layers
    encoder.model = _as_layer(_SharedEncoder(embedding, window), encoder.model)
    names = nlp.get_pipe("ner").model
    encoding = names.get_ref("tok2vec").layers[0]
    joined, mixed, window = encoding.layers
    quick = _NameEncoder(joined.layers[1], mixed, window)
    names.replace_node(encoding, _as_layer(quick, encoding))


def _as_layer(quick: _SharedEncoder | _NameEncoder, old: Layer) -> Layer:
    def forward(model: Layer, docs: list[Any], is_train: bool) -> tuple[list[Array], Callable[[Any], Any]]:
        return quick.vectors(docs), lambda gradient: []

    return Model("quick_encoder", forward, dims={"nO": old.get_dim("nO")}, attrs={"words": quick.words})


class _SharedEncoder:
    """Documents in, for each an array with a row a token: the encoder that tagging, parsing and names share."""

    def __init__(self, embedding: Layer, window: Layer) -> None:
        self.words = WordVectors(embedding, window.get_dim("nO"))
        self._layers = [Maxout(layer) for layer in _maxouts(window)]

    def vectors(self, docs: list[Any]) -> list[Array]:
        keys = _keys(docs, self.words)
        return windowed(self._layers, [self.words.of(some) for some in keys])


class _NameEncoder:
    """The same for names: their own word vectors beside the shared encoder's."""

    def __init__(self, embedding: Layer, mixed: Layer, window: Layer) -> None:
        self.words = WordVectors(embedding, _last_width(embedding))
        self._mixed = Maxout(next(_maxouts(mixed)))
        self._layers = [Maxout(layer) for layer in _maxouts(window)]

    def vectors(self, docs: list[Any]) -> list[Array]:
        keys = _keys(docs, self.words)
        own = self.words.of([key for some in keys for key in some])
        seen = numpy.concatenate([doc.tensor for doc in docs])
        mixed = self._mixed.of(numpy.concatenate((seen, own), axis=1))
        ends = numpy.cumsum([len(doc) for doc in docs])
        return windowed(self._layers, numpy.split(mixed, ends[:-1]))


def _last_width(embedding: Layer) -> int:
    return int([layer for layer in embedding.walk() if layer.name == "layernorm"][-1].get_dim("nO"))


def _maxouts(layer: Layer) -> Iterator[Layer]:
    """The pairs of a product and its normalization among the layers of `layer`, in order."""
    return (node for node in layer.walk(order="dfs_pre") if node.name == "maxout>>layernorm")


def _keys(docs: list[Any], words: WordVectors) -> list[list[int]]:
    """The words of each document as keys, all of them known to `words` from now on."""
    rows = [feature_rows(doc) for doc in docs]
    keys = [some[:, 0].tolist() for some in rows]
    words.learn(keys, rows)
    return keys
