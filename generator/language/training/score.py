"""`python -m generator.language.training.score`: measures the shipped pipeline and writes down the figures."""

from __future__ import annotations

import argparse
import io
import json
import platform
import time
import zipfile
from pathlib import Path
from typing import Any

from generator.language import MODEL
from generator.language.loading import load_shipped
from generator.language.pipeline import Pipeline
from generator.language.training.held_out import articles, treebank_documents
from generator.language.training.named_texts import NamedText
from generator.language.training.report import report
from generator.language.training.scoring import score_names, score_text, score_words
from generator.language.training.treebank import TreebankSentence, read_treebank

DATA = {
    "en_ewt": "UniversalDependencies/UD_English-EWT at 15d613d8 (CC BY-SA 4.0)",
    "en_gum-ccby": "UniversalDependencies/UD_English-GUM at afb41ee9, genres under CC BY or in the public domain",
    "en_ewt-uner": "UniversalNER/UNER_English-EWT at 8ed072de (CC BY-SA 4.0)",
    "crossner_politics": "CrossNER, politics (MIT)",
    "wnut17": "WNUT 2017 emerging entities (CC BY 4.0)",
    "gum_news_ner": "GUM, news (CC BY); its dev and test documents for measuring, never for training",
}
"""Files → where they come from, in the version used."""

KINDS = ("PER", "ORG", "LOC")


def main() -> None:
    """Options of the command line → `scores.json` and `SCORES.md` beside the model."""
    parser = argparse.ArgumentParser(description="Measures a trained language pipeline on held-out data.")
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--names", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=MODEL)
    options = parser.parse_args()
    scores = measure(options.treebanks, options.names, options.model)
    (options.model / "scores.json").write_text(json.dumps(scores, indent=2) + "\n", "utf-8")
    (options.model / "SCORES.md").write_text(report(scores), "utf-8")
    print(report(scores))


def measure(treebanks: Path, names: Path, model: Path) -> dict[str, Any]:
    """Folders of data and of a model → every figure, by group."""
    began = time.perf_counter()
    pipeline = Pipeline(*load_shipped(model))
    loaded = time.perf_counter() - began
    dev = {name: list(read_treebank(treebanks / f"{name}-dev.conllu.gz")) for name in ("en_ewt", "en_gum-ccby")}
    dev["both"] = dev["en_ewt"] + dev["en_gum-ccby"]
    gum = list(treebank_documents(dev["en_gum-ccby"]))
    news = [text for text in gum if "_news_" in text.source]
    articles_apart = list(articles(names / "gum_news_ner.jsonl.gz", "test"))
    return {
        "data": DATA,
        "words": {name: score_words(pipeline, part) for name, part in dev.items()},
        "text": {name: score_text(pipeline, part) for name, part in dev.items()},
        "names": {
            "news, all 4 documents": score_names(pipeline, [*news, *articles_apart], KINDS),
            "news, 2 documents of GUM's dev part": score_names(pipeline, news, KINDS),
            "all 16 documents of GUM's dev part": score_names(pipeline, gum, KINDS),
            "the same with MISC": score_names(pipeline, gum, (*KINDS, "MISC")),
            "news, 2 documents of GUM's test part": score_names(pipeline, articles_apart, KINDS),
        },
        "speed": {
            "words_a_second": _speed(pipeline, [*news, *articles_apart]),
            "words_a_second_long_text": _speed(pipeline, [_together([*gum, *articles_apart])]),
            "load_seconds": round(loaded, 2),
            "machine": f"{platform.machine()}, Python {platform.python_version()}, one core",
        },
        "size": _size(model),
        "sentences": {name: _count(part) for name, part in dev.items()},
    }


def _count(part: list[TreebankSentence]) -> dict[str, int]:
    return {"sentences": len(part), "words": sum(len(sentence.words) for sentence in part)}


def _together(texts: list[NamedText]) -> NamedText:
    return NamedText("all", "\n".join(text.text for text in texts), ())


def _speed(pipeline: Pipeline, texts: list[NamedText]) -> int:
    """Texts → words (between white space) a second of processor time, the best of five rounds."""
    words = sum(len(text.text.split()) for text in texts)
    times = []
    for _ in range(5):
        began = time.process_time()
        for text in texts:
            pipeline.parse(text.text)
        times.append(time.process_time() - began)
    return round(words / min(times))


def _size(model: Path) -> dict[str, float]:
    """A folder → its megabytes, plain and as a wheel packs them."""
    files = [path for path in sorted(model.rglob("*")) if path.is_file()]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            archive.write(path, path.relative_to(model))
    return {
        "megabytes": round(sum(path.stat().st_size for path in files) / 1e6, 2),
        "megabytes_packed": round(len(packed.getvalue()) / 1e6, 2),
    }


if __name__ == "__main__":
    main()
