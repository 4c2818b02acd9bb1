"""`evaluate --speech` and `--names`: what is found in articles from outside, against their gold."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from generator.commands.evaluating import as_json_text, content_of, printed
from generator.commands.outcome import Outcome, Say
from generator.diagnostics import GeneratorError
from generator.evaluate import predictions
from generator.evaluate.aligned import gold_as_ours, matched
from generator.evaluate.grouping import GroupingScore, groups_of, score_groups
from generator.evaluate.lines import Line, percents
from generator.evaluate.marks import quoted, speech_type
from generator.evaluate.material import Row, rows
from generator.evaluate.names import KINDS, gold_names, score_names
from generator.evaluate.offsets import in_raw, positions
from generator.evaluate.said import as_row, from_row
from generator.evaluate.scores import total
from generator.evaluate.speech import TYPES, UNITS, score_speech
from generator.files import write_file
from generator.model.document import Document, Paragraph, Span
from generator.model.mention import Mentions

if TYPE_CHECKING:
    from generator.compose.article import Article

SHOWN = {"exact": "exact", "content": "iou50", "chars": "chars", "joint": "joint"}


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A line of gold with what was read of its text; `places` are the positions of the document's characters in it."""

    row: Row
    document: Document
    mentions: Mentions
    places: Sequence[int]

    def span(self, span: Span) -> Span:
        """A span of the document in the line's own text."""
        return in_raw(span, self.places)


def evaluate_speech(
    gold: Path, split: str | None, written: Path | None, language_model: str | None, as_json: bool, say: Say
) -> Outcome:
    """Attributions against gold by type and unit; predictions are written in the form of gold where a file is named."""
    read, speed, wanted = _read(gold, "quotes", split, language_model, say)
    texts = [
        (one.row["text"], [from_row(quote, gold=True) for quote in one.row["quotes"]], predictions.said(one.mentions, one.places))
        for one in read
    ]  # fmt: skip
    if written is not None:
        found = zip(read, texts, strict=True)
        lines = (json.dumps(_predicted(one, said), ensure_ascii=False) for one, (_, _, said) in found)
        write_file(written, "".join(f"{line}\n" for line in lines))
    figures = {unit: {kind: score_speech(texts, kind, unit).figures() for kind in TYPES} for unit in UNITS}
    shown = [
        Line(f"{unit}s", kind, _shown_speech(values), speed) for unit in reversed(UNITS) for kind, values in figures[unit].items()
    ]  # fmt: skip
    output = as_json_text(figures | {"words per second": round(speed)}) if as_json else printed(shown)
    return Outcome("", wanted, output=output)


def evaluate_names(gold: Path, split: str | None, language_model: str | None, as_json: bool, say: Say) -> Outcome:
    """Names against gold, and groups of names where gold has chains: on gold mentions and end to end."""
    from generator.language.known_words import TITLES

    read, speed, problems = _read(gold, "entities", split, language_model, say)
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
        for name, grouped in GROUPINGS.items():
            say(f"grouping: {name}")
            score = _grouped(read, grouped)
            figures[f"grouping {name}"] = score.figures()
            measures = {"MUC": score.muc, "B³": score.b_cubed, "CEAF-e": score.ceaf}
            shown = {"CoNLL F1": f"{100 * score.conll:.1f}"} | {k: percents(v.percent()) for k, v in measures.items()}
            lines.append(Line("grouping", name, shown, speed))
    output = as_json_text(figures | {"words per second": round(speed)}) if as_json else printed(lines)
    return Outcome("", problems, output=output)


def _read(
    gold: Path, field: str, split: str | None, language_model: str | None, say: Say
) -> tuple[list[ReadRow], float, tuple[Any, ...]]:
    """The lines of a gold file, read; the words a second that took; what is wrong with the file."""
    from generator.commands.reducing import language_pipeline
    from generator.extract import extract

    wanted, problems = rows(content_of(gold), str(gold), field, split)
    if not wanted:
        raise GeneratorError(problems)
    pipeline = language_pipeline(language_model)
    found, seconds = [], 0.0
    for number, row in enumerate(wanted, start=1):
        say(f"reading {number} of {len(wanted)}: {row['id']}")
        start = perf_counter()
        document = _document(row["text"])
        mentions = extract(document, pipeline.parse(document.reading_text))
        seconds += perf_counter() - start
        found.append(ReadRow(row, document, mentions, positions(document, row["text"])))
    return found, sum(len(row["text"].split()) for row in wanted) / seconds, problems


def _document(text: str) -> Document:
    """A text as the reader of articles reads it; one that is too short for an article as one paragraph."""
    from generator import readers

    document, _ = readers.read("measured/article.txt", text.encode())
    return document or Document("measured/article.txt", "", text, (Paragraph(1, 0, len(text)),))


def _predicted(one: ReadRow, said: Sequence[Any]) -> dict[str, Any]:
    text = one.row["text"]
    marked = quoted(text)
    return {"id": one.row["id"], "quotes": [as_row(item, speech_type(text, marked, item.parts)) for item in said]}


def _shown_speech(values: dict[str, Any]) -> dict[str, str]:
    figures = {name: percents(values[protocol]) for name, protocol in SHOWN.items()}
    speakers = "–" if values["spk"] is None else f"{values['spk']:.1f}"
    return {"gold": str(values["n_gold"]), "found": str(values["n_pred"])} | figures | {"speakers": speakers}


Labels = dict[Hashable, Hashable]
Grouped = Callable[[Sequence[ReadRow]], tuple[Labels, Labels]]


def _grouped(read: Sequence[ReadRow], grouped: Grouped) -> GroupingScore:
    """The score over all topics; mentions of two topics are never one group."""
    topics: defaultdict[str, list[ReadRow]] = defaultdict(list)
    for one in read:
        topics[one.row.get("topic") or one.row["id"]].append(one)
    gold: Labels = {}
    found: Labels = {}
    for topic, members in topics.items():
        chains, groups = grouped(members)
        gold |= {(topic, mention): (topic, label) for mention, label in chains.items()}
        found |= {(topic, mention): (topic, label) for mention, label in groups.items()}
    return score_groups(groups_of(gold), groups_of(found))


def _on_gold_mentions(read: Sequence[ReadRow]) -> tuple[Labels, Labels]:
    """The gold mentions of one topic by chain, and by the group that linking puts them in."""
    from generator.compose.article import Article

    gold: Labels = {}
    articles = []
    for one in read:
        entities = _entities(one)
        actors = [one.span(Span(actor.start, actor.end)) for actor in one.mentions.actors]
        spans = [(span, label) for span, label, _ in entities]
        ours = gold_as_ours(one.row["text"], spans, one.mentions.actors, actors)
        articles.append(Article(one.row["id"], one.document, replace(one.mentions, actors=ours)))
        gold |= {(one.row["id"], number): chain for number, (_, _, chain) in enumerate(entities)}
    return gold, dict(_labels(articles, alone=True))


def _end_to_end(read: Sequence[ReadRow]) -> tuple[Labels, Labels]:
    """The gold mentions of one topic by chain, and our own mentions by group; one of both is the same mention."""
    from generator.compose.article import Article

    gold: Labels = {}
    same: dict[Hashable, Hashable] = {}
    for one in read:
        entities = _entities(one)
        gold |= {(one.row["id"], number): chain for number, (_, _, chain) in enumerate(entities)}
        spans = [one.span(Span(actor.start, actor.end)) for actor in one.mentions.actors]
        pairs = matched(spans, [span for span, _, _ in entities])
        same |= {(one.row["id"], ours): (one.row["id"], number) for ours, number in pairs.items()}
    articles = [Article(one.row["id"], one.document, one.mentions) for one in read]
    found = {same.get(mention, ("ours", mention)): label for mention, label in _labels(articles, alone=False)}
    return gold, found


GROUPINGS: dict[str, Grouped] = {"on gold mentions": _on_gold_mentions, "end to end": _end_to_end}


def _entities(one: ReadRow) -> list[tuple[Span, str, Hashable]]:
    """The gold mentions of people, organizations and places: span, label, chain; each span once."""
    found = {
        Span(entity["start"], entity["end"]): (str(entity["label"]), entity["chain"])
        for entity in one.row["entities"]
        if str(entity["label"]).lower() in KINDS and entity.get("chain") is not None
    }
    return [(span, label, chain) for span, (label, chain) in found.items()]


def _labels(articles: Sequence[Article], *, alone: bool) -> Iterator[tuple[Hashable, Hashable]]:
    """Each mention (source, index) with its group.

    Places that only locate are no actors and are not linked: they are grouped by their words. What belongs to nothing
    stands alone, or is left out.
    """
    from generator.compose.link import link

    _, where = link(articles)
    for article in articles:
        actors = article.mentions.actors
        for index, mention in enumerate(actors):
            number = where.get((article.source, index))
            meant = actors[mention.refers_to] if mention.refers_to is not None else mention
            if number is not None:
                yield (article.source, index), number
            elif meant.form == "name":
                yield (article.source, index), ("name", (meant.name or meant.text).casefold())
            elif alone:
                yield (article.source, index), (article.source, index)
