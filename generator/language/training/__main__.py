"""`python -m generator.language.training`: trains the language pipeline anew, in one command."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.language.loading import use_fast_products
from generator.language.training.lemma_table import write_lemma_table
from generator.language.training.naming import train_names
from generator.language.training.packing import pack
from generator.language.training.parsing import TREEBANKS, train_parser
from generator.language.training.treebank import read_treebank


def main() -> None:
    """Options of the command line → a trained pipeline in a folder; about an hour on one core."""
    options = _options()
    use_fast_products()
    options.output.mkdir(parents=True, exist_ok=True)
    if options.parser is None:
        nlp = train_parser(options.treebanks, options.share)
        nlp.to_disk(options.output.with_name(options.output.name + "-parser"))
    else:
        import spacy

        nlp = spacy.load(options.parser)
    train_names(nlp, options.treebanks, options.names, options.share)
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
    parser.add_argument("--share", type=float, default=1.0, help="share of the steps to take, to try things out")
    parser.add_argument("--parser", type=Path, help="the folder OUTPUT-parser of an earlier run, to train names only")
    return parser.parse_args()


if __name__ == "__main__":
    main()
