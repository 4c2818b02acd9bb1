"""Treebank files in CoNLL-U → sentences as plain values."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """One word line. `head` is the position of the head in the sentence, its own position for the root."""

    form: str
    lemma: str
    universal_tag: str
    tag: str
    features: str
    head: int
    dependency: str
    space: bool
    misc: str


@dataclass(frozen=True, slots=True)
class TreebankSentence:
    """One sentence: its words, the document it stands in, and whether it opens a paragraph."""

    document: str
    opens_paragraph: bool
    words: tuple[Word, ...]


def read_treebank(path: Path) -> Iterator[TreebankSentence]:
    """From a gzipped CoNLL-U file its sentences in order; a `ValueError` names a line that is not of that format."""
    document, opens, lines = "", False, []
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in rows:
            row = row.rstrip("\n")
            if row.startswith("# newdoc"):
                document, opens = row.partition("=")[2].strip(), True
            elif row.startswith("# newpar"):
                opens = True
            elif row and not row.startswith("#"):
                lines.append(row)
            elif not row and lines:
                yield TreebankSentence(document, opens, tuple(_words(lines)))
                opens, lines = False, []


def _words(lines: list[str]) -> Iterator[Word]:
    """Word lines → words; words of a multi-word token have no space between them, its range line has the one after."""
    last_of_range, space_after_range = 0, True
    for line in lines:
        columns = line.split("\t")
        if len(columns) != 10:
            raise ValueError(f"not a CoNLL-U line: {line!r}")
        number, form, lemma, universal_tag, tag, features, head, dependency, _, misc = columns
        space = "SpaceAfter=No" not in misc.split("|")
        if "-" in number:
            last_of_range, space_after_range = int(number.partition("-")[2]), space
            continue
        if "." in number:
            continue
        position = int(number)
        if position <= last_of_range:
            space = space_after_range and position == last_of_range
        yield Word(
            form=form.replace(" ", "\u00a0"),
            lemma=lemma,
            universal_tag=universal_tag,
            tag=tag,
            features="" if features == "_" else features,
            head=position - 1 if head == "0" else int(head) - 1,
            dependency="ROOT" if head == "0" else dependency,
            space=space,
            misc=misc,
        )
