"""A parsed spaCy document → plain tokens, sentences and names whose offsets are those of the whole text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from generator.language.paragraphs import Paragraph
from generator.model.parse import NamedEntity, Sentence, Token

_ATTRIBUTES = ["ORTH", "TAG", "POS", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE", "MORPH", "LEMMA"]
_POSITION = {name: column for column, name in enumerate(_ATTRIBUTES)}

Lemma = Callable[[str, str, str], str]
"""(form, universal tag, Penn tag) → lemma."""

LABELS = {
    **{label: label for label in ("PER", "ORG", "LOC", "MISC")},
    **dict.fromkeys(("PERSON",), "PER"),
    **dict.fromkeys(("GPE", "FAC"), "LOC"),
    **dict.fromkeys(("NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"), "MISC"),
}
"""Kinds of name in the pipelines there are → ours; what is missing here (dates, amounts) is no name."""


@dataclass(slots=True)
class Reading:
    """What has been read of one text so far. `lemma` is nothing when the pipeline has lemmas of its own."""

    strings: Any
    lemma: Lemma | None
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    entities: list[NamedEntity] = field(default_factory=list)

    def add(self, doc: Any, paragraph: Paragraph, skipped: int) -> None:
        """A parsed piece of a paragraph, which begins `skipped` characters into `paragraph.text`, joins the rest."""
        if not len(doc):
            return
        rows = doc.to_array(_ATTRIBUTES).tolist()
        base = len(self.tokens)
        starts = _sentence_starts(rows)
        heads, names = _heads(rows, starts)
        lemma, strings = self.lemma, self.strings
        simple = len(paragraph.inner) == 1
        place = paragraph.place
        shift = paragraph.outer[0] + skipped
        tokens = self.tokens
        for index, (token, row) in enumerate(zip(doc, rows, strict=True)):
            text = strings[row[0]]
            start = token.idx + shift if simple else place(token.idx + skipped)
            tag, universal = strings[row[1]], strings[row[2]]
            dependency = names.get(index) or strings[row[3]]
            tokens.append(
                Token(
                    base + index,
                    start,
                    start + len(text),
                    text,
                    lemma(text, universal, tag) if lemma else strings[row[9]] or text,
                    universal,
                    tag,
                    strings[row[8]],
                    "root" if dependency == "ROOT" else dependency,
                    base + heads[index],
                )
            )
        for first, last in zip(starts, [*starts[1:], len(rows)], strict=True):
            first, last = base + first, base + last
            self.sentences.append(Sentence(first, last, tokens[first].start, tokens[last - 1].end))
        self._add_names(rows, base, set(starts))

    def _add_names(self, rows: list[list[int]], base: int, starts: set[int]) -> None:
        """Names of a document → entities; one that runs over a sentence's end is cut there."""
        first, label = -1, ""
        for index in range(len(rows) + 1):
            inside = index < len(rows) and rows[index][6] == 1 and index not in starts
            if first >= 0 and not inside:
                start, end = self.tokens[base + first].start, self.tokens[base + index - 1].end
                self.entities.append(NamedEntity(base + first, base + index, start, end, label))
                first = -1
            if index < len(rows) and rows[index][6] == 3:
                label = LABELS.get(self.strings[rows[index][7]], "")
                first = index if label else -1


def _sentence_starts(rows: list[list[int]]) -> list[int]:
    return [0, *(index for index in range(1, len(rows)) if rows[index][5] == 1)]


def _heads(rows: list[list[int]], starts: list[int]) -> tuple[list[int], dict[int, str]]:
    """Rows → the head of each token, one root a sentence, and the relations of those that had to be attached anew."""
    heads = [index + _signed(row[4]) for index, row in enumerate(rows)]
    renamed: dict[int, str] = {}
    for first, last in zip(starts, [*starts[1:], len(rows)], strict=True):
        loose = [i for i in range(first, last) if heads[i] == i or not first <= heads[i] < last]
        root = next((i for i in loose if heads[i] == i), loose[0])
        renamed[root] = "root"
        heads[root] = root
        for index in loose:
            if index != root:
                heads[index] = root
                renamed[index] = "parataxis"
    return heads, renamed


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value
