"""A parsed spaCy document → plain tokens, sentences and names whose offsets are those of the whole text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from generator.language.foreign import to_universal
from generator.language.paragraphs import Paragraph
from generator.model.parse import NamedEntity, Sentence, Token

_ATTRIBUTES = ["ORTH", "TAG", "POS", "DEP", "HEAD", "SENT_START", "ENT_IOB", "ENT_TYPE", "MORPH", "LEMMA", "IDX"]
_ORTH, _TAG, _POS, _DEP, _HEAD, _SENT_START, _ENT_IOB, _ENT_TYPE, _MORPH, _LEMMA, _IDX = range(len(_ATTRIBUTES))

Lemma = Callable[[str, str, str], str]
"""(form, universal tag, Penn tag) → lemma."""

LABELS = {
    **{label: label for label in ("PER", "ORG", "LOC", "MISC")},
    **dict.fromkeys(("PERSON",), "PER"),
    **dict.fromkeys(("GPE", "FAC"), "LOC"),
    **dict.fromkeys(("NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"), "MISC"),
}
"""Kinds of name in the pipelines there are → ours; what is missing here (dates, amounts) is no name."""


class Names(dict[int, str]):
    """A string store that remembers in a plain dictionary what it was asked: half the time of asking the store."""

    def __init__(self, strings: Any) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, key: int) -> str:
        found = self[key] = str(self._strings[key])
        return found


@dataclass(slots=True)
class Reading:
    """What has been read of one text so far. `lemma` is nothing for another's pipeline, which has lemmas of its own."""

    strings: Names
    lemma: Lemma | None
    tokens: list[Token] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    entities: list[NamedEntity] = field(default_factory=list)

    def add(self, doc: Any, paragraph: Paragraph, skipped: int) -> None:
        """A parsed piece of a paragraph, which begins `skipped` characters into `paragraph.text`, joins the rest."""
        if not len(doc):
            return
        rows = doc.to_array(_ATTRIBUTES).tolist()
        base, tokens = len(self.tokens), self.tokens
        starts = _sentence_starts(rows)
        lemma, strings, place = self.lemma, self.strings, paragraph.place
        heads, relations = _tree(rows, starts, strings)
        if lemma is None:
            heads, relations = to_universal(heads, relations, [strings[row[_POS]] for row in rows])
        for index, row in enumerate(rows):
            text, tag, universal, features = (
                strings[row[_ORTH]],
                strings[row[_TAG]],
                strings[row[_POS]],
                strings[row[_MORPH]],
            )
            start = place(row[_IDX] + skipped)
            tokens.append(
                Token(
                    base + index,
                    start,
                    start + len(text),
                    text,
                    lemma(text, universal, tag) if lemma else strings[row[_LEMMA]] or text,
                    universal,
                    tag,
                    "" if features == "_" else features,
                    relations[index],
                    base + heads[index],
                )
            )
        for first, last in pairwise([*starts, len(rows)]):
            start, end = tokens[base + first].start, tokens[base + last - 1].end
            self.sentences.append(Sentence(base + first, base + last, start, end))
        self._add_names(rows, base, set(starts))

    def _add_names(self, rows: list[list[int]], base: int, starts: set[int]) -> None:
        """Names of a document → entities; one that runs over a sentence's end is cut there."""
        first, label = -1, ""
        for index in range(len(rows) + 1):
            inside = index < len(rows) and rows[index][_ENT_IOB] == 1 and index not in starts
            if first >= 0 and not inside:
                start, end = self.tokens[base + first].start, self.tokens[base + index - 1].end
                self.entities.append(NamedEntity(base + first, base + index, start, end, label))
                first = -1
            if index < len(rows) and rows[index][_ENT_IOB] == 3:
                label = LABELS.get(self.strings[rows[index][_ENT_TYPE]], "")
                first = index if label else -1


def _sentence_starts(rows: list[list[int]]) -> list[int]:
    return [0, *(index for index in range(1, len(rows)) if rows[index][_SENT_START] == 1)]


def _tree(rows: list[list[int]], starts: list[int], strings: Names) -> tuple[list[int], list[str]]:
    """Rows → heads and relations; words of a sentence that hang from no word of it hang from its first root."""
    heads = [index + _signed(row[_HEAD]) for index, row in enumerate(rows)]
    relations = [strings[row[_DEP]] for row in rows]
    for first, last in pairwise([*starts, len(rows)]):
        loose = [index for index in range(first, last) if heads[index] == index or not first <= heads[index] < last]
        root = next((index for index in loose if heads[index] == index), loose[0])
        for index in loose:
            heads[index], relations[index] = root, "root" if index == root else "parataxis"
    return heads, relations


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value
