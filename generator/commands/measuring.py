"""`evaluate --speech` and `--names`: what is found in articles from outside, against their gold."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from generator.commands.drafting import as_json_text, printed
from generator.commands.grouping import GROUPINGS, grouped
from generator.commands.outcome import Outcome, Say
from generator.commands.reading_gold import ReadRow, read_gold
from generator.evaluate import predictions
from generator.evaluate.lines import Line, percents
from generator.evaluate.marks import quoted, speech_type
from generator.evaluate.names import gold_names, score_names
from generator.evaluate.said import Said, as_row, from_row
from generator.evaluate.scores import total
from generator.evaluate.speech import TYPES, UNITS, score_speech
from generator.files import write_file

SHOWN = {"exact": "exact", "content": "iou50", "chars": "chars", "joint": "joint"}


def evaluate_speech(
    gold_file: Path, split: str | None, written: Path | None, language_model: str | None, as_json: bool, say: Say
) -> Outcome:
    """Attributions against gold by type and unit; predictions are written in the form of gold where a file is named."""
    read, speed, wanted = read_gold(gold_file, "quotes", split, language_model, say)
    golds = [[from_row(quote, gold=True) for quote in one.row["quotes"]] for one in read]
    found = [predictions.said(one.mentions, one.places) for one in read]
    texts = [(one.row["text"], gold, said) for one, gold, said in zip(read, golds, found, strict=True)]
    if written is not None:
        pairs = zip(read, found, strict=True)
        lines = (json.dumps(_predicted(one, said), ensure_ascii=False) for one, said in pairs)
        write_file(written, "".join(f"{line}\n" for line in lines))
    figures = {unit: {kind: score_speech(texts, kind, unit).figures() for kind in TYPES} for unit in UNITS}
    shown = [
        Line(f"{unit}s", kind, _shown_speech(values), speed)
        for unit in reversed(UNITS)
        for kind, values in figures[unit].items()
    ]
    output = as_json_text(figures | {"words per second": round(speed)}) if as_json else printed(shown)
    return Outcome("", wanted, output=output)


def evaluate_names(gold: Path, split: str | None, language_model: str | None, as_json: bool, say: Say) -> Outcome:
    """Names against gold, and groups of names where gold has chains: on gold mentions and end to end."""
    from generator.language.known_words import TITLES

    read, speed, problems = read_gold(gold, "entities", split, language_model, say)
    scores = [
        score_names(
            gold_names(one.row["text"], one.row["entities"], TITLES), predictions.names(one.mentions, one.places)
        )
        for one in read
    ]
    figures: dict[str, Any] = {
        "names": {
            "with label": total(score for score, _ in scores).percent(),
            "span alone": total(score for _, score in scores).percent(),
        }
    }
    lines = [Line("names", name, {"P / R / F1": percents(value)}, speed) for name, value in figures["names"].items()]
    if any("chain" in entity for one in read for entity in one.row["entities"]):
        for name, labelled in GROUPINGS.items():
            say(f"grouping: {name}")
            score = grouped(read, labelled)
            figures[f"grouping {name}"] = score.figures()
            measures = {"MUC": score.muc, "B³": score.b_cubed, "CEAF-e": score.ceaf}
            shown = {"CoNLL F1": f"{100 * score.conll:.1f}"} | {k: percents(v.percent()) for k, v in measures.items()}
            lines.append(Line("grouping", name, shown, speed))
    output = as_json_text(figures | {"words per second": round(speed)}) if as_json else printed(lines)
    return Outcome("", problems, output=output)


def _predicted(one: ReadRow, said: Sequence[Said]) -> dict[str, Any]:
    text = one.row["text"]
    marked = quoted(text)
    return {"id": one.row["id"], "quotes": [as_row(item, speech_type(text, marked, item.parts)) for item in said]}


def _shown_speech(values: dict[str, Any]) -> dict[str, str]:
    figures = {name: percents(values[protocol]) for name, protocol in SHOWN.items()}
    speakers = "–" if values["spk"] is None else f"{values['spk']:.1f}"
    return {"gold": str(values["n_gold"]), "found": str(values["n_pred"])} | figures | {"speakers": speakers}
