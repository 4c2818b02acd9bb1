"""A text → its parse, with whatever spaCy pipeline was loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from spacy.tokens import Doc

from generator.language.overlooked_names import with_names
from generator.language.paragraphs import Paragraph, split_paragraphs
from generator.language.party_labels import without_labels
from generator.language.reading import Lemma, Names, Reading
from generator.language.recurring_names import agreed_names
from generator.language.sentence_limits import limit_sentences
from generator.model.parse import Parse

Piece = tuple[Any, Paragraph, int]
"""A document short enough to parse, the paragraph it is of, and where in that it begins, in characters."""

BATCH = 1500
"""Tokens parsed at once: enough for fast matrix products, few enough to stay in the processor's cache."""

LONGEST = 600
"""Tokens of one paragraph parsed in one go; a longer one is cut, after the end of a sentence where there is one."""


class Pipeline:
    """Reads English. Same text, same parse, whatever was parsed before it."""

    def __init__(self, nlp: Any, lemma: Lemma | None) -> None:
        self._nlp = nlp
        self._lemma = lemma

    def parse(self, text: str) -> Parse:
        """A text in, all that is seen of it out; its lines are read apart from each other."""
        return self._read(text, self._pieces(text))

    def parse_words(self, words: Sequence[str], spaces: Sequence[bool]) -> Parse:
        """Words already cut, and whether a space follows each → the parse of the one paragraph they make."""
        doc = Doc(self._nlp.vocab, words=list(words), spaces=list(spaces))
        return self._read(doc.text, [(doc, Paragraph(doc.text, (0,), (0,)), 0)] if words else [])

    def parse_all(self, texts: Iterable[str]) -> Iterator[Parse]:
        """Texts in, their parses out, in order; each as `parse` gives it."""
        return (self.parse(text) for text in texts)

    def _read(self, text: str, pieces: Iterable[Piece]) -> Parse:
        reading = Reading(Names(self._nlp.vocab.strings), self._lemma)
        for batch in _batches(pieces):
            docs = self._annotated([doc for doc, _, _ in batch])
            for doc, (_, paragraph, skipped) in zip(docs, batch, strict=True):
                reading.add(doc, paragraph, skipped)
        tokens, sentences = tuple(reading.tokens), tuple(reading.sentences)
        names = agreed_names(tokens, sentences, reading.entities)
        return Parse(text, with_names(tokens, names), sentences, names)

    def _annotated(self, docs: list[Any]) -> list[Any]:
        """Bare documents → the same, annotated by every component, all at once: spaCy's own way cuts them into batches
        of a few and takes a quarter more time."""
        if self._lemma:
            for doc in docs:
                limit_sentences(doc)
        if not all(hasattr(component, "predict") for _, component in self._nlp.pipeline):
            return list(self._nlp.pipe(docs, batch_size=len(docs)))
        for _, component in self._nlp.pipeline:
            component.set_annotations(docs, component.predict(docs))
        return docs

    def _pieces(self, text: str) -> Iterator[Piece]:
        """A text → documents short enough to parse, each with its paragraph and where in that it begins."""
        for paragraph in split_paragraphs(without_labels(text)):
            doc = self._nlp.tokenizer(paragraph.text)
            first = 0
            while len(doc) - first > LONGEST:
                last = _cut(doc, first)
                yield self._part(doc, first, last), paragraph, doc[first].idx
                first = last
            yield (self._part(doc, first, len(doc)) if first else doc), paragraph, doc[first].idx

    def _part(self, doc: Any, first: int, last: int) -> Any:
        """Tokens of a document → a document of their own; spaCy's `as_doc` walks the whole document each time."""
        tokens = doc[first:last]
        return Doc(self._nlp.vocab, [token.text for token in tokens], [bool(token.whitespace_) for token in tokens])


def _cut(doc: Any, first: int) -> int:
    """Where to cut a long document: after the last full stop of its second half that a capital or quote follows."""
    last = first + LONGEST
    for index in range(last, first + LONGEST // 2, -1):
        if doc[index - 1].text in ".!?" and not doc[index].text[0].islower():
            return index
    return last


def _batches(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    batch: list[Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece[0])
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
