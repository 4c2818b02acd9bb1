"""`python -m generator.language.training`: trains the language pipeline anew, in one command."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.language.loading import use_fast_products
from generator.language.training.lemma_table import write_lemma_table
from generator.language.training.naming import STEPS as NAME_STEPS
from generator.language.training.naming import train_names
from generator.language.training.packing import pack
from generator.language.training.parsing import STEPS, TREEBANKS, train_parser
from generator.language.training.treebank import read_treebank


def main() -> None:
    """Options of the command line → a trained pipeline in a folder; about an hour on one core."""
    options = _options()
    use_fast_products()
    options.output.mkdir(parents=True, exist_ok=True)
    if options.parser is None:
        nlp = train_parser(options.treebanks, options.steps)
        nlp.to_disk(options.output / "parser-only")
    else:
        import spacy

        nlp = spacy.load(options.parser)
    train_names(nlp, options.treebanks, options.names, options.name_steps)
    pack(nlp, options.output)
    sentences = (
        sentence for name in TREEBANKS for sentence in read_treebank(options.treebanks / f"{name}-train.conllu.gz")
    )
    write_lemma_table(sentences, options.output / "lemmas.json")
    print(f"the trained pipeline is in {options.output}; score it with: python -m generator.language.training.score")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Trains the language pipeline on treebanks and named entities.")
    parser.add_argument("--treebanks", type=Path, required=True, help="folder with en_ewt-train.conllu.gz and its kind")
    parser.add_argument("--names", type=Path, required=True, help="folder with the files of named entities")
    parser.add_argument("--output", type=Path, required=True, help="folder to write the pipeline to")
    parser.add_argument("--steps", type=int, default=STEPS, help="steps of the parser's training")
    parser.add_argument("--name-steps", type=int, default=NAME_STEPS, help="steps of the training for names")
    parser.add_argument("--parser", type=Path, help="a folder parser-only of an earlier run: train names on top of it")
    return parser.parse_args()


if __name__ == "__main__":
    main()
