"""News articles kept for measuring → their texts with the names among their mentions."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator.language.known_words import TITLES
from generator.language.training.documents import paragraphs
from generator.language.training.named_texts import NamedText, from_treebank, outermost
from generator.language.training.treebank import TreebankSentence

_LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_TAIL = re.compile(r"[,(;:\n]|\s[-–—]\s|\s(?:who|which|where|that|in|at|from|to|with|on|as|by)\s")
_INSIDE = frozenset({"of", "the", "and", "for", "de", "&"})
_PRONOUNS = frozenset(["i", "we", "he", "she", "they", "it", "you", "his", "her", "their", "its", "our", "my"])


def treebank_documents(sentences: Iterable[TreebankSentence]) -> Iterator[NamedText]:
    """Treebank sentences → one text a document, a line a paragraph, with its names."""
    name, text, found = "", "", list[tuple[int, int, str]]()
    for run in paragraphs(sentences):
        if name and run[0].document != name:
            yield NamedText(name, text, tuple(found))
            text, found = "", []
        name, part = run[0].document, from_treebank(run)
        found += [(start + len(text), end + len(text), label) for start, end, label in part.names]
        text += part.text + "\n"
    if name:
        yield NamedText(name, text, tuple(found))


def articles(path: Path, split: str) -> Iterator[NamedText]:
    """The file of news articles with mentions → those of `split`, with the names among their marked mentions."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row: dict[str, Any] = json.loads(line)
            if row["split"] == split:
                marked = [item for item in row["entities"] if item["named"] and item["label"] in _LABELS]
                spans = {span for item in marked if (span := _name(row["text"], item))}
                yield NamedText(row["id"], row["text"], tuple(outermost(sorted(spans))))


def _name(text: str, item: dict[str, Any]) -> tuple[int, int, str] | None:
    """A mention → the name in it: no article, title, possessive ending, apposition or relative clause."""
    start, label = int(item["start"]), _LABELS[item["label"]]
    words = text[start : item["end"]]
    tail = _TAIL.search(words)
    words = words[: tail.start()] if tail else words
    words = re.sub(r"['’]s?$", "", words.rstrip())
    pieces = [match.span() for match in re.finditer(r"\S+", words)]

    def plain(piece: tuple[int, int]) -> bool:
        word = words[slice(*piece)]
        return not (word[:1].isupper() or word[:1].isdigit()) or word in ("The", "A", "An")

    while pieces and plain(pieces[0]):
        pieces.pop(0)
    while pieces and plain(pieces[-1]):
        pieces.pop()
    if label == "PER":
        titles = [i for i, piece in enumerate(pieces) if words[slice(*piece)].lower().rstrip(".") in TITLES]
        pieces = pieces[titles[-1] + 1 :] if titles else pieces
    said = [words[slice(*piece)] for piece in pieces]
    if (
        not said
        or said[0][:1].islower()
        or said[0].lower() in _PRONOUNS
        or any(word[:1].islower() and word not in _INSIDE for word in said)
    ):
        return None
    return start + pieces[0][0], start + pieces[-1][1], label
