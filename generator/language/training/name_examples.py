"""Texts with names → what the recognizer is trained on: joined, varied, and with other names in the same places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from spacy.training import Example

from generator.language.training.documents import runs
from generator.language.training.named_texts import NamedText, from_treebank, read_columns, read_spans
from generator.language.training.treebank import TreebankSentence, read_treebank

SHARE_OF_POSTS = 0.1
"""Share of the posts of wnut17 seen an epoch: they are unlike news, but their names are many."""

TREEBANK_ROUNDS = 2
"""Times the treebank is seen an epoch, each time in other runs: its news, talks and lives are the most like news."""

SWAPPED = 0.15
"""Share of names that give way to another of their kind, so that context and not memory tells the kind."""


@dataclass(frozen=True, slots=True)
class NameSources:
    """The training data for names; `pool` is every name of them by its label."""

    treebank: list[TreebankSentence]
    sentences: list[NamedText]
    politics: list[NamedText]
    posts: list[NamedText]
    pool: dict[str, list[str]]


def read_sources(treebanks: Path, names: Path) -> NameSources:
    """The folders of treebanks and names → training data; the news articles kept for measuring are not in it."""
    treebank = list(read_treebank(treebanks / "en_gum-ccby-train.conllu.gz"))
    sentences = [text for part in ("dev", "test") for text in read_columns(names / f"en_ewt-uner-{part}.iob2.gz")]
    politics = list(read_spans(names / "crossner_politics.jsonl.gz"))
    posts = list(read_spans(names / "wnut17.jsonl.gz"))
    pool: dict[str, list[str]] = defaultdict(list)
    for text in [*politics, *sentences, *(from_treebank([sentence]) for sentence in treebank)]:
        for start, end, label in text.names:
            pool[label].append(text.text[start:end])
    return NameSources(treebank, sentences, politics, posts, dict(pool))


def epoch(sources: NameSources, dice: Random) -> list[NamedText]:
    """Training data → the texts of one round, in random order."""
    texts = [from_treebank(run) for _ in range(TREEBANK_ROUNDS) for run in runs(sources.treebank, dice)]
    texts += joined(sources.sentences, dice)
    texts += joined(dice.sample(sources.politics, len(sources.politics)), dice)
    texts += dice.sample(sources.posts, int(len(sources.posts) * SHARE_OF_POSTS))
    dice.shuffle(texts)
    return [dressed(swapped(text, sources.pool, dice), dice) for text in texts]


def joined(texts: Sequence[NamedText], dice: Random) -> list[NamedText]:
    """Sentences → paragraphs of one to four of them."""
    paragraphs, first = [], 0
    while first < len(texts):
        last = first + dice.randint(1, 4)
        whole, names, unknown = "", [], []
        for text in texts[first:last]:
            shift = len(whole)
            names += [(start + shift, end + shift, label) for start, end, label in text.names]
            unknown += [(start + shift, end + shift) for start, end in text.unknown]
            whole += text.text + " "
        paragraphs.append(NamedText(texts[first].source, whole.rstrip(), tuple(names), tuple(unknown)))
        first = last
    return paragraphs


def swapped(text: NamedText, pool: dict[str, list[str]], dice: Random) -> NamedText:
    """A text with some of its names replaced by others of their kind."""
    if dice.random() > 2 * SWAPPED:
        return text
    whole, last, names = "", 0, []
    shifts: list[tuple[int, int]] = []
    for start, end, label in text.names:
        name = dice.choice(pool[label]) if dice.random() < 0.5 else text.text[start:end]
        whole += text.text[last:start]
        names.append((len(whole), len(whole) + len(name), label))
        whole, last = whole + name, end
        shifts.append((end, len(whole) - end))
    whole += text.text[last:]
    unknown = tuple((start + _shift(shifts, start), end + _shift(shifts, start)) for start, end in text.unknown)
    return NamedText(text.source, whole, tuple(names), unknown)


def _shift(shifts: Iterable[tuple[int, int]], offset: int) -> int:
    return next((shift for end, shift in reversed(list(shifts)) if offset >= end), 0)


def dressed(text: NamedText, dice: Random) -> NamedText:
    """A text in capitals, or with the apostrophes of print, as other papers set it."""
    chance, whole = dice.random(), text.text
    if chance < 0.03 and len(whole.upper()) == len(whole):
        whole = whole.upper()
    elif chance < 0.3:
        whole = whole.replace("'", "’")
    return NamedText(text.source, whole, text.names, text.unknown)


def name_example(text: NamedText, nlp: Any) -> Example:
    """A text with names → spaCy's pair of a bare and an annotated document; where the source is silent, so is it."""
    annotated = nlp.tokenizer(text.text)
    spans = [annotated.char_span(*name, alignment_mode="expand") for name in text.names]
    entities: list[Any] = []
    for span in spans:
        if span is not None and (not entities or span.start >= entities[-1].end):
            entities.append(span)
    taken = {index for span in entities for index in range(span.start, span.end)}
    missing = []
    for start, end in text.unknown:
        span = annotated.char_span(start, end, alignment_mode="expand")
        if span is not None and taken.isdisjoint(range(span.start, span.end)):
            missing.append(span)
            taken.update(range(span.start, span.end))
    annotated.set_ents(entities, missing=missing, default="outside")
    return Example(nlp.tokenizer(text.text), annotated)
