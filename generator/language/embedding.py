"""The first layers of the encoders, made of what `word_features` sees; registered with spaCy as architectures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, uniqued, with_array

from generator.language.word_features import feature_rows

Layer = Model[Any, Any]


def _extract(model: Layer, docs: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    return [feature_rows(doc) for doc in docs], lambda gradient: []


def word_embedding(width: int, rows: list[int]) -> Layer:
    """Documents in, one vector of `width` a token out; `rows` are the table sizes of `FEATURES`, in their order."""
    tables: list[Layer] = [
        HashEmbed(width, count, column=column, seed=column + 6, dropout=0.0)
        for column, count in enumerate(rows, start=1)
    ]
    mixed: Layer = chain(concatenate(*tables), Maxout(width, width * len(rows), nP=3, dropout=0.0, normalize=True))
    unique: Layer = uniqued(mixed, column=0)
    extract: Layer = Model("extract_word_features", _extract)
    return chain(extract, list2ragged(), with_array(unique), ragged2list())


registry.architectures.register("briefwright.WordEmbedding.v1", func=word_embedding)


def _tensors(model: Model[Any, Any], docs: Any, is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    return [doc.tensor for doc in docs], lambda gradient: []


def name_encoder(width: int, depth: int, shared: int, own: int, rows: list[int]) -> Layer:
    """Documents in, one vector of `width` a token out, made of the shared encoder's vectors (`shared` wide, learnt from
    the treebanks and left as they are) and word vectors of its own (`own` wide)."""
    seen: Layer = Model("shared_vectors", _tensors, dims={"nO": shared})
    mixed: Layer = with_array(Maxout(width, shared + own, nP=3, dropout=0.0, normalize=True))
    window = MaxoutWindowEncoder(width, window_size=1, maxout_pieces=3, depth=depth)
    return chain(concatenate(seen, word_embedding(own, rows)), mixed, window)


registry.architectures.register("briefwright.NameEncoder.v1", func=name_encoder)
