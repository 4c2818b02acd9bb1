"""Training of the encoder with tagger, morphologizer and parser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from spacy.training import Example
from spacy.util import load_model_from_config
from spacy.vocab import Vocab
from thinc.api import Adam, Config, fix_random_seed, warmup_linear

from generator.language.training.documents import dressed, example, runs
from generator.language.training.treebank import TreebankSentence, read_treebank

TREEBANKS = ("en_ewt", "en_gum-ccby")
"""Names of the treebanks' files before "-train" and "-dev"."""

CONFIG = Path(__file__).parent / "config.cfg"
WORDS_A_STEP = 1_000


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the training: the rate rises for `warm` steps to `rate` and falls from there in a straight line that
    would reach nothing after `until` steps; the phase ends after `steps`, and the average of its weights stays."""

    seed: int
    steps: int
    rate: float
    warm: int
    until: int
    dropout: float


PHASES = (
    Phase(seed=1, steps=6_000, rate=0.002, warm=300, until=15_000, dropout=0.2),
    Phase(seed=2, steps=3_000, rate=0.001, warm=50, until=3_000, dropout=0.25),
)
"""Held-out scores fell when the first phase was longer."""


def train_parser(treebanks: Path, share: float) -> Any:
    """The folder of treebanks → a pipeline that tags and parses; `share` of the steps is taken, to try things out.

    One core takes about 0.17 s a step. The same seeds give the same weights.
    """
    parts = [list(read_treebank(treebanks / f"{name}-train.conllu.gz")) for name in TREEBANKS]
    fix_random_seed(PHASES[0].seed)
    nlp = load_model_from_config(Config().from_disk(CONFIG), auto_fill=True, exclude=["ner"])
    first = [example(part[i : i + 5], nlp.vocab) for part in parts for i in range(0, len(part), 5)]
    nlp.initialize(lambda: first)
    for number, phase in enumerate(PHASES, start=1):
        _train(nlp, parts, phase, max(1, round(phase.steps * share)), number)
    return nlp


def _train(nlp: Any, parts: list[list[TreebankSentence]], phase: Phase, steps: int, number: int) -> None:
    fix_random_seed(phase.seed)
    sgd = optimizer(phase.rate, phase.warm, phase.until)
    for step, batch in enumerate(_batches(parts, nlp.vocab, Random(phase.seed)), start=1):
        losses: dict[str, float] = {}
        nlp.update(batch, sgd=sgd, drop=phase.dropout, losses=losses)
        sgd.step_schedules()
        if step % 100 == 0:
            print(f"parser, phase {number}, step {step} of {steps}: loss {float(losses['parser']):.0f}", flush=True)
        if step == steps:
            break
    settle(nlp, sgd)


def optimizer(rate: float, warm: int, steps: int) -> Any:
    """Rate, steps of warm-up and of all → Adam with weight decay that keeps an average of the weights."""
    schedule: Any = warmup_linear(rate, warm, steps)
    return Adam(
        learn_rate=schedule,
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
