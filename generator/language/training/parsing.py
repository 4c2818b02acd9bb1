"""Training of the encoder with tagger, morphologizer and parser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from spacy.training import Example
from spacy.util import fix_random_seed, load_model_from_config
from spacy.vocab import Vocab
from thinc.api import Adam, Config, warmup_linear

from generator.language.training.documents import dressed, example, runs
from generator.language.training.treebank import TreebankSentence, read_treebank

TREEBANKS = ("en_ewt", "en_gum-ccby")
"""Names of the treebanks' files before "-train" and "-dev"."""

CONFIG = Path(__file__).parent / "config.cfg"
STEPS = 15_000
WORDS_A_STEP = 1_000
RATE = 0.002
"""Learning rate after the warm-up; from there it falls to nothing in a straight line."""
DROPOUT = 0.2
SEED = 1


def train_parser(treebanks: Path, steps: int = STEPS) -> Any:
    """The folder of treebanks → a pipeline that tags and parses, its weights averaged over the training.

    One core takes about 0.17 s a step. The same seed gives the same weights.
    """
    fix_random_seed(SEED)
    dice = Random(SEED)
    parts = [list(read_treebank(treebanks / f"{name}-train.conllu.gz")) for name in TREEBANKS]
    nlp = load_model_from_config(Config().from_disk(CONFIG), auto_fill=True, exclude=["ner"])
    first = [example(part[i : i + 5], nlp.vocab) for part in parts for i in range(0, len(part), 5)]
    nlp.initialize(lambda: first)
    sgd = optimizer(RATE, 300, steps)
    for step, batch in enumerate(_batches(parts, nlp.vocab, dice), start=1):
        losses: dict[str, float] = {}
        nlp.update(batch, sgd=sgd, drop=DROPOUT, losses=losses)
        sgd.step_schedules()
        if step % 100 == 0:
            print(f"parser, step {step} of {steps}: loss {float(losses['parser']):.0f}", flush=True)
        if step == steps:
            break
    settle(nlp, sgd)
    return nlp


def optimizer(rate: float, warm: int, steps: int) -> Any:
    """Rate, steps of warm-up and of all → Adam with weight decay that keeps an average of the weights."""
    return Adam(
        learn_rate=warmup_linear(rate, warm, steps),
        beta1=0.9,
        beta2=0.999,
        eps=1e-8,
        L2=0.01,
        L2_is_weight_decay=True,
        grad_clip=1.0,
        use_averages=True,
    )


def settle(nlp: Any, sgd: Any) -> None:
    """Puts the averaged weights in the place of the last ones, for good."""
    for _, component in nlp.components:
        for node in component.model.walk():
            for name in node.param_names:
                if node.has_param(name) and (node.id, name) in sgd.averages:
                    node.set_param(name, sgd.averages[(node.id, name)])


def _batches(parts: list[list[TreebankSentence]], vocab: Vocab, dice: Random) -> Iterator[list[Example]]:
    while True:
        epoch = [run for part in parts for run in runs(part, dice)]
        dice.shuffle(epoch)
        batch: list[Example] = []
        words = 0
        for run in epoch:
            batch.append(example(dressed(run, dice), vocab))
            words += len(batch[-1].reference)
            if words >= WORDS_A_STEP:
                yield batch
                batch, words = [], 0
