"""Treebank sentences → the documents the pipeline is trained on: runs of sentences, sometimes in other clothes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from random import Random

from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from generator.language.training.treebank import TreebankSentence, Word

LONGEST_RUN = 10
"""Sentences a training document holds at most: enough to learn where sentences end."""


def runs(sentences: Iterable[TreebankSentence], dice: Random) -> Iterator[list[TreebankSentence]]:
    """Sentences → runs of one to `LONGEST_RUN` of them, never over a document's end, mostly not over a paragraph's."""
    for _, group in groupby(sentences, key=lambda sentence: sentence.document):
        run: list[TreebankSentence] = []
        wanted = dice.randint(1, LONGEST_RUN)
        for sentence in group:
            paragraph_ends = sentence.opens_paragraph and dice.random() < 0.5
            if run and (len(run) >= wanted or paragraph_ends):
                yield run
                run, wanted = [], dice.randint(1, LONGEST_RUN)
            run.append(sentence)
        if run:
            yield run


def paragraphs(sentences: Iterable[TreebankSentence]) -> Iterator[list[TreebankSentence]]:
    """Sentences → the paragraphs they stand in, for measuring."""
    run: list[TreebankSentence] = []
    for sentence in sentences:
        if run and (sentence.opens_paragraph or sentence.document != run[-1].document):
            yield run
            run = []
        run.append(sentence)
    if run:
        yield run


def dressed(run: list[TreebankSentence], dice: Random) -> list[TreebankSentence]:
    """A run with other quotation marks, dashes or letter case, as the same words stand in other newspapers."""
    marks = None if dice.random() >= 0.45 else "curly" if dice.random() < 0.8 else "straight"
    dash = dice.choice("–—") if dice.random() < 0.2 else None
    case = _case(dice.random())

    def form(word: Word) -> str:
        written = _quoted(word.form, word.tag, marks == "curly") if marks else word.form
        if dash and written in ("-", "--") and word.tag != "HYPH":
            written = dash
        return case(written)

    return [
        replace(sentence, words=tuple(replace(word, form=form(word)) for word in sentence.words)) for sentence in run
    ]


def _case(chance: float) -> Callable[[str], str]:
    if chance < 0.03:
        return str.lower
    if chance < 0.05:
        return str.upper
    return _capital if chance < 0.07 else str


def _capital(form: str) -> str:
    return form[:1].upper() + form[1:]


def _quoted(form: str, tag: str, curly: bool) -> str:
    """A form → the same with printed or typewriter's marks; the tag tells which side of a quotation a mark is on."""
    if form in ('"', "''", "``", "“", "”") and tag in ("``", "''"):
        if not curly:
            return '"'
        return "“" if tag == "``" else "”"
    if form == "'" and tag in ("``", "''"):
        return "‘" if tag == "``" else "’"
    return form.replace("'", "’") if curly else form.replace("’", "'")


def example(run: list[TreebankSentence], vocab: Vocab) -> Example:
    """A run → spaCy's pair of a bare and an annotated document."""
    words: list[Word] = []
    heads: list[int] = []
    starts: list[bool] = []
    for sentence in run:
        heads.extend(len(words) + word.head for word in sentence.words)
        starts.extend(position == 0 for position in range(len(sentence.words)))
        words.extend(sentence.words)
    forms, spaces = [word.form for word in words], [word.space for word in words]
    annotated = Doc(
        vocab,
        words=forms,
        spaces=spaces,
        tags=[word.tag for word in words],
        pos=[word.universal_tag for word in words],
        morphs=[word.features for word in words],
        lemmas=[word.lemma for word in words],
        heads=heads,
        deps=[word.dependency for word in words],
    )
    return Example(Doc(vocab, words=forms, spaces=spaces), annotated)
