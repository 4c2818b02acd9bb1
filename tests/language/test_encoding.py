from typing import Any

import numpy
import pytest
import spacy
from thinc.api import Config

from generator.language import MODEL, loading
from generator.language.pipeline import Pipeline

ARTICLE = (
    "Talks resume in Vienna\n\nThe minister said on Monday that the talks would resume. “We are ready,” she said.\n"
    '"It is not over," said John Baker of Minera Altavista, who leads the delegation. He didn\'t say more.\n'
    "Ruiz - the mayor - called it 'a start'.\nX.\n"
)


@pytest.fixture(scope="module")
def trained() -> Any:
    """The shipped pipeline as it was trained, without quick encoders."""
    nlp = spacy.util.load_model_from_config(
        Config().from_disk(MODEL / "config.cfg", interpolate=True), auto_fill=False, validate=False
    )
    nlp.from_disk(MODEL, exclude=["tokenizer", "vocab"])
    loading._widen(nlp)
    return nlp


def test_quick_encoders_make_the_vectors_that_the_trained_layers_make(pipeline: Pipeline, trained: Any) -> None:
    docs = [pipeline._nlp.tokenizer(line) for line in ARTICLE.splitlines() if line]
    for doc, vectors in zip(docs, trained.get_pipe("tok2vec").predict(docs), strict=True):
        doc.tensor = vectors
    quick = pipeline._nlp.get_pipe("tok2vec").predict(docs)
    for doc, vectors in zip(docs, quick, strict=True):
        numpy.testing.assert_allclose(vectors, doc.tensor, atol=1e-4)
    names, trained_names = (nlp.get_pipe("ner").model.get_ref("tok2vec") for nlp in (pipeline._nlp, trained))
    numpy.testing.assert_allclose(names.predict(docs), trained_names.predict(docs), atol=1e-4)


def test_a_words_vector_is_the_same_to_the_last_bit_whatever_was_read_before(pipeline: Pipeline) -> None:
    def vectors(text: str) -> numpy.ndarray[Any, Any]:
        return numpy.concatenate(pipeline._nlp.get_pipe("tok2vec").predict([pipeline._nlp.tokenizer(text)]))

    words = pipeline._nlp.get_pipe("tok2vec").model.attrs["words"]
    words.forget()
    alone = vectors("Harbourmasters in Vienna resume talks.")
    words.forget()
    vectors(ARTICLE + "Harbourmasters resume other talks")
    assert (vectors("Harbourmasters in Vienna resume talks.") == alone).all()
