"""Training of the recognizer of names, on top of an encoder that stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from spacy.training import Example
from thinc.api import Config, fix_random_seed

from generator.language.tokenizer import english_tokenizer
from generator.language.training.name_examples import NameSources, epoch, name_example, read_sources
from generator.language.training.parsing import CONFIG, optimizer, settle

STEPS = 1_800
WORDS_A_STEP = 800
RATE = 0.002
SEED = 1
DROPOUT = 0.35


def train_names(nlp: Any, treebanks: Path, names: Path, share: float) -> None:
    """A pipeline that parses and the folders of data → the same pipeline with a recognizer of names at its end."""
    steps = max(1, round(STEPS * share))
    fix_random_seed(SEED)
    dice = Random(SEED)
    nlp.tokenizer = english_tokenizer(nlp.vocab)
    sources = read_sources(treebanks, names)
    settings = Config().from_disk(CONFIG)["components"]["ner"]
    recognizer = nlp.add_pipe("ner", config={"model": settings["model"]})
    first = [name_example(text, nlp) for text in epoch(sources, dice)[:200]]
    encode(nlp, first)
    recognizer.initialize(lambda: first, nlp=nlp)
    sgd = optimizer(RATE, 200, steps)
    for step, batch in enumerate(_batches(sources, nlp, dice), start=1):
        losses: dict[str, float] = {}
        recognizer.update(encode(nlp, batch), sgd=sgd, drop=DROPOUT, losses=losses)
        sgd.step_schedules()
        if step % 100 == 0:
            print(f"names, step {step} of {steps}: loss {float(losses['ner']):.0f}", flush=True)
        if step == steps:
            break
    settle(nlp, sgd)


def encode(nlp: Any, batch: list[Example]) -> list[Example]:
    """Gives the bare documents of `batch` the encoder's vectors."""
    documents = [pair.predicted for pair in batch]
    for document, vectors in zip(documents, nlp.get_pipe("tok2vec").predict(documents), strict=True):
        document.tensor = vectors
    return batch


def _batches(sources: NameSources, nlp: Any, dice: Random) -> Iterator[list[Example]]:
    while True:
        batch: list[Example] = []
        words = 0
        for text in epoch(sources, dice):
            batch.append(name_example(text, nlp))
            words += len(batch[-1].reference)
            if words >= WORDS_A_STEP:
                yield batch
                batch, words = [], 0
