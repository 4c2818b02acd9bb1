"""The one way in: `load()` a pipeline, `parse` a text with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator.language.paragraphs import Paragraph, split_paragraphs
from generator.language.reading import Lemma, Reading
from generator.model.parse import Parse

MODEL = Path(__file__).parent / "model"
"""The pipeline that comes with the package."""

BATCH = 1500
"""Tokens parsed at once: enough for fast matrix products, few enough to stay in the processor's cache."""

LONGEST = 600
"""Tokens of one paragraph parsed in one go; a longer one is cut, after the end of a sentence where there is one."""


class LanguageModelError(Exception):
    """A language pipeline can't be had. The message says what to do."""


class Pipeline:
    """Reads English. Same text, same parse, whatever was parsed before it."""

    def __init__(self, nlp: Any, lemma: Lemma | None, labels: dict[str, str]) -> None:
        self._nlp = nlp
        self._lemma = lemma
        self._labels = labels

    def parse(self, text: str) -> Parse:
        """A text in, all that is seen of it out; its lines are read apart from each other."""
        reading = Reading(self._nlp.vocab.strings, self._lemma, self._labels)
        for batch in _batches(self._pieces(text)):
            docs = self._nlp.pipe([doc for doc, _, _ in batch], batch_size=len(batch))
            for doc, (_, paragraph, skipped) in zip(docs, batch, strict=True):
                reading.add(doc, paragraph, skipped)
        return Parse(text, tuple(reading.tokens), tuple(reading.sentences), tuple(reading.entities))

    def parse_all(self, texts: Iterable[str]) -> Iterator[Parse]:
        """Texts in, their parses out, in order; each as `parse` gives it."""
        return (self.parse(text) for text in texts)

    def _pieces(self, text: str) -> Iterator[tuple[Any, Paragraph, int]]:
        """A text → documents short enough to parse, each with its paragraph and where in that it begins."""
        for paragraph in split_paragraphs(text):
            doc = self._nlp.tokenizer(paragraph.text)
            first = 0
            while len(doc) - first > LONGEST:
                last = _cut(doc, first)
                yield doc[first:last].as_doc(), paragraph, doc[first].idx
                first = last
            yield (doc[first:].as_doc() if first else doc), paragraph, doc[first].idx


def _cut(doc: Any, first: int) -> int:
    """Where to cut a long document: after the last full stop of its second half that a capital or quote follows."""
    last = first + LONGEST
    for index in range(last, first + LONGEST // 2, -1):
        if doc[index - 1].text in ".!?" and not doc[index].text[0].islower():
            return index
    return last


def _batches(pieces: Iterator[tuple[Any, Paragraph, int]]) -> Iterator[list[tuple[Any, Paragraph, int]]]:
    batch: list[tuple[Any, Paragraph, int]] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece[0])
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def load(name: str | None = None) -> Pipeline:
    """The shipped pipeline, or the installed spaCy pipeline called `name`; `LanguageModelError` when there is none."""
    try:
        from generator.language import loading
    except ImportError as error:
        raise LanguageModelError(
            f"reading articles needs spaCy, which is not installed ({error}); install briefwright[reduce]"
        ) from error
    if name is not None:
        return _installed(loading.spacy, name)
    if not (MODEL / "config.cfg").is_file():
        raise LanguageModelError(f"no language pipeline in {MODEL}; install briefwright again or train one")
    from generator.language.lemmas import read_lemmas

    nlp = loading.load_shipped(MODEL)
    return Pipeline(nlp, read_lemmas(MODEL / "lemmas.json").lemma, LABELS)


def _installed(spacy: Any, name: str) -> Pipeline:
    if not spacy.util.is_package(name) and not Path(name).is_dir():
        raise LanguageModelError(f'no spaCy pipeline "{name}" is installed; install it, or leave --language-model out')
    try:
        return Pipeline(spacy.load(name), None, LABELS)
    except Exception as error:
        raise LanguageModelError(f'the spaCy pipeline "{name}" can\'t be loaded: {error}') from error


LABELS = {
    **{label: label for label in ("PER", "ORG", "LOC", "MISC")},
    **dict.fromkeys(("PERSON",), "PER"),
    **dict.fromkeys(("GPE", "FAC"), "LOC"),
    **dict.fromkeys(("NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"), "MISC"),
}
"""Kinds of name in the pipelines there are → ours; what is missing here (dates, amounts) is no name."""
