"""Files of named entities → texts with names, in one form; the kinds of name of each file → ours."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.language.training.names import names
from generator.language.training.treebank import TreebankSentence

KINDS = {
    "PER": "PER", "person": "PER", "politician": "PER",
    "ORG": "ORG", "organisation": "ORG", "politicalparty": "ORG", "corporation": "ORG", "group": "ORG",
    "LOC": "LOC", "location": "LOC", "country": "LOC",
    "event": "MISC", "election": "MISC", "misc": "MISC", "product": "MISC", "creative-work": "MISC",
}  # fmt: skip

_STICKING = frozenset({".", ",", ";", ":", "!", "?", ")", "]", "%", "...", "”"})


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text with its names as (start, end, label) in characters, and stretches about which the source says nothing."""

    source: str
    text: str
    names: tuple[tuple[int, int, str], ...]
    unknown: tuple[tuple[int, int], ...] = ()


def read_spans(path: Path) -> Iterator[NamedText]:
    """A file of JSON lines with `text` and `entities` → its texts."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row: dict[str, Any] = json.loads(line)
            found = [
                (item["start"], item["end"], KINDS[item["label"]]) for item in row["entities"] if item["label"] in KINDS
            ]
            yield NamedText(path.name.partition(".")[0], row["text"], tuple(outermost(found)))


def read_columns(path: Path) -> Iterator[NamedText]:
    """A file in Universal NER's columns, which has no MISC → its sentences; other capitalised words are unknown."""
    words: list[str] = []
    tags: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in [*lines, "\n"]:
            columns = line.rstrip("\n").split("\t")
            if len(columns) >= 3:
                words.append(columns[1])
                tags.append(columns[2])
            elif words and not line.startswith("#"):
                yield _sentence(path.name.partition(".")[0], words, tags)
                words, tags = [], []


def from_treebank(run: list[TreebankSentence]) -> NamedText:
    """A run of treebank sentences → their text with the names among its mentions."""
    text, found = "", []
    for sentence in run:
        places = []
        for word in sentence.words:
            places.append((len(text), len(text) + len(word.form)))
            text += word.form + (" " if word.space else "")
        found += [(places[first][0], places[last - 1][1], label) for first, last, label in names(sentence)]
    return NamedText("gum", text, tuple(found))


def _sentence(source: str, words: list[str], tags: list[str]) -> NamedText:
    """Words and IOB2 tags → a text, spaced as English is: contracted parts and marks stick to the word before."""
    text, places = "", []
    for position, word in enumerate(words):
        sticks = word in _STICKING or (word[:1] in "'’" and len(word) > 1) or word in ("n't", "n’t")
        if (
            position
            and not sticks
            and not text.endswith(("(", "[", "$", "“", "#"))
            and word != "-"
            and not text.endswith("-")
        ):
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
    found: list[tuple[int, int, str]] = []
    unknown = []
    for position, (tag, (start, end)) in enumerate(zip(tags, places, strict=True)):
        if tag.startswith("B-") and tag[2:] in KINDS:
            found.append((start, end, tag[2:]))
        elif tag.startswith("I-") and found:
            found[-1] = (found[-1][0], end, found[-1][2])
        elif position and words[position][:1].isupper() and words[position] != "I" and len(words[position]) > 1:
            unknown.append((start, end))
    return NamedText(source, text, tuple(found), tuple(unknown))


def outermost(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Names that may overlap → those that lie in no longer one, in order."""
    kept: list[tuple[int, int, str]] = []
    for name in sorted(found, key=lambda name: (name[0] - name[1], name[0])):
        if all(name[1] <= other[0] or name[0] >= other[1] for other in kept):
            kept.append(name)
    return sorted(kept)
